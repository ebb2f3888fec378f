/** The entries and pictures of a sent copy, and where the lines of a returned file say that they stand. */
import { broughtHome, insertedBy, isDead, keyOf, madeOf, sentText } from './file-lines'
import type { WordChar, WordLine, WordStamp } from './lines'
import type { LinearLine } from './linear'
import type { BoxToken } from './tokens'

/** An entry or picture of the sent copy with its lines there (`to` exclusive). */
export interface Part { box: BoxToken; from: number; to: number }

/** Entries and pictures that can be told to have moved: not those whose coming, going or moving is already a suggestion. */
export function partsOf(sent: readonly LinearLine[], kind: 'entry' | 'figure'): Part[] {
  const parts = new Map<BoxToken, Part>()
  sent.forEach((line, at) => {
    const box = line.boxes.find((one) => one.node.type === kind)
    if (!box || line.moved || box.marks?.ins || box.marks?.del || line.boxes.some((one) => one.marks?.ins)) return
    const known = parts.get(box)
    if (known) known.to = at + 1
    else parts.set(box, { box, from: at, to: at + 1 })
  })
  return [...parts.values()]
}

/** Which line of the file is which of the sent copy, where words or a picture's name tell it beyond doubt. */
export function spotsOf(sent: readonly LinearLine[], words: readonly WordLine[]): Map<number, WordLine> {
  const live = words.filter((line) => !isDead(line))
  const byText = unique(live.map((line): [string, WordLine] => [keyOf(line), line]))
  const known = unique(sent.map((line, at): [string, number] => [line.kind === 'picture' ? `▣${line.boxes.at(-1)?.key ?? ''}` : sentText(line), at]))
  const spots = new Map([...known].flatMap(([text, at]): [number, WordLine][] => {
    const line = byText.get(text)
    return line && Array.from(text).length > 1 ? [[at, line]] : []
  }))
  const taken = new Set(spots.values())
  // A paragraph that was edited is told by its bookmark.
  for (const line of live) {
    const [number, ...others] = line.bookmarks.flatMap((name) => /^desk_b(\d+)$/.exec(name)?.slice(1).map(Number) ?? [])
    const isFree = number !== undefined && others.length === 0 && number < sent.length && !spots.has(number) && !taken.has(line)
    if (isFree && insertedBy(line) === null && sent[number]?.kind === 'text') spots.set(number, line)
  }
  return spots
}

function unique<V>(pairs: readonly [string, V][]): Map<string, V> {
  const counts = new Map<string, number>()
  for (const [text] of pairs) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Map(pairs.filter(([text]) => counts.get(text) === 1))
}

/** A picture that came to stand in a paragraph of text gets a line of its own: only whole lines are brought back. */
export function apartPictures(words: readonly WordLine[], sent: readonly LinearLine[]): WordLine[] {
  const own = new Set(sent.filter((line) => line.kind === 'picture').map((line) => line.boxes.at(-1)?.key))
  return words.flatMap((line) => {
    if (line.chars.length === 0 && line.pictures.length < 2) return [line]
    const away = line.pictures.filter((picture) => own.has(picture.name))
    if (away.length === 0) return [line]
    const rest: WordLine = { ...line, pictures: line.pictures.filter((picture) => !away.includes(picture)) }
    const alone = away.map((picture): WordLine => ({ ...line, chars: [], pictures: [picture], bookmarks: [], endIns: null, endDel: null }))
    for (const made of [rest, ...alone]) madeOf(made, line)
    const isOut = (one: WordLine): boolean => one.pictures.every(({ del }) => del)
    // One that was taken out stays before what was put in its place.
    return [...alone.filter(isOut), ...(rest.chars.length > 0 || rest.pictures.length > 0 ? [rest] : []), ...alone.filter((one) => !isOut(one))]
  })
}

/** A moved part's line without the stamp of the move: its letters are the issue's own. */
export function broughtBack(line: WordLine, stamp: WordStamp | null): WordLine {
  const own = (ins: WordStamp | null): boolean => ins !== null && stamp !== null && ins.by === stamp.by
  const made: WordLine = {
    ...line, moved: null, endIns: own(line.endIns) ? null : line.endIns,
    chars: line.chars.map((char): WordChar => (own(char.ins) ? { ...char, ins: null, tookAlong: char.ins as WordStamp } : char)),
    pictures: line.pictures.map((picture) => (own(picture.ins) ? { ...picture, ins: null } : picture)),
  }
  madeOf(made, line)
  broughtHome.add(made)
  return made
}
