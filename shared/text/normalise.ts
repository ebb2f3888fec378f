/** Blank in a pasted page: Unicode white space, NBSP, ideographic space, BOM and the zero-width marks that web pages carry. */
export function isBlankCode(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x85 ||
    (code >= 0x2000 && code <= 0x200f) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060 || code === 0x1680
  )
}

/** True when the text holds nothing to read. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlankCode(text.charCodeAt(i))) return false
  return true
}

/** The range without blanks at both ends; an all-blank range becomes empty at its start. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && isBlankCode(text.charCodeAt(from))) from++
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

/** Text without blanks at both ends. */
export function trimBlank(text: string): string {
  const { start, end } = trimRange(text, 0, text.length)
  return text.slice(start, end)
}

const blankRun = /[\s\u0085\u200b-\u200f\u2060]+/g

/** Text with every run of blanks, line breaks too, made one space, and none at the ends. */
export function squeeze(text: string): string {
  return trimBlank(text.replace(blankRun, ' '))
}

/** Text without any blank: what two readings of one passage are compared by. */
export function stripBlanks(text: string): string {
  return text.replace(blankRun, '')
}

/** Line ends of all systems (CR LF, CR, NEL, LS, PS) as LF. */
export function normaliseNewlines(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
}

const foldable = /[\uff01-\uff5e\u00a0\u3000\u2002\u2003\u2009]/
const foldAll = new RegExp(foldable.source, 'g')

/** Full-width ASCII and wide spaces as half-width ones. Length and offsets stay the same, so matches can be read back. */
export function fold(text: string): string {
  if (!foldable.test(text)) return text
  return text.replace(foldAll, (c) => {
    const code = c.charCodeAt(0)
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' '
  })
}
