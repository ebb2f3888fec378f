import { strokeTable } from './stroke-table'
import { surnameOf } from './surnames'

const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
const stroke = new Intl.Collator('zh-u-co-stroke', { numeric: true })

/** Order by pinyin, as in Xinhua Zidian: 阿 李 王 张. */
export function comparePinyin(a: string, b: string): number {
  return pinyin.compare(a, b)
}

/** Order by strokes as counted on the mainland, then by the kinds of strokes 横竖撇点折 from the first on, then by pinyin: 丁 王 艾 李 张. */
export function compareStroke(a: string, b: string): number {
  const [charsA, charsB] = [Array.from(a), Array.from(b)]
  for (const [at, char] of charsA.entries()) {
    const other = charsB[at]
    if (other === undefined) return 1
    const order = difference(placeOf(char), placeOf(other)) || (places().has(char) ? 0 : stroke.compare(char, other))
    if (order !== 0) return order
  }
  return charsA.length - charsB.length || pinyin.compare(a, b)
}

/** Both may be infinite. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b)

let known: Map<string, number> | null = null

/** Characters of equal strokes share a place. Made when first asked for. */
function places(): Map<string, number> {
  known ??= new Map(strokeTable.flatMap((line) => line.split(' ')).flatMap((group, place) => Array.from(group).map((char): [string, number] => [char, place])))
  return known
}

/** Letters and digits stand before all Han characters, rare ones that the table lacks behind. */
const placeOf = (char: string): number => places().get(char) ?? (/\p{Script=Han}/u.test(char) ? Infinity : -1)

/** How many strokes a character has; null where the table lacks it. */
export function strokesOf(char: string): number | null {
  const line = strokeTable.findIndex((one) => one.includes(char))
  return line === -1 || char === '' ? null : line + 1
}

/** Surnames read unlike the character's usual sound, each with a character of the right sound: 单 shàn, 解 xiè. */
const surnameSounds: Record<string, string> = { 单: '善', 解: '谢', 仇: '求', 曾: '增', 查: '渣', 区: '欧', 朴: '飘', 盖: '葛', 乐: '月', 种: '虫', 缪: '庙', 冼: '显', 万俟: '莫', 尉迟: '玉', 澹台: '谈', 翟: '宅', 覃: '秦', 任: '人', 华: '话', 员: '运', 燕: '烟' }

function splitName(name: string): [string, string] {
  const surname = surnameOf(name) ?? (Array.from(name)[0] ?? '')
  return [surname, name.slice(surname.length)]
}

/** 按姓氏拼音: the surname as it is read as a surname, then the given name. */
export function comparePinyinName(a: string, b: string): number {
  const [surnameA, givenA] = splitName(a)
  const [surnameB, givenB] = splitName(b)
  if (surnameA !== surnameB) {
    const bySound = pinyin.compare(surnameSounds[surnameA] ?? surnameA, surnameSounds[surnameB] ?? surnameB)
    return bySound !== 0 ? bySound : pinyin.compare(surnameA, surnameB)
  }
  return pinyin.compare(givenA, givenB)
}

/**
 * 按姓氏笔画: the surname's strokes first (a compound surname after the single one that begins like it),
 * then the shorter given name, then the given name's strokes, character by character.
 */
export function compareStrokeName(a: string, b: string): number {
  const [surnameA, givenA] = splitName(a)
  const [surnameB, givenB] = splitName(b)
  const bySurname = compareStroke(surnameA, surnameB)
  if (bySurname !== 0) return bySurname
  return Array.from(givenA).length - Array.from(givenB).length || compareStroke(givenA, givenB)
}

/** Order by a list of units (领导机关排序): listed ones by place, a unit named inside a longer one counts; others last, by pinyin. */
export function compareByUnitOrder(order: readonly string[]): (a: string | null, b: string | null) => number {
  const places = new Map(order.map((unit, place) => [unit, place]))
  const placeOf = (unit: string | null): number => {
    if (unit === null) return order.length + 1
    const exact = places.get(unit)
    if (exact !== undefined) return exact
    const part = order.findIndex((listed) => listed !== '' && (unit.startsWith(listed) || unit.split('、').includes(listed)))
    return part === -1 ? order.length : part
  }
  return (a, b) => placeOf(a) - placeOf(b) || pinyin.compare(a ?? '', b ?? '')
}
