import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { emptyDelta, kindOf, type Addition, type Delta } from './delta'
import type { ReturnedFile, WordLine, WordStamp } from './lines'
import { linearOf, type LinearLine } from './linear'
import type { FormatMark, Stamp, TextMarks } from './marks'
import { pairUnits, type SentUnit, type UnitPair, type WordUnit } from './returned-pairs'
import { bodyOf, entryAround, kindOfStyle, newBlock, topOf } from './returned-place'
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
  /** Pictures that the copy did not have. */
  strange: ReturnedFile['strange']
  /** Which tokens each of the file's comments covers. */
  covered: Map<string, Token[]>
}

const skipped = new Set(['MastheadRule', 'IssueImprint', 'Footer', 'Header'])

/** What a returned file changes in the copy that was sent (`base`: its tokens). Pure; the same file gives the same ids. */
export function returnedChanges(base: readonly Token[], file: ReturnedFile): ReturnedChanges {
  const words = file.lines.filter((line) => !skipped.has(line.style))
  const reader = new ReturnReader(linearOf(base), words, file)
  reader.read()
  reader.liftWholeBoxes(base)
  return reader.result
}

class ReturnReader {
  readonly result: ReturnedChanges = { delta: emptyDelta(), ids: [], untracked: [], acceptedThere: [], rejectedThere: [], strange: [], covered: new Map() }
  /** The last token of the issue that was passed, and its line. */
  private last: { token: Token; line: LinearLine } | null = null
  /** Where new tokens go just now: behind `last`, or into a new entry. */
  private entry: BoxToken | null = null
  private run: Stamp | null = null
  /** The deletion that the last new letter carried. */
  private freshDel: Stamp | null = null
  /** Where the new paragraph stands whose text is just being read. */
  private place: Token | null = null
  private readonly taken = new Set<string>()
  private readonly breaks: { ins: (WordStamp | null)[]; del: (WordStamp | null)[] }

  constructor(private readonly sent: readonly LinearLine[], private readonly words: readonly WordLine[], private readonly file: ReturnedFile) {
    this.breaks = breaksOf(words)
  }

  read(): void {
    const pairs = pairUnits(this.sent, this.words)
    pairs.forEach((pair, at) => {
      if (pair.sent && pair.word) this.both(pair.sent, pair.word)
      else if (pair.sent) this.gone(pair.sent)
      else if (pair.word) this.fresh(pair.word, pairs.slice(at + 1))
    })
  }

  private pass(unit: SentUnit): void {
    if (unit.token) this.last = { token: unit.token, line: this.sent[unit.line] as LinearLine }
    if (!unit.char) this.entry = null
    this.place = null
    this.freshDel = null
  }

  private both(unit: SentUnit, word: WordUnit): void {
    this.pass(unit)
    const line = this.words[word.line] as WordLine
    const at = word.kind === 'char' ? line.chars[word.at] : word.kind === 'picture' ? line.pictures[word.picture] : undefined
    const del = word.kind === 'start' ? (this.breaks.del[word.line] ?? null) : (at?.del ?? null)
    const ins = word.kind === 'start' ? (this.breaks.ins[word.line] ?? null) : (at?.ins ?? null)
    this.decided(unit, ins, del)
    const add: Addition = {}
    if (del && (unit.marks?.del ?? []).length === 0) add.del = [this.stampOf(del, unit)]
    else if (word.kind === 'char' && unit.char) this.lettersChange(unit, line, word, add)
    else if (word.kind === 'start') this.blockChange(unit, line, add)
    if (Object.keys(add).length === 0) this.run = null
    else if (unit.token) this.add(unit.token, add)
    for (const id of at?.comments ?? []) if (unit.token) this.cover(id, unit.token)
  }

  /** Pending suggestions that the file no longer shows as pending. */
  private decided(unit: SentUnit, ins: WordStamp | null, del: WordStamp | null): void {
    if (unit.marks?.ins && !ins && unit.char) once(this.result.acceptedThere, unit.marks.ins.id)
    for (const stamp of unit.marks?.del ?? []) if (!del && unit.char) once(this.result.rejectedThere, stamp.id)
  }

  private lettersChange(unit: SentUnit, line: WordLine, word: WordUnit, add: Addition): void {
    const char = line.chars[word.at]
    if (!char || !unit.char || char.node !== 'text') return
    // What the paragraph's style says by itself is no change of letters.
    const bits = (char.format ^ unit.char.format) & ~(line.styleFormat ?? 0)
    if (bits !== 0) add.fmt = [{ ...this.stampOf(char.fmt, unit), bits }]
    const [was, is] = [unit.char.link, char.link]
    if ((was?.url ?? null) !== (is?.url ?? null)) add.was = [{ ...this.stampOf(null, unit), key: 'link', was, is }]
  }

  /** A tracked change of style becomes one of kind or alignment where an issue knows it. */
  private blockChange(unit: SentUnit, line: WordLine, add: Addition): void {
    const { token } = unit
    const { styleWas } = line
    if (token?.kind !== 'start' || !styleWas || !isFlowType(token.block.type)) return
    // It may be the change that the copy was sent with.
    if ((token.marks?.was ?? []).some((mark) => mark.by === styleWas.by && wholeSeconds(mark.at) === wholeSeconds(styleWas.at))) return
    const stamp = this.stampOf(styleWas, unit)
    const kind = kindOfStyle(line.style)
    const was = kindOf(token.block)
    const to = newBlock(line.style, line.list, null)
    const changes: NonNullable<Addition['was']> = []
    if (styleWas.style !== line.style && kind && isFlowType(kind.type) && JSON.stringify(kindOf(to)) !== JSON.stringify(was)) changes.push({ ...stamp, key: 'kind', was, is: kindOf(to) })
    const align = line.align || (line.styleAlign ?? '')
    const format = align === 'justify' ? token.block.format : align
    if (styleWas.align !== line.align && format !== token.block.format) changes.push({ ...stamp, key: 'format', was: token.block.format, is: format })
    if (changes.length > 0) add.was = changes
  }

