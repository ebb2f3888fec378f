import type { WordLine } from '../../shared/review/lines'
import { over, switchesOf, type Switches } from './word-formats'
import { isLinkStyle, normal, ourStyle } from './word-style-names'
import { attribute, child, children, tagOf, valueOf, type Element } from './word-xml'

type Align = WordLine['align'] | 'left'
interface Style { id: string; name: string; type: string; basedOn: string | null; element: Element }

/** What a paragraph style brings along. */
export interface ParagraphStyle {
  /** Our id, or Word's own. */
  id: string
  align: Align
  /** Bits of `textFormat` that its letters have anyway. */
  format: number
  /** Its list, as numbering.xml knows it. */
  numbering: { id: string; level: number } | null
}

const alignments: Record<string, Align> = { center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify', left: 'left', start: 'left' }
export const alignOf = (properties: Element | null): Align | null => alignments[valueOf(properties, 'w:jc') ?? ''] ?? null

/** The styles of a file, looked up through their chain of parents. */
export class WordStyles {
  private readonly styles = new Map<string, Style>()
  private readonly found = new Map<string, ParagraphStyle>()
  private readonly looks = new Map<string, Switches>()
  private standard: string | null = null

  constructor(root: Element | null) {
    for (const element of children(root)) {
      if (tagOf(element) !== 'w:style') continue
      const id = attribute(element, 'w:styleId') ?? ''
      const type = attribute(element, 'w:type') ?? 'paragraph'
      this.styles.set(id, { id, name: valueOf(element, 'w:name') ?? '', type, basedOn: valueOf(element, 'w:basedOn'), element })
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(attribute(element, 'w:default') ?? '')) this.standard = id
    }
  }

  /** The style that a paragraph names (w:pStyle), or the standard one. */
  paragraph(named: string | null): ParagraphStyle {
    const id = named ?? this.standard ?? normal
    const known = this.found.get(id)
    if (known) return known
    const chain = this.chain(id)
    const style: ParagraphStyle = {
      id: ourIdOf(id, chain),
      align: first(chain, (one) => alignOf(child(one.element, 'w:pPr'))) ?? '',
      format: this.switches(chain).on,
      numbering: first(chain, (one) => numberingOf(child(one.element, 'w:pPr'))),
    }
    this.found.set(id, style)
    return style
  }

  /** What a character style (w:rStyle) switches; nothing for the look of links. */
  character(id: string | null): Switches {
    const known = this.looks.get(id ?? '')
    if (known) return known
    const look = id === null ? { on: 0, off: 0 } : this.characterLook(id)
    this.looks.set(id ?? '', look)
    return look
  }

  private characterLook(id: string): Switches {
    const chain = this.chain(id)
    return chain.some((style) => isLinkStyle(style.name) || isLinkStyle(style.id)) || (chain.length === 0 && isLinkStyle(id)) ? { on: 0, off: 0 } : this.switches(chain)
  }

  /** The list that a numbering style stands for (w:numStyleLink). */
  numberingStyle(id: string): string | null {
    return numberingOf(child(this.styles.get(id)?.element, 'w:pPr'))?.id ?? null
  }

  private switches(chain: readonly Style[]): Switches {
    return chain.reduceRight<Switches>((under, style) => over(under, switchesOf(child(style.element, 'w:rPr'))), { on: 0, off: 0 })
  }

  /** A style and its parents, nearest first; a ring ends where it closes. */
  private chain(id: string): Style[] {
    const out: Style[] = []
    for (let style = this.styles.get(id); style && !out.includes(style) && out.length < 50; style = style.basedOn === null ? undefined : this.styles.get(style.basedOn)) out.push(style)
    return out
  }
}

/** By its own name, else by the nearest parent that is ours: what hangs on the standard paragraph alone stays Word's. */
function ourIdOf(id: string, chain: readonly Style[]): string {
  const [own, ...parents] = chain
  if (!own) return ourStyle(id, '') ?? id
  return ourStyle(own.id, own.name) ?? first(parents, (style) => { const ours = ourStyle(style.id, style.name); return ours === normal ? null : ours }) ?? id
}

function first<T>(chain: readonly Style[], read: (style: Style) => T | null): T | null {
  for (const style of chain) {
    const value = read(style)
    if (value !== null) return value
  }
  return null
}

export function numberingOf(properties: Element | null): { id: string; level: number } | null {
  const numbering = child(properties, 'w:numPr')
  if (!numbering) return null
  return { id: valueOf(numbering, 'w:numId') ?? '', level: Math.min(8, Math.max(0, Number(valueOf(numbering, 'w:ilvl') ?? 0) || 0)) }
}

/** numbering.xml: whether a list's level is numbered or dotted. */
export class WordNumbering {
  private readonly lists = new Map<string, Element>()
  private readonly formats = new Map<string, string>()
  private readonly abstracts = new Map<string, Element>()

  constructor(root: Element | null, private readonly styles: WordStyles) {
    for (const element of children(root)) {
      if (tagOf(element) === 'w:num') this.lists.set(attribute(element, 'w:numId') ?? '', element)
      if (tagOf(element) === 'w:abstractNum') this.abstracts.set(attribute(element, 'w:abstractNumId') ?? '', element)
    }
  }

  /** Null for what is no list, or a list without a mark. */
  list(numbering: { id: string; level: number } | null): WordLine['list'] {
    if (!numbering || numbering.id === '0') return null
    const key = `${numbering.level} ${numbering.id}`
    const format = this.formats.get(key) ?? this.format(numbering.id, numbering.level, 0)
    this.formats.set(key, format)
    return format === 'none' ? null : { ordered: format !== 'bullet', level: numbering.level }
  }

  private format(id: string, level: number, links: number): string {
    const list = this.lists.get(id)
    const abstract = this.abstracts.get(valueOf(list, 'w:abstractNumId') ?? '')
    const linked = valueOf(abstract, 'w:numStyleLink')
    if (linked !== null && links < 5) return this.format(this.styles.numberingStyle(linked) ?? '', level, links + 1)
    const changed = children(list).find((one) => tagOf(one) === 'w:lvlOverride' && attribute(one, 'w:ilvl') === String(level))
    const found = children(changed).concat(children(abstract)).find((one) => tagOf(one) === 'w:lvl' && attribute(one, 'w:ilvl') === String(level))
    return found ? (valueOf(found, 'w:numFmt') ?? 'decimal') : 'none'
  }
}
