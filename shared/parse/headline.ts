import { fold, trimRange } from '../text/normalise'
import { chineseNumeralClass, formatChineseNumber, readNumeral, writeNumeral, type NumeralStyle } from '../text/numerals'
import { endsLikeUnit } from './lexicon'
import type { Series } from '../model/issue'
import type { Part } from './dateline'

/** 期号 in a headline: `start`–`end` is the whole mark (（十八）, 总第18期), `numeral` the digits in it. */
export interface NumberMark {
  value: number
  start: number
  end: number
  numeral: { start: number; end: number; style: NumeralStyle }
  form: 'bracket' | 'period' | 'no' | 'zhi' | 'circled' | 'bare'
  confidence: number
}

/** A headline's parts with offsets into its text. `numberText` is the Chinese numeral as written, or made from digits. */
export interface Headline {
  series: Part<string> | null
  title: Part<string> | null
  number: NumberMark | null
  numberText: string | null
  /** What stands between title and series, as written. */
  separator: string | null
  confidence: number
}

const numeral = `([0-9]{1,5}|[${chineseNumeralClass}]{1,9})`
const forms: { form: NumberMark['form']; pattern: RegExp; confidence: number }[] = [
  { form: 'period', pattern: new RegExp(`[([【〔「]?[ ]*(?<!总|累计)第[ ]*${numeral}[ ]*(?:期|辑|号刊|号|季|刊)[ ]*[)\\]】〕」]?`, 'g'), confidence: 0.97 },
  { form: 'period', pattern: new RegExp(`[([【〔「]?[ ]*(?:总|累计|总期)第?[ ]*${numeral}[ ]*(?:期|辑|号|刊)[ ]*[)\\]】〕」]?`, 'g'), confidence: 0.95 },
  { form: 'bracket', pattern: new RegExp(`[([〔【「][ ]*(?:之|其)?${numeral}[ ]*[)\\]〕】」]`, 'g'), confidence: 0.95 },
  { form: 'period', pattern: new RegExp(`(?<![0-9年])${numeral}[ ]*(?:期|辑)(?=$|[ |:,—–·/)\\]】」丨-])`, 'g'), confidence: 0.85 },
  { form: 'period', pattern: new RegExp(`[([【〔「]?[ ]*第[ ]*${numeral}[ ]*(?:篇|集|讲|回)[ ]*[)\\]】〕」]?`, 'g'), confidence: 0.8 },
  { form: 'no', pattern: /[([【〔]?(?:No|NO|no|Vol|VOL|vol)[.:]?[ ]*([0-9]{1,5})[)\]】〕]?|#([0-9]{1,5})(?![0-9])/g, confidence: 0.9 },
  { form: 'circled', pattern: /([①-⑳㉑-㉟㊱-㊿])/g, confidence: 0.85 },
  { form: 'zhi', pattern: new RegExp(`之${numeral}(?=$|[ |:—–丨])`, 'g'), confidence: 0.85 },
  { form: 'bare', pattern: new RegExp(`(?<=[·•丨|—]|\\S |日记|简报|系列|快报|专刊|周刊)${numeral}$|^${numeral}(?=[ |丨·:])`, 'g'), confidence: 0.6 },
]
const strong = /[ \t]*(?:[|丨︱│\n]|[ \t]{2,}|\/\/)[ \t]*/g
const issueYear = /[(【]?(?:19|20)[0-9]{2}年(?:度)?[)】]?[ ]*$/
const seriesHint = /(?:系列(?:报道|日记|活动)?|专栏|专刊|专题|专辑|简报|快报|周报|月报|周刊|月刊|双月刊|季刊|通讯|动态|在行动|在一线|进行时|播报|之声|故事汇?|风采|纪实|札记|手记|随笔|日记|日志|见闻|连载|栏目|特刊|期刊|内刊|展播|访谈|笔谈|微课堂?|学习园地)$/
const wraps = [['「', '」'], ['『', '』'], ['《', '》'], ['【', '】'], ['“', '”'], ['"', '"'], ['[', ']'], ['〔', '〕'], ['(', ')'], ['〈', '〉']] as const

/** Whether a line's words sound like the name of a series: …系列, …简报, …在行动. */
export function soundsLikeSeries(text: string): boolean {
  return seriesHint.test(fold(text).replace(/[」』》】”"\])〕]+$/, ''))
}

/** The issue's number in a headline; null where none is marked. 第18期 goes before 总第218期, that before （十八）. */
export function findNumber(text: string): NumberMark | null {
  const folded = fold(text)
  for (const { form, pattern, confidence } of forms) {
    for (const match of [...folded.matchAll(pattern)].reverse()) {
      const written = match[1] ?? match[2] ?? ''
      const start = match.index + match[0].lastIndexOf(written)
      const read = readNumeral(text.slice(start, start + written.length))
      if (read === null || read.value < 1 || read.value > 99_999) continue
      return { value: read.value, start: match.index, end: match.index + match[0].length, numeral: { start, end: start + written.length, style: read.style }, form, confidence }
    }
  }
  return null
}

/**
 * Reads a headline: 战疫有我 | 示例在行动（十八）, 「示例日记」第12期, 示例简报（总第21期）：同心守护.
 * Series is what the number stands beside; parts that are not there are null.
 */
export function parseHeadline(text: string): Headline {
  const folded = fold(text)
  const number = findNumber(text)
  const numberText = number === null ? null : numeralText(text, number)
  if (number === null) return withoutNumber(text, folded, numberText)
  const left = splitLeft(folded, number)
  const right = splitRight(folded, number)
  const near = part(text, left.near.start, left.near.end)
  const far = part(text, left.far.start, left.far.end)
  const after = part(text, right.start, right.end)
  const shell = { number, numberText, separator: left.separator ?? right.separator }
  const pair = near !== null && far !== null ? orderPair(far, near, number) : null
  if (pair !== null && after !== null) return { ...shell, series: near, title: after, confidence: 0.6 }
  if (pair !== null) return { ...shell, series: pair.series, title: pair.title, confidence: pair.confidence }
  if (near === null && far === null) return loneNumber(text, shell, after)
  return { ...shell, series: near ?? far, title: after, confidence: number.confidence }
}

function numeralText(text: string, number: NumberMark): string {
  const written = text.slice(number.numeral.start, number.numeral.end)
  return number.numeral.style.kind === 'chinese' ? written : formatChineseNumber(number.value)
}

function loneNumber(text: string, shell: Pick<Headline, 'number' | 'numberText' | 'separator'>, after: Part<string> | null): Headline {
  if (after === null) return { ...shell, series: null, title: null, confidence: 0.9 }
  const [first, second] = strongParts(text, after.start, after.end)
  if (first !== undefined && second !== undefined) return { ...shell, series: first, title: second, confidence: 0.65 }
  return soundsLikeSeries(after.value) ? { ...shell, series: after, title: null, confidence: 0.65 } : { ...shell, series: null, title: after, confidence: 0.7 }
}

function withoutNumber(text: string, folded: string, numberText: string | null): Headline {
  const { start, end } = trimRange(folded, 0, folded.length)
  const shell = { number: null, numberText, separator: null }
  const parts = /[|丨︱│]/.test(folded) ? strongParts(text, start, end) : []
  const [first, second] = parts
  if (parts.length !== 2 || first === undefined || second === undefined) return { ...shell, series: null, title: part(text, start, end), confidence: 0.8 }
  const swap = soundsLikeSeries(first.value) && !soundsLikeSeries(second.value)
  return { ...shell, separator: text.slice(first.end, second.start), title: swap ? second : first, series: swap ? first : second, confidence: soundsLikeSeries(first.value) === soundsLikeSeries(second.value) ? 0.5 : 0.7 }
}

/** Of two names left of the number the nearer is the series; where only the farther sounds like one, that is in doubt. */
function orderPair(far: Part<string>, near: Part<string>, number: NumberMark): { series: Part<string>; title: Part<string>; confidence: number } {
  const doubt = soundsLikeSeries(far.value) && !soundsLikeSeries(near.value)
  return { series: near, title: far, confidence: doubt ? 0.65 : Math.min(number.confidence, 0.95) }
}

function strongParts(text: string, start: number, end: number): Part<string>[] {
  const folded = fold(text).slice(start, end)
  const parts: Part<string>[] = []
  let from = 0
  for (const match of [...folded.matchAll(strong), { index: folded.length, 0: '' }]) {
    const found = part(text, start + from, start + match.index)
    if (found !== null) parts.push(found)
    from = match.index + match[0].length
  }
  return parts
}

interface LeftSide { far: { start: number; end: number }; near: { start: number; end: number }; separator: string | null }

/** What stands left of the number: the piece beside it and all before the last separator. */
function splitLeft(folded: string, number: NumberMark): LeftSide {
  let end = number.start
  const glue = /(?:[ \t]*(?:[|丨︱│\n—–―:·•/-]|\/\/)+[ \t]*|[ \t]+)$/.exec(folded.slice(0, end))
  if (glue !== null) end = glue.index
  const year = issueYear.exec(folded.slice(0, end))
  if (year !== null) end = year.index
  const before = folded.slice(0, end).trimEnd()
  const cut = [...before.matchAll(strong)].filter((m) => m.index > 0).at(-1) ?? wrapCut(before) ?? weakCut(before)
  if (cut === undefined) return { far: { start: 0, end: 0 }, near: { start: 0, end: before.length }, separator: null }
  return { far: { start: 0, end: cut.index }, near: { start: cut.index + cut[0].length, end: before.length }, separator: cut[0] }
}

/** 同心守护【示例日记】 and 同心守护《示例日记》: brackets set the series apart from the title before them. */
function wrapCut(before: string): RegExpExecArray | undefined {
  return /(?<=\S.)[ \t]*(?=(?:【[^【】]{2,24}】|\[[^[\]]{2,24}\]|「[^「」]{2,24}」|『[^『』]{2,24}』|《[^《》]{2,24}》|〔[^〔〕]{2,24}〕)$)/.exec(before) ?? undefined
}

/** A dash, colon or single space parts title and series only where the last piece sounds like a series. */
function weakCut(before: string): RegExpExecArray | undefined {
  return plainCut(before) ?? dotCut(before) ?? evenCut(before)
}

/** A middle dot, hyphen or exclamation mark parts them only where the last piece alone sounds like a series and neither is a mere word. */
function dotCut(before: string): RegExpExecArray | undefined {
  return [...before.matchAll(/[ \t]*[·•‧-][ \t]*|(?<=[!?])/g)].reverse().find((m) => {
    const first = before.slice(0, m.index)
    const last = before.slice(m.index + m[0].length)
    return first.length >= 5 && last.length >= 4 && soundsLikeSeries(last) && !soundsLikeSeries(first)
  })
}

/** A tilde or slash between two names of four characters and more, or a dot after a name of several words, which is no part of a series' own. */
function evenCut(before: string): RegExpExecArray | undefined {
  return [...before.matchAll(/[ \t]*[~∼/＊*][ \t]*|[ \t]*[·•‧][ \t]*/g)].reverse().find((m) => {
    const first = before.slice(0, m.index)
    const last = before.slice(m.index + m[0].length)
    const apart = /[·•‧]/.test(m[0]) ? /\S[ \t]\S/.test(first) : first.length >= 4
    return apart && last.length >= 4 && !endsLikeUnit(first) && /^[\p{Script=Han}“”"]+$/u.test(last)
  })
}

function plainCut(before: string): RegExpExecArray | undefined {
  const cut = [...before.matchAll(/[ \t]*(?:——|—|:)[ \t]*|[ \t]+/g)].filter((m) => m.index > 0).at(-1)
  if (cut === undefined) return undefined
  const dash = cut[0].trim() !== ''
  const last = before.slice(cut.index + cut[0].length)
  return dash || soundsLikeSeries(last) ? cut : undefined
}

/** What stands right of the number, without the separator and a second number such as （总第218期）. */
function splitRight(folded: string, number: NumberMark): { start: number; end: number; separator: string | null } {
  let start = number.end
  const second = /^[ ]*[([【]?(?:总|累计)?第?[ ]*[0-9〇零一二三四五六七八九十百千]{1,9}[ ]*期[)\]】]?/.exec(folded.slice(start))
  if (second !== null) start += second[0].length
  const dateTail = /[ (]*(?:19|20)[0-9]{2}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?[ )]*$/.exec(folded.slice(start))
  const end = dateTail === null ? folded.length : start + dateTail.index
  const gap = /^(?:[ \t]*(?:[|丨︱│\n—–―:·•/,-]|\/\/)+[ \t]*|[ \t]+)/.exec(folded.slice(start, end))
  return { start: start + (gap?.[0].length ?? 0), end, separator: gap?.[0] ?? null }
}

/** A part without blanks, loose separators and, where one pair holds all of it, brackets. */
function part(text: string, from: number, to: number): Part<string> | null {
  const edge = /^[\s|丨︱│:：·•—–―/-]+|[\s|丨︱│:：·•—–―/｜-]+$/g
  const raw = text.slice(from, to)
  const lead = /^[\s|｜丨︱│:：·•—–―/-]*/.exec(raw)?.[0].length ?? 0
  let start = from + Math.min(lead, raw.length)
  let end = start + raw.slice(lead).replace(edge, '').length
  for (const [open, close] of wraps) {
    const inner = fold(text.slice(start, end))
    if (inner.length > 2 && inner.startsWith(open) && inner.endsWith(close) && !inner.slice(1, -1).includes(open) && !inner.slice(1, -1).includes(close)) {
      start++
      end--
      break
    }
  }
  return end > start ? { value: text.slice(start, end), start, end } : null
}

/** The headline with another number, written the way the old one was: （十八） → （十九）, 第018期 → 第019期. Without a number it stays. */
export function replaceNumber(text: string, value: number): string {
  const mark = findNumber(text)
  if (mark === null) return text
  const { start, end, style } = mark.numeral
  return text.slice(0, start) + writeNumeral(value, style) + text.slice(end)
}

/** 期号 as a series prints it: （十八）, 第18期, 第十八期. */
export function formatNumber(value: number, style: Series['numberStyle']): string {
  switch (style) {
    case 'bracketChinese': return `（${formatChineseNumber(value)}）`
    case 'periodArabic': return `第${value}期`
    case 'periodChinese': return `第${formatChineseNumber(value)}期`
  }
}

/** One line of title, series and number: 战疫有我 | 示例在行动（十八）. Empty parts are left out. */
export function formatHeadline(parts: { title: string; series: string; number: number | null; numberStyle: Series['numberStyle'] }): string {
  const gap = parts.numberStyle === 'bracketChinese' || parts.series === '' ? '' : ' '
  const issue = parts.series + (parts.number === null ? '' : gap + formatNumber(parts.number, parts.numberStyle))
  return [parts.title, issue].filter((p) => p !== '').join(' | ')
}
