import { fold } from '../text/normalise'
import { parseByline } from './byline'
import { unitStrength } from './lexicon'
import type { Line } from './lines'
import { isSentenceLike } from './shape'

/**
 * （示例局 科员 / 张示例） and, below a body, 示例局 / 科员 张示例: one byline that a narrow column broke in two is one line again.
 * Line ends inside become blanks, so that every offset stays.
 */
export function joinBrokenBylines(text: string, lines: Line[]): Line[] {
  const out: Line[] = []
  for (let k = 0; k < lines.length; k++) {
    const [line, next] = [lines[k], lines[k + 1]]
    if (line === undefined) continue
    const joined = next === undefined ? null : joinedLine(text, line, next, lines[k - 1])
    out.push(joined ?? line)
    if (joined !== null) k++
  }
  return out
}

function joinedLine(text: string, line: Line, next: Line, above: Line | undefined): Line | null {
  if (line.text.length > 40 || next.text.length > 30 || next.start - line.end > 40) return null
  const opens = /^[(【[][^()【】[\]]{2,}$/.test(line.folded) && /^[^()【】[\]]{1,28}[)】\]][.。]?$/.test(next.folded)
  if (opens ? next.gap > 1 : next.gap > 0) return null
  const whole = text.slice(line.start, next.end).replace(/[\r\n\v\f\u0085\u2028\u2029]/g, ' ')
  if (!(opens ? isByline(whole) : isBareByline(line, next, whole, above))) return null
  return { ...line, end: next.end, text: whole, folded: fold(whole) }
}

function isByline(whole: string): boolean {
  const { unit, role, name, confidence } = parseByline(whole)
  return name !== null && (unit !== null || role !== null) && confidence >= 0.65
}

/** A unit alone below a body, and a post and a name right under it. */
function isBareByline(line: Line, next: Line, whole: string, above: Line | undefined): boolean {
  if (above === undefined || !isSentenceLike(above.folded) || unitStrength(line.folded) !== 1 || line.text.length > 24 || !/^\p{Script=Han}+$/u.test(line.folded)) return false
  const below = parseByline(next.text)
  if (below.form !== 'bare' || below.unit !== null || below.role === null || below.name === null || below.confidence < 0.85) return false
  const { unit, name } = parseByline(whole)
  return unit === line.folded && name !== null
}
