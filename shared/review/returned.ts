import { emptyDelta, type Addition, type Delta } from './delta'
import { originOf } from './file-lines'
import { liftWholeBoxes } from './lift'
import type { ReturnedFile, WordLine, WordStamp } from './lines'
import { linearOf, type LinearLine } from './linear'
import { tidy, type Stamp, type TextMarks } from './marks'
import { FigureReader, type NewPicture } from './new-pictures'
import { placeholderFor } from './placing'
import { pairUnits, type SentUnit, type UnitPair, type WordUnit } from './returned-pairs'
import { bodyOf, entryAround, kindOfStyle, newBlock, topOf } from './returned-place'
import { Decisions } from './returned-decisions'
import { pictureChanges, settingChanges } from './returned-setting'
import { settleMoves, type PartMove } from './settle-moves'
import { StampBook } from './stamp-book'
import { wholeSeconds } from './stamps'
import { isFlowType, type BoxToken, type CharToken, type StartToken, type Token } from './tokens'

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
  const words = file.lines.filter((line) => !skipped.has(line.style))
  const sent = linearOf(base)
  const settled = settleMoves(sent, words)
  const reader = new ReturnReader(sent, settled.words, file, settled.moves)
  reader.read()
  liftWholeBoxes(base, reader.result)
  return reader.result
}

class ReturnReader {
  readonly result: ReturnedChanges = { delta: emptyDelta(), ids: [], untracked: [], acceptedThere: [], rejectedThere: [], strange: [], pictures: [], covered: new Map() }
  /** The last token of the issue that was passed, and its line. */
  private last: { token: Token; line: LinearLine } | null = null
  /** Where new tokens go just now: behind `last`, or into a new entry. */
  private entry: BoxToken | null = null
  /** A new picture whose caption may follow. */
  private figure: FigureReader | null = null
  private readonly stamps: StampBook
  /** Where the new paragraph stands whose text is just being read. */
  private place: Token | null = null
  private readonly moved = new Set<PartMove>()
  private readonly decisions = new Decisions()
  private readonly breaks: { ins: (WordStamp | null)[]; del: (WordStamp | null)[] }

  constructor(private readonly sent: readonly LinearLine[], private readonly words: readonly WordLine[], file: ReturnedFile, private readonly moves: readonly PartMove[]) {
    this.breaks = breaksOf(words)
    this.stamps = new StampBook(file.savedBy, file.savedAt)
    this.result.ids = this.stamps.ids
    this.result.untracked = this.stamps.untracked
    this.result.acceptedThere = this.decisions.accepted
    this.result.rejectedThere = this.decisions.rejected
  }

