import { cut } from './dateline'
import { escapeHtml, inlinesHtml } from './htmlInlines'
import { plainText } from './inlines'
import { placeholderAlt, placeholderSize, placeholderUrl } from './placeholder'
import { stylesheet } from './stylesheet'
import type { DateSpan, Inline, PubBlock, PubEntry, PubFigure, PubFlow, PubFrame, PubImprint, PubList, PubMasthead, PubParagraph, Publication } from './tree'

export interface HtmlOptions {
  /** The address of a stored picture: a data URI, a relative path or the preview's protocol. */
  pictureUrl: (mediaId: string) => string
  /** `inline` puts the stylesheet into the head; `none` leaves the look to the page that holds it. */
  stylesheet: 'inline' | 'none'
}

/**
 * The publication tree → one whole HTML document (WHATWG HTML): no script, no style attribute, every text escaped,
 * heading levels without gaps. The text runs in the order of the tree, each sentence once.
 */
export function toHtml(publication: Publication, options: HtmlOptions): string {
  const body = new Writer(options, publication.blocks).write()
  const description = descriptionOf(publication)
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(shortened(publication.title, 70))}</title>`,
    ...(description === '' ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    ...(publication.publisher === '' ? [] : [`<meta name="author" content="${escapeHtml(publication.publisher)}">`]),
    ...(options.stylesheet === 'inline' ? [`<style>${stylesheet}</style>`] : []),
  ]
  return `<!DOCTYPE html>\n<html lang="${publication.language}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>\n<article class="issue">\n${body}\n</article>\n</main>\n</body>\n</html>\n`
}

/** Subtitle and the beginning of the first paragraph, at most 160 characters. */
export function descriptionOf(publication: Publication): string {
  const first = publication.blocks.flatMap(paragraphsOf)[0]
  const text = [publication.subtitle, first ? plainText(first.inlines) : ''].filter((part) => part !== '').join('　')
  return shortened(text, 160)
}

