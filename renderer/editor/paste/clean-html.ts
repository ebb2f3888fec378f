import { heading, list, paragraph, quote } from '../../../shared/document/make'
import { textFormat, type FlowData, type InlineData, type ListData } from '../../../shared/document/nodes'
import { isSafeLink } from '../links'
import { alignOf, isHidden, keepsSpace, styleFormat } from './css'
import { InlineBuffer, type InlineStyle } from './inline-buffer'
import { isMarker, nest, wordItem, type WordItem } from './word-list'

/** A picture found in what was pasted. Only data: and blob: sources can be read; others leave a placeholder. */
export interface PastedPicture { type: 'picture'; src: string; name: string; alt: string }
export type PastedBlock = Exclude<FlowData, { type: 'figure' }> | PastedPicture

const skipped = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'noscript', 'iframe', 'object', 'embed', 'svg', 'template', 'xml', 'input', 'select', 'textarea', 'button', 'audio', 'video', 'canvas', 'map'])
const blocks = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'center', 'form', 'fieldset', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'pre', 'hr', 'details', 'summary', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'li'])
const tagFormats: Record<string, number> = {
  b: textFormat.bold, strong: textFormat.bold, i: textFormat.italic, em: textFormat.italic, u: textFormat.underline, s: textFormat.strikethrough, strike: textFormat.strikethrough,
  del: textFormat.strikethrough, sub: textFormat.subscript, sup: textFormat.superscript, mark: textFormat.highlight,
}

interface Context extends InlineStyle {
  kind: 'paragraph' | 'h3' | 'h4' | 'quote'
  align: '' | 'center' | 'right'
  keepSpace: boolean
}
const plain: Context = { format: 0, href: null, kind: 'paragraph', align: '', keepSpace: false }

/**
 * HTML from Word, WPS, WeChat or any web page → clean blocks of our own: paragraphs, headings, quotes, lists, tables as
 * lines of text, pictures. Fonts, colours, sizes, scripts and handlers have no way through: only known facts are read.
 */
export function cleanHtml(html: string): PastedBlock[] {
  const reader = new Reader()
  // DOMParser runs no scripts and loads no pictures.
  reader.children(new DOMParser().parseFromString(withQuietStyles(html), 'text/html').body, plain)
  reader.flush(plain)
  return reader.finish()
}

class Reader {
  private readonly buffer = new InlineBuffer()
  private readonly found: (PastedBlock | { type: 'word-item'; item: WordItem; content: InlineData[] })[] = []

  children(parent: Node, context: Context): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) this.buffer.add(child.textContent ?? '', context, context.keepSpace)
      else if (child instanceof Element || child.nodeType === 1) this.element(child as Element, context)
    }
  }

  private element(element: Element, outer: Context): void {
    const tag = element.localName
    if (skipped.has(tag) || isHidden(element) || isMarker(element)) return
    if (tag === 'br') { this.buffer.breakLine(outer); return; }
    if (tag === 'img') { this.picture(element, outer); return; }
    if (tag === 'table') { this.table(element, outer); return; }
    if (tag === 'ul' || tag === 'ol') { this.list(element, outer); return; }
    const context = contextOf(element, outer)
    const item = tag === 'p' ? wordItem(element) : null
    if (item) { this.wordItem(element, item, context); return; }
    if (!isBlockTag(tag)) { this.children(element, context); return; }
    this.flush(outer)
    this.children(element, context)
    this.flush(context)
  }

  /** Ends the block that is being gathered. */
  flush(context: Context): void {
    for (const content of this.buffer.take()) this.found.push(blockOf(content, context))
  }

  private picture(element: Element, context: Context): void {
    const src = element.getAttribute('src') ?? element.getAttribute('data-src') ?? ''
    const sizes = ['width', 'height'].map((name) => Number.parseInt(element.getAttribute(name) ?? '', 10))
    if (src === '' || sizes.some((size) => size < 40)) return
    this.flush(context)
    this.found.push({ type: 'picture', src, name: nameFrom(src), alt: element.getAttribute('alt') ?? '' })
  }

  /** A table of data becomes a line a row, cells parted by tabs; one that only lays out is read through. */
  private table(table: Element, context: Context): void {
    this.flush(context)
    const rows = [...table.querySelectorAll('tr')]
    const cellsOf = (row: Element) => [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th')
    const layout = table.querySelector('table, ul, ol, img, h1, h2, h3') !== null || rows.every((row) => cellsOf(row).length < 2)
    if (layout) {
      this.children(table, context)
      this.flush(context)
      return
    }
    for (const row of rows) {
      const cells = cellsOf(row).map((cell) => inlineOnly(cell, context))
      const line = cells.flatMap((cell, at): InlineData[] => (at === 0 ? cell : [{ type: 'tab', version: 1, text: '\t', format: 0, style: '', mode: 'normal', detail: 2 }, ...cell]))
      if (cells.some((cell) => cell.length > 0)) this.found.push(paragraph(line))
    }
  }

  private list(element: Element, context: Context): void {
    this.flush(context)
    const made = listFrom(element, context)
    if (made) this.found.push(made)
  }

  private wordItem(element: Element, item: WordItem, context: Context): void {
    this.flush(context)
    this.buffer.add(item.label, context, true)
    this.children(element, context)
    if (item.label !== '') { this.flush(context); return; }
    for (const content of this.buffer.take()) this.found.push({ type: 'word-item', item, content })
  }

  /** Everything found, Word's list paragraphs gathered into lists. */
  finish(): PastedBlock[] {
    const result: PastedBlock[] = []
    let run: { item: WordItem; content: InlineData[] }[] = []
    const endRun = () => {
      if (run.length > 0) result.push(nest(run))
      run = []
    }
    for (const block of this.found) {
      if (block.type === 'word-item') {
        if (run[0] && block.item.level <= run[0].item.level && block.item.ordered !== run[0].item.ordered) endRun()
        run.push(block)
      } else {
        endRun()
        result.push(block)
      }
    }
    endRun()
    return result
  }
}

