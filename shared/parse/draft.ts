import { isBlank, squeeze, trimRange } from '../text/normalise'
import { parseByline } from './byline'
import type { LineFacts } from './facts'
import type { LineByline } from './lineBylines'
import type { Field, ParsedEntry, SourceRange } from './types'

/** An entry while it is being read. */
export interface Draft extends ParsedEntry {
  /** A byline has ended it: text that follows belongs to something else. */
  closed: boolean
  enumerator: LineFacts['enumerator']
  /** Its dateline holds a day that no calendar has, or two days. */
  dateTrouble: 'impossible' | 'span' | null
}

export function newDraft(): Draft {
  return { title: null, dateline: null, date: null, weather: null, bylineText: null, byline: null, bylinePlace: null, body: [], closed: false, enumerator: null, dateTrouble: null }
}

/** A field of the text in a range, trimmed; the text keeps its inner blanks. */
export function textField(text: string, range: SourceRange, confidence: number, whole: SourceRange = range): Field<string> {
  const value = trimRange(text, range.start, range.end)
  return { value: text.slice(value.start, value.end), range: trimRange(text, whole.start, whole.end), confidence: round(confidence) }
}

/** Whether only blanks and a list's bullets stand between two ranges: lines joined to one field have nothing else between them. */
export function adjoins(text: string, first: SourceRange, second: SourceRange): boolean {
  return second.start >= first.end && second.start - first.end < 200 && isBlank(text.slice(first.end, second.start).replace(/[•·▪◦‣●○]/g, ''))
}

export function round(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100
}

export function setTitle(text: string, draft: Draft, f: LineFacts, confidence: number): void {
  if (f.title === null) return
  draft.title = textField(text, f.title, confidence, f.titleWhole ?? f.title)
  draft.enumerator = f.enumerator
}

/** Joins a second title line (——副题) to the title. What stood around the first (【】) is kept, so that the value is as written. */
export function extendTitle(text: string, draft: Draft, range: SourceRange): void {
  const { title } = draft
  if (title === null) return
  const { start, end } = title.range
  const at = text.slice(start, end).indexOf(title.value)
  const from = start + at
  const first = at < 0 ? title.value : squeeze(text.slice(text.charAt(from - 1) === '【' && from > start ? from - 1 : from, end))
  draft.title = { value: `${first}${squeeze(text.slice(range.start, range.end))}`, range: { start, end: range.end }, confidence: 0.75 }
}

export function setDateline(text: string, draft: Draft, dateline: NonNullable<LineFacts['dateline']>, confidence = dateline.confidence): void {
  const { base } = dateline
  draft.dateline = textField(text, trimBrackets(text, base + dateline.start, base + dateline.end), confidence, { start: base + dateline.start, end: base + dateline.end })
  draft.dateTrouble = dateline.impossible ? 'impossible' : dateline.span ? 'span' : null
  if (dateline.date !== null) draft.date = { value: dateline.date.value, range: { start: base + dateline.date.start, end: base + dateline.date.end }, confidence: round(dateline.span ? 0.5 : confidence) }
  if (dateline.weather !== null) draft.weather = { value: dateline.weather.value, range: { start: base + dateline.weather.start, end: base + dateline.weather.end }, confidence: round(confidence) }
}

/** Joins a dateline's second line (天气：晴) to the first. */
export function extendDateline(text: string, draft: Draft, dateline: NonNullable<LineFacts['dateline']>): void {
  const first = draft.dateline
  if (first === null) return
  const { base } = dateline
  const second = text.slice(base + dateline.start, base + dateline.end)
  const { date, weather } = draft
  setDateline(text, draft, dateline)
  draft.dateline = { value: `${first.value}  ${second}`, range: { start: first.range.start, end: base + dateline.end }, confidence: first.confidence }
  draft.date ??= date
  draft.weather ??= weather
}

/** （5月29日 晴） → 5月29日 晴: brackets around all of a dateline are not part of it. */
function trimBrackets(text: string, start: number, end: number): SourceRange {
  const wrapped = /^[(（[【「].*[)）\]】」]$/.test(text.slice(start, end)) && !/[)）\]】」]./.test(text.slice(start, end))
  return wrapped ? { start: start + 1, end: end - 1 } : { start, end }
}

export function setByline(text: string, draft: Draft, byline: LineByline, place: 'before' | 'after'): void {
  const range = draft.bylineText === null ? byline.range : { start: draft.bylineText.range.start, end: byline.range.end }
  const whole = squeezeKeepingBlanks(text.slice(range.start, range.end))
  const parsed = draft.bylineText === null ? byline.parsed : parseByline(whole)
  const confidence = round(parsed.confidence * (byline.strength === 'weak' ? 0.9 : 1))
  // A unit below its author may as well be the next section's heading.
  const below = draft.bylineText !== null && byline.strength === 'weak' && byline.parsed.name === null && draft.byline?.value.unit === null
  draft.bylineText = { value: whole, range, confidence: 0.95 }
  draft.byline = { value: { unit: parsed.unit, role: parsed.role, name: parsed.name }, range, confidence: below ? Math.min(confidence, 0.65) : confidence }
  draft.bylinePlace = place
  if (place === 'after') draft.closed = true
}

/** Lines of one byline on one line; the blanks inside each stay. */
function squeezeKeepingBlanks(text: string): string {
  return text.split(/[\r\n\u2028\u2029\u0085\v\f]+/).map((line) => line.trim()).filter((line) => line !== '').join('  ')
}
