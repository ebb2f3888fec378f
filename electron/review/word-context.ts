import { DeskError } from '../../shared/errors'
import type { ReturnedFile, WordChar, WordLine, WordStamp } from '../../shared/review/lines'
import type { StrangeKind } from '../../shared/review/strange'
import type { LinkFacts } from '../../shared/review/tokens'
import type { Relation, WordPackage } from './word-package'
import type { WordNumbering, WordStyles } from './word-styles'

/** Twenty of the longest issues. */
const mostLetters = 2_000_000
const mostNotes = 2_000
/** Fields and moves within one another. */
const deepest = 50

/** What the elements around a run say of it. */
export interface Frame {
  ins: WordStamp | null
  del: WordStamp | null
  moved: WordLine['moved']
  link: LinkFacts | null
}
export const noFrame: Frame = { ins: null, del: null, moved: null, link: null }

/** A computed field that is open: Word writes begin, code, separate, result, end as runs, over paragraphs too. */
export interface OpenField { code: string; inResult: boolean; link: LinkFacts | null }

/** What is known and gathered while a document is walked from front to back. */
export class Context {
  readonly lines: WordLine[] = []
  readonly fields: OpenField[] = []
  /** Bookmarks that began between paragraphs: the next paragraph's. */
  readonly bookmarks: string[] = []
  /** Names of moves by the id of their range, while it is open. */
  readonly moves = new Map<string, { to: boolean; name: string }>()
  private readonly noted = new Map<string, { what: StrangeKind; line: number; text: string }>()
  private letters = 0

  constructor(readonly from: WordPackage, readonly relations: ReadonlyMap<string, Relation>, readonly styles: WordStyles, readonly numbering: WordNumbering, readonly notes: (kind: 'footnote' | 'endnote', id: string) => string) {}

  /** Fails with zipTooLarge where a text part would grow beyond memory. */
  count(): void {
    this.letters += 1
    if (this.letters > mostLetters) throw new DeskError('zipTooLarge', { file: this.from.file })
  }

  openField(field: OpenField): void {
    if (this.fields.length < deepest) this.fields.push(field)
  }

  openMove(id: string, move: { to: boolean; name: string }): void {
    if (this.moves.size < deepest) this.moves.set(id, move)
  }

  /** The paragraph that is being read comes after all that are done. Once a kind, paragraph and text. */
  note(what: StrangeKind, text = ''): void {
    const short = text.trim().slice(0, 500)
    const key = JSON.stringify([what, this.lines.length, short])
    if (this.noted.size < mostNotes && !this.noted.has(key)) this.noted.set(key, { what, line: this.lines.length, text: short })
  }

  strange(): ReturnedFile['strange'] {
    const quotes = quotesOf(this.lines)
    const out = [...this.noted.values()].map(({ what, line, text }) => ({ what, where: quotes[Math.min(line, quotes.length - 1)] ?? '', ...(text === '' ? {} : { text }) }))
    return [...new Map(out.map((one) => [JSON.stringify(one), one])).values()]
  }
}

/** Each paragraph's first words; those of the one before where it has none. */
function quotesOf(lines: readonly WordLine[]): string[] {
  let last = ''
  return lines.map(({ chars }) => {
    last = textOf(chars.slice(0, 200)).trim().slice(0, 30) || last
    return last
  })
}

export const textOf = (chars: readonly WordChar[]): string => chars.map((char) => char.text).join('')
