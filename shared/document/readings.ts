/** What the document asks of the text readers, in one place: the text of a line → its structured value. */
import type { Byline, PartialDate } from '../model/common'
import { parseByline } from '../parse/byline'
import { parseDateline } from '../parse/dateline'
import { parseHeadline } from '../parse/headline'

/** Absent parts are '' or null; `numberText` is the number as a Chinese numeral. */
export interface HeadlineReading { title: string; series: string; number: number | null; numberText: string }

/** `title| series（十八）`, or a masthead line that holds only some of these. */
export function readHeadline(line: string): HeadlineReading {
  const read = parseHeadline(line)
  return { title: read.title?.value ?? '', series: read.series?.value ?? '', number: read.number?.value ?? null, numberText: read.numberText ?? '' }
}

/** The day that a 日期天气 line names; null where it names none or no calendar has it. */
export function dateIn(line: string): PartialDate | null {
  return parseDateline(line).date?.value ?? null
}

export function weatherIn(line: string): string | null {
  return parseDateline(line).weather?.value ?? null
}

export function bylineIn(line: string): Byline {
  const { unit, role, name } = parseByline(line)
  return { unit, role, name }
}
