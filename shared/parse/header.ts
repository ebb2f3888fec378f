import { byCloseDot } from './cuts'
import { findDateline } from './dateline'
import { textField } from './draft'
import { parseHeadline, soundsLikeSeries, type Headline } from './headline'
import { isMereNumber, settleParts, withoutRepeats } from './headerLines'
import type { Line } from './lines'
import { isIssuer, type MetaItem } from './meta'
import type { Field, ParsedHeader, SourceRange } from './types'
import { endsAsIssuer } from './underHeadline'

/** `repeated`: lines that only say again what another says. */
export interface HeaderReading { header: ParsedHeader; unplaced: Field<string>[]; repeated: SourceRange[] }

/** A header with nothing in it. */
export function emptyHeader(): ParsedHeader {
  return { headline: null, series: null, issueNumber: null, issueNumberText: null, title: null, subtitle: null, publisher: null, releasedAt: null, source: null }
}

const lineLabel = /^(?:大标题|标题|题目|主标题|主题)[ ]*[:：][ ]*(?=.)/

interface Candidate { line: Line; value: SourceRange; whole: SourceRange; text: string }

/** Header lines (title, series and number, subtitle in any order) and meta items → the header. */
export function readHeader(text: string, lines: Line[], items: MetaItem[]): HeaderReading {
  const header = emptyHeader()
  const unplaced: Field<string>[] = []
  takeMeta(text, items, header, unplaced)
  const { lines: own, repeated } = withoutRepeats(lines)
  const rest = own.filter((line) => !takeDate(text, line, header))
  const headlines = rest.map((line) => wholeSeries(parseHeadline(line.text), rest.length))
  const at = numberLine(headlines)
  const headline = headlines[at]
  const line = rest[at]
  const left = headline === undefined || line === undefined ? withoutNumber(text, rest, headlines, header) : withNumber(text, rest, at, line, headline, header)
  for (const c of left) unplaced.push(textField(text, c.whole, 0.5))
  settleParts(text, header)
  return { header, unplaced, repeated }
}

/** 书香机关·机关党建（88）with another header line: that line is the title, and the dot belongs to the series' name. */
function wholeSeries(h: Headline, lines: number): Headline {
  const { series, title } = h
  if (lines < 2 || series === null || title === null || !byCloseDot(h.separator, series.value) || title.end > series.start) return h
  return { ...h, series: { value: `${title.value}${h.separator ?? ''}${series.value}`, start: title.start, end: series.end }, title: null, confidence: 0.8 }
}

const ownKeys = new Set<MetaItem['key']>(['series', 'number', 'title', 'subtitle'])

function takeMeta(text: string, items: MetaItem[], header: ParsedHeader, unplaced: Field<string>[]): void {
  for (const { key, item, value, sure } of items) {
    const field = textField(text, value, sure || ownKeys.has(key) ? 0.97 : 0.6, item)
    if (value.end <= value.start) unplaced.push(textField(text, item, 0.5))
    else if (key === 'number' && header.issueNumber === null) {
      const number = parseHeadline(field.value).number ?? parseHeadline(`第${field.value}期`).number
      if (number === null) unplaced.push(textField(text, item, 0.5))
      else setNumber(header, number.value, field, parseHeadline(`第${String(number.value)}期`).numberText ?? '')
    } else if (key === 'releasedAt' && header.releasedAt !== null && isReleased(text, item, value) && !isReleased(text, header.releasedAt.range, { start: header.releasedAt.range.end, end: header.releasedAt.range.end })) {
      unplaced.push({ ...header.releasedAt, confidence: 0.5 })
      header.releasedAt = field
    } else if ((key === 'publisher' || key === 'releasedAt' || key === 'source' || key === 'series' || key === 'title' || key === 'subtitle') && header[key] === null) header[key] = field
    else unplaced.push(textField(text, item, 0.5))
  }
}

/** 发布日期 counts before 成文日期. */
const isReleased = (text: string, item: SourceRange, value: SourceRange): boolean => /发布|发稿|刊发|刊登|上线/.test(text.slice(item.start, value.start))

function setNumber(header: ParsedHeader, value: number, field: Field<string>, numeral: string): void {
  header.issueNumber = { value, range: field.range, confidence: field.confidence }
  header.issueNumberText = { value: numeral, range: field.range, confidence: field.confidence }
}

/** A line that is only a date with a year is the day of release. */
function takeDate(text: string, line: Line, header: ParsedHeader): boolean {
  if (header.releasedAt !== null || line.text.length > 40) return false
  const found = findDateline(line.text)
  if (found?.place !== 'whole' || found.date?.value.year == null) return false
  header.releasedAt = textField(text, line, 0.65)
  return true
}

function numberLine(headlines: Headline[]): number {
  let best = -1
  headlines.forEach((h, k) => {
    if (h.number !== null && (best < 0 || h.number.confidence > (headlines[best]?.number?.confidence ?? 0))) best = k
  })
  return best
}

function candidate(line: Line): Candidate {
  const whole = { start: line.start, end: line.end }
  const lead = (lineLabel.exec(line.text) ?? /^(?:——+|—|–|-)\s*/.exec(line.text))?.[0].length ?? 0
  const wrapped = /^[「『【[〔](.+)[」』】\]〕]$/.exec(line.text)
  const value = wrapped === null ? { start: line.start + lead, end: line.end } : { start: line.start + 1, end: line.end - 1 }
  return { line, value, whole, text: line.text.slice(value.start - line.start, value.end - line.start) }
}

