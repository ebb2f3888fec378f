/** Moves as Word writes them into a file's lines: a deleted copy where the part was and an inserted one where it went, or neither. */
import type { WordLine, WordStamp } from '../../shared/review/lines'

export interface Mover { by: string; at: string; tracked: boolean }

const isLive = (line: WordLine): boolean => [...line.chars, ...line.pictures].some((part) => !part.del)
const wordsOf = (line: WordLine): string => line.chars.filter((char) => !char.del).map((char) => char.text).join('')

/** Lines of the live entry with this title. */
export function entryLines(lines: readonly WordLine[], title: string): WordLine[] {
  const from = lines.findIndex((line) => line.style === 'Heading2' && isLive(line) && wordsOf(line) === title)
  const next = lines.findIndex((line, at) => at > from && isLive(line) && (line.style === 'Heading2' || line.style === 'Heading1' || line.style === 'Closing'))
  return lines.slice(from, next === -1 ? undefined : next).filter((line) => isLive(line) || (line.chars.length + line.pictures.length === 0 && !line.endDel))
}

/** Lines of the live picture with this name: picture, caption and credit. */
export function figureLines(lines: readonly WordLine[], name: string): WordLine[] {
  const from = lines.findIndex((line) => line.pictures.some((picture) => picture.name === name && !picture.del))
  let to = from + 1
  while (['Caption', 'FigureCredit'].includes(lines[to]?.style ?? '')) to += 1
  return lines.slice(from, to)
}

export const lineSaying = (lines: readonly WordLine[], words: string): WordLine => lines.findLast((line) => isLive(line) && wordsOf(line) === words) as WordLine

/** The lines with `part` behind the line `target` (null: at the beginning). */
export function moveLines(lines: readonly WordLine[], part: readonly WordLine[], target: WordLine | null, mover: Mover): WordLine[] {
  const stamp: WordStamp = { by: mover.by, at: mover.at }
  const fresh = part.map((line): WordLine => (mover.tracked ? {
    ...line, bookmarks: [], endIns: stamp,
    chars: line.chars.filter((char) => !char.del).map((char) => ({ ...char, ins: stamp })),
    pictures: line.pictures.map((picture) => ({ ...picture, ins: stamp })),
  } : line))
  // What one hand put in and takes out again is simply gone.
  const isOwn = (line: WordLine): boolean => [...line.chars, ...line.pictures].some((part) => part.ins?.by === mover.by) || line.endIns?.by === mover.by
  const dead = (line: WordLine): WordLine[] => (!mover.tracked || isOwn(line) ? [] : [{
    ...line, endDel: stamp, chars: line.chars.map((char) => ({ ...char, del: stamp })), pictures: line.pictures.map((picture) => ({ ...picture, del: stamp })),
  }])
  const behind = (line: WordLine | null): WordLine[] => (line === target ? fresh : [])
  return [...behind(null), ...lines.flatMap((line) => [...(part.includes(line) ? dead(line) : [line]), ...behind(line)])]
}
