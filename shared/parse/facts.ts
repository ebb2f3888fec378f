import { isSentenceLike, isTitleLike } from './shape'
import { parseByline, type ParsedByline } from './byline'
import { readWeather } from '../text/weather'
import { findDateline, findLoneWeather, type ParsedDateline, type Part } from './dateline'
import type { Line } from './lines'
import { looksLikeName } from './lexicon'
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
  label: FrameLabel | null
  picture: PictureLine | null
  section: SourceRange | null
  /** A label (标题：) says that this is a title. */
  labelled: boolean
}
export interface LineByline {
  range: SourceRange
  parsed: ParsedByline
  /**
   * strong: marked as a byline; weak: only its words; trailing: in brackets at the end of a paragraph;
   * guess: names beside a word that may be a unit. */
  strength: 'strong' | 'weak' | 'trailing' | 'guess'
}

const empty = { title: null, titleWhole: null, enumerator: null, dateline: null, byline: null, body: null, label: null, picture: null, section: null, labelled: false }
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
  return { ...base, byline, dateline, body: { start: from, end: byline === null ? line.end : trimEnd(line, byline.range.start) } }
}

function skipGap(line: Line, at: number): number {
  return line.start + at + (/^[\s|丨︱:：,，。;；·•—–\-]*/.exec(line.text.slice(at))?.[0].length ?? 0)
}

function trimEnd(line: Line, end: number): number {
  return line.start + line.text.slice(0, end - line.start).trimEnd().length
}

