import { fold } from './normalise'

const digitOf: Record<string, number> = {
  〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}
const tensOf: Record<string, number> = { 廿: 20, 卅: 30, 卌: 40 }
const unitOf: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const plainDigits = '〇一二三四五六七八九'

/** Characters of a Chinese numeral, for use inside a regular expression's brackets. */
export const chineseNumeralClass = '〇零○一二三四五六七八九十百千万两廿卅壹贰叁肆伍陆柒捌玖拾佰仟'

/** Below 一万, by units: 一百零五, 十八, 三百二 (= 320). Null for what is no numeral. */
function parseSection(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastUnit = 100_000
  let zero = false
  for (const c of text) {
    const unit = unitOf[c]
    const value = digitOf[c]
    const tens = tensOf[c]
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && unit !== 10) || digit === 0) return null
      total += (digit ?? 1) * unit
      digit = null
      lastUnit = unit
      zero = false
    } else if (tens !== undefined) {
      if (digit !== null || lastUnit <= 10) return null
      total += tens
      lastUnit = 10
    } else if (value === 0) {
      if (digit !== null || zero) return null
      zero = true
    } else if (value !== undefined) {
      if (digit !== null) return null
      digit = value
    } else return null
  }
  if (digit === null) return zero && total > 0 ? null : total
  // 三百二 is said for 320; after 零 or 十 the digit counts ones.
  return total + (lastUnit > 10 && lastUnit < 100_000 && !zero ? (digit * lastUnit) / 10 : digit)
}

/** 十八 → 18, 一百零五 → 105, 二〇二二 → 2022, 一万二千 → 12000; null for anything else. */
export function parseChineseNumber(text: string): number | null {
  if (text === '' || text.length > 16) return null
  const chars = Array.from(text)
  if (chars.every((c) => digitOf[c] !== undefined)) return Number(chars.map((c) => String(digitOf[c])).join(''))
  const parts = text.split('万')
  if (parts.length > 2) return null
  const [high = '', low] = parts
  if (low === undefined) return parseSection(high)
  const above = parseSection(high)
  if (above === null || above === 0) return null
  if (low === '') return above * 10_000
  const only = low.length === 1 ? digitOf[low] : undefined
  const below = only !== undefined && only > 0 ? only * 1000 : parseSection(low)
  return below === null ? null : above * 10_000 + below
}

function formatSection(n: number): string {
  const places = ['', '十', '百', '千']
  let out = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    out += (gap ? '零' : '') + (plainDigits[digit] ?? '') + (places[place] ?? '')
    gap = false
  }
  return out
}

/** 18 → 十八, 105 → 一百零五, 0 → 〇. Whole numbers from 0 to 99 999 999; others throw a RangeError. */
export function formatChineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99_999_999) throw new RangeError(`no Chinese numeral for ${n}`)
  if (n === 0) return '〇'
  const high = Math.floor(n / 10_000)
  const low = n % 10_000
  const text = high === 0 ? formatSection(low) : `${formatSection(high)}万${low > 0 && low < 1000 ? '零' : ''}${formatSection(low)}`
  return text.startsWith('一十') ? text.slice(1) : text
}

/** 2022 → 二〇二二, digit by digit. */
export function formatChineseDigits(n: number): string {
  return Array.from(String(n)).map((d) => plainDigits[Number(d)] ?? d).join('')
}

/** 18 → １８ */
export function toFullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
}

const circledRanges = [[0x2460, 1, 20], [0x3251, 21, 35], [0x32b1, 36, 50]] as const

/** ① → 1 … ㊿ → 50; null for another character. */
export function parseCircled(char: string): number | null {
  const code = char.codePointAt(0) ?? 0
  for (const [base, first, last] of circledRanges) if (code >= base && code <= base + last - first) return code - base + first
  return null
}

/** 1 → ① … 50 → ㊿; null outside. */
export function formatCircled(n: number): string | null {
  for (const [base, first, last] of circledRanges) if (n >= first && n <= last) return String.fromCodePoint(base + n - first)
  return null
}

/** How a number is written. `width` of arabic digits keeps leading zeros (018). */
export type NumeralStyle = { kind: 'arabic' | 'fullWidth'; width: number } | { kind: 'chinese' | 'chineseDigits' | 'circled' }

/** Any of the ways a number is written here → its value and way; null when it is no number. */
export function readNumeral(text: string): { value: number; style: NumeralStyle } | null {
  const plain = fold(text)
  if (/^[0-9]{1,8}$/.test(plain)) return { value: Number(plain), style: { kind: plain === text ? 'arabic' : 'fullWidth', width: plain.startsWith('0') ? plain.length : 0 } }
  if (text.length === 1) {
    const circled = parseCircled(text)
    if (circled !== null) return { value: circled, style: { kind: 'circled' } }
  }
  const value = parseChineseNumber(text)
  if (value === null) return null
  const digits = text.length > 1 && Array.from(text).every((c) => digitOf[c] !== undefined)
  return { value, style: { kind: digits ? 'chineseDigits' : 'chinese' } }
}

/** Writes a number in a way; circled falls back to brackets above 50. */
export function writeNumeral(n: number, style: NumeralStyle): string {
  switch (style.kind) {
    case 'arabic': return String(n).padStart(style.width, '0')
    case 'fullWidth': return toFullWidthDigits(String(n).padStart(style.width, '0'))
    case 'chinese': return formatChineseNumber(n)
    case 'chineseDigits': return formatChineseDigits(n)
    case 'circled': return formatCircled(n) ?? `(${n})`
  }
}
