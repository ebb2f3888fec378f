import { fold, isBlankCode } from '../text/normalise'
import type { Enumerator } from './marks'
import type { SourceRange } from './types'

/** A line that holds text: its range without blanks at the ends, its text, the same folded to half width, and blank lines before it. */
export interface Line extends SourceRange {
  text: string
  folded: string
  gap: number
  /** The number that stood on a line of its own above it. */
  ordinal?: Enumerator
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** Lines with text, in order, whatever the line ends; blank lines only count into `gap`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let gap = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineEnd(text.charCodeAt(at))) continue
    let from = start
    let to = at
    while (from < to && isBlankCode(text.charCodeAt(from))) from++
    while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--
    if (from < to) {
      const line = text.slice(from, to)
      lines.push({ start: from, end: to, text: line, folded: line.length > 400 ? line : fold(line), gap })
      gap = 0
    } else gap++
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++
    start = at + 1
  }
  return lines
}
