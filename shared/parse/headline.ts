import { fold, trimRange } from '../text/normalise'
import { formatChineseNumber } from '../text/numerals'
import type { Series } from '../model/issue'
import { byCloseDot, headWrap, soundsLikeSeries, splitLeft, splitRight, strong } from './cuts'
import type { Part } from './dateRun'
import { findNumber, formatNumber, type NumberMark } from './number'

export { findNumber, formatNumber, replaceNumber, type NumberMark } from './number'
export { soundsLikeSeries } from './cuts'

/** A headline's parts with offsets into its text. `numberText` is the Chinese numeral as written, or made from digits. */
export interface Headline {
  series: Part<string> | null
  title: Part<string> | null
  number: NumberMark | null
  numberText: string | null
  /** What stands between title and series, as written. */
  separator: string | null
  confidence: number
}

const wraps = [['「', '」'], ['『', '』'], ['《', '》'], ['【', '】'], ['“', '”'], ['"', '"'], ['[', ']'], ['〔', '〕'], ['(', ')'], ['〈', '〉']] as const

/**
 * Reads a headline: 战疫有我 | 示例在行动（十八）, 「示例日记」第12期, 示例简报（总第21期）：同心守护.
 * Series is what the number stands beside; parts that are not there are null.
 */
export function parseHeadline(text: string): Headline {
  const folded = fold(text)
  const number = findNumber(text)
  const numberText = number === null ? null : numeralText(text, number)
  if (number === null) return withoutNumber(text, folded, numberText)
  const left = splitLeft(folded, number)
  const right = splitRight(folded, number)
  const near = part(text, left.near.start, left.near.end)
  const far = part(text, left.far.start, left.far.end)
  const after = part(text, right.start, right.end)
  const shell = { number, numberText, separator: left.separator === headWrap ? null : (left.separator ?? right.separator) }
  const pair = near !== null && far !== null ? orderPair(far, near, number, left.separator) : null
  if (near !== null && far !== null && after !== null && byCloseDot(left.separator, near.value)) return { ...shell, series: part(text, far.start, near.end), title: after, confidence: number.confidence }
  if (pair !== null && after !== null) return { ...shell, series: near, title: after, confidence: 0.6 }
  if (pair !== null) return { ...shell, series: pair.series, title: pair.title, confidence: pair.confidence }
  if (near === null && far === null) return loneNumber(text, shell, after)
  return { ...shell, series: near ?? far, title: after, confidence: number.confidence }
}

function numeralText(text: string, number: NumberMark): string {
  const written = text.slice(number.numeral.start, number.numeral.end)
  return number.numeral.style.kind === 'chinese' ? written : formatChineseNumber(number.value)
}

function loneNumber(text: string, shell: Pick<Headline, 'number' | 'numberText' | 'separator'>, after: Part<string> | null): Headline {
  if (after === null) return { ...shell, series: null, title: null, confidence: 0.9 }
  const [first, second] = strongParts(text, after.start, after.end)
  if (first !== undefined && second !== undefined) return { ...shell, series: first, title: second, confidence: 0.65 }
  return soundsLikeSeries(after.value) ? { ...shell, series: after, title: null, confidence: 0.65 } : { ...shell, series: null, title: after, confidence: 0.7 }
}

function withoutNumber(text: string, folded: string, numberText: string | null): Headline {
  const { start, end } = trimRange(folded, 0, folded.length)
  const shell = { number: null, numberText, separator: null }
  const parts = /[|丨︱│]/.test(folded) ? strongParts(text, start, end) : []
  const [first, second] = parts
  if (parts.length !== 2 || first === undefined || second === undefined) return { ...shell, series: null, title: part(text, start, end), confidence: 0.8 }
  const swap = soundsLikeSeries(first.value) && !soundsLikeSeries(second.value)
  return { ...shell, separator: text.slice(first.end, second.start), title: swap ? second : first, series: swap ? first : second, confidence: soundsLikeSeries(first.value) === soundsLikeSeries(second.value) ? 0.5 : 0.7 }
}

/** Of two names left of the number the nearer is the series; where only the farther sounds like one, that is in doubt. */
function orderPair(far: Part<string>, near: Part<string>, number: NumberMark, separator: string | null): { series: Part<string>; title: Part<string>; confidence: number } {
  // 【青年日记】同心守护（三）: what stands in brackets is the series, wherever the number is.
  const opened = separator === headWrap
  if (opened) return { series: far, title: near, confidence: 0.85 }
  const doubt = (soundsLikeSeries(far.value) && !soundsLikeSeries(near.value)) || byCloseDot(separator, near.value)
  return { series: near, title: far, confidence: doubt ? 0.65 : Math.min(number.confidence, 0.95) }
}

function strongParts(text: string, start: number, end: number): Part<string>[] {
  const folded = fold(text).slice(start, end)
  const parts: Part<string>[] = []
  let from = 0
  for (const match of [...folded.matchAll(strong), { index: folded.length, 0: '' }]) {
    const found = part(text, start + from, start + match.index)
    if (found !== null) parts.push(found)
    from = match.index + match[0].length
  }
  return parts
}

/** A part without blanks, loose separators and, where one pair holds all of it, brackets. */
function part(text: string, from: number, to: number): Part<string> | null {
  const edge = /^[\s|丨︱│:：·•—–―/-]+|[\s|丨︱│:：·•—–―/｜-]+$/g
  const raw = text.slice(from, to)
  const lead = /^[\s|｜丨︱│:：·•—–―/-]*/.exec(raw)?.[0].length ?? 0
  let start = from + Math.min(lead, raw.length)
  let end = start + raw.slice(lead).replace(edge, '').length
  for (const [open, close] of wraps) {
    // A bracket that only opens or only closes here has its other half beyond the number: 【示例日记（三）】同心守护.
    const seen = fold(text.slice(start, end))
    if (seen.startsWith(open) && !seen.includes(close) && open !== close) start++
    else if (seen.endsWith(close) && !seen.includes(open) && open !== close) end--
    else if (seen.startsWith(close) && !seen.includes(open) && open !== close) start++
  }
  for (const [open, close] of wraps) {
    const inner = fold(text.slice(start, end))
    if (inner.length > 2 && inner.startsWith(open) && inner.endsWith(close) && !inner.slice(1, -1).includes(open) && !inner.slice(1, -1).includes(close)) {
      start++
      end--
      break
    }
  }
  return end > start ? { value: text.slice(start, end), start, end } : null
}

/** One line of title, series and number: 战疫有我 | 示例在行动（十八）. Empty parts are left out. */
export function formatHeadline(parts: { title: string; series: string; number: number | null; numberStyle: Series['numberStyle'] }): string {
  const gap = parts.numberStyle === 'bracketChinese' || parts.series === '' ? '' : ' '
  const issue = parts.series + (parts.number === null ? '' : gap + formatNumber(parts.number, parts.numberStyle))
  return [parts.title, issue].filter((p) => p !== '').join(' | ')
}
