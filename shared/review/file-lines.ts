/** What the lines of a returned file say of themselves, and the lines that are made of them. */
import type { WordLine, WordStamp } from './lines'
import type { LinearLine } from './linear'

export const isOutsideFigures = (line: LinearLine | undefined): boolean => line !== undefined && line.kind === 'text' && !line.boxes.some((box) => box.node.type === 'figure')
export const parts = (line: WordLine) => [...line.chars, ...line.pictures]
export const isDead = (line: WordLine): boolean => parts(line).length > 0 && parts(line).every((part) => part.del !== null)
/** Who inserted everything that stands in a line; null: nobody, or not all of it. */
export function insertedBy(line: WordLine): WordStamp | null {
  const live = parts(line).filter((part) => !part.del || part.ins)
  return live.length > 0 && live.every((part) => part.ins !== null) ? (live[0]?.ins ?? null) : null
}
export const isAddedBy = (line: WordLine, stamp: WordStamp | null): boolean => parts(line).length === 0 ? line.endIns?.by === stamp?.by : insertedBy(line)?.by === stamp?.by

export const liveText = (line: WordLine): string => line.chars.filter((char) => !char.del).map((char) => char.text).join('')
export const wholeText = (line: WordLine): string => line.chars.map((char) => char.text).join('')
export const sentText = (line: LinearLine): string => line.chars.filter((char) => (char.marks?.del ?? []).length === 0).map((char) => char.text).join('')
export const keyOf = (line: WordLine): string => (line.chars.length === 0 && line.pictures.length === 1 ? `▣${line.pictures[0]?.name ?? ''}` : liveText(line))
export const lettersIn = (lines: readonly LinearLine[]): number => lines.reduce((sum, line) => sum + sentText(line).length, 0)

/** Lines made here, and the lines of the file that they were made of. */
const origins = new WeakMap<WordLine, WordLine>()
/** The line of the file that a line of `settleMoves` was made of, or is. */
export const originOf = (line: WordLine): WordLine => origins.get(line) ?? line
export const broughtHome = new WeakSet<WordLine>()
/** Tells what a made line was made of. */
export const madeOf = (made: WordLine, line: WordLine): WeakMap<WordLine, WordLine> => origins.set(made, originOf(line))