function shortened(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

function paragraphsOf(block: PubBlock): PubParagraph[] {
  if (block.kind === 'paragraph') return [block]
  if (block.kind === 'editorsNote' || block.kind === 'closing' || block.kind === 'entry') return (block.blocks as PubEntry['blocks']).filter((one): one is PubParagraph => one.kind === 'paragraph')
  return []
}

class Writer {
  /** The level of the last heading written: the next may be one deeper at most. */
  private level = 1
  private readonly hasH1: boolean
  private inSection = false

  constructor(private readonly options: HtmlOptions, private readonly blocks: readonly PubBlock[]) {
    this.hasH1 = blocks.some((block) => block.kind === 'masthead' && block.lines.length > 0)
    if (!this.hasH1) this.level = 0
  }

  write(): string {
    const [first, second] = this.blocks
    const imprint = second?.kind === 'imprint' ? second : null
    const rest = first?.kind === 'masthead' ? this.blocks.slice(imprint ? 2 : 1) : this.blocks
    const header = first?.kind === 'masthead' ? [this.masthead(first, imprint)] : []
    return [...header, ...rest.map((block) => this.block(block))].join('\n')
  }

  private block(block: PubBlock): string {
    switch (block.kind) {
      case 'masthead': return this.masthead(block, null)
      case 'imprint': return imprintHtml(block)
      case 'editorsNote': return this.frame(block, 'editors-note')
      case 'closing': return this.frame(block, 'closing')
      case 'section':
        this.inSection = true
        return this.heading(2, block.inlines, 'section')
      case 'entry': return this.entry(block)
      default: return this.flow(block, 2)
    }
  }

  private heading(wanted: number, inlines: readonly Inline[], className = ''): string {
    this.level = Math.min(wanted, this.level + 1)
    const attribute = className === '' ? '' : ` class="${className}"`
    return `<h${this.level}${attribute}>${inlinesHtml(inlines)}</h${this.level}>`
  }

  /** The h1 is the title's line; an issue without one takes its first line. */
  private masthead(masthead: PubMasthead, imprint: PubImprint | null): string {
    const main = masthead.lines.find((line) => line.role === 'title') ?? masthead.lines[0]
    const lines = masthead.lines.map((line) => (line === main ? `<h1>${headlineHtml(line.inlines)}</h1>` : `<p class="${line.role}">${inlinesHtml(line.inlines)}</p>`))
    this.level = 1
    const className = imprint ? 'masthead' : 'masthead plain'
    return `<header class="${className}">\n${[...lines, ...(imprint ? [imprintHtml(imprint)] : [])].join('\n')}\n</header>`
  }

  private frame(frame: PubFrame, className: string): string {
    const label = frame.label.length === 0 ? [] : [this.heading(2, frame.label)]
    const tag = frame.kind === 'editorsNote' ? 'section' : 'footer'
    return `<${tag} class="${className}">\n${[...label, ...frame.blocks.map((block) => this.flow(block, 3))].join('\n')}\n</${tag}>`
  }

  private entry(entry: PubEntry): string {
    const own = this.inSection ? 3 : 2
    const last = entry.blocks.length - 1
    const parts = entry.blocks.map((block, at) => {
      switch (block.kind) {
        case 'title': return this.heading(own, block.inlines, 'entry-title')
        case 'dateline': return `<p class="dateline">${datelineHtml(block.inlines, block.date)}</p>`
        case 'byline': return at === last ? `<footer class="byline">${inlinesHtml(block.inlines)}</footer>` : `<p class="byline">${inlinesHtml(block.inlines)}</p>`
        default: return this.flow(block, own + 1)
      }
    })
    return `<article class="entry">\n${parts.join('\n')}\n</article>`
  }

  private flow(block: PubFlow, headingLevel: number): string {
    switch (block.kind) {
      case 'paragraph': return `<p${paragraphClass(block)}>${inlinesHtml(block.inlines)}</p>`
      case 'heading': return this.heading(headingLevel + block.level - 3, block.inlines)
      case 'quote': return `<blockquote><p>${inlinesHtml(block.inlines)}</p></blockquote>`
      case 'list': return listHtml(block)
      case 'figure': return this.figure(block)
    }
  }

  private figure(figure: PubFigure): string {
    const known = figure.mediaId !== null
    const width = known && figure.width > 0 ? figure.width : placeholderSize.width
    const height = known && figure.height > 0 ? figure.height : placeholderSize.height
    const source = figure.mediaId === null ? placeholderUrl : this.options.pictureUrl(figure.mediaId)
    // A picture inside the file gains nothing from coming late, and would be missing on paper.
    const late = source.startsWith('data:') ? '' : ' loading="lazy" decoding="async"'
    const pending = figure.mediaId === null ? ' class="pending"' : ''
    const image = `<img${pending} src="${escapeHtml(source)}" alt="${escapeHtml(altOf(figure))}" width="${width}" height="${height}"${late}>`
    const words = [inlinesHtml(figure.caption), figure.credit.length === 0 ? '' : `<span class="credit">${inlinesHtml(figure.credit)}</span>`].filter((part) => part !== '')
    return `<figure>${image}${words.length === 0 ? '' : `<figcaption>${words.join('　')}</figcaption>`}</figure>`
  }
}

/** Alternative text as written; else the caption; a word that says a picture is there when nothing is known. */
export function altOf(figure: PubFigure): string {
  if (figure.mediaId === null) return placeholderAlt
  return figure.alt || plainText(figure.caption).trim() || '图片'
}

/** A headline that joins title and series by a bar breaks at the bar first: each side is a piece of its own. */
function headlineHtml(inlines: readonly Inline[]): string {
  const pieces = plainText(inlines).split(/(?<=[|｜丨]\s*)(?=[^\s|｜丨])/)
  const [only] = inlines
  if (inlines.length !== 1 || only?.kind !== 'text' || only.href !== undefined || pieces.length === 1) return inlinesHtml(inlines)
  return pieces.map((piece) => {
    // The bar has an element of its own, so that a phone, where the pieces stand in lines, shows none at a line's end.
    const bar = /[|｜丨]\s*$/.exec(piece)?.[0] ?? ''
    const words = inlinesHtml([{ ...only, text: piece.slice(0, piece.length - bar.length) }])
    return `<span>${words}${bar === '' ? '' : `<b>${inlinesHtml([{ ...only, text: bar }])}</b>`}</span>`
  }).join('')
}

function imprintHtml(imprint: PubImprint): string {
  const released = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$/.test(imprint.releasedAt)
    ? `<time datetime="${imprint.releasedAt}">${imprint.releasedAt}</time>`
    : escapeHtml(imprint.releasedAt)
  const items = [
    imprint.publisher === '' ? '' : `<span>发布人：${escapeHtml(imprint.publisher)}</span>`,
    imprint.releasedAt === '' ? '' : `<span>发布时间：${released}</span>`,
    imprint.source === '' ? '' : `<span>来源：${escapeHtml(imprint.source)}</span>`,
  ]
  return `<p class="imprint">${items.filter((item) => item !== '').join(' ')}</p>`
}

/** Only the date is a time; weekday and weather stand beside it. */
function datelineHtml(inlines: readonly Inline[], date: DateSpan | null): string {
  if (date === null) return inlinesHtml(inlines)
  const [before, day, after] = [cut(inlines, 0, date.start), cut(inlines, date.start, date.end), cut(inlines, date.end, Infinity)]
  return `${inlinesHtml(before)}<time datetime="${date.datetime}">${inlinesHtml(day)}</time>${inlinesHtml(after)}`
}

function paragraphClass(paragraph: PubParagraph): string {
  const names = [
    paragraph.align === 'center' || paragraph.align === 'end' ? paragraph.align : '',
    paragraph.indent > 0 ? `in-${Math.min(paragraph.indent, 4)}` : '',
  ].filter((name) => name !== '')
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`
}

function listHtml(list: PubList): string {
  const items = list.items.map((item) => `<li>${[inlinesHtml(item.inlines), ...item.children.map(listHtml)].filter((part) => part !== '').join('\n')}</li>`)
  const tag = list.ordered ? 'ol' : 'ul'
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : ''
  return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`
}
