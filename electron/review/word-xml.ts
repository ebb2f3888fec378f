import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom'
import { DeskError } from '../../shared/errors'

export type { Element } from '@xmldom/xmldom'

/** Elements inside one another; Word itself stops far below it. */
const deepest = 200

/** Prefixes that this program knows namespaces by, whatever a file calls them; transitional and strict are one. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w', 'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r', 'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm', 'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a', 'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc', 'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14', 'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp', 'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'op', 'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'op',
}

/** One text part as its root element. Fails with damaged: no XML, a document type (entities), or nested too deep. */
export function parseXml(bytes: Uint8Array, file: string): Element {
  try {
    const text = decode(bytes)
    checkShape(text)
    const root = new DOMParser({ locator: false, onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement
    if (root) return root
  } catch (error) {
    throw new DeskError('damaged', { file }, { cause: error })
  }
  throw new DeskError('damaged', { file })
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** Before anything is built from it: no document type, and no deeper than a walk can follow. */
function checkShape(text: string): void {
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at)
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at)
    else if (text.startsWith('<!', at)) throw new Error('document type')
    else {
      const end = tagEnd(text, at + 1)
      if (text[at + 1] === '/') depth -= 1
      else if (text[end - 1] !== '/') depth += 1
      if (depth > deepest) throw new Error('nested too deep')
      at = end
    }
  }
}

const after = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

/** Where the tag's > stands: one inside quotes is text. */
function tagEnd(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at
  }
  return text.length
}

/** The element's name by our prefixes: w:p, mc:Choice; ?:name in a namespace that is not known. */
export function tagOf(element: Element): string {
  return `${prefixes[element.namespaceURI ?? ''] ?? '?'}:${element.localName ?? ''}`
}

export function children(element: Element | null | undefined): Element[] {
  const out: Element[] = []
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) if (node.nodeType === 1) out.push(node as Element)
  return out
}

/** The first child of that name. */
export function child(element: Element | null | undefined, tag: string): Element | null {
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) if (node.nodeType === 1 && tagOf(node as Element) === tag) return node as Element
  return null
}

/** Every element of that name below, in order. */
export function descendants(element: Element, tag: string): Element[] {
  return children(element).flatMap((one) => [...(tagOf(one) === tag ? [one] : []), ...descendants(one, tag)])
}

/** An attribute by our prefix, or by its bare name: attribute(one, 'w:val'). */
export function attribute(element: Element | null | undefined, name: string): string | null {
  if (!element) return null
  for (const { namespaceURI, localName, value } of element.attributes) {
    if ((namespaceURI ? `${prefixes[namespaceURI] ?? '?'}:${localName ?? ''}` : localName) === name) return value
  }
  return null
}

/** The `w:val` of a child: valueOf(pPr, 'w:pStyle'). */
export const valueOf = (element: Element | null | undefined, tag: string): string | null => attribute(child(element, tag), 'w:val')

/** Whether a switch such as w:b is on, off or not set. */
export function toggle(element: Element | null | undefined, tag: string): boolean | null {
  const found = child(element, tag)
  return found && !/^(?:0|false|off|none)$/.test(attribute(found, 'w:val') ?? '1')
}
