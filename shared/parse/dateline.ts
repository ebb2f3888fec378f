import type { PartialDate } from '../model/common'
import { findDates, formatDate, weekdayPattern, type FoundDate } from '../text/dates'
import { fold, isBlankCode, trimRange } from '../text/normalise'
import { isWeatherSaying, readWeather, weatherAt } from '../text/weather'
import { findLunarDates, lunarYear } from './lunar'

export interface Part<T> { value: T; start: number; end: number }

/** 日期天气 inside a text. Offsets count from the text's start. */
export interface ParsedDateline {
  /** From the first to the last word of the dateline, its brackets included. */
  start: number
  end: number
  date: Part<PartialDate> | null
  weekday: Part<string> | null
  weather: Part<string> | null
  /** The date is written but no calendar has it. */
  impossible: boolean
  /** Two days are given; `date` is the first of them. */
  span: boolean
  /** Is it all of the text, or what comes before or after it? */
  place: 'whole' | 'head' | 'tail' | 'inside'
  confidence: number
}

/** 星期六, and Sat as phones set it beside a day. */
const weekday = `${weekdayPattern}|(?:[Mm]on|[Tt]ues?|[Ww]ed(?:nes)?|[Tt]hu(?:rs?)?|[Ff]ri|[Ss]at(?:ur)?|[Ss]un|MON|TUE|WED|THU|FRI|SAT|SUN)(?:day)?[.]?`
const separators = /^[ \t,，、。;|丨︱/·•.:~—\-–(（)）[\]【】「」〔〕〖〗<>*]*/
const closers = /^[ \t]*[)）\]】」〕〗>]/
const festivals = '除夕|小年|(?:大年|年)?初[一二三四五六七八九十]|正月[初十廿][一二三四五六七八九十]|元旦|春节|元宵|清明|端午|七夕|中秋|重阳|国庆|腊八|(?:劳动|青年|儿童|妇女|植树|建党|建军|教师|护士|医师|记者|母亲|父亲|国庆|清明|端午|中秋|重阳|元宵|腊八|丰收|警察|消防宣传)[节日]|立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|冬至|小寒|大寒'
// A festival is part of a dateline only where brackets or more of the dateline follow; else it is a title.
const festival = `(?:${festivals})(?=[ ]*[)\\]】]|[ ,]+\\S{1,12}$)`
const rightWord = new RegExp(`^(?:(?<weekday>${weekday})|${festival}|(?:农历|阴历|夏历)?(?:[〇零一二三四五六七八九]{4}年|\\p{Script=Han}{2}年)?闰?[一二三四五六七八九十冬腊正]{1,2}月(?:初[一二三四五六七八九十]|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|廿[一二三四五六七八九]?)日?|(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜|晚|夜|晨)?[0-9]{1,2}[:时点][0-9]{0,2}分?(?::[0-9]{2})?|(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|夜间|深夜|清早|晚|夜|晨)|(?:写?于|记于)\\p{Script=Han}{2,12})(?![\\p{L}\\p{N}])|^(?<glued>${weekdayPattern})(?=\\p{Script=Han})`, 'u')
const rangeRest = /^[ ]*(?:[-~—–至到]+)[ ]*(?:(?:[0-9〇零○一二三四五六七八九]{4}年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月)?(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]/
const leftLabel = new RegExp(`(?:[(\\[【〔](?:农历|阴历|夏历)?闰?[一二三四五六七八九十冬腊正]{1,2}月(?:初|廿|二?十|三十)[一二三四五六七八九十]?日?[)\\]】〕][ ]*|(?:(?:写作|记录|发稿|投稿)?(?:日期|时间)[ ]*[:]|农历|阴历|夏历|${lunarYear})[ ]*)$`)
const leftWord = new RegExp(`(?:^|[ ,|/·(\\[【])(${weekday}|[^ ,|/·(\\[【]{1,12})[ ,|/·]*$`)

/**
 * The dateline of one line: 5月29日  晴, alone or before or after a title. Null when the line has none:
 * a date that is part of a sentence or title (我的5月29日) is no dateline.
 */
export function findDateline(line: string): ParsedDateline | null {
  if (!/[0-9０-９月]/.test(line)) return null
  const text = fold(line)
  const dates = solarDates(text)
  const last = dates.at(-1)
  const first = dates[0]
  if (first === undefined || last === undefined) return null
  for (const date of dates.slice(-3).reverse()) {
    const found = accept(text, grow(text, date), date)
    if (found !== null && found.place !== 'head') return asWritten(line, found)
  }
  const found = accept(text, grow(text, first), first)
  return found === null ? null : asWritten(line, found)
}

type SeenDate = FoundDate & { lunar?: boolean }
const lunarLead = /(?:农历|阴历|夏历)[ ]*(?:\p{Script=Han}{2,4}年)?闰?$/u

/** Dates of the solar calendar; 农历五月廿一 beside one only names the same day again, and alone it is a day without a solar date. */
function solarDates(text: string): SeenDate[] {
  const dates: SeenDate[] = findDates(text, { short: true }).map((date) => (isLunar(text, date) ? { ...date, date: null, lunar: true } : date))
  const solar = dates.filter((date) => date.lunar !== true)
  return solar.length > 0 ? solar : dates.length > 0 ? dates : findLunarDates(text).map((found) => ({ ...found, date: null, form: 'words' as const, lunar: true }))
}

function isLunar(text: string, { start, end }: FoundDate): boolean {
  // 二〇二二年五月廿一日 is of the solar calendar: the other names no such year and no 日.
  const written = text.slice(start, end)
  return lunarLead.test(text.slice(Math.max(0, start - 8), start)) || (/月(?:廿|初)/.test(written) && !/^[0-9〇零○一二三四五六七八九]{4}年.*日$/.test(written))
}

/** Weather as the line has it, not folded. */
function asWritten<T extends { weather: Part<string> | null }>(line: string, found: T): T {
  const { weather } = found
  return weather === null ? found : { ...found, weather: { ...weather, value: line.slice(weather.start, weather.end) } }
}

/** Reads text known to be a dateline (the editor's dateline line): takes what it can, wherever it stands. */
export function parseDateline(line: string): { date: Part<PartialDate> | null; weekday: Part<string> | null; weather: Part<string> | null } {
  const text = fold(line)
  const [first] = solarDates(text)
  const found = first === undefined ? null : grow(text, first)
  if (found !== null && found.weather !== null) return asWritten(line, { date: found.date, weekday: found.weekday, weather: found.weather })
  const weather = looseWeather(text)
  return asWritten(line, { date: found?.date ?? null, weekday: found?.weekday ?? null, weather })
}

/** Weather anywhere at a word's start. */
function looseWeather(text: string): Part<string> | null {
  for (let at = 0; at < Math.min(text.length, 200); at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[日号]/.test(text.charAt(at - 1))) continue
    const found = weatherAt(text, at)
    if (found !== null) return { value: found.value, start: found.valueStart, end: found.end }
  }
  return null
}

