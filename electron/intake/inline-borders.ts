import { placedReason } from '../../shared/parse/chrome'
import { findKeys } from '../../shared/parse/metaKeys'
import { fold } from '../../shared/text/normalise'

/** More is no line of labels, or no line that somebody wrote by hand. */
const longestLine = 2000
const longestMeta = 160
const moreLabels = /^(?:撰稿人?|撰文|供稿人?|投稿人?|摄影|供图|记者|通讯员|信息员|供稿单位|初审|复审|终审|审签|签发|监制|字数|部门|类别|分类|文章编辑|值班编辑)[ ]*:/
const moment = /^(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?[ ]*(?:\d{1,2}:\d{2}(?::\d{2})?)?$/

/**
 * A line's raw text with a blank where items of a meta line meet at the borders of inline elements, as a browser shows
 * <span>来源：甲</span>⏎<span>作者：乙</span>, even where the page sets them apart by its style sheet alone. Prose that is cut into
 * many elements stays as it is. `borders` are offsets in `raw`, ascending.
 */
export function spaceItems(raw: string, borders: readonly number[]): string {
  if (borders.length === 0 || raw.length > longestLine) return raw
  const parts = [...new Set([0, ...borders])].map((from, k, all) => raw.slice(from, all[k + 1] ?? raw.length)).filter((part) => part !== '')
  if (parts.length < 2 || !isMetaLine(raw, parts)) return raw
  return parts.reduce((line, part) => line + (meet(line, part) ? ' ' : '') + part)
    // What stood at a border is a blank now, no line end of the source.
    .replace(/[ \t\r\n\f]*[\r\n\f][ \t\r\n\f]*(?= )|(?<= )[ \t\r\n\f]*[\r\n\f][ \t\r\n\f]*/g, '')
}

/** Short, no sentence, and at least one part that opens with a label or is a moment. */
function isMetaLine(raw: string, parts: string[]): boolean {
  const line = fold(raw).replace(/\s+/g, ' ').trim()
  return line.length <= longestMeta && !/[。!?;,]/.test(line) && parts.some((part) => opensItem(part) || isMoment(part))
}

function opensItem(part: string): boolean {
  const text = fold(part).trim()
  return findKeys(text)[0]?.index === 0 || moreLabels.test(text)
}

function isMoment(part: string): boolean {
  const text = fold(part).trim()
  return text.length >= 8 && moment.test(text)
}

/** 【打印】, 关闭窗口, 阅读 35 */
function isControl(part: string): boolean {
  const text = fold(part).trim()
  return text.length > 1 && placedReason(text, false) !== null
}

/** Whether two items meet here: white space in the source between them, or a whole item beside a label or moment. */
function meet(line: string, part: string): boolean {
  if (/\s$/.test(line) || /^\s/.test(part)) return true
  if (/[\d:.-]$/.test(line) && /^\d/.test(part)) return false
  if (isMoment(part) || isControl(part)) return /[^\s:：|｜/丨·【[(（]$/.test(line)
  if (!opensItem(part) || /[|｜/丨·【[(（]$/.test(line)) return false
  // 发布 | 时间：… is one label in two elements.
  return /[:：\d]|\p{L}{4}/u.test(line) && !findKeys(fold(line.slice(-12) + part)).some(({ index, end }) => index < Math.min(12, line.length) && end > Math.min(12, line.length))
}
