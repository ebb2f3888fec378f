/** The run of words around a day: weekday, weather, time of day and brackets. */
import type { PartialDate } from '../model/common'
import { weekdayPattern, type FoundDate } from '../text/dates'
import { readWeather, weatherAt } from '../text/weather'
import { lunarYear } from './lunar'

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

/** A day as it was found; `lunar`: of the other calendar, so that it is no date. */
export type SeenDate = FoundDate & { lunar?: boolean }
/** What belongs to a day, before it is decided whether it is a dateline. */
export type Grown = Omit<ParsedDateline, 'place' | 'confidence'> & { bracketed: boolean; short: boolean }



/** 星期六, and Sat as phones set it beside a day. */
export const weekday = `${weekdayPattern}|(?:[Mm]on|[Tt]ues?|[Ww]ed(?:nes)?|[Tt]hu(?:rs?)?|[Ff]ri|[Ss]at(?:ur)?|[Ss]un|MON|TUE|WED|THU|FRI|SAT|SUN)(?:day)?[.]?`
const separators = /^[ \t,，、。;|丨︱/·•.:~—\-–(（)）[\]【】「」〔〕〖〗<>*]*/
const closers = /^[ \t]*[)）\]】」〕〗>]/
const festivals = '除夕|小年|(?:大年|年)?初[一二三四五六七八九十]|正月[初十廿][一二三四五六七八九十]|元旦|春节|元宵|清明|端午|七夕|中秋|重阳|国庆|腊八|(?:劳动|青年|儿童|妇女|植树|建党|建军|教师|护士|医师|记者|母亲|父亲|国庆|清明|端午|中秋|重阳|元宵|腊八|丰收|警察|消防宣传)[节日]|立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|冬至|小寒|大寒'
// A festival is part of a dateline only where brackets or more of the dateline follow; else it is a title.
const festival = `(?:${festivals})(?=[ ]*[)\\]】]|[ ,]+\\S{1,12}$)`
const rightWord = new RegExp(`^(?:(?<weekday>${weekday})|${festival}|(?:农历|阴历|夏历)?(?:[〇零一二三四五六七八九]{4}年|\\p{Script=Han}{2}年)?闰?[一二三四五六七八九十冬腊正]{1,2}月(?:初[一二三四五六七八九十]|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|廿[一二三四五六七八九]?)日?|(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜|晚|夜|晨)?[0-9]{1,2}[:时点][0-9]{0,2}分?(?::[0-9]{2})?|(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|夜间|深夜|清早|晚|夜|晨)|(?:写?于|记于)\\p{Script=Han}{2,12})(?![\\p{L}\\p{N}])|^(?<glued>${weekdayPattern})(?=\\p{Script=Han})`, 'u')
const rangeRest = /^[ ]*(?:[-~—–至到]+)[ ]*(?:(?:[0-9〇零○一二三四五六七八九]{4}年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月)?(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]/
const leftLabel = new RegExp(`(?:[(\\[【〔](?:农历|阴历|夏历)?闰?[一二三四五六七八九十冬腊正]{1,2}月(?:初|廿|二?十|三十)[一二三四五六七八九十]?日?[)\\]】〕][ ]*|(?:(?:写作|记录|发稿|投稿)?(?:日期|时间)[ ]*[:]|农历|阴历|夏历|${lunarYear})[ ]*)$`)
const leftWord = new RegExp(`(?:^|[ ,|/·(\\[【])(${weekday}|[^ ,|/·(\\[【]{1,12})[ ,|/·]*$`)

/** Takes weekday, weather, time of day and brackets around a date into one run. */
export function grow(text: string, date: SeenDate): Grown {
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
    const past = run.end + gap
    // The minus of -3℃ is no separator.
    const at = /[ \t]-$/.test(text.slice(0, past)) && gap > 1 && weatherAt(text, past - 1) !== null ? past - 1 : past
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
