import { parseDateline } from '../parse/dateline'
import { toDatetime } from '../text/dates'
import { plainText } from './inlines'
import type { DateSpan, Inline } from './tree'

/** The day that a 日期天气 names and where it stands; null where it names none or no calendar has it. */
export function dateSpanOf(inlines: readonly Inline[]): DateSpan | null {
  const { date } = parseDateline(plainText(inlines))
  return date === null ? null : { datetime: toDatetime(date.value), start: date.start, end: date.end }
}

/** The runs that stand from `start` to `end` of the line's plain text; a run that goes over an edge is cut there. */
export function cut(inlines: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0
  return inlines.flatMap((inline): Inline[] => {
    const from = at
    at += inline.kind === 'text' ? inline.text.length : 1
    if (at <= start || from >= end) return []
    return [inline.kind === 'text' ? { ...inline, text: inline.text.slice(Math.max(start - from, 0), end - from) } : inline]
  })
}
