import type { DefaultTreeAdapterMap } from 'parse5'
import { PictureNames } from './picture-names'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

export interface HtmlPicture { name: string; src: string }
export interface HtmlText { text: string; pictures: HtmlPicture[] }

const dropped = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'nav', 'svg', 'math', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video', 'select', 'button', 'textarea', 'input', 'datalist', 'map', 'rp', 'rt'])
const blocks = new Set(['html', 'body', 'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'thead', 'tfoot', 'caption', 'tr', 'td', 'th', 'ul'])
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i
/** Browsers stop nesting here too; below it only the plain text is taken. */
const deepest = 400

/**
 * A web page → the lines that its reader sees: a line a block, <br> ends a line, lists keep their numbers, rows of a
 * data table are one line with tabs, pictures are a line with a unique file name. Scripts, menus and hidden parts are
 * left out. `pictures` says where each named picture comes from; nothing is fetched.
 */
export async function htmlToText(html: string): Promise<HtmlText> {
  const { parse } = await import('parse5')
  const pictures: HtmlPicture[] = []
  const names = new PictureNames()
  const writer = new LineWriter()
  const picture = (src: string) => {
    const name = names.take(src)
    pictures.push({ name, src })
    return name
  }
  write(parse(html), writer, { picture, depth: 0, preformatted: false, lists: [] })
  return { text: writer.finish(), pictures }
}

/** True when the HTML says more than its plain text does: blocks, line breaks or pictures. */
export function hasStructure(html: string): boolean {
  return /<(?:p|div|h[1-6]|li|table|blockquote|section|article|br|img)[\s>/]/i.test(html)
}

interface Context { picture: (src: string) => string; depth: number; preformatted: boolean; lists: { ordered: boolean; next: number }[] }

function write(node: Node, out: LineWriter, context: Context): void {
  if (node.nodeName === '#text' && 'value' in node) {
    out.text(node.value, context.preformatted)
    return
  }
  if (!('childNodes' in node)) return
  if (!('tagName' in node)) {
    writeChildren(node.childNodes, out, context)
    return
  }
  if (isHidden(node)) return
  if (context.depth > deepest) {
    out.text(plainText(node), context.preformatted)
    return
  }
  writeElement(node, out, { ...context, depth: context.depth + 1 })
}

function writeChildren(children: Node[], out: LineWriter, context: Context): void {
  for (const child of children) write(child, out, context)
}

function writeElement(element: Element, out: LineWriter, context: Context): void {
  const { tagName } = element
  if (tagName === 'br') out.lineBreak()
  else if (tagName === 'img') writePicture(element, out, context)
  else if (tagName === 'tr') writeRow(element, out, context)
  else writeContainer(element, out, context)
}

function writeContainer(element: Element, out: LineWriter, context: Context): void {
  const { tagName } = element
  const isBlock = blocks.has(tagName)
  if (isBlock) out.endBlock()
  const inside = { ...context, preformatted: context.preformatted || tagName === 'pre' }
  if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') inside.lists = [...context.lists, { ordered: tagName === 'ol', next: numberOf(attribute(element, 'start'), 1) }]
  if (tagName === 'li') out.mark(listMark(element, context))
  const before = out.lines
  writeChildren(element.childNodes, out, inside)
  if (isBlock) out.endBlock()
  // An empty paragraph is a blank line on the page.
  if (tagName === 'p' && out.lines === before) out.blank()
}

function listMark(item: Element, { lists }: Context): string {
  const list = lists.at(-1)
  if (!list?.ordered) return '• '
  const number = numberOf(attribute(item, 'value'), list.next)
  list.next = number + 1
  return `${number}. `
}

function writePicture(element: Element, out: LineWriter, context: Context): void {
  const src = (attribute(element, 'data-src') || attribute(element, 'src')).trim()
  const speck = ['width', 'height'].some((side) => /^[0-3](?:px)?$/.test(attribute(element, side).trim()))
  if (src === '' || speck || /^data:image\/svg/i.test(src)) return
  out.endBlock()
  out.text(context.picture(src), false)
  out.endBlock()
}

/** A row whose cells hold a line each is one line with tabs; cells of a layout table hold more and stay apart. */
function writeRow(row: Element, out: LineWriter, context: Context): void {
  out.endBlock()
  const cells = row.childNodes.filter((child): child is Element => 'tagName' in child && !isHidden(child)).map((cell) => {
    const inside = new LineWriter()
    writeChildren(cell.childNodes, inside, context)
    return inside.finish()
  })
  if (cells.every((cell) => !cell.trim().includes('\n'))) out.line(cells.map((cell) => cell.trim()).join('\t').trimEnd())
  else for (const line of cells.join('\n').split('\n')) out.line(line)
}

function isHidden(element: Element): boolean {
  return dropped.has(element.tagName) || element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && hiddenStyle.test(value)) || (name === 'aria-hidden' && value === 'true'))
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

function numberOf(text: string, otherwise: number): number {
  return /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : otherwise
}

/** All text below a node, without recursion. */
function plainText(node: Node): string {
  const parts: string[] = []
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.nodeName === '#text' && 'value' in next) parts.push(next.value)
    else if ('childNodes' in next && !('tagName' in next && isHidden(next))) for (let at = next.childNodes.length - 1; at >= 0; at -= 1) waiting.push(next.childNodes[at] as Node)
  }
  return parts.join('')
}

const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]'
/** A line end in the source between two Chinese characters is no space. */
const sourceBreak = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n\\f][ \\t\\r\\n\\f]*(?=${wide})`, 'gu')

/** Gathers text into lines as a browser lays it out: white space collapses, blocks begin and end lines. */
class LineWriter {
  private readonly done: string[] = []
  private raw = ''
  private pending = ''

  /** How many lines stand so far. */
  get lines(): number {
    return this.done.length
  }

  text(value: string, preformatted: boolean): void {
    if (!preformatted) {
      this.raw += value
      return
    }
    value.split(/\r\n|\r|\n/).forEach((part, at) => {
      if (at > 0) this.lineBreak()
      // Kept from collapsing: spaces of preformatted text stand for themselves.
      this.raw += part.replaceAll(' ', '\u00a0')
    })
  }

  /** A list's number or bullet, put before the text that follows. */
  mark(text: string): void {
    this.pending = text
  }

  lineBreak(): void {
    const line = this.take()
    this.done.push(line)
  }

  endBlock(): void {
    const line = this.take()
    if (line !== '') this.done.push(line)
  }

  line(text: string): void {
    this.endBlock()
    if (text !== '') this.done.push(text)
  }

  blank(): void {
    this.done.push('')
  }

  finish(): string {
    this.endBlock()
    return this.done.join('\n')
  }

  private take(): string {
    const line = this.raw.replace(sourceBreak, '').replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '')
    this.raw = ''
    if (line === '') return ''
    const marked = this.pending + line
    this.pending = ''
    return marked
  }
}
