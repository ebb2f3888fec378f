/**
 * Marks of review on the issue document. A mark says who changed what and when; the text itself stays in the tree.
 * Accepting drops what is marked deleted; rejecting drops what is marked inserted. See ARCHITECTURE.md, Review.
 */

/** One act of one author. Marks with one id are one suggestion 修订: one card, one accept. */
export interface Stamp {
  id: string
  /** The author's name as shown. */
  by: string
  /** ISO instant. */
  at: string
  /** Found by comparison in a returned copy, not recorded by its program. */
  untracked?: true
}

/** Format bits that an author switched; switching them again gives the format before. */
export interface FormatMark extends Stamp { bits: number }
/** A value that an author changed and what it was before, as JSON data. */
export interface WasMark extends Stamp { key: string; was: unknown }

export interface TextMarks {
  ins?: Stamp
  /** Every author who deletes it, ordered by `compareStamps`. */
  del?: Stamp[]
  fmt?: FormatMark[]
  /** Changes of the link (key `link`), oldest first. */
  was?: WasMark[]
  /** Threads of comments (批注) anchored here. */
  notes?: string[]
}

/** For a block of text, `ins` and `del` are about the break before it: without the break its text joins the block before. */
export interface BlockMarks {
  ins?: Stamp
  del?: Stamp[]
  /** Changes of kind, alignment, indent, picture…, oldest first. */
  was?: WasMark[]
  /** The block was moved here; its ghost stands where it was. */
  moved?: Stamp
  notes?: string[]
}

/** A fixed order of stamps, so that merging in either order gives the same document. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return order(a.at, b.at) || order(a.by, b.by) || order(a.id, b.id)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Marks without empty parts; undefined where nothing is left. */
export function tidy<M extends TextMarks | BlockMarks>(marks: M): M | undefined {
  const kept = Object.entries(marks).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as M)
}

/** Every stamp in a set of marks. */
export function stampsIn(marks: TextMarks | BlockMarks | undefined): Stamp[] {
  if (!marks) return []
  const single = [marks.ins, 'moved' in marks ? marks.moved : undefined].filter((stamp) => stamp !== undefined)
  return [...single, ...(marks.del ?? []), ...('fmt' in marks ? (marks.fmt ?? []) : []), ...(marks.was ?? [])]
}

/** Deep equality of plain JSON data whose keys may come in any order. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => key in b && sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

/** Marks without the anchors of comments, and the other way round: pasted text keeps neither. */
export function withNotes<M extends TextMarks | BlockMarks>(marks: M | undefined, notes: string[] | undefined): M | undefined {
  const rest = { ...marks } as M
  delete rest.notes
  return tidy(notes && notes.length > 0 ? { ...rest, notes } : rest)
}