/** The line as a byline: strong where brackets, a label or a dash mark it, weak where only its words do. */
function wholeByline(line: Line): LineByline | null {
  // A sentence without brackets, label or dash is no byline; most lines end here.
  if (line.text.length > 100 || (/[。！？；，!?;,…]$/.test(line.text) && !/[:：丨/]|^[-—–(（【[]/.test(line.text))) return null
  const parsed = parseByline(line.text)
  const range = { start: line.start, end: line.end }
  if (parsed.labels.some((l) => l === 'other') && parsed.name === null) return null
  if (parsed.form === 'label') return parsed.unit === null && parsed.name === null && parsed.labels.length < 1 ? null : { range, parsed, strength: looseLabel(line) ? 'weak' : 'strong' }
  if (parsed.form === 'bracket' && /^[(（【〔[]/.test(line.text) && parsed.confidence >= 0.5 && !readSectionUnit(line, parsed)) return { range, parsed, strength: 'strong' }
  if (parsed.form === 'bracket' && /^[(（]/.test(line.text) && line.text.length <= 32 && !/[，。！？：；,!?:;]|[完续略]|节选|删节|图|编/.test(line.text)) return { range, parsed, strength: 'weak' }
  if (parsed.form === 'bare' && parsed.unit !== null && parsed.name !== null && parsed.confidence >= 0.85 && nameThenUnit.test(line.folded)) return { range, parsed, strength: 'strong' }
  if (parsed.form === 'dash' && parsed.confidence >= 0.7 && parsed.name !== null) return { range, parsed, strength: 'strong' }
  if (parsed.confidence >= 0.6 && line.text.length <= 40) return { range, parsed, strength: 'weak' }
  return parsed.form === 'bare' && line.text.length <= 40 ? unlistedUnit(line, range) : null
}

/** 示例供水 张三 李四: a word that no list knows as a unit and nothing but names after it. A guess, and marked as one. */
function unlistedUnit(line: Line, range: SourceRange): LineByline | null {
  const match = /^(\p{Script=Han}{3,16})[ ]+((?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,10})(?:[ 、]+\p{Script=Han}{2,4}){0,5})$/u.exec(line.folded)
  const names = match?.[2]?.split(/[ 、]+/) ?? []
  const unit = match?.[1] ?? ''
  if (match === null || !names.every((name) => looksLikeName(name)) || looksLikeName(unit)) return null
  const parsed: ParsedByline = { unit: line.text.slice(0, unit.length), role: null, name: names.join(' '), confidence: 0.55, form: 'bare', labels: [] }
  return { range, parsed, strength: 'guess' }
}

/** 张示例（示例局）: a name and its unit in brackets are nothing but a byline. */
const nameThenUnit = /^[\p{Script=Han}·]{2,4}(?:[ 、][\p{Script=Han}·]{2,4}){0,3}[ ]*[([][^()[\]]{3,30}[)\]]$/u

/** 【示例街道】 may be a section's heading as well as a unit. */
function readSectionUnit(line: Line, parsed: ParsedByline): boolean {
  return line.text.startsWith('【') && parsed.name === null
}

/** A label inside a sentence (…单位：…) marks no byline. */
function looseLabel(line: Line): boolean {
  return /[。!?;]/.test(line.folded.slice(0, -1)) || line.text.length > 80
}

const tailBrackets = /(?:[(（][^()（）]{2,48}[)）]|[【[][^【】[\]]{2,40}[】\]]|——[^—。，！？]{2,36})[。.]?$/

/** （示例局 张示例） or ——示例局 张示例 at the end of a line's text. */
function trailingByline(line: Line, start: number, end: number): LineByline | null {
  const window = line.text.slice(Math.max(0, end - line.start - 56), end - line.start)
  const match = tailBrackets.exec(window)
  if (match === null || match.index + (end - line.start - window.length) <= 0) return null
  const from = end - match[0].length
  if (from <= start) return null
  const parsed = parseByline(match[0])
  if (parsed.name === null || parsed.confidence < 0.8 || parsed.labels.includes('photo') || /摄[)）]?$/.test(match[0])) return null
  const dash = match[0].startsWith('—')
  if (dash && !/[。！？!?”…」]$/.test(line.text.slice(0, from - line.start).trimEnd())) return null
  return { range: { start: from, end }, parsed, strength: 'trailing' }
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
  if (found === null) return null
  const apart = found.place === 'head' && found.weather === null ? weatherTail(line, found.end, end) : null
  const dateline = { ...found, weather: found.weather ?? apart, base: line.start }
  const byline = tail === null ? null : { ...tail, strength: 'strong' as const }
  if (found.place === 'whole') return { ...base, kind: byline === null ? 'dateline' : 'byline', dateline, byline, body: null }
  const from = found.place === 'head' ? skipGap(line, found.end) : line.start
  const to = found.place === 'head' ? line.start + (apart?.start ?? end) : line.start + found.start
  const rest = line.folded.slice(from - line.start, to - line.start)
  const asByline = byline === null ? restByline(line, from, to) : null
  if (asByline !== null) return { ...base, kind: 'byline', dateline, byline: asByline, body: null }
  if (found.place === 'head' && isSentenceLike(rest)) return null
  if (!isTitleLike(rest, true)) return null
  return { ...base, kind: 'titleDateline', ...titleOf(line, from, to), dateline, byline, body: null }
}

/** 5月29日：标题（天气：小雨） — the weather apart from its day, in brackets at the end. The brackets belong to its range. */
function weatherTail(line: Line, from: number, to: number): Part<string> | null {
  const match = /[(（【[]([^()（）【】[\]]{1,24})[)）】\]]$/.exec(line.text.slice(from, to))
  const value = match === null ? null : readWeather(match[1]?.trim() ?? '')
  return match === null || value === null || match.index < 2 ? null : { value, start: from + match.index, end: to }
}

/** 示例局 张示例  5月29日: what stands beside the date is a byline. */
function restByline(line: Line, from: number, to: number): LineByline | null {
  const text = line.text.slice(from - line.start, to - line.start)
  const parsed = parseByline(text)
  const marked = parsed.form === 'bracket' || parsed.form === 'label'
  const sure = marked ? parsed.confidence >= 0.7 && parsed.name !== null : parsed.confidence >= 0.9 && parsed.name !== null
  return sure ? { range: { start: from, end: to }, parsed, strength: 'strong' } : null
}

const titleLabel = /^(?:标题|题目|文章标题|篇名)[ ]*[一二三四五六七八九十0-9]{0,2}[ ]*[:][ ]*(?=.)/
const titleLead = /^[◆●★☆■▶►▷※✦❀*#>\s|丨·•]+/
const titleTail = /[\s|丨︱:：·•—–\-/,，]+$/

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
  const inner = /^【([^【】]+)】$/.exec(folded.slice(from, to))
  if (inner !== null) {
    from++
    to--
  }
  return { title: { start: line.start + from, end: line.start + to }, titleWhole: { start, end }, enumerator: enumerator ?? line.ordinal ?? null, labelled }
}
