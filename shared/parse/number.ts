import { fold } from '../text/normalise'
import { chineseNumeralClass, formatChineseNumber, readNumeral, writeNumeral, type NumeralStyle } from '../text/numerals'
import type { Series } from '../model/issue'

/** 期号 in a headline: `start`–`end` is the whole mark (（十八）, 总第18期), `numeral` the digits in it. */
export interface NumberMark {
  value: number
  start: number
  end: number
  numeral: { start: number; end: number; style: NumeralStyle }
  form: 'bracket' | 'period' | 'no' | 'zhi' | 'circled' | 'bare'
  confidence: number
}

const numeral = `([0-9]{1,5}|[${chineseNumeralClass}]{1,9})`
const forms: { form: NumberMark['form']; pattern: RegExp; confidence: number }[] = [
  // 第（2）期
  { form: 'period', pattern: new RegExp(`(?<!总|累计)第[ ]*[([〔【][ ]*${numeral}[ ]*[)\\]〕】][ ]*(?:期|辑|号)`, 'g'), confidence: 0.97 },
  { form: 'period', pattern: new RegExp(`[([【〔「]?[ ]*(?<!总|累计)第[ ]*${numeral}[ ]*(?:期|辑|号刊|号|季|刊)[ ]*[)\\]】〕」]?`, 'g'), confidence: 0.97 },
  { form: 'period', pattern: new RegExp(`[([【〔「]?[ ]*(?:总|累计|总期)第?[ ]*${numeral}[ ]*(?:期|辑|号|刊)[ ]*[)\\]】〕」]?`, 'g'), confidence: 0.95 },
  // 〔2023〕12号: what stands in brackets is the year.
  { form: 'period', pattern: new RegExp(`[([〔【](?:19|20)[0-9]{2}年?[)\\]〕】][ ]*第?[ ]*${numeral}[ ]*(?:号|期)`, 'g'), confidence: 0.95 },
  { form: 'bracket', pattern: new RegExp(`[([〔【「][ ]*(?!(?:19|20)[0-9]{2}[ ]*[)\\]〕】」])(?:连载|系列|续)?(?:之|其)?${numeral}[ ]*[)\\]〕】」]`, 'g'), confidence: 0.95 },
  { form: 'period', pattern: new RegExp(`(?<![0-9年])${numeral}[ ]*(?:期|辑)(?=$|[ |:,—–·/)\\]】」丨-])`, 'g'), confidence: 0.85 },
  { form: 'period', pattern: new RegExp(`[([【〔「]?[ ]*第[ ]*${numeral}[ ]*(?:篇|集|讲|回|棒|弹)[ ]*[)\\]】〕」]?`, 'g'), confidence: 0.8 },
  { form: 'no', pattern: /[([【〔]?(?:No|NO|no|Vol|VOL|vol)[.:]?[ ]*([0-9]{1,5})[)\]】〕]?|#([0-9]{1,5})(?![0-9])/g, confidence: 0.9 },
  { form: 'circled', pattern: /([①-⑳㉑-㉟㊱-㊿])/g, confidence: 0.85 },
  { form: 'zhi', pattern: new RegExp(`之${numeral}(?=$|[ |:—–丨])`, 'g'), confidence: 0.85 },
  { form: 'bare', pattern: /(?<=日记|简报|系列|快报|专刊|周刊|周记|手记|札记|纪实|故事|连载|专栏)([0-9]{1,4})(?=[ ]*[|丨:·—–])/g, confidence: 0.85 },
  { form: 'bare', pattern: new RegExp(`(?<=[·•丨|—]|\\S |日记|简报|系列|快报|专刊|周刊)${numeral}$|(?<=[\\p{Script=Han}”」] )${numeral}(?=[ ]*[|丨])|^${numeral}(?=[ |丨·:])`, 'gu'), confidence: 0.6 },
]

/** The number in a headline; null where none is marked. 第18期 goes before 总第218期, that before （十八）. */
export function findNumber(text: string): NumberMark | null {
  const folded = fold(text)
  for (const { form, pattern, confidence } of forms) {
    for (const match of [...folded.matchAll(pattern)].reverse()) {
      const written = match[1] ?? match[2] ?? match[3] ?? ''
      const start = match.index + match[0].lastIndexOf(written)
      const read = readNumeral(text.slice(start, start + written.length))
      if (read === null || read.value < 1 || read.value > 99_999) continue
      return { value: read.value, start: match.index, end: match.index + match[0].length, numeral: { start, end: start + written.length, style: read.style }, form, confidence }
    }
  }
  return null
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
