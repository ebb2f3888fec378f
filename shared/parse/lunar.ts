/** 癸卯年, 兔年. */
export const lunarYear = '(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[鼠牛虎兔龙蛇马羊猴鸡狗猪])年'
const month = '闰?(?:[正冬腊]|十[一二]?|[一二三四五六七八九])月'
const day = '(?:初[一二三四五六七八九十]|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]|廿[一二三四五六七八九]?)'
const lead = `(?:(?:农历|阴历|夏历)[ ]*(?:${lunarYear}|[〇零○一二三四五六七八九]{4}年)?|${lunarYear})[ ]*`
/** With its lead any day; without one only those that the solar calendar writes otherwise. */
const lunar = new RegExp(`${lead}${month}${day}日?|闰?(?:[正冬腊]月${day}|${month}(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?))`, 'gu')

/** Days of the lunar calendar in a text: 农历四月初二, 癸卯年三月廿九, 腊月廿三. They name no solar date. */
export function findLunarDates(text: string): { start: number; end: number }[] {
  return [...text.matchAll(lunar)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