  read(): void {
    const pairs = pairUnits(this.sent, this.words)
    let line: WordLine | null = null
    pairs.forEach((pair, at) => {
      const next = pair.word ? (this.words[pair.word.line] as WordLine) : line
      if (next !== line) this.moveBehind(line)
      line = next
      if (pair.sent && pair.word) this.both(pair.sent, pair.word)
      else if (pair.sent) this.gone(pair.sent)
      else if (pair.word) this.fresh(pair.word, pairs.slice(at + 1))
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
      const token = placeholderFor(box, this.stamps.alone(stamp, this.placeOf(null)))
      if (box.node.type === 'figure' && this.entry) this.entry.children.push(token)
      else this.push(this.last && this.placeFor(box, this.last), token)
    }
  }

  private placeFor(box: BoxToken, { line, token }: { line: LinearLine; token: Token }): Token {
    return (box.node.type === 'figure' ? bodyOf(line, token)?.behind : undefined) ?? topOf(line, token)
  }

  private pass(unit: SentUnit): void {
    this.figure = null
    if (unit.token) this.last = { token: unit.token, line: this.sent[unit.line] as LinearLine }
    if (!unit.char) this.entry = null
    this.place = null
    this.stamps.closeFreshDel()
  }

  private both(unit: SentUnit, word: WordUnit): void {
    this.pass(unit)
    const line = this.words[word.line] as WordLine
    const at = word.kind === 'char' ? line.chars[word.at] : word.kind === 'picture' ? line.pictures[word.picture] : undefined
    const gone = word.kind === 'start' ? (this.breaks.del[word.line] ?? null) : (at?.del ?? null)
    const del = gone && this.joinsParts(unit, line) ? null : gone
    const ins = word.kind === 'start' ? (this.breaks.ins[word.line] ?? null) : (at?.ins ?? null)
    this.decisions.kept(unit, ins, del, at !== undefined && 'tookAlong' in at)
    const add: Addition = {}
    if (del && (unit.marks?.del ?? []).length === 0) add.del = [this.stamps.of(del, this.placeOf(unit))]
    else if (word.kind === 'char' && unit.char) this.lettersChange(unit, line, word, add)
    else if (word.kind === 'start') this.blockChange(unit, line, add)
    else if (word.kind === 'picture') this.pictureChange(unit, line.pictures[word.picture], add)
    if (Object.keys(add).length === 0) this.stamps.close()
    else if (unit.token) this.add(unit.token, add)
    for (const id of at?.comments ?? []) if (unit.token) this.cover(id, unit.token)
  }

  /** A border between entries or frames is no break between paragraphs: that it was deleted is named. */
  private joinsParts(unit: SentUnit, line: WordLine): boolean {
    const sent = this.sent[unit.line]
    const isBorder = unit.token?.kind === 'start' && sent !== undefined && sent.boxes.length > 0 && sent.flow[0] === unit.token
    if (!isBorder || line.chars.every((char) => char.del)) return false
    this.result.strange.push({ what: 'joinedParts', where: line.chars.map((char) => char.text).join('') })
    return true
  }

  private lettersChange(unit: SentUnit, line: WordLine, word: WordUnit, add: Addition): void {
    const char = line.chars[word.at]
    if (!char || !unit.char || char.node !== 'text') return
    // What the paragraph's style says by itself is no change of letters.
    const bits = (char.format ^ unit.char.format) & ~(line.styleFormat ?? 0)
    const isDecided = this.decisions.ofFormat(unit, char, bits, line.styleFormat ?? 0)
    if (!isDecided && bits !== 0) add.fmt = [{ ...this.stamps.of(char.fmt, this.placeOf(unit)), bits }]
    const [was, is] = [unit.char.link, char.link]
    if ((was?.url ?? null) !== (is?.url ?? null)) add.was = [{ ...this.stamps.of(null, this.placeOf(unit)), key: 'link', was, is }]
  }

  private blockChange(unit: SentUnit, line: WordLine, add: Addition): void {
    const { token } = unit
    const { styleWas } = line
    if (token?.kind !== 'start') return
    // It may be the change that the copy was sent with.
    if (styleWas && (token.marks?.was ?? []).some((mark) => mark.by === styleWas.by && wholeSeconds(mark.at) === wholeSeconds(styleWas.at))) return
    if (this.decisions.ofSetting(token, line)) return
    const changes = settingChanges(token, line, () => this.stamps.of(styleWas, this.placeOf(unit)))
    if (changes.length > 0) add.was = changes
  }

  private pictureChange(unit: SentUnit, picture: WordLine['pictures'][number] | undefined, add: Addition): void {
    if (unit.token?.kind !== 'box' || !picture) return
    const changes = pictureChanges(unit.token, picture, () => this.stamps.of(null, this.placeOf(unit)))
    if (changes.length > 0) add.was = changes
  }

  /** What the file no longer has and nobody marked: a suggestion to delete, under the name of whoever saved it. */
  private gone(unit: SentUnit): void {
    this.pass(unit)
    this.decisions.gone(unit)
    if (!unit.token || (unit.marks?.del ?? []).length > 0) return
    this.add(unit.token, { del: [this.stamps.of(null, this.placeOf(unit))] })
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
    const stamp = this.stamps.of(by, this.placeOf(null))
    const marks: TextMarks = { ins: stamp, ...(char?.del ? { del: [this.stamps.ofFreshDel(char.del, this.placeOf(null))] } : {}) }
    if (!char?.del) this.stamps.closeFreshDel()
    const token = word.kind === 'start' ? this.newStart(line, marks, rest) : letterOf(char as NonNullable<typeof char>, marks)
    if (token) this.insert(token)
    for (const id of char?.comments ?? []) if (token) this.cover(id, token)
  }

  private freshPicture(line: WordLine, picture: WordLine['pictures'][number] | undefined): void {
    this.figure = null
    if (!picture || picture.del) return
    const where = line.chars.map((one) => one.text).join('') || this.last?.line.chars.map((one) => one.text).join('') || ''
    if (picture.bytes === null) {
      this.result.strange.push({ what: 'newPicture', where, text: [picture.description || picture.name, picture.ins?.by ?? ''].filter((part) => part !== '').join('，') })
      return
    }
    const stamp = this.stamps.alone(picture.ins, this.placeOf(null))
    const figure = new FigureReader(stamp, picture)
    this.figure = figure
    this.result.pictures.push({ figureId: figure.figureId, by: stamp.by, name: picture.name, bytes: picture.bytes, where })
    if (this.entry) this.insert(figure.box)
    else this.push(this.last && this.placeFor(figure.box, this.last), figure.box)
    for (const id of picture.comments) this.cover(id, figure.box)
  }

  /** A new paragraph: in the body that it follows, or in an entry of its own. A break inside a single line is a line break. */
  private newStart(line: WordLine, marks: TextMarks, rest: readonly UnitPair[]): Token | null {
    const next = rest.find((pair) => pair.sent !== null)?.sent
    const splits = next?.char && this.last !== null && this.sent[next.line] === this.last.line
    const around = this.last?.line
    if (splits && around?.block && !isFlowType(around.block.type)) return { kind: 'char', node: 'linebreak', text: '\n', format: 0, style: '', link: null, marks }
    if (splits && around?.block) return { kind: 'start', block: { ...around.block }, marks }
    const wanted = kindOfStyle(line.style)?.type
    const body = this.entry ?? (around && this.last ? bodyOf(around, this.last.token)?.body : undefined)
    if (wanted === 'entry-title' || !body) {
      const title: StartToken = { kind: 'start', block: wanted === 'entry-title' ? { type: 'entry-title', format: '', indent: 0 } : newBlock(line.style, line.list, null), marks: undefined }
      this.openEntry([title], marks)
      return null
    }
    return { kind: 'start', block: newBlock(line.style, line.list, body), marks }
  }

  private openEntry(children: Token[], marks: TextMarks): void {
    const stamp = marks.ins as Stamp
    this.entry = null
    const made = entryAround(`e${stamp.id}`, children, { ins: stamp })
    const last = this.last
    this.push(last ? topOf(last.line, last.token) : null, made)
    this.entry = made
  }

  private insert(token: Token): void {
    if (this.entry) {
      // Inside a new entry its own author marks nothing: the entry itself is the suggestion. Another hand's changes are his.
      const { ins, ...marks } = (token.marks ?? {}) as TextMarks
      const isOwn = ins?.by === this.entry.marks?.ins?.by
      this.entry.children.push({ ...token, marks: tidy(isOwn ? marks : { ...marks, ins: ins as Stamp }) })
      return
    }
    const last = this.last
    if (!last) return
    if (token.kind === 'start') this.place = bodyOf(last.line, last.token)?.behind ?? null
    this.push(this.place ?? last.token, token)
  }

  private push(behind: Token | null, token: Token): void {
    const { after, first } = this.result.delta
    if (behind === null) first.set(null, [...(first.get(null) ?? []), token])
    else after.set(behind, [...(after.get(behind) ?? []), token])
  }

  private add(token: Token, add: Addition): void {
    const known = this.result.delta.marks.get(token) ?? {}
    this.result.delta.marks.set(token, { ...known, ...add })
  }

  private cover(id: string, token: Token): void {
    this.result.covered.set(id, [...(this.result.covered.get(id) ?? []), token])
  }

  private placeOf(unit: SentUnit | null): unknown[] {
    return unit ? [unit.line, unit.at] : [this.sent.indexOf(this.last?.line as LinearLine), this.last?.token.kind ?? '']
  }
}

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
