import type { Context } from './word-context'
import { attribute, type Element } from './word-xml'

/** The commonest letters of Wingdings and Symbol as Unicode has them. */
const known: Record<string, Record<number, string>> = {
  wingdings: { 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x75: '◆', 0x76: '❖', 0xa8: '◻', 0xd8: '➢', 0xe0: '→', 0xfb: '✗', 0xfc: '✓', 0xfe: '☑' },
  symbol: { 0xae: '→', 0xac: '←', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xa3: '≤', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠' },
}

/** A w:sym as a letter; one of a picture font that has no place in Unicode is a box, and named. */
export function symbolOf(element: Element, context: Context): string {
  const font = attribute(element, 'w:font') ?? ''
  const code = Number.parseInt(attribute(element, 'w:char') ?? '', 16)
  const letter = known[font.toLowerCase()]?.[code & 0xff]
  if (letter !== undefined) return letter
  if (code >= 0x20 && code < 0xd800 && !/wingdings|webdings|symbol/i.test(font)) return String.fromCodePoint(code)
  context.note('symbol', `${font} ${attribute(element, 'w:char') ?? ''}`)
  return '□'
}
