import { textFormat } from '../../../shared/document/nodes'

/** One inline style property of an element, lower case; '' when not set. Read from the attribute: Word's own properties are there only. */
export function property(element: Element, name: string): string {
  const style = element.getAttribute('data-style') ?? ''
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)
  return found?.[1]?.trim().toLowerCase() ?? ''
}

/** Text format of an element's inline style laid over the format around it. */
export function styleFormat(element: Element, around: number): number {
  let format = around
  const set = (bit: number, on: boolean) => { format = on ? format | bit : format & ~bit }
  const weight = property(element, 'font-weight')
  if (weight !== '') set(textFormat.bold, weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600)
  const slant = property(element, 'font-style')
  if (slant !== '') set(textFormat.italic, slant === 'italic' || slant === 'oblique')
  const line = `${property(element, 'text-decoration')} ${property(element, 'text-decoration-line')}`
  if (line.includes('underline')) set(textFormat.underline, true)
  if (line.includes('line-through')) set(textFormat.strikethrough, true)
  const shift = property(element, 'vertical-align')
  if (shift === 'sub') set(textFormat.subscript, true)
  if (shift === 'super') set(textFormat.superscript, true)
  const marked = property(element, 'mso-highlight')
  if (marked !== '' && marked !== 'none') set(textFormat.highlight, true)
  return format
}

/** What no reader of the source saw: hidden text, Word's comments and its lists of them. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || property(element, 'display') === 'none' || property(element, 'mso-hide') === 'all') return true
  const part = property(element, 'mso-element')
  if (part === 'comment-list' || part === 'comment') return true
  return /^(MsoCommentReference|MsoCommentText)$/.test(element.className) || (element.localName === 'del' && element.hasAttribute('cite'))
}

export function alignOf(element: Element): '' | 'center' | 'right' | null {
  const align = property(element, 'text-align') || (element.getAttribute('align') ?? '').toLowerCase() || (element.localName === 'center' ? 'center' : '')
  if (align === 'center') return 'center'
  if (align === 'right' || align === 'end') return 'right'
  return align === '' ? null : ''
}

export function keepsSpace(element: Element): boolean | null {
  if (element.localName === 'pre') return true
  const space = property(element, 'white-space')
  return space === '' ? null : space.startsWith('pre')
}
