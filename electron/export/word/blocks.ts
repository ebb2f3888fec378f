import { AlignmentType, Bookmark, ImageRun, Paragraph } from 'docx'
import type { IParagraphOptions, NumberingDefinition } from 'docx'
import { altOf } from '../../../shared/publication/html'
import { plainText } from '../../../shared/publication/inlines'
import type { Inline, PubBlock, PubEntry, PubFigure, PubFlow, PubFrame, PubImprint, PubList, PubMasthead, PubParagraph } from '../../../shared/publication/tree'
import { wordRuns } from './inlines'
import type { WordPicture } from './pictures'
import { bulletLevels, numberLevels, page, redRule, size, styleIds } from './styles'

/** About four lines of body text. */
const shortParagraph = 150

type PictureOf = (figure: PubFigure) => WordPicture

/** The tree's blocks → Word paragraphs in the same order, and the numberings that its lists need. */
export class BlockWriter {
  readonly numberings: NumberingDefinition[] = []
  private figures = 0
  /** The outline level of the last heading: the next may be one deeper at most. */
  private depth = 0
  private readonly hasSections: boolean

  constructor(private readonly blocks: readonly PubBlock[], private readonly pictureOf: PictureOf) {
    this.hasSections = blocks.some((block) => block.kind === 'section')
  }

  write(): Paragraph[] {
    return this.blocks.flatMap((block, at) => this.block(block, this.blocks[at + 1]?.kind === 'imprint'))
  }

  private block(block: PubBlock, imprintNext: boolean): Paragraph[] {
    switch (block.kind) {
      case 'masthead': return mastheadLines(block, imprintNext)
      case 'imprint': return [imprintLine(block)]
      case 'editorsNote': return this.editorsNote(block)
      case 'closing': return this.closing(block)
      case 'section':
        this.depth = 1
        return [line(styleIds.heading1, block.inlines)]
      case 'entry': return this.entry(block)
      default: return this.flow(block)
    }
  }

  /** Plain paragraphs take the note's own style, so that they stand in its frame. */
  private editorsNote(note: PubFrame): Paragraph[] {
    return [...labelLine(note, styleIds.noteLabel), ...note.blocks.flatMap((block) => (block.kind === 'paragraph' ? [bodyLine(block, styleIds.note)] : this.flow(block)))]
  }

  /** Without a label a fine rule parts the closing from the last entry; it would be drawn again after whatever is no plain paragraph. */
  private closing(frame: PubFrame): Paragraph[] {
    const end = frame.blocks.findIndex((block) => block.kind !== 'paragraph' || block.indent > 0)
    const ruled = frame.label.length > 0 ? 0 : end < 0 ? frame.blocks.length : end
    return [...labelLine(frame, styleIds.closingLabel), ...frame.blocks.flatMap((block, at) => {
      if (block.kind !== 'paragraph' || at >= ruled) return this.flow(block)
      return [at === 0 ? line(styleIds.closing, block.inlines, { spacing: { before: 360 } }) : bodyLine(block, styleIds.closing)]
    })]
  }

  private entry(entry: PubEntry): Paragraph[] {
    const title = this.hasSections ? styleIds.heading2 : styleIds.heading1
    return entry.blocks.flatMap((block, at) => {
      // A byline should not stand alone at the head of a page; a long paragraph must still be free to break.
      const keepNext = entry.blocks[at + 1]?.kind === 'byline' && block.kind === 'paragraph' && plainText(block.inlines).length <= shortParagraph
      switch (block.kind) {
        case 'title':
          this.depth = this.hasSections ? 2 : 1
          return [line(title, block.inlines)]
        case 'dateline': return [line(styleIds.dateline, block.inlines)]
        case 'byline': return [line(styleIds.byline, block.inlines)]
        case 'paragraph': return [bodyLine(block, styleIds.body, keepNext)]
        default: return this.flow(block)
      }
    })
  }

  private flow(block: PubFlow): Paragraph[] {
    switch (block.kind) {
      case 'paragraph': return [bodyLine(block, styleIds.body)]
      case 'heading': return [line(this.innerHeading(block.level), block.inlines)]
      case 'quote': return [line(styleIds.quote, block.inlines)]
      case 'list': return this.list(block, 0, null)
      case 'figure': return this.figure(block)
    }
  }

  /** Below the entry's title, without a gap in the outline. */
  private innerHeading(level: 3 | 4): string {
    const least = this.hasSections ? 3 : 2
    this.depth = Math.min(least + level - 3, Math.max(least, this.depth + 1))
    return [styleIds.heading2, styleIds.heading3, styleIds.heading4][this.depth - 2] ?? styleIds.heading4
  }