  /** What the file no longer has and nobody marked: a suggestion to delete, under the name of whoever saved it. */
  private gone(unit: SentUnit): void {
    this.pass(unit)
    for (const stamp of unit.marks?.del ?? []) once(this.result.acceptedThere, stamp.id)
    if (!unit.token || (unit.marks?.del ?? []).length > 0) return
    this.add(unit.token, { del: [this.stampOf(null, unit)] })
  }

  private fresh(word: WordUnit, rest: readonly UnitPair[]): void {
    const line = this.words[word.line] as WordLine
    const char = word.kind === 'char' ? line.chars[word.at] : undefined
    // A deletion of words that were never in the copy says nothing about the issue.
    if (char?.del && !char.ins) return
    if (word.kind === 'picture') {
      const picture = line.pictures[word.picture]
      if (picture && !picture.del) this.result.strange.push({ what: 'newPicture', where: line.chars.map((one) => one.text).join(''), text: picture.description || picture.name })
      return
    }
    const by = word.kind === 'start' ? (this.breaks.ins[word.line] ?? line.chars.find((one) => one.ins)?.ins ?? null) : (char?.ins ?? null)
    const stamp = this.stampOf(by, null)
    const marks: TextMarks = { ins: stamp, ...(char?.del ? { del: [this.freshDelOf(char.del)] } : {}) }
    if (!char?.del) this.freshDel = null
    const token = word.kind === 'start' ? this.newStart(line, marks, rest) : letterOf(char as NonNullable<typeof char>, marks)
    if (token) this.insert(token)
    for (const id of char?.comments ?? []) if (token) this.cover(id, token)
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
      // Inside a new entry nothing is marked: the entry itself is the suggestion.
      this.entry.children.push({ ...token, marks: undefined })
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

  /** Changes in a row by one hand are one suggestion. Null: nobody tracked it. */
  private stampOf(word: WordStamp | null, unit: SentUnit | null): Stamp {
    const by = word?.by ?? (this.file.savedBy === '' ? '未署名' : this.file.savedBy)
    const at = wholeSeconds(word?.at ?? this.file.savedAt)
    const untracked = word === null
    if (this.run?.by === by && this.run.at === at && (this.run.untracked === true) === untracked) return this.run
    this.run = { ...this.idFor({ by, at }, unit), by, at, ...(untracked ? { untracked: true as const } : {}) }
    this.result.ids.push(this.run.id)
    if (untracked) this.result.untracked.push(this.run.id)
    return this.run
  }

  /** One hand takes out letters in a row that another hand had just put in. */
  private freshDelOf(word: WordStamp): Stamp {
    const at = wholeSeconds(word.at)
    if (this.freshDel?.by === word.by && this.freshDel.at === at) return this.freshDel
    this.freshDel = { ...this.idFor(word, null), by: word.by, at }
    this.result.ids.push(this.freshDel.id)
    return this.freshDel
  }

  /** From author, time and place: the same file always gives the same ids. */
  private idFor(word: WordStamp, unit: SentUnit | null): { id: string } {
    const place = unit ? [unit.line, unit.at] : [this.sent.indexOf(this.last?.line as LinearLine), this.last?.token.kind ?? '']
    for (let count = 0; ; count += 1) {
      const id = `w${bytesToHex(sha256(utf8ToBytes(JSON.stringify([word.by, word.at, place, count])))).slice(0, 15)}`
      if (this.taken.has(id)) continue
      this.taken.add(id)
      return { id }
    }
  }

  /** An entry or picture whose every word one author deleted is deleted itself. */
  liftWholeBoxes(tokens: readonly Token[]): void {
    const { marks, after } = this.result.delta
    for (const box of tokens) {
      if (box.kind !== 'box') continue
      this.liftWholeBoxes(box.children)
      if (box.node.type !== 'entry' && box.node.type !== 'figure' && box.node.type !== 'editors-note' && box.node.type !== 'closing') continue
      const stamps = box.children.map((child) => marks.get(child)?.del?.[0])
      const [first] = stamps
      const whole = box.children.length > 0 && first !== undefined && stamps.every((stamp) => stamp?.by === first.by) && !box.children.some((child) => after.has(child))
      const hasText = box.node.type !== 'figure' || marks.get(box)?.del !== undefined
      if (!whole || !hasText) continue
      for (const child of box.children) marks.delete(child)
      marks.set(box, { ...marks.get(box), del: [first] })
      const kept = new Set([...marks.values()].flatMap((one) => [...(one.del ?? []), ...(one.fmt ?? []), ...(one.was ?? [])]).map((stamp: Stamp | FormatMark) => stamp.id))
      const inserted = new Set([...after.values(), ...this.result.delta.first.values()].flat().map((token) => token.marks?.ins?.id))
      this.result.ids = this.result.ids.filter((id) => kept.has(id) || inserted.has(id))
    }
  }
}

function letterOf(char: WordLine['chars'][number], marks: TextMarks): CharToken {
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


function once(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id)
}
