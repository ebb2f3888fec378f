import type { WordChar, WordLine } from '../../shared/review/lines'
import type { Anchors } from './word-anchors'
import { textOf, type Context, type Frame } from './word-context'
import { picturesIn, plainWords } from './word-drawings'
import { fieldCode, fieldLink, fieldMark, hyperlinkOf } from './word-fields'
import { over, switchesOf } from './word-formats'
import { stampOf } from './word-stamp'
import { symbolOf } from './word-symbols'
import { attribute, child, children, tagOf, toggle, valueOf, type Element } from './word-xml'

/** How a run's letters look, the same for all of them. */
interface Look { format: number; fmt: WordChar['fmt']; hidden: boolean }

/** Reads what stands inside one paragraph. */
export class RunReader {
  readonly chars: WordChar[] = []
  readonly pictures: WordLine['pictures'] = []
  readonly bookmarks: string[] = []
  /** What was around each letter and picture. */
  readonly frames: Frame[] = []

  /** `styleFormat`: the bits that the paragraph's style has anyway. */
  constructor(private readonly context: Context, private readonly anchors: Anchors, private readonly styleFormat: number) {}

  inside(element: Element, frame: Frame): void {
    for (const one of children(element)) this.element(one, frame)
  }

  private element(one: Element, frame: Frame): void {
    const inner = changedFrame(one, frame, this.context)
    const read = this.inlines[tagOf(one)]
    if (inner) this.inside(one, inner)
    else if (read) read(one, frame)
    else if (!marker(one, this.context, this.anchors)) this.unknown(one, frame)
  }

  /** What stands between runs, or holds them. */
  private readonly inlines: Record<string, (one: Element, frame: Frame) => void> = {
    'w:r': (one, frame) => this.run(one, frame),
    'w:hyperlink': (one, frame) => this.inside(one, { ...frame, link: hyperlinkOf(one, this.context) }),
    'w:fldSimple': (one, frame) => this.inside(one, { ...frame, link: fieldLink(attribute(one, 'w:instr') ?? '', this.context) ?? frame.link }),
    'w:bookmarkStart': (one) => void this.bookmarks.push(...bookmarkOf(one)),
    'mc:AlternateContent': (one, frame) => chosen(one).forEach((part) => this.element(part, frame)),
    'm:oMath': (one) => this.context.note('equation', plainWords(one)),
    'm:oMathPara': (one) => this.context.note('equation', plainWords(one)),
    'w:subDoc': () => this.context.note('embeddedFile'),
    ...silent,
  }

  /** Smart tags and their like hold runs; what is not known may hold some. */
  private unknown(one: Element, frame: Frame): void {
    const before = this.chars.length
    this.inside(one, frame)
    if (this.chars.length > before && tagOf(one).startsWith('?')) this.context.note('unknown', textOf(this.chars.slice(before, before + 500)))
  }

  private run(run: Element, frame: Frame): void {
    const look = this.look(run)
    for (const one of children(run)) this.content(one, frame, look)
  }

  private look(run: Element): Look {
    const properties = child(run, 'w:rPr')
    const switched = this.switches(properties)
    const change = child(properties, 'w:rPrChange')
    const was = change ? this.switches(child(change, 'w:rPr')).on : 0
    if ((change && was === switched.on) || (switched.off & this.styleFormat) !== 0) this.context.note('otherFormat', plainWords(run))
    return { format: switched.on, fmt: change && was !== switched.on ? { ...stampOf(change), was } : null, hidden: toggle(properties, 'w:vanish') === true }
  }

  private switches(properties: Element | null) {
    return over(this.context.styles.character(valueOf(properties, 'w:rStyle')), switchesOf(properties))
  }

  private content(one: Element, frame: Frame, look: Look): void {
    this.contents[tagOf(one)]?.(one, frame, look)
  }

