import type { SubmissionHead } from '../../shared/model/submission'

/** Heads are fetched in windows of this many rows. */
export const pageSize = 200

/** The part of a long list that is here: windows of rows by number. */
export interface Rows {
  total: number
  /** Windows by number; a row of none is drawn empty until it comes. */
  pages: ReadonlyMap<number, SubmissionHead[]>
  /** Windows that answer the newest question; the others are shown until theirs come. */
  fresh: ReadonlySet<number>
}

/** Numbers of the windows that hold these rows. */
export function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(first / pageSize)
  return Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, nth) => from + nth)
}

export function pageWindow(page: number): { offset: number; limit: number } {
  return { offset: page * pageSize, limit: pageSize }
}

/** The rows after an answer came; with `keep` false those of the question before are forgotten. */
export function answerTo(rows: Rows, page: number, answer: { total: number; heads: SubmissionHead[] }, keep: boolean): Rows {
  const kept = keep ? [...rows.pages].filter(([number]) => number * pageSize < answer.total) : []
  return { total: answer.total, pages: new Map([...kept, [page, answer.heads]]), fresh: new Set([...rows.fresh, page]) }
}

export function rowAt(rows: Pick<Rows, 'pages'>, index: number): SubmissionHead | null {
  return rows.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null
}

/** The selection after Shift was held from `anchor` to `to`; with `add` what was selected stays. */
export function rangeOf(ids: readonly string[], anchor: number, to: number): string[] {
  return ids.slice(Math.min(anchor, to), Math.max(anchor, to) + 1)
}

/**
 * The row to go on with when the selected ones leave the list (all of 新稿 marked 选用): the one that moves up into
 * the place of the first of them. `gone` are those that are leaving, these and earlier ones.
 */
export function rowAfterLeaving(ids: readonly string[], selected: ReadonlySet<string>, gone: ReadonlySet<string> = selected): string | null {
  const first = ids.findIndex((id) => selected.has(id))
  if (first === -1) return null
  return ids.slice(first).find((id) => !gone.has(id)) ?? ids.slice(0, first).findLast((id) => !gone.has(id)) ?? null
}
