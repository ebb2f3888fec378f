import { emptyDelta, type Addition, type Delta } from './delta'
import { originOf } from './file-lines'
import { Insertions } from './insertions'
import { joinsParts, KeptChanges } from './kept-changes'
import { liftWholeBoxes } from './lift'
import type { ReturnedFile, WordLine, WordPicture, WordStamp } from './lines'
import { linearOf, type LinearLine } from './linear'
import type { TextMarks } from './marks'
import { FigureReader, type NewPicture } from './new-pictures'
import { placeholderFor } from './placing'
import { Decisions } from './returned-decisions'
import { pairUnits, type SentUnit, type UnitPair, type WordUnit } from './returned-pairs'
import { captionedFigures } from './returned-pictures'
import { settleMoves, type PartMove } from './settle-moves'
import { StampBook } from './stamp-book'
import type { CharToken, Token } from './tokens'

export interface ReturnedChanges {
  delta: Delta
  /** Ids of new suggestions, in the order of the text. */
  ids: string[]
  /** Of them, those that nobody tracked. */
  untracked: string[]
  /** Suggestions of the sent copy that the reviewer decided on in Word himself: named, never applied. */
  acceptedThere: string[]
  rejectedThere: string[]
  /** Pictures that the copy did not have: figures among the new tokens, and those whose file is missing. */
  pictures: NewPicture[]
  strange: ReturnedFile['strange']
  /** Which tokens each of the file's comments covers. */
  covered: Map<string, Token[]>
}

const skipped = new Set(['MastheadRule', 'IssueImprint', 'Footer', 'Header'])

/** What a returned file changes in the copy that was sent (`base`: its tokens). Pure; the same file gives the same ids. */
export function returnedChanges(base: readonly Token[], file: ReturnedFile): ReturnedChanges {
  const words = file.lines.filter((line) => !skipped.has(line.style)).map(withTakenOutFirst)
  const sent = linearOf(base)
  const settled = settleMoves(sent, words)
  const reader = new ReturnReader(sent, settled.words, file, settled.moves)
  reader.read()
  liftWholeBoxes(base, reader.result)
  return reader.result
}

/** Of pictures in one paragraph those that were deleted come first: what follows takes their place. */
function withTakenOutFirst(line: WordLine): WordLine {
  return line.pictures.length < 2 ? line : { ...line, pictures: [...line.pictures.filter(({ del }) => del), ...line.pictures.filter(({ del }) => !del)] }
}

class ReturnReader {
  readonly result: ReturnedChanges = { delta: emptyDelta(), ids: [], untracked: [], acceptedThere: [], rejectedThere: [], strange: [], pictures: [], covered: new Map() }
  /** A new picture whose caption may follow. */
  private figure: FigureReader | null = null
  private readonly stamps: StampBook
  private readonly moved = new Set<PartMove>()
  private readonly decisions = new Decisions()
  private readonly breaks: { ins: (WordStamp | null)[]; del: (WordStamp | null)[] }
  private readonly pairs: UnitPair[]
  private readonly places: Insertions
  private readonly changes: KeptChanges

  constructor(private readonly sent: readonly LinearLine[], private readonly words: readonly WordLine[], file: ReturnedFile, private readonly moves: readonly PartMove[]) {
    this.breaks = breaksOf(words)
    this.pairs = pairUnits(sent, words)
    this.stamps = new StampBook(file.savedBy, file.savedAt)
    this.places = new Insertions(sent, this.result.delta)
    this.changes = new KeptChanges(this.stamps, this.decisions, this.result.pictures, captionedFigures(this.pairs, sent, words), (unit) => this.places.placeOf(unit))
    this.result.ids = this.stamps.ids
    this.result.untracked = this.stamps.untracked
    this.result.acceptedThere = this.decisions.accepted
    this.result.rejectedThere = this.decisions.rejected
  }

  read(): void {
    let line: WordLine | null = null
    this.pairs.forEach((pair, at) => {
      const next = pair.word ? (this.words[pair.word.line] as WordLine) : line
      if (next !== line) this.moveBehind(line)
      line = next
      if (pair.sent && pair.word) this.both(pair.sent, pair.word)
      else if (pair.sent) this.gone(pair.sent)
      else if (pair.word) this.fresh(pair.word, this.pairs.slice(at + 1))
    })
    this.moveBehind(line)
    this.decisions.close()
  }

  /** The parts that the file shows behind one of its lines. */
  private moveBehind(line: WordLine | null): void {
    for (const move of this.moves) {
      const { box, after, stamp } = move
      if (after !== (line && originOf(line)) || this.moved.has(move)) continue
      this.moved.add(move)
      this.places.box(box, placeholderFor(box, this.stamps.alone(stamp, this.places.placeOf(null))))
    }
  }

  private pass(unit: SentUnit): void {
    this.figure = null
    this.changes.emptied = null
    this.places.pass(unit)
    this.stamps.closeFreshDel()
  }

