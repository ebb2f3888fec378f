import type { PartialDate } from '../model/common'
import { findDates, formatDate, type FoundDate } from '../text/dates'
import { fold, isBlankCode, trimRange } from '../text/normalise'
import { isWeatherSaying, readWeather, weatherAt } from '../text/weather'
import { grow, weekday, type Grown, type ParsedDateline, type Part, type SeenDate } from './dateRun'
import { findLunarDates } from './lunar'

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
    // The second day of 4月15日-4月19日 is no dateline of its own.
    if (dates.some((other) => other.start < date.start && other.end + 6 >= date.start && endOfSpan(text, other) >= date.end)) continue
    const found = accept(text, grow(text, date), date)
    if (found !== null && found.place !== 'head') return asWritten(line, found)
  }
  const found = accept(text, grow(text, first), first)
  return found === null ? null : asWritten(line, found)
}

function endOfSpan(text: string, date: SeenDate): number {
  const run = grow(text, date)
  return run.span ? run.end : 0
}

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
