import { parseHtml, type HtmlElement as Element, type HtmlNode as Node } from './html-tree'
import { LineWriter } from './line-writer'
import { writtenAlt } from './picture-alts'
import { PictureNames } from './picture-names'
import { findSiteParts } from './site-parts'

export interface HtmlPicture { name: string; src: string; alt: string }
/** `left`: what was left out as the web site's own, beyond words that every site has; `leftLength`: that of all its words. */
export interface HtmlText { text: string; pictures: HtmlPicture[]; left: string[]; leftLength: number }

const unseen = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'math', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video', 'select', 'button', 'textarea', 'input', 'datalist', 'map', 'rp', 'rt'])
const blocks = new Set(['html', 'body', 'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'thead', 'tfoot', 'caption', 'tr', 'td', 'th', 'ul'])
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i
/** Browsers stop nesting here too; below it only the plain text is taken. */
const deepest = 400

/**
 * A web page → the lines that its reader sees: a line a block, <br> ends a line, lists keep their numbers, rows of a
 * data table are one line with tabs, pictures are a line with a unique file name. Scripts, hidden parts and, if it may
 * be a `site`'s page, what surrounds the article are left out. `pictures` says where each named picture comes from; nothing is fetched. Fails with damaged for a page of
 * boundless elements.
 */
export async function htmlToText(html: string, file = '', isSite = true): Promise<HtmlText> {
  const pictures: HtmlPicture[] = []
  const names = new PictureNames()
  const writer = new LineWriter()
  const picture = (src: string, alt: string) => {
    const name = names.take(src, alt)
    pictures.push({ name, src, alt: writtenAlt(alt) })
    return name
  }
  const root = await parseHtml(html, file)
  const { parts, texts, length } = isSite ? findSiteParts(root, { isUnseen, isBlock: ({ tagName }) => blocks.has(tagName) }) : { parts: new Set<Node>(), texts: [], length: 0 }
  write(root, writer, { parts, picture, depth: 0, preformatted: false, lists: [] })
  return { text: writer.finish(), pictures, left: texts, leftLength: length }
}

/** True when the HTML says more than its plain text does: blocks, line breaks or pictures. */
export function hasStructure(html: string): boolean {
  return /<(?:p|div|h[1-6]|li|table|blockquote|section|article|br|img)[\s>/]/i.test(html)
}

interface Context { parts: ReadonlySet<Node>; picture: (src: string, alt: string) => string; depth: number; preformatted: boolean; lists: { ordered: boolean; next: number }[] }

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
  if (isOut(node, context)) return
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
  else out.border()
  const inside = { ...context, preformatted: context.preformatted || tagName === 'pre' }
  if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') inside.lists = [...context.lists, { ordered: tagName === 'ol', next: numberOf(attribute(element, 'start'), 1) }]
  if (tagName === 'li') out.mark(listMark(element, context))
  const before = out.lines
  writeChildren(element.childNodes, out, inside)
  if (isBlock) out.endBlock()
  else out.border()
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
  out.text(context.picture(src, attribute(element, 'alt')), false)
  out.endBlock()
}

/** A row whose cells hold a line each is one line with tabs; cells of a layout table hold more and stay apart. */
function writeRow(row: Element, out: LineWriter, context: Context): void {
  out.endBlock()
  const cells = row.childNodes.filter((child): child is Element => 'tagName' in child && !isOut(child, context)).map((cell) => {
    const inside = new LineWriter()
    writeChildren(cell.childNodes, inside, context)
    return inside.finish()
  })
  if (cells.every((cell) => !cell.trim().includes('\n'))) out.line(cells.map((cell) => cell.trim()).join('\t').trimEnd())
  else for (const line of cells.join('\n').split('\n')) out.line(line)
}

function isOut(element: Element, { parts }: Context): boolean {
  return parts.has(element) || isUnseen(element)
}

/** What nobody sees. A menu is seen, and left out with the other parts of the site. */
function isUnseen(element: Element): boolean {
  return unseen.has(element.tagName) || element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && hiddenStyle.test(value)) || (name === 'aria-hidden' && value === 'true'))
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
    else if ('childNodes' in next && !('tagName' in next && isUnseen(next))) for (let at = next.childNodes.length - 1; at >= 0; at -= 1) waiting.push(next.childNodes[at] as Node)
  }
  return parts.join('')
}
