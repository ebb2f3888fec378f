export type Attributes = Record<string, string | number>

/** An element as text: attributes in the order given, children as they are (already XML). */
export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const open = Object.entries(attributes).reduce((text, [key, value]) => `${text} ${key}="${escaped(String(value))}"`, `<${name}`)
  const inner = children.join('')
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`
}

/** An element that holds one value: `<w:b w:val="…"/>`. */
export const valued = (name: string, value: string | number): string => el(name, { 'w:val': value })

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text for XML; what no XML may hold becomes U+FFFD. */
export const escaped = (text: string): string => text.replace(forbidden, '\uFFFD').replace(/[&<>"\n\r\t]/g, (letter) => entities[letter] ?? letter)

/** Text that Word shows: w:t, or w:delText inside a deletion. */
export const textElement = (name: 'w:t' | 'w:delText', text: string): string => `<${name} xml:space="preserve">${escaped(text)}</${name}>`

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
