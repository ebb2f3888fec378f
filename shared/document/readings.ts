/** What the document asks of the text readers, in one place: the text of a line → its structured value. */
import type { Byline, PartialDate } from '../model/common'
import { findDates } from '../text/dates'
import { readNumeral } from '../text/numerals'

export interface HeadlineReading { title: string; series: string; number: number | null; numberText: string }

/** `title| series（十八）`, or a line of its own of either: what is absent is ''. */
export function readHeadline(line: string): HeadlineReading {
  const parts = line.split(/[|｜丨]/).map((part) => part.trim())
  const last = parts[parts.length - 1] ?? ''
  const found = /^(.*?)\s*(?:[(（]\s*([\d〇零一二三四五六七八九十百]+)\s*[)）]|第\s*([\d〇零一二三四五六七八九十百]+)\s*期)$/.exec(last)
  const numberText = found?.[2] ?? found?.[3] ?? ''
  const number = readNumeral(numberText)?.value ?? null
  const series = found ? (found[1] ?? '') : last
  return parts.length > 1 ? { title: parts.slice(0, -1).join(' '), series, number, numberText } : found ? { title: '', series, number, numberText } : { title: last, series: '', number: null, numberText: '' }
}

/** The first real date in a 日期天气 line; null where it holds none. */
export function dateIn(line: string): PartialDate | null {
  return findDates(line, { short: true }).find((found) => found.date !== null)?.date ?? null
}

export function bylineIn(line: string): Byline {
  const inner = line.trim().replace(/^[(（]|[)）]$/g, '')
  const [who = '', ...names] = inner.split(/[\s　]+/)
  return names.length > 0 ? { unit: who, role: null, name: names.join('、') } : { unit: null, role: null, name: inner || null }
}
