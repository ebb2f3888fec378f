import type { IssueDocument } from '../../../shared/document/nodes'
import type { OutlineItem } from '../../../shared/document/query'
import { factsOf, type BlockFacts } from '../block-facts'
import type { Mark } from '../marks'

export interface Row extends Omit<OutlineItem, 'characters'> {
  /** Stays with the block when it moves: its id, or its place among blocks of its kind. */
  key: string
  /** An entry's number from 1; none where it is to be deleted. */
  number: number | null
  /** What the block and its pictures lack, each once. */
  marks: Mark[]
  movable: boolean
  mediaId: string | null
  review: BlockFacts['review']
}

const fixed = new Set<OutlineItem['kind']>(['masthead', 'editorsNote', 'closing'])

/** The outline of a document: its rows, and the 字数 of each by key, kept apart because typing changes them all the time. */
export interface Outline { rows: Row[]; words: ReadonlyMap<string, number> }

/** The outline's rows, one for each block of the issue. What says the same as in `before` is that very row, or the very list: it is not drawn again. */
export function outlineRows(document: IssueDocument, before: readonly Row[] = []): Outline {
  const kept = new Map(before.map((row) => [row.key, row]))
  const seen = new Map<string, number>()
  const words = new Map<string, number>()
  let number = 0
  const rows = document.root.children.flatMap((block, index): Row[] => {
    // The ghost of a move is no block of the issue.
    if (block.type === 'move-ghost') return []
    const { item: { characters, ...item }, own, figures, review } = factsOf(block)
    const nth = (seen.get(item.kind) ?? 0) + 1
    seen.set(item.kind, nth)
    if (item.kind === 'entry' && review !== 'removed') number += 1
    const row: Row = {
      ...item,
      index,
      key: item.id === null ? `${item.kind}-${nth}` : `${item.kind}-${item.id}`,
      number: item.kind === 'entry' && review !== 'removed' ? number : null,
      marks: [...new Set([...own, ...figures.flatMap((figure) => figure.marks)])],
      movable: !fixed.has(item.kind),
      mediaId: block.type === 'figure' ? block.mediaId : null,
      review,
    }
    words.set(row.key, characters)
    const same = kept.get(row.key)
    return [same && JSON.stringify(same) === JSON.stringify(row) ? same : row]
  })
  const isSame = rows.length === before.length && rows.every((row, at) => row === before[at])
  return { rows: isSame ? (before as Row[]) : rows, words }
}

/** Reads the outline of one document after another, keeping the rows that stay the same. */
export function outlineReader(): (document: IssueDocument) => Outline {
  let last: Row[] = []
  return (document) => {
    const outline = outlineRows(document, last)
    last = outline.rows
    return outline
  }
}

/** The nearest place (0 to the number of rows) where something may stand: behind the masthead and the note, before the closing. */
export function lawfulPlace(rows: readonly Row[], place: number): number {
  const first = rows.findLastIndex((row) => row.kind === 'masthead' || row.kind === 'editorsNote') + 1
  const closing = rows.findIndex((row) => row.kind === 'closing')
  return Math.max(first, Math.min(place, closing === -1 ? rows.length : closing))
}