type Grown = Omit<ParsedDateline, 'place' | 'confidence'> & { bracketed: boolean; short: boolean }

/** A line with only the weather or the weekday, as forms give it (天气：晴); `labelled` when it says so. */
export function findLoneWeather(line: string): { dateline: ParsedDateline; labelled: boolean } | null {
  if (line.length > 30) return null
  const shell = { start: 0, end: line.length, date: null, impossible: false, span: false, place: 'whole' as const, confidence: 0.9 }
  const named = new RegExp(`^(?:星期[:：])?(${weekday})$`).exec(line)?.[1]
  if (named !== undefined) return { dateline: { ...shell, weekday: { value: named, start: line.length - named.length, end: line.length }, weather: null }, labelled: false }
  const weather = readWeather(line)
  // 秋高气爽 alone is rather a title.
  if (weather === null || (weather.length === line.length && isWeatherSaying(weather))) return null
  return { dateline: { ...shell, weekday: null, weather: { value: weather, start: line.length - weather.length, end: line.length } }, labelled: weather.length < line.length }
}

/** Takes weekday, weather, time of day and brackets around a date into one run. */
function grow(text: string, date: SeenDate): Grown {
  const run: Grown = {
    start: date.start, end: date.end, weekday: null, weather: null, impossible: date.date === null && date.lunar !== true, span: false, bracketed: false, short: date.form === 'short',
    date: date.date === null ? null : { value: date.date, start: date.start, end: date.end },
  }
  growRight(text, run)
  growLeft(text, run)
  const open = /[([【「〔〖<][ ]*$/.exec(text.slice(0, run.start))
  const close = closers.exec(text.slice(run.end))
  if (open !== null && close !== null) {
    run.start = open.index
    run.end += close[0].length
    run.bracketed = true
    growRight(text, run)
    // 标题　晴（5月20日）; a lone 大雪（5月20日） is rather a title.
    if (/\S[ ]+\S+$/.test(text.slice(0, run.start).trimEnd())) growLeft(text, run)
  } else if (open !== null && count(/[)\]】」〕〗>]/g, text.slice(run.start, run.end)) > count(/[([【「〔〖<]/g, text.slice(run.start, run.end))) {
    // （5月20日） 晴: the weather was found beyond the bracket that closes.
    run.start = open.index
    run.bracketed = true
  }
  return run
}

function growRight(text: string, run: Grown): void {
  const range = rangeRest.exec(text.slice(run.end, run.end + 24))
  if (range !== null) {
    run.span = true
    run.end += range[0].length
  }
  for (let guard = 0; guard < 6; guard++) {
    const gap = separators.exec(text.slice(run.end, run.end + 24))?.[0].length ?? 0
    const at = run.end + gap
    const weather = run.weather === null ? weatherAt(text, at) : null
    const read = rightWord.exec(text.slice(at, at + 24))
    // 星期六晴: the weekday may touch the weather, but nothing else.
    const word = read?.groups?.['glued'] !== undefined && weatherAt(text, at + read[0].length) === null ? null : read
    const weekday = word?.groups?.['weekday'] ?? word?.groups?.['glued']
    if (word !== null && (weekday !== undefined || weather === null)) {
      if (weekday !== undefined) run.weekday = { value: word[0], start: at, end: at + word[0].length }
      run.end = at + word[0].length
    } else if (weather !== null) {
      run.weather = { value: weather.value, start: weather.valueStart, end: weather.end }
      run.end = weather.end
    } else return
    const close = closers.exec(text.slice(run.end))
    if (close !== null && count(/[([【「〔〖<]/g, text.slice(run.start, run.end)) > count(/[)\]】」〕〗>]/g, text.slice(run.start, run.end))) run.end += close[0].length
  }
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

function growLeft(text: string, run: Grown): void {
  for (let guard = 0; guard < 3; guard++) {
    const before = text.slice(Math.max(0, run.start - 24), run.start)
    const base = run.start - before.length
    const label = leftLabel.exec(before)
    if (label !== null) {
      run.start = base + label.index
      continue
    }
    const match = leftWord.exec(before)
    const word = match?.[1]
    if (match === null || word === undefined) return
    const start = base + match.index + match[0].indexOf(word)
    if (new RegExp(`^(?:${weekday})$`).test(word)) run.weekday ??= { value: word, start, end: start + word.length }
    else if (run.weather === null && readWeather(word) !== null) run.weather = { value: readWeather(word) ?? word, start, end: start + word.length }
    else return
    run.start = start
  }
}

/** Decides whether a run is a dateline by where it stands and how it is set apart. */
function accept(text: string, run: Grown, date: FoundDate): ParsedDateline | null {
  const before = trimRange(text, 0, run.start)
  const tail = text.slice(run.end).replace(/^[\s|丨。.)）\]】—-]+$/, '')
  const described = run.weather !== null || run.weekday !== null
  const shell = { start: run.start, end: run.end, date: run.date, weekday: run.weekday, weather: run.weather, impossible: run.impossible, span: run.span }
  const base = run.short ? (described ? 0.85 : 0.65) : described ? 0.97 : 0.92
  if (before.start === before.end || /^[\s|丨◆●★■▶*#>·—-]*$/.test(text.slice(0, run.start))) {
    // 正月初一 alone is rather a title.
    if (tail.trim() === '' && run.date === null && !run.impossible && !described && !/历|年/.test(text)) return null
    if (tail.trim() === '') return { ...shell, place: 'whole', confidence: base }
    return headPlace(text, run, described, date) ? { ...shell, place: 'head', confidence: base - 0.05 } : null
  }
  const glue = text.charAt(run.start - 1)
  const apart = run.bracketed || isBlankCode(glue.charCodeAt(0)) || /[|丨︱:·•—\-,;!?。)\]】》」”"/~]/.test(glue)
  if (tail.trim() !== '') return null
  if (!apart && !(described && !run.short)) return null
  if (!described && /[的在于从自到至是为与和、]$/.test(text.slice(0, before.end))) return null
  return { ...shell, place: 'tail', confidence: apart ? base : base - 0.35 }
}

function headPlace(text: string, run: Grown, described: boolean, date: FoundDate): boolean {
  const next = text.charAt(run.end)
  if (run.bracketed) return true
  if (isBlankCode(next.charCodeAt(0)) || /[|丨︱:·•—~]/.test(next)) return date.form !== 'short' || described || /[ |丨:]/.test(next)
  return described && /[,。;(（【「《“"]/.test(next)
}

/** 5月29日  晴, as this program writes a dateline. */
export function formatDateline(date: PartialDate | null, weather: string | null): string {
  return [date === null ? '' : formatDate(date), weather ?? ''].filter((part) => part !== '').join('  ')
}
