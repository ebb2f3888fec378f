/** Which paragraph, letter and picture of a returned file is which of the copy that was sent. */
import { align } from './align'
import type { WordLine } from './lines'
import type { LinearLine } from './linear'
import type { BoxToken, CharToken, StartToken, Token } from './tokens'

/** One unit of the copy as it was sent: a break, a letter or a picture, with the token that it stands for. */
export interface SentUnit {
  line: number
  /** The letter's place in its line; -1 for the break or picture itself. */
  at: number
  /** The issue's own token; null in the second copy of a moved part. */
  token: Token | null
  /** As sent, with the marks of boxes around it. */
  marks: Token['marks']
  char: CharToken | null
}

/** One unit of the returned file. */
export interface WordUnit { line: number; at: number; picture: number; kind: 'start' | 'char' | 'picture' }

/** Pairs in the order of the file; what is missing in a pair is new or gone. */
export interface UnitPair { sent: SentUnit | null; word: WordUnit | null }

export function sentUnits(lines: readonly LinearLine[]): SentUnit[] {
  return lines.flatMap((line, at): SentUnit[] => {
    const own = line.moved?.to !== false
    const head: SentUnit = { line: at, at: -1, token: own ? line.token : null, marks: line.marks, char: null }
    const first = line.flow.indexOf(line.token) + 1
    return [head, ...line.chars.map((char, index): SentUnit => ({ line: at, at: index, token: own ? (line.flow[first + index] ?? null) : null, marks: char.marks, char }))]
  })
}

export function wordUnits(lines: readonly WordLine[]): WordUnit[] {
  return lines.flatMap((line, at): WordUnit[] => {
    const pictures = line.pictures.map((_, picture): WordUnit => ({ line: at, at: -1, picture, kind: 'picture' }))
    if (pictures.length > 0 && line.chars.length === 0) return pictures
    return [{ line: at, at: -1, picture: -1, kind: 'start' }, ...line.chars.map((_, index): WordUnit => ({ line: at, at: index, picture: -1, kind: 'char' })), ...pictures]
  })
}

/** Aligned between paragraphs whose bookmarks came back, then letter by letter. */
export function pairUnits(sentLines: readonly LinearLine[], wordLines: readonly WordLine[]): UnitPair[] {
  const sent = sentUnits(sentLines)
  const word = wordUnits(wordLines)
  const sentTokens = sent.map((unit) => sentToken(unit, sentLines))
  const wordTokens = word.map((unit) => wordToken(unit, wordLines))
  const pairs: UnitPair[] = []
  let x = 0
  let y = 0
  for (const [sentLine, wordLine] of [...landmarks(sentLines, wordLines), [sentLines.length, wordLines.length] as const]) {
    const xEnd = endBefore(sent, sentLine)
    const yEnd = endBefore(word, wordLine)
    pairs.push(...stretch(sent.slice(x, xEnd), word.slice(y, yEnd), sentTokens.slice(x, xEnd), wordTokens.slice(y, yEnd)))
    x = xEnd
    y = yEnd
  }
  return pairs
}

function endBefore(units: readonly { line: number }[], line: number): number {
  const at = units.findIndex((unit) => unit.line >= line)
  return at === -1 ? units.length : at
}

/** Lines that the bookmark desk_bN names on both sides, in rising order. */
function landmarks(sentLines: readonly LinearLine[], wordLines: readonly WordLine[]): (readonly [number, number])[] {
  const marks: (readonly [number, number])[] = []
  wordLines.forEach((line, at) => {
    const numbers = line.bookmarks.map((name) => /^desk_b(\d+)$/.exec(name)?.[1]).filter((one) => one !== undefined).map(Number)
    const [number] = numbers
    const last = marks.at(-1)?.[0] ?? -1
    // Joined paragraphs carry several; a landmark must be the one whose text begins here.
    if (numbers.length === 1 && number !== undefined && number > last && number < sentLines.length && likely(sentLines[number], line)) marks.push([number, at])
  })
  return marks
}

function likely(sent: LinearLine | undefined, word: WordLine): boolean {
  if (!sent) return false
  return sent.kind === 'picture' ? word.pictures.length > 0 : word.pictures.length === 0 || word.chars.length > 0
}

const block = { type: 'paragraph', format: '', indent: 0 }
const start = (inserted: boolean): StartToken => ({ kind: 'start', block: inserted ? { ...block, type: 'new' } : block, marks: undefined })
const picture: BoxToken = { kind: 'box', key: 'picture', node: { type: 'figure' }, children: [], marks: undefined }
/** What is pending as inserted only pairs with what is pending as inserted: retyped text is not the text that it replaces. */
const letter = (text: string, inserted: boolean): CharToken => ({ kind: 'char', node: 'text', text: inserted ? `+${text}` : text, format: 0, style: '', link: null, marks: undefined })

function sentToken(unit: SentUnit, lines: readonly LinearLine[]): Token {
  // Word calls what was moved here inserted.
  if (unit.char) return letter(unit.char.text, unit.marks?.ins !== undefined || lines[unit.line]?.moved?.to === true)
  return lines[unit.line]?.kind === 'picture' ? picture : start(false)
}

function wordToken(unit: WordUnit, lines: readonly WordLine[]): Token {
  const line = lines[unit.line] as WordLine
  if (unit.kind === 'picture') return picture
  if (unit.kind === 'start') return start(false)
  const char = line.chars[unit.at]
  return letter(char?.text ?? '', char?.ins !== null)
}

function stretch(sent: readonly SentUnit[], word: readonly WordUnit[], sentTokens: readonly Token[], wordTokens: readonly Token[]): UnitPair[] {
  const pairs: UnitPair[] = []
  let gone: number[] = []
  let fresh: number[] = []
  const flush = () => {
    pairs.push(...settledThere(gone, fresh, sent, word, sentTokens, wordTokens))
    gone = []
    fresh = []
  }
  for (const step of align(sentTokens, wordTokens, { plain: true, coarse: true })) {
    if (step.do === 'del') gone.push(step.old)
    else if (step.do === 'ins') fresh.push(step.now)
    else {
      flush()
      pairs.push({ sent: sent[step.old] ?? null, word: word[step.now] ?? null })
    }
  }
  flush()
  return pairs
}

/** Insertions that the reviewer accepted in Word stand there as plain text: they pair after all. */
function settledThere(gone: readonly number[], fresh: readonly number[], sent: readonly SentUnit[], word: readonly WordUnit[], sentTokens: readonly Token[], wordTokens: readonly Token[]): UnitPair[] {
  const bare = (token: Token): Token => (token.kind === 'char' ? { ...token, text: token.text.replace(/^\+(?=.)/su, '') } : token)
  const pendingOnly = gone.some((index) => sent[index]?.marks?.ins !== undefined)
  if (!pendingOnly || fresh.length === 0) return [...gone.map((index): UnitPair => ({ sent: sent[index] ?? null, word: null })), ...fresh.map((index): UnitPair => ({ sent: null, word: word[index] ?? null }))]
  return align(gone.map((index) => bare(sentTokens[index] as Token)), fresh.map((index) => bare(wordTokens[index] as Token)), { plain: true }).map((step): UnitPair => ({
    sent: step.do === 'ins' ? null : (sent[gone[step.old] as number] ?? null),
    word: step.do === 'del' ? null : (word[fresh[step.now] as number] ?? null),
  }))
}
