import { isSentenceLike, isSpoken, isTitleLike } from './shape'
import { parseByline } from './byline'
import { readWeather } from '../text/weather'
import { findDateline, findLoneWeather } from './dateline'
import type { ParsedDateline, Part } from './dateRun'
import { leadingByline, restByline, trailingByline, wholeByline, type LineByline } from './lineBylines'
import type { Line } from './lines'
import { readEnumerator, readFrameLabel, readSectionMark, type Enumerator, type FrameLabel } from './marks'
import { readPicture, type PictureLine } from './pictures'
import type { SourceRange } from './types'

/**
 * What one line can be, judged by its own form. `kind` is the likeliest; entries.ts settles by what stands around it.
 * All ranges are offsets in the page.
 */
export interface LineFacts {
  line: Line
  kind: 'paragraph' | 'title' | 'dateline' | 'titleDateline' | 'byline' | 'label' | 'picture'
  title: SourceRange | null
  /** The title's range with its enumerator and the separator after it, so that nothing is lost. */
  titleWhole: SourceRange | null
  enumerator: Enumerator | null
  dateline: (ParsedDateline & { base: number }) | null
  byline: LineByline | null
  body: SourceRange | null
  /** 本报讯（通讯员 张示例） at a body's beginning. */
  lead: LineByline | null
  label: FrameLabel | null
  picture: PictureLine | null
  section: SourceRange | null
  /** A label (标题：) says that this is a title. */
  labelled: boolean
}
const empty = { title: null, titleWhole: null, enumerator: null, dateline: null, byline: null, body: null, lead: null, label: null, picture: null, section: null, labelled: false }
const longest = 160

/** Reads one line by its form alone. */
export function readLine(line: Line): LineFacts {
  const base: LineFacts = { line, kind: 'paragraph', ...empty, body: { start: line.start, end: line.end } }
  const label = readFrameLabel(line.folded)
  if (label !== null) return { ...base, kind: 'label', label, body: null }
  if (line.text.length > longest) return paragraph(base)
  const picture = readPicture(line.folded)
  if (picture !== null) return { ...base, kind: 'picture', picture, body: null, byline: picture.form === 'credit' ? wholeByline(line) : null }
  const byline = wholeByline(line)
  if (byline?.strength === 'strong') return withInnerDate({ ...base, kind: 'byline', byline, body: null })
  const dated = datedLine(base)
  if (dated !== null) return dated
  const lone = findLoneWeather(line.text)
  if (lone?.labelled === true) return { ...base, kind: 'dateline', dateline: { ...lone.dateline, base: line.start }, body: null }
  const tail = trailingByline(line, line.start, line.end)
  if (tail !== null && isTitleLike(line.folded.slice(0, tail.range.start - line.start))) return { ...base, kind: 'title', ...titleOf(line, line.start, tail.range.start), byline: { ...tail, strength: 'strong' }, body: null }
  if (!isTitleLike(line.folded)) return paragraph(base)
  return { ...base, kind: 'title', ...titleOf(line, line.start, line.end), byline, dateline: lone === null ? null : { ...lone.dateline, base: line.start }, section: sectionOf(line) }
}

function sectionOf(line: Line): SourceRange | null {
  const mark = readSectionMark(line.folded)
  return mark === null ? null : { start: line.start + mark.start, end: line.start + mark.end }
}

/** A body paragraph; a byline in brackets may end it, a dateline may begin it. */
function paragraph(base: LineFacts): LineFacts {
  const { line } = base
  const byline = trailingByline(line, line.start, line.end)
  const head = findDateline(line.text.slice(0, 60))
  const dateline = head?.place === 'head' && (head.weather !== null || head.weekday !== null || head.start > 0) ? { ...head, base: line.start } : null
  const from = dateline === null ? line.start : skipGap(line, dateline.end)
  return { ...base, byline, dateline, lead: dateline === null ? leadingByline(line) : null, body: { start: from, end: byline === null ? line.end : trimEnd(line, byline.range.start) } }
}

function skipGap(line: Line, at: number): number {
  return line.start + at + (/^[\s|丨︱:：,，。;；·•—–\-]*/.exec(line.text.slice(at))?.[0].length ?? 0)
}

function trimEnd(line: Line, end: number): number {
  return line.start + line.text.slice(0, end - line.start).trimEnd().length
}

/** （示例局 张示例 5月29日）: a dateline inside a byline's brackets. */
function withInnerDate(facts: LineFacts): LineFacts {
  const { line } = facts
  const inner = line.text.replace(/[)）】\]][。.]?$/, '')
  const found = /[0-9０-９月]/.test(inner) ? findDateline(inner) : null
  if (found === null || found.place !== 'tail' || facts.byline === null) return facts
  const parsed = parseByline(`${inner.slice(0, found.start)}${line.text.slice(inner.length)}`)
  return { ...facts, dateline: { ...found, base: line.start }, byline: { ...facts.byline, parsed } }
}

