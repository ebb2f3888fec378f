import { fold, stripBlanks } from '../text/normalise'
import { parseHeadline } from './headline'
import type { Line } from './lines'
import type { Field, ParsedHeader, SourceRange } from './types'
import { endsAsIssuer } from './underHeadline'

const squeezed = (text: string): string => fold(stripBlanks(text))
const site = /^(.{3,60}?)[ ]*[-_|丨–—][-_|丨–— ]*(?:[^-_|丨–—]{1,20}[-_|丨–—]+[ ]*)?\S{2,24}(?:网站|门户网|官网|政务网|政府网|新闻网|党建网|频道)$/

/** The header's lines without those that only repeat another: the headline twice, or the window's title, 示例日记（第五期）_示例网. */
export function withoutRepeats(lines: Line[]): { lines: Line[]; repeated: SourceRange[] } {
  const kept: Line[] = []
  const repeated: SourceRange[] = []
  lines.forEach((line, k) => {
    const own = squeezed(line.text)
    const twice = kept.some((one) => squeezed(one.text) === own)
    const windowTitle = namesOf(lines, k).some((name) => name.length >= 3 && own.startsWith(name) && /^[-_|丨–—]+[^,。;:!?]{2,40}$/.test(own.slice(name.length)))
    if (twice || windowTitle) repeated.push({ start: line.start, end: line.end })
    else kept.push(withoutSite(line, repeated))
  })
  return { lines: kept, repeated }
}

/** What the lines other than one say, each by itself and joined with those below it. */
function namesOf(lines: Line[], except: number): string[] {
  const names: string[] = []
  lines.forEach((_, from) => {
    let name = ''
    for (let k = from; k < Math.min(lines.length, from + 4) && k !== except; k++) names.push(name += squeezed(lines[k]?.text ?? ''))
  })
  return names
}

/** 示例日记（第五期）_示例市政府网站 → 示例日记（第五期）. */
function withoutSite(line: Line, repeated: SourceRange[]): Line {
  const head = site.exec(line.folded)?.[1]
  if (head === undefined || parseHeadline(line.text.slice(0, head.length)).number === null) return line
  const end = line.start + head.length
  repeated.push({ start: end, end: line.end })
  return { ...line, end, text: line.text.slice(0, head.length), folded: head }
}

/** Whether a header line holds nothing but a number, or a year: （总第115期）, 2022年. */
export function isMereNumber(text: string): boolean {
  const read = parseHeadline(text)
  return (read.number !== null && read.series === null && read.title === null) || /^[([【]?(?:19|20)[0-9]{2}年(?:度)?[)\]】]?$/.test(fold(text))
}

const generic = /^(?:专题|专栏|专刊|专辑|特刊|特稿|特别报道|特别策划|系列|系列报道|专题报道|栏目|连载|内刊|简报|本期专题|本期主题)$/

/** Settles what the parts of a header say of each other: 专题｜基层观察 has no title, 示例局“劳模日记” names who publishes. */
export function settleParts(text: string, header: ParsedHeader): void {
  const { series, title } = header
  if (series !== null && title !== null && generic.test(fold(title.value)) && title.range.end <= series.range.start) {
    header.series = { ...series, range: { start: title.range.start, end: series.range.end }, confidence: Math.max(series.confidence, 0.8) }
    header.title = null
    header.headline = null
  }
  // 第14期（2024年5月）
  if (header.series !== null && title !== null && /^(?:19|20)[0-9]{2}年[ ]*[0-9]{1,2}月$/.test(fold(title.value))) {
    header.releasedAt ??= { ...title, confidence: 0.65 }
    header.title = null
    header.headline = null
  }
  if (header.series !== null) liftUnit(text, header, header.series)
}

function liftUnit(text: string, header: ParsedHeader, series: Field<string>): void {
  const match = /^(.{3,24}?)[ ]*["“「『《【]([^"“”「」『』《》【】]{2,20})["”」』》】]$/.exec(fold(series.value))
  const [, unit = '', name = ''] = match ?? []
  // A company's, a hospital's or a school's name is often part of its own series' name.
  if (match === null || !endsAsIssuer(unit) || /(?:公司|集团|医院|大学|学院|中心)$/.test(unit)) return
  const at = series.range.start + text.slice(series.range.start, series.range.end).indexOf(series.value)
  if (at < series.range.start) return
  const from = at + match[0].length - 1 - name.length
  const own = { start: from, end: from + name.length }
  header.series = { value: text.slice(own.start, own.end), range: header.publisher === null ? { start: at + unit.length, end: series.range.end } : series.range, confidence: Math.min(series.confidence, 0.85) }
  header.publisher ??= { value: text.slice(at, at + unit.length), range: { start: at, end: at + unit.length }, confidence: 0.6 }
}