  /** What a run holds; what is not here has no letters. */
  private readonly contents: Record<string, (one: Element, frame: Frame, look: Look) => void> = {
    'w:t': (one, frame, look) => this.text(wordsOf(one), frame, look),
    'w:delText': (one, frame, look) => this.text(wordsOf(one), frame, look),
    'w:tab': (_one, frame, look) => this.push('tab', '\t', frame, look),
    'w:ptab': (_one, frame, look) => this.push('tab', '\t', frame, look),
    'w:cr': (_one, frame, look) => this.push('linebreak', '\n', frame, look),
    'w:br': (one, frame, look) => (/^(?:page|column)$/.test(attribute(one, 'w:type') ?? '') ? this.context.note('pageBreak') : this.push('linebreak', '\n', frame, look)),
    'w:noBreakHyphen': (_one, frame, look) => this.text('\u2011', frame, look),
    'w:softHyphen': (_one, frame, look) => this.text('\u00ad', frame, look),
    'w:sym': (one, frame, look) => this.text(symbolOf(one, this.context), frame, look),
    'w:fldChar': (one) => fieldMark(one, this.context),
    'w:instrText': (one) => fieldCode(one, this.context),
    'w:delInstrText': (one) => fieldCode(one, this.context),
    'w:drawing': (one, frame) => this.drawing(one, frame),
    'w:pict': (one, frame) => this.drawing(one, frame),
    'w:object': (one, frame) => this.drawing(one, frame),
    'w:ruby': (one, frame) => this.ruby(one, frame),
    'w:footnoteReference': (one) => this.note('footnote', one),
    'w:endnoteReference': (one) => this.note('endnote', one),
    'w:commentReference': (one) => this.anchors.point(attribute(one, 'w:id') ?? ''),
    'mc:AlternateContent': (one, frame, look) => chosen(one).forEach((part) => this.content(part, frame, look)),
  }

  private note(kind: 'footnote' | 'endnote', reference: Element): void {
    this.context.note(kind, this.context.notes(kind, attribute(reference, 'w:id') ?? ''))
  }

  /** White space in the file that is not a space is one to Word. */
  private text(text: string, frame: Frame, look: Look): void {
    if (look.hidden && text !== '') this.context.note('hiddenText', text)
    for (const letter of text.replace(/[\t\n\r]/g, ' ')) this.push('text', letter, frame, look)
  }

  private push(node: WordChar['node'], text: string, frame: Frame, { format, fmt }: Look): void {
    if (this.context.fields.some((field) => !field.inResult)) return
    this.context.count()
    const link = this.context.fields.findLast((field) => field.link !== null)?.link ?? frame.link
    this.chars.push(this.anchors.hold({ node, text, format, link, ins: frame.ins, del: frame.del, fmt, comments: [] }))
    this.frames.push(frame)
  }

  private drawing(one: Element, frame: Frame): void {
    for (const picture of picturesIn(one, frame, this.context)) {
      this.pictures.push(this.anchors.hold(picture))
      this.frames.push(frame)
    }
  }

  /** Pinyin above characters: the characters are the text. */
  private ruby(one: Element, frame: Frame): void {
    const gloss = child(one, 'w:rt')
    this.context.note('ruby', gloss ? plainWords(gloss) : '')
    const base = child(one, 'w:rubyBase')
    if (base) this.inside(base, frame)
  }
}

/** Settings of what is around them. */
const silent = Object.fromEntries(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr'].map((tag) => [tag, () => undefined]))

/** The words of a w:t. Blanks at its ends are the file's layout unless it says otherwise. */
function wordsOf(element: Element): string {
  const text = element.textContent ?? ''
  return element.getAttribute('xml:space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

/** The frame inside w:ins, w:del, w:moveTo and w:moveFrom; null for every other element. */
export function changedFrame(element: Element, frame: Frame, context: Context): Frame | null {
  const tag = tagOf(element)
  if (tag === 'w:ins') return { ...frame, ins: stampOf(element) }
  if (tag === 'w:del') return { ...frame, del: stampOf(element) }
  if (tag !== 'w:moveTo' && tag !== 'w:moveFrom') return null
  const stamp = stampOf(element)
  const to = tag === 'w:moveTo'
  const name = [...context.moves.values()].findLast((move) => move.to === to)?.name ?? ''
  return { ...frame, ...(to ? { ins: stamp } : { del: stamp }), moved: { ...stamp, to, name } }
}

/** What stands between runs or paragraphs and marks a place; false for all else. */
export function marker(element: Element, context: Context, anchors: Anchors): boolean {
  const id = attribute(element, 'w:id') ?? ''
  switch (tagOf(element)) {
    case 'w:commentRangeStart': anchors.start(id); return true
    case 'w:commentRangeEnd': anchors.end(id); return true
    case 'w:moveFromRangeStart': case 'w:moveToRangeStart': context.openMove(id, { to: tagOf(element) === 'w:moveToRangeStart', name: attribute(element, 'w:name') ?? '' }); return true
    case 'w:moveFromRangeEnd': case 'w:moveToRangeEnd': context.moves.delete(id); return true
    default: return false
  }
}

/** A bookmark's name; Word's own are nobody's. */
export const bookmarkOf = (element: Element): string[] => [attribute(element, 'w:name') ?? ''].filter((name) => name !== '' && name !== '_GoBack')

/** What of an AlternateContent counts: its first choice, else what stands in for it. */
export function chosen(element: Element): Element[] {
  const parts = children(element)
  return children(parts.find((part) => tagOf(part) === 'mc:Choice') ?? parts.find((part) => tagOf(part) === 'mc:Fallback'))
}