const isBlockTag = (tag: string): boolean => blocks.has(tag) || /^h[1-6]$/.test(tag) || tag === 'blockquote'

function contextOf(element: Element, outer: Context): Context {
  const tag = element.localName
  const level = /^h([1-6])$/.exec(tag)?.[1]
  const href = tag === 'a' ? wholeAddress(element.getAttribute('href')) : null
  const tracked = (tag === 'ins' || tag === 'del') && element.hasAttribute('cite')
  const kind = level ? (Number(level) <= 3 ? 'h3' : 'h4') : tag === 'blockquote' ? 'quote' : element.classList.contains('MsoTitle') ? 'h3' : outer.kind
  const format = styleFormat(element, outer.format | (tracked ? 0 : (tagFormats[tag] ?? 0)))
  return {
    kind,
    align: alignOf(element) ?? outer.align,
    keepSpace: keepsSpace(element) ?? outer.keepSpace,
    href: href !== null && isSafeLink(href) ? href : outer.href,
    // A heading is bold by its look already.
    format: kind === 'h3' || kind === 'h4' ? format & ~textFormat.bold : format,
  }
}

/** A page's //example.org goes with whatever protocol it came by: outside it, https. */
const wholeAddress = (href: string | null): string | null => (href?.startsWith('//') ? `https:${href}` : href)

function blockOf(content: InlineData[], context: Context): Exclude<PastedBlock, PastedPicture> {
  if (context.kind === 'quote') return quote(content)
  if (context.kind !== 'paragraph') return heading(context.kind, content)
  return { ...paragraph(content), format: context.align }
}

/** The text of an element on one line, for table cells. */
function inlineOnly(element: Element, context: Context): InlineData[] {
  const reader = new Reader()
  reader.children(element, { ...context, kind: 'paragraph' })
  reader.flush(context)
  return reader.finish().flatMap((block, at): InlineData[] => {
    const content = 'children' in block && block.type !== 'list' ? block.children : []
    return at === 0 ? content : [{ type: 'text', version: 1, text: ' ', format: 0, style: '', mode: 'normal', detail: 0 }, ...content]
  })
}

function listFrom(element: Element, context: Context): ListData | null {
  const items: (InlineData[] | ListData)[] = []
  for (const child of element.children) {
    if (child.localName === 'ul' || child.localName === 'ol') {
      const nested = listFrom(child, context)
      if (nested) items.push(nested)
      continue
    }
    const nestedLists = [...child.querySelectorAll('ul, ol')].filter((one) => one.parentElement?.closest('ul, ol') === element)
    const own = inlineOnly(without(child), contextOf(child, { ...context, kind: 'paragraph' }))
    if (own.length > 0) items.push(own)
    for (const one of nestedLists) {
      const nested = listFrom(one, context)
      if (nested) items.push(nested)
    }
  }
  if (items.length === 0) return null
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
  return list(element.localName === 'ol' ? 'number' : 'bullet', items, Number.isNaN(start) ? 1 : start)
}

/** A copy of a list item without its inner lists. */
function without(item: Element): Element {
  const copy = item.cloneNode(true) as Element
  for (const inner of copy.querySelectorAll('ul, ol')) inner.remove()
  return copy
}

function nameFrom(src: string): string {
  if (/^(data|blob):/i.test(src)) return ''
  const last = src.split(/[?#]/)[0]?.split(/[/\\]/).at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    // Not percent-encoded after all: the name stands as it is.
    return last
  }
}

/** No styles at all, inline ones under another name: the policy refuses them aloud even in a page that is only read. */
function withQuietStyles(html: string): string {
  const bare = html.replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)|<link\b[^>]*>/gi, '')
  return bare.replace(/<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi, (tag) => tag.replace(/([\s"'/])style(?=\s*=)/gi, '$1data-style'))
}
