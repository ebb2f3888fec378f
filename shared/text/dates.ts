import type { PartialDate } from '../model/common'
import { fold } from './normalise'
import { readNumeral } from './numerals'

/** A date seen in a text. `date` is null where no calendar has such a day (2月30日). */
export interface FoundDate {
  start: number
  end: number
  date: PartialDate | null
  /** `short` forms such as 5.29 and 20220529 may also be a number, so only a dateline's place makes them a date. */
  form: 'words' | 'numeric' | 'short'
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Gregorian leap year. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Whether the calendar has this day; without a year 29 February exists. */
export function isRealDate(date: PartialDate): boolean {
  const { year, month, day } = date
  if (!Number.isInteger(month) || !Number.isInteger(day) || day < 1) return false
  const length = monthLengths[month - 1]
  if (length === undefined || day > length) return false
  return !(month === 2 && day === 29 && year !== null && !isLeapYear(year))
}

const han = '一二三四五六七八九十廿卅'
const year = '(?:(?<y>[0-9]{4}|[〇零○一二三四五六七八九]{4})[ \\t]*年[ \\t]*|(?<yy>[0-9]{2})年[ \\t]*)?'
const words = `${year}(?<![0-9])(?<m>[0-9]{1,2}|[${han}]{1,3})[ \\t]*月[ \\t]*(?<d>[0-9]{1,2}|[${han}]{1,3})(?:[ \\t]*[日号]|(?![0-9\\p{Script=Han}]))`
const numeric = '(?<![0-9.\\-/])(?<ny>[0-9]{4})(?<sep>[-/.])(?<nm>[0-9]{1,2})\\k<sep>(?<nd>[0-9]{1,2})(?![0-9])'
const short = '(?<![0-9.\\-/:])(?<sm>[0-9]{1,2})[./-](?<sd>[0-9]{1,2})(?![0-9.\\-/%]|:[0-9]|[ ]?[℃°])'
const compact = '(?<![0-9])(?<cy>(?:19|20)[0-9]{2})(?<cm>0[1-9]|1[0-2])(?<cd>0[1-9]|[12][0-9]|3[01])(?![0-9])'
const anyDate = new RegExp(`${words}|${numeric}`, 'gu')
const anyOrShort = new RegExp(`${words}|${numeric}|${short}|${compact}`, 'gu')

function numberOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : (readNumeral(text)?.value ?? Number.NaN)
}

/** Every date in a text, in order. `short` also takes forms such as 5.29 and 5/29. Use on single lines. */
export function findDates(text: string, options: { short?: boolean } = {}): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of fold(text).matchAll(options.short === true ? anyOrShort : anyDate)) {
    const g = match.groups ?? {}
    const form = g['m'] !== undefined ? 'words' : g['ny'] !== undefined ? 'numeric' : 'short'
    const shortYear = g['yy'] === undefined ? null : 2000 + Number(g['yy'])
    const longYear = g['y'] ?? g['ny'] ?? g['cy']
    const date = {
      year: longYear === undefined ? shortYear : numberOf(longYear),
      month: numberOf(g['m'] ?? g['nm'] ?? g['sm'] ?? g['cm']),
      day: numberOf(g['d'] ?? g['nd'] ?? g['sd'] ?? g['cd']),
    }
    const real = isRealDate(date) && (date.year === null || date.year >= 1000)
    if (form === 'short' && !real) continue
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length, date: real ? date : null, form })
  }
  return found
}

/** Whether a text names a day that no calendar has: 2月30日, 13月45日. */
export function hasImpossibleDate(text: string): boolean {
  return findDates(text).some((found) => found.date === null)
}

/** Whether a text is a moment of publication: a real day, alone or with a time of day. */
export function isMoment(text: string): boolean {
  const folded = fold(text)
  const [only, more] = findDates(folded, { short: true })
  if (!only?.date || more || folded.slice(0, only.start).trim() !== '') return false
  const time = /^[ T]*(?:上午|下午|晚上|凌晨)?[ ]*(?:([0-9]{1,2})[:时点]([0-9]{1,2})?分?(?::([0-9]{1,2}))?秒?)?$/.exec(folded.slice(only.end).trim())
  return time !== null && Number(time[1] ?? 0) < 24 && Number(time[2] ?? 0) < 60 && Number(time[3] ?? 0) < 60
}

/** The one date that a text is; null when there is none, more text, or no such day. */
export function readDate(text: string): PartialDate | null {
  const [only, more] = findDates(text, { short: true })
  if (only === undefined || more !== undefined) return null
  return text.slice(0, only.start).trim() === '' && text.slice(only.end).trim() === '' ? only.date : null
}

/** 5月29日, or 2022年5月29日 where the year is known. */
export function formatDate(date: PartialDate): string {
  return `${date.year === null ? '' : `${date.year}年`}${date.month}月${date.day}日`
}

/** Value of an HTML `time` element's datetime (HTML standard, valid date or yearless date string): 2022-05-29 or 05-29. */
export function toDatetime(date: PartialDate): string {
  const tail = `${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
  return date.year === null ? tail : `${String(date.year).padStart(4, '0')}-${tail}`
}

/** Order of two dates, oldest first; years count only when both have one. Null stands last. */
export function compareDates(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const years = a.year !== null && b.year !== null ? a.year - b.year : 0
  return years !== 0 ? years : a.month - b.month || a.day - b.day
}

/** Sticky pattern of a weekday: 星期日, 周日, 礼拜天. */
export const weekdayPattern = '(?:星期|周|礼拜)[一二三四五六日天末]'