/** The number's line gives series and number; the lines around it title and subtitle. Returns lines that found no place. */
function withNumber(text: string, lines: Line[], at: number, line: Line, h: Headline, header: ParsedHeader): Candidate[] {
  const { number } = h
  if (number === null) return []
  const base = line.start
  takeNumberLine(text, line, h, header)
  const mere = lines.filter((one, k) => k !== at && isMereNumber(one.text))
  const above = lines.slice(0, at).filter((one) => !mere.includes(one)).map(candidate)
  const below = lines.slice(at + 1).filter((one) => !mere.includes(one)).map(candidate)
  const confidence = Math.min(h.confidence, number.confidence)
  if (h.series !== null) header.series ??= textField(text, { start: base + h.series.start, end: base + h.series.end }, h.confidence, h.series.start < number.start && h.title === null ? { start: base + h.series.start, end: base + number.start } : undefined)
  if (h.title !== null) header.title ??= textField(text, { start: base + h.title.start, end: base + h.title.end }, h.confidence)
  const set = (key: 'series' | 'title' | 'subtitle' | 'publisher', c: Candidate | undefined, sure: number): void => {
    if (c !== undefined) header[key] = textField(text, c.value, sure, c.whole)
  }
  // 第十二期 / 工作简报: the number above its series.
  if (header.series === null && above.length === 0 && soundsLikeSeries(below[0]?.text ?? '')) set('series', below.shift(), confidence - 0.1)
  // The body that issues stands below the headline as often as above it.
  const issuer = below.findIndex((c) => c.text.length <= 24 && !/[\s—–“”"《》|·]/.test(c.text) && endsAsIssuer(c.text))
  // A bare body's name is no title: it issues, or where somebody else does, it stands under the series.
  if (issuer >= 0 && (header.series !== null || above.length > 0) && (header.publisher === null || header.subtitle === null)) set(header.publisher === null ? 'publisher' : 'subtitle', below.splice(issuer, 1)[0], 0.6)
  if (header.series === null && above.length > 0) {
    const pick = above.length > 1 && soundsLikeSeries(above.at(-1)?.text ?? '') && !soundsLikeSeries(above[0]?.text ?? '') ? above.pop() : above.shift()
    set('series', pick, confidence - 0.05)
  }
  // A line that a dash begins is never the title while the series can stand for one.
  if (header.title === null && header.subtitle === null && header.series !== null && above.every((c) => isIssuer(c.text)) && below.length === 1 && /^[-—–]/.test(below[0]?.line.text ?? '')) set('subtitle', below.shift(), 0.8)
  if (header.title === null) {
    const org = above.length === 1 && (below.length > 0 || header.series !== null) && isIssuer(above[0]?.text ?? '')
    set('title', org || above.length === 0 ? below.shift() : above.shift(), 0.9)
  }
  if (header.subtitle === null && below.length > 0) set('subtitle', below.shift(), 0.9)
  // A body's name above everything is who issues it.
  if (header.publisher === null && above.length > 0 && isIssuer(above[0]?.text ?? '')) set('publisher', above.shift(), 0.6)
  if (header.subtitle === null && !endsAsIssuer(above.at(-1)?.text ?? '')) set('subtitle', above.pop(), 0.7)
  return [...above, ...below, ...joinNumbers(text, mere, header)]
}

/** 2022年第3期 / （总第115期）: a second number beside the first one's line belongs to it. */
function joinNumbers(text: string, mere: Line[], header: ParsedHeader): Candidate[] {
  return mere.filter((line) => {
    const mark = header.issueNumber
    if (mark === null) return true
    const [start, end] = [Math.min(mark.range.start, line.start), Math.max(mark.range.end, line.end)]
    if (text.slice(start, end).replace(text.slice(line.start, line.end), '').replace(text.slice(mark.range.start, mark.range.end), '').trim() !== '') return true
    mark.range = { start, end }
    return false
  }).map(candidate)
}

function takeNumberLine(text: string, line: Line, h: Headline, header: ParsedHeader): void {
  const { number } = h
  if (number === null) return
  const base = line.start
  if (h.title !== null) header.headline = textField(text, line, 0.95)
  const alone = h.title === null && h.series === null
  const whole = { start: alone ? base : base + number.start, end: h.title === null && (h.series === null || h.series.start < number.start) ? line.end : base + number.end }
  header.issueNumber ??= { value: number.value, range: whole, confidence: number.confidence }
  header.issueNumberText ??= { value: h.numberText ?? '', range: { start: base + number.numeral.start, end: base + number.numeral.end }, confidence: number.confidence }
}

/** Without a number: title and subtitle, or series, title and subtitle where the first line sounds like a series. */
function withoutNumber(text: string, lines: Line[], headlines: Headline[], header: ParsedHeader): Candidate[] {
  const rest = lines.map(candidate)
  const split = headlines.findIndex((h) => h.series !== null)
  const headline = headlines[split]
  const line = lines[split]
  if (headline?.series != null && headline.title !== null && line !== undefined) {
    const base = line.start
    header.headline = textField(text, line, 0.8)
    header.series ??= textField(text, { start: base + headline.series.start, end: base + headline.series.end }, headline.confidence)
    header.title ??= textField(text, { start: base + headline.title.start, end: base + headline.title.end }, headline.confidence)
    rest.splice(split, 1)
  }
  const [first, second] = rest
  const serial = first !== undefined && second !== undefined && header.series === null && soundsLikeSeries(first.text) && !soundsLikeSeries(second.text) && !/^[—–-]/.test(second.line.text)
  if (serial) {
    header.series = textField(text, first.value, 0.6, first.whole)
    rest.shift()
  }
  for (const key of ['title', 'subtitle'] as const) {
    const next = header[key] === null ? rest.shift() : undefined
    if (next !== undefined) header[key] = textField(text, next.value, key === 'title' ? (serial ? 0.65 : 0.85) : 0.8, next.whole)
  }
  return rest
}