/** A line with a dateline: alone, or with a title, a byline, or both; a sentence after it makes it a paragraph. */
function datedLine(base: LineFacts): LineFacts | null {
  const { line } = base
  const tail = trailingByline(line, line.start, line.end)
  const end = tail === null ? line.text.length : trimEnd(line, tail.range.start) - line.start
  const found = findDateline(line.text.slice(0, end))
  if (found === null) return bracketedHead(base)
  const apart = found.place === 'head' && found.weather === null ? weatherTail(line, found.end, end) : null
  const dateline = { ...found, weather: found.weather ?? apart, base: line.start }
  const byline = tail === null ? null : { ...tail, strength: 'strong' as const }
  if (found.place === 'whole') return { ...base, kind: byline === null ? 'dateline' : 'byline', dateline, byline, body: null }
  const from = found.place === 'head' ? skipGap(line, found.end) : line.start
  const to = found.place === 'head' ? line.start + (apart?.start ?? end) : line.start + found.start
  const rest = line.folded.slice(from - line.start, to - line.start)
  const asByline = byline === null ? restByline(line, from, to) : null
  if (asByline !== null) return { ...base, kind: 'byline', dateline, byline: asByline, body: null }
  if (found.place === 'head' && (isSentenceLike(rest) || isSpoken(rest))) return null
  if (!isTitleLike(rest, true)) return null
  return { ...base, kind: 'titleDateline', ...titleOf(line, from, to), dateline, byline, body: null }
}

/** 标题（5月29日，晴，示例局 张示例）: day, weather and byline in one pair of brackets behind the title. */
function bracketedHead(base: LineFacts): LineFacts | null {
  const { line } = base
  const match = /^([^()（）]{2,40}?)[ ]*[(]([^()]{6,70})[)]$/.exec(line.folded)
  const [, head = '', inner = ''] = match ?? []
  if (match === null || !isTitleLike(head, true)) return null
  const at = line.folded.length - 1 - inner.length
  for (const cut of [...inner.matchAll(/[,;|、 ][ ]*/g)].reverse()) {
    const dateline = findDateline(line.text.slice(at, at + cut.index))
    const from = at + cut.index + cut[0].length
    const byline = dateline?.place === 'whole' ? parseByline(`（${line.text.slice(from, -1)}）`) : null
    if (dateline === null || byline?.name == null || (byline.unit === null && byline.role === null) || byline.confidence < 0.6) continue
    const range = { start: line.start + from, end: line.end - 1 }
    return { ...base, kind: 'titleDateline', ...titleOf(line, line.start, line.start + head.length), dateline: { ...dateline, base: line.start + at }, byline: { range, parsed: byline, strength: 'strong' }, body: null }
  }
  return null
}

/** 5月29日：标题（天气：小雨） — the weather apart from its day, in brackets at the end. The brackets belong to its range. */
function weatherTail(line: Line, from: number, to: number): Part<string> | null {
  const match = /[(（【[]([^()（）【】[\]]{1,24})[)）】\]]$/.exec(line.text.slice(from, to))
  const value = match === null ? null : readWeather(match[1]?.trim() ?? '')
  return match === null || value === null || match.index < 2 ? null : { value, start: from + match.index, end: to }
}

const titleLabel = /^(?:标题|题目|文章标题|篇名)[ ]*[一二三四五六七八九十0-9]{0,2}[ ]*[:][ ]*(?=.)/
const titleLead = /^[◆◇●○◎★☆■□▲△▼▽▶►▷☞※✦✿❀♥❤*#>\s|丨·•]+/
/** Ornaments after a title, where the same stand before it. */
const titleOrnaments = /[ ]*[◆◇●○◎★☆■□▲△◀◁☜※✦✿❀♥❤*#]+$/
const titleTail = /[\s|丨︱:：·•—–\-/,，]+$/

/** A picture's caption by its mark (▲) that stands where a title does. */
export function asTitle(facts: LineFacts): LineFacts {
  return { ...facts, ...empty, kind: 'title', ...titleOf(facts.line, facts.line.start, facts.line.end), body: null }
}

/** The title in a range of a line: without enumerator, label, ornaments, separators and 【】. */
function titleOf(line: Line, start: number, end: number): Pick<LineFacts, 'title' | 'titleWhole' | 'enumerator' | 'labelled'> {
  let from = start - line.start
  let to = end - line.start
  const folded = line.folded
  const skip = (pattern: RegExp): void => {
    from += pattern.exec(folded.slice(from, to))?.[0].length ?? 0
  }
  skip(titleLead)
  const enumerator = readEnumerator(folded.slice(from, to))
  from += enumerator?.length ?? 0
  const labelled = titleLabel.test(folded.slice(from, to))
  skip(titleLabel)
  const tail = titleTail.exec(folded.slice(from, to))
  if (tail !== null && tail.index > 0) to -= tail[0].length
  const ornaments = /^[ ]*[◆◇●○◎★☆■□▲△▶►▷☞※✦✿❀♥❤*#]/.test(folded.slice(start - line.start)) ? titleOrnaments.exec(folded.slice(from, to)) : null
  if (ornaments !== null && ornaments.index > 0) to -= ornaments[0].length
  const inner = /^【([^【】]+)】$/.exec(folded.slice(from, to))
  if (inner !== null) {
    from++
    to--
  }
  return { title: { start: line.start + from, end: line.start + to }, titleWhole: { start, end }, enumerator: enumerator ?? line.ordinal ?? null, labelled }
}
