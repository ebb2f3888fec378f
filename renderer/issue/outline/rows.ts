import type { IssueDocument, TopData } from '../../../shared/document/nodes'
import { outlineOf, type OutlineItem } from '../../../shared/document/query'
import { type Mark, marksOf } from '../marks'

export interface Row extends OutlineItem {
  /** Stays with the block when it moves: its id, or its place among blocks of its kind. */
  key: string
  /** An entry's number from 1. */
  number: number | null
  marks: Mark[]
  movable: boolean
  mediaId: string | null
}

const fixed = new Set<OutlineItem['kind']>(['masthead', 'editorsNote', 'closing'])

/** The outline's rows, one for each block of the issue. */
export function rowsOf(document: IssueDocument): Row[] {
  const seen = new Map<string, number>()
  return outlineOf(document).map((item) => {
    const nth = (seen.get(item.kind) ?? 0) + 1
    seen.set(item.kind, nth)
    const block = document.root.children[item.index] as TopData
    return {
      ...item,
      key: item.id === null ? `${item.kind}-${nth}` : `${item.kind}-${item.id}`,
      number: item.kind === 'entry' ? nth : null,
      marks: marksOf(block),
      movable: !fixed.has(item.kind),
      mediaId: block.type === 'figure' ? block.mediaId : null,
    }
  })
}

/** The nearest place (0 to the number of rows) where something may stand: behind the masthead and the note, before the closing. */
export function lawfulPlace(rows: readonly Row[], place: number): number {
  const first = rows.findLastIndex((row) => row.kind === 'masthead' || row.kind === 'editorsNote') + 1
  const closing = rows.findIndex((row) => row.kind === 'closing')
  return Math.max(first, Math.min(place, closing === -1 ? rows.length : closing))
}
