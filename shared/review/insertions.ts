/** Where the new tokens of a returned file go: behind the last token of the issue that was passed, or into an entry of their own. */
import type { Delta } from './delta'
import type { WordLine } from './lines'
import type { LinearLine } from './linear'
import { tidy, type Stamp, type TextMarks } from './marks'
import type { SentUnit, UnitPair } from './returned-pairs'
import { bodyOf, entryAround, kindOfStyle, newBlock, topOf } from './returned-place'
import { isFlowType, type BoxToken, type StartToken, type Token } from './tokens'

export class Insertions {
  /** The last token of the issue that was passed, and its line. */
  private last: { token: Token; line: LinearLine } | null = null
  /** A new entry that is being read. */
  private entry: BoxToken | null = null
  /** Where the new paragraph stands whose text is just being read. */
  private place: Token | null = null

  constructor(private readonly sent: readonly LinearLine[], private readonly delta: Delta) {}

  /** The words of the line that was passed last. */
  get wordsBefore(): string {
    return this.last?.line.chars.map((one) => one.text).join('') ?? ''
  }

  pass(unit: SentUnit): void {
    if (unit.token) this.last = { token: unit.token, line: this.sent[unit.line] as LinearLine }
    if (!unit.char) this.entry = null
    this.place = null
  }

  /** A whole figure or entry, or the placeholder of one that was moved here. */
  box(box: BoxToken, token: Token): void {
    const isFigure = box.node.type === 'figure'
    if (isFigure && this.entry) this.insert(token)
    else this.push(this.last && ((isFigure ? bodyOf(this.last.line, this.last.token)?.behind : undefined) ?? topOf(this.last.line, this.last.token)), token)
  }

  insert(token: Token): void {
    if (this.entry) {
      // Inside a new entry its own author marks nothing: the entry itself is the suggestion. Another hand's changes are his.
      const { ins, ...marks } = (token.marks ?? {}) as TextMarks
      const isOwn = ins === undefined || ins.by === this.entry.marks?.ins?.by
      this.entry.children.push({ ...token, marks: tidy(isOwn ? marks : { ...marks, ins }) })
      return
    }
    const last = this.last
    if (!last) return
    if (token.kind === 'start') this.place = bodyOf(last.line, last.token)?.behind ?? null
    this.push(this.place ?? last.token, token)
  }

  /** A new paragraph: in the body that it follows, or in an entry of its own (then null). A break inside a single line is a line break. */
  newStart(line: WordLine, marks: TextMarks, rest: readonly UnitPair[]): Token | null {
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

  /** What tells a change at this place from others, for its id. */
  placeOf(unit: SentUnit | null): unknown[] {
    return unit ? [unit.line, unit.at] : [this.sent.indexOf(this.last?.line as LinearLine), this.last?.token.kind ?? '']
  }

  private openEntry(children: Token[], marks: TextMarks): void {
    const stamp = marks.ins as Stamp
    this.entry = null
    const made = entryAround(`e${stamp.id}`, children, { ins: stamp })
    const last = this.last
    this.push(last ? topOf(last.line, last.token) : null, made)
    this.entry = made
  }

  private push(behind: Token | null, token: Token): void {
    const { after, first } = this.delta
    if (behind === null) first.set(null, [...(first.get(null) ?? []), token])
    else after.set(behind, [...(after.get(behind) ?? []), token])
  }
}