  /** Each ordered list counts for itself; a nested list of its parent's kind shares the parent's numbering unless it starts elsewhere. */
  private list(list: PubList, level: number, parent: { reference: string; ordered: boolean } | null): Paragraph[] {
    const reference = parent?.ordered === list.ordered && (!list.ordered || list.start === 1) ? parent.reference : this.numbering(list, level)
    return list.items.flatMap((item) => [
      ...(item.inlines.length === 0 ? [] : [new Paragraph({ style: styleIds.list, numbering: { reference, level }, children: wordRuns(item.inlines) })]),
      ...item.children.flatMap((child) => this.list(child, Math.min(level + 1, 8), { reference, ordered: list.ordered })),
    ])
  }

  private numbering(list: PubList, level: number): string {
    const reference = list.ordered ? `numbers-${this.numberings.length + 1}` : 'bullets'
    if (list.ordered) this.numberings.push({ reference, levels: numberLevels(list.start, level) })
    else if (!this.numberings.some((one) => one.reference === reference)) this.numberings.push({ reference, levels: bulletLevels })
    return reference
  }

  private figure(figure: PubFigure): Paragraph[] {
    this.figures += 1
    const picture = this.pictureOf(figure)
    const image = new ImageRun({
      type: picture.type, data: picture.bytes,
      transformation: { width: picture.width, height: picture.height },
      altText: { name: `图${this.figures}`, title: '', description: altOf(figure) },
    })
    const words: Inline[] = [...figure.caption, ...(figure.caption.length > 0 && figure.credit.length > 0 ? [{ kind: 'text' as const, text: '　' }] : []), ...figure.credit]
    const shown = new Paragraph({ style: styleIds.picture, ...(words.length > 0 ? { keepNext: true } : { spacing: { after: 200 } }), children: [image] })
    return words.length === 0 ? [shown] : [shown, line(styleIds.caption, words)]
  }
}

const line = (style: string, inlines: readonly Inline[], more: IParagraphOptions = {}): Paragraph => new Paragraph({ style, ...more, children: wordRuns(inlines) })

function labelLine(frame: PubFrame, style: string): Paragraph[] {
  return frame.label.length === 0 ? [] : [line(style, frame.label)]
}

function bodyLine(paragraph: PubParagraph, style: string, keepNext = false): Paragraph {
  const unindented = paragraph.align === 'center' || paragraph.align === 'end'
  const alignment = paragraph.align === 'center' ? AlignmentType.CENTER : paragraph.align === 'end' ? AlignmentType.RIGHT : null
  return line(unindented && style === styleIds.body ? styleIds.plain : style, paragraph.inlines, {
    ...(alignment === null ? {} : { alignment }),
    ...(paragraph.indent > 0 ? { indent: { left: 480 * Math.min(paragraph.indent, 8) } } : {}),
    ...(keepNext ? { keepNext: true } : {}),
  })
}

const roleStyles = { title: styleIds.title, series: styleIds.series, subtitle: styleIds.subtitle } as const

/**
 * Between two red rules, the lower one above the imprint or below the last line. The upper rule's line also keeps
 * converters (pandoc) from taking a Title at the very start out of the text; its bookmark makes it count as a line.
 */
function mastheadLines(masthead: PubMasthead, imprintNext: boolean): Paragraph[] {
  const last = masthead.lines.length - 1
  const rule = new Paragraph({ style: styleIds.mastheadRule, children: [new Bookmark({ id: '报头', children: [] })] })
  const lines = masthead.lines.map((one, at) => new Paragraph({
    style: roleStyles[one.role],
    ...(at === last && !imprintNext ? { border: redRule, spacing: { after: 360 } } : {}),
    children: wordRuns(one.inlines, one.role === 'title' ? fittingSize(plainText(one.inlines)) : undefined),
  }))
  return [rule, ...lines]
}

/** A title somewhat too long for one line is set smaller, so that it does not break off two characters. */
function fittingSize(text: string): number | undefined {
  const ems = Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1), 0)
  const points = Math.floor((page.width - 2 * page.side) / 20 / ems)
  const fitting = points * 2
  return fitting >= size.title || fitting < size.titleLeast ? undefined : fitting
}

function imprintLine(imprint: PubImprint): Paragraph {
  const items = [['发布人', imprint.publisher], ['发布时间', imprint.releasedAt], ['来源', imprint.source]]
  const text = items.filter(([, value]) => value !== '').map(([label, value]) => `${label ?? ''}：${value ?? ''}`).join('　')
  return line(styleIds.imprint, [{ kind: 'text', text }])
}