  private both(unit: SentUnit, word: WordUnit): void {
    this.pass(unit)
    const line = this.words[word.line] as WordLine
    const at = word.kind === 'char' ? line.chars[word.at] : word.kind === 'picture' ? line.pictures[word.picture] : undefined
    const del = word.kind === 'start' ? this.breakGone(unit, word, line) : (at?.del ?? null)
    const ins = word.kind === 'start' ? (this.breaks.ins[word.line] ?? null) : (at?.ins ?? null)
    this.decisions.kept(unit, ins, del, at !== undefined && 'tookAlong' in at)
    const add = del && (unit.marks?.del ?? []).length === 0 ? this.changes.deletion(unit, del) : this.changes.of(unit, line, word)
    if (Object.keys(add).length === 0) this.stamps.close()
    else if (unit.token) this.add(unit.token, add)
    for (const id of at?.comments ?? []) if (unit.token) this.cover(id, unit.token)
  }

  /** Who took out the break before a paragraph; one between entries or frames cannot go, and is named. */
  private breakGone(unit: SentUnit, word: WordUnit, line: WordLine): WordStamp | null {
    const gone = this.breaks.del[word.line] ?? null
    if (!gone || !joinsParts(unit, this.sent[unit.line], line)) return gone
    this.result.strange.push({ what: 'joinedParts', where: wordsOf(line) })
    return null
  }

  /** What the file no longer has and nobody marked: a suggestion to delete, under the name of whoever saved it. */
  private gone(unit: SentUnit): void {
    this.pass(unit)
    this.decisions.gone(unit)
    if (unit.token && (unit.marks?.del ?? []).length === 0) this.add(unit.token, this.changes.deletion(unit, null))
  }

  private fresh(word: WordUnit, rest: readonly UnitPair[]): void {
    const line = this.words[word.line] as WordLine
    const char = word.kind === 'char' ? line.chars[word.at] : undefined
    // A deletion of words that were never in the copy says nothing about the issue.
    if (char?.del && addedBy(char) === null) return
    if (word.kind === 'picture') { this.freshPicture(line, line.pictures[word.picture]); return; }
    if (word.kind === 'start' && this.figure && !this.figure.takesLine(line.style)) this.figure = null
    if (this.figure) {
      if (char) this.figure.take(letterOf(char, undefined))
      return
    }
    const by = word.kind === 'start' ? (this.breaks.ins[word.line] ?? line.chars.map(addedBy).find((one) => one !== null) ?? null) : char ? addedBy(char) : null
    const place = this.places.placeOf(null)
    const stamp = this.stamps.of(by, place)
    const marks: TextMarks = { ins: stamp, ...(char?.del ? { del: [this.stamps.ofFreshDel(char.del, place)] } : {}) }
    if (!char?.del) this.stamps.closeFreshDel()
    const token = word.kind === 'start' ? this.places.newStart(line, marks, rest) : letterOf(char as NonNullable<typeof char>, marks)
    if (token) this.places.insert(token)
    for (const id of char?.comments ?? []) if (token) this.cover(id, token)
  }

  private freshPicture(line: WordLine, picture: WordPicture | undefined): void {
    this.figure = null
    if (!picture || picture.del) return
    const { emptied } = this.changes
    if (emptied && picture.bytes !== null) {
      this.result.delta.marks.set(emptied, { was: [this.changes.replaced(emptied, picture)] })
      this.changes.emptied = null
      return
    }
    const where = wordsOf(line) || this.places.wordsBefore
    if (picture.bytes === null) {
      this.result.strange.push({ what: 'newPicture', where, text: [picture.description || picture.name, picture.ins?.by ?? ''].filter((part) => part !== '').join('，') })
      return
    }
    const stamp = this.stamps.alone(picture.ins, this.places.placeOf(null))
    const figure = new FigureReader(stamp, picture)
    this.figure = figure
    this.result.pictures.push({ figureId: figure.figureId, by: stamp.by, name: picture.name, bytes: picture.bytes, where })
    this.places.box(figure.box, figure.box)
    for (const id of picture.comments) this.cover(id, figure.box)
  }

  private add(token: Token, add: Addition): void {
    const known = this.result.delta.marks.get(token) ?? {}
    this.result.delta.marks.set(token, { ...known, ...add })
  }

  private cover(id: string, token: Token): void {
    this.result.covered.set(id, [...(this.result.covered.get(id) ?? []), token])
  }
}

const wordsOf = (line: WordLine): string => line.chars.map((char) => char.text).join('')

function letterOf(char: WordLine['chars'][number], marks: TextMarks | undefined): CharToken {
  return { kind: 'char', node: char.node, text: char.text, format: char.node === 'linebreak' ? 0 : char.format, style: '', link: char.link, marks }
}

/** Word marks a paragraph's end; an issue marks the break before a block. Whole paragraphs carry their own mark. */
function breaksOf(lines: readonly WordLine[]): { ins: (WordStamp | null)[]; del: (WordStamp | null)[] } {
  const ins = lines.map((): WordStamp | null => null)
  const del = lines.map((): WordStamp | null => null)
  lines.forEach((line, at) => {
    const parts = [...line.chars, ...line.pictures]
    if (line.endIns) ins[parts.every((part) => part.ins) ? at : at + 1] ??= line.endIns
    if (line.endDel) del[parts.every((part) => part.del) ? at : at + 1] ??= line.endDel
  })
  return { ins, del }
}

/** Who put a letter in, also where a move of the part around it did. */
const addedBy = (char: WordLine['chars'][number]): WordStamp | null => char.ins ?? char.tookAlong ?? null
