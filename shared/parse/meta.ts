import { findDates } from '../text/dates'
import { controlsAt, placedReason } from './chrome'
import { tally } from './chromeWords'
import { endsLikeUnit } from './lexicon'
import type { Line } from './lines'
import { stripEdges, trailingDay } from './metaEdges'
import { findKeys, type KeyMark } from './metaKeys'
import { barLine, imprintLine, isIssuer, stamp, stampLine, wholeStamp } from './metaLines'
import { droppedReason, type MetaItem, type MetaKey } from './metaTypes'

export { isAccount, isIssuer } from './metaLines'
export { droppedReason, type MetaItem, type MetaKey } from './metaTypes'

/** Items of a meta line (发布人：… 发布时间：… 来源：…), in order and without gaps; null when the line is none. */
export function readMeta(line: Line): MetaItem[] | null {
  if (line.text.length > 300) return null
  const found = findKeys(line.folded)
  // 阅读：一天半小时 counts nothing, 分享：三个小窍门 shares nothing.
  const marks = found.filter((mark, k) => !isSite(mark.key) || fitsSite(line.folded.slice(mark.end, found[k + 1]?.index ?? line.text.length)))
  const first = marks[0]
  if (first === undefined) return stampLine(line) ?? barLine(line) ?? imprintLine(line)
  const sure = marks.filter((m) => m.sure)
  const lead = line.folded.slice(0, first.index).replace(/[\s|【[(·〖<「]/g, '')
  if (lead !== '' && !stamp.test(lead) && findDates(lead).length === 0 && marks.length < 2 && !credits(line, first) && !issuedOn(line, first)) return null
  if (sure.length === 0 && !(first.key === 'releasedAt' && stamp.test(line.folded)) && !ownKey(marks)) return null
  // A sentence that begins like a key: 来源：… with full stops is text.
  if (marks.length === 1 && /[。!?]/.test(line.folded.slice(0, -1)) && line.text.length > 60) return null
  const items: MetaItem[] = lead === '' ? [] : leadItem(line, first.index, marks)
  marks.forEach((mark, k) => {
    const from = k === 0 && lead === '' ? 0 : mark.index
    items.push(...splitValue(line, { key: mark.key, sure: mark.sure || (mark.key === 'releasedAt' && stamp.test(line.folded.slice(mark.end))), from, valueFrom: mark.end, to: marks[k + 1]?.index ?? line.text.length }))
  })
  return items
}

function isSite(key: MetaKey): boolean {
  return droppedReason(key) !== null
}

const counts = new RegExp(`^${tally}$`)

/** What can stand behind a counter's or control's key: numbers, controls, nothing, or the day of release. */
function fitsSite(value: string): boolean {
  const words = value.replace(/^[\s|丨/·,;、)\]】[【(:]+|[\s|丨/·,;、)\]】[【(:。]+$/g, '')
  return words === '' || !/\p{L}/u.test(words) || counts.test(words) || placedReason(words, false) !== null || controlsAt(` ${words}`) === 0 || controlsAt(words) >= 0 && !/[,。]/.test(words)
}

/** Header keys that may stand alone on a line: 系列：, 期号：, 副标题： */
function ownKey(marks: { key: MetaKey }[]): boolean {
  return marks.every((m) => m.key === 'series' || m.key === 'number' || m.key === 'title' || m.key === 'subtitle')
}

/** 信息员：张示例 发布时间：2022年6月2日 — a label of any kind before a day of release. */
function credits(line: Line, first: KeyMark): boolean {
  return first.key === 'releasedAt' && first.sure && /^[([【]?\S{2,8}[ ]*:[ ]*[^:。!?]{2,24}(?:[ |]+\S{2,8}[ ]*:[ ]*[^:。!?]{2,24}){0,3}$/.test(line.folded.slice(0, first.index)) && findDates(line.text.slice(first.end)).length > 0
}

/** 示例市检察院　发布时间：2022-05-04 — a body before a labelled day publishes. */
function issuedOn(line: Line, first: KeyMark): boolean {
  const { start, end } = stripEdges(line, 0, first.index)
  const day = /^(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}/.test(line.folded.slice(first.end))
  return first.key === 'releasedAt' && first.sure && day && isIssuer(line.folded.slice(start - line.start, end - line.start))
}

/** What stands before the first key: a day, and before it perhaps who published. */
function leadItem(line: Line, end: number, marks: KeyMark[]): MetaItem[] {
  const value = stripEdges(line, 0, end)
  const whole = { start: line.start, end: line.start + end }
  const day = trailingDay(line.folded.slice(0, end).replace(/[\s|丨/·,;]+$/, ''))
  const moment = stamp.exec(line.folded.slice(0, end))
  const cut = moment?.index ?? day?.start ?? 0
  const before = line.folded.slice(0, cut).replace(/[\s|丨/·,;]+$/, '')
  // 示例局 2022-05-31 17:25 来源：… — who published stands before the moment.
  if (/[\p{L}]/u.test(before) && !/[:。!?]/.test(before) && (moment !== null || isIssuer(before))) {
    return [
      { key: 'publisher', item: { start: line.start, end: line.start + cut }, value: stripEdges(line, 0, cut), sure: endsLikeUnit(before) },
      { key: 'releasedAt', item: { start: line.start + cut, end: line.start + end }, value: stripEdges(line, cut, end), sure: true },
    ]
  }
  const words = line.folded.slice(value.start - line.start, value.end - line.start)
  if (cut === 0 && isIssuer(words) && marks.every((mark) => mark.key !== 'publisher')) return [{ key: 'publisher', item: whole, value, sure: endsLikeUnit(words) }]
  const isDate = moment !== null || findDates(line.text.slice(0, end)).length > 0
  return [{ key: isDate ? 'releasedAt' : 'other', item: whole, value, sure: isDate }]
}

interface Value { key: MetaKey; sure: boolean; from: number; valueFrom: number; to: number }

function itemOf(line: Line, { key, sure, from, valueFrom, to }: Value): MetaItem {
  return { key, item: { start: line.start + from, end: line.start + to }, value: stripEdges(line, valueFrom, to), sure }
}

/** 2023-01-01打印: a day, and words right behind it. */
const dayBeforeControls = /^([ ]*(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?(?:[ T]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?)(?=\p{Script=Han})/u

/** One key's value, without the controls and counters and the day of release that stand behind it. */
function splitValue(line: Line, v: Value): MetaItem[] {
  const text = line.folded.slice(v.valueFrom, v.to)
  if (v.key === 'control') {
    // 字号：[大] [中] [小]　2023-03-15 — the day of release behind the controls.
    const day = /(?<=[ \])】])(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?(?:[ ]+[0-9:]{4,8})?[ |]*$/.exec(text)
    return day === null ? [itemOf(line, v)] : [itemOf(line, { ...v, to: v.valueFrom + day.index }), ...dayAt(line, v, v.valueFrom + day.index)]
  }
  if (droppedReason(v.key) !== null || v.key === 'title' || v.key === 'subtitle') return [itemOf(line, v)]
  const close = dayBeforeControls.exec(text)?.[1] ?? ''
  const cut = close !== '' && controlsAt(` ${text.slice(close.length)}`) === 0 ? close.length : controlsAt(text)
  if (cut > 0) return [...splitValue(line, { ...v, to: v.valueFrom + cut }), itemOf(line, { key: 'control', sure: true, from: v.valueFrom + cut, valueFrom: v.valueFrom + cut, to: v.to })]
  // 发布：2022-03-30 10:10 — a day is no publisher.
  if (v.key === 'publisher' && wholeStamp.test(text)) return [itemOf(line, { ...v, key: 'releasedAt' })]
  const day = v.key === 'source' || v.key === 'publisher' || v.key === 'other' ? trailingDay(text.replace(/[\s|丨/·,;【[(〖<「]+$/, '')) ?? momentAtEnd(text) : null
  if (day === null || day.start === 0) return [itemOf(line, v)]
  return [itemOf(line, { ...v, to: v.valueFrom + day.start }), { ...dayAt(line, v, v.valueFrom + day.start)[0] as MetaItem, value: { start: line.start + v.valueFrom + day.start, end: line.start + v.valueFrom + day.end } }]
}

const lastMoment = new RegExp(`(?<=\\p{Script=Han})${stamp.source}[\\s|]*$`, 'u')

/** 来源：示例日报2023-01-01 10:20 — a moment without a blank before it. */
function momentAtEnd(text: string): { start: number; end: number } | null {
  const match = lastMoment.exec(text)
  return match === null ? null : { start: match.index, end: match.index + match[0].trimEnd().length }
}

function dayAt(line: Line, v: Value, at: number): MetaItem[] {
  return [itemOf(line, { key: 'releasedAt', sure: true, from: at, valueFrom: at, to: v.to })]
}
