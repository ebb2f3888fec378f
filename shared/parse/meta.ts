import { findDates } from '../text/dates'
import { trimRange } from '../text/normalise'
import { controlsAt, placedReason } from './chrome'
import { endsLikeUnit } from './lexicon'
import type { Line } from './lines'
import type { DroppedText, SourceRange } from './types'

export type MetaKey = 'publisher' | 'releasedAt' | 'source' | 'counter' | 'control' | 'share' | 'series' | 'number' | 'title' | 'subtitle' | 'other'

/** One item of a meta line: its whole range and the range of its value (absolute offsets). */
export interface MetaItem { key: MetaKey; item: SourceRange; value: SourceRange; sure: boolean }

const keys: [MetaKey, boolean, string][] = [
  ['publisher', true, '发布人|发布者|发布单位|发布机构|发布部门|信息发布|发布账号|发布|主办|编印|编发|编辑出版'],
  ['releasedAt', true, '发布时间|发布日期|发布于|更新时间|更新日期|发稿时间|发文时间|发文日期|刊发时间|出版日期|印发日期|成文日期|推送时间'],
  ['releasedAt', false, '时间|日期'],
  ['source', true, '信息来源|稿件来源|文章来源|内容来源|新闻来源|稿源|文章出处|出处'],
  ['source', true, '来源'],
  ['counter', true, '阅读次数|阅读量|阅读数|阅读|浏览次数|浏览量|浏览数|浏览|点击次数|点击量|点击数|点击率|点击|访问次数|访问量|人气|评论数?|点赞数?'],
  ['control', true, '文字缩放|文字大小|字体大小|字体|字号|视力保护色|显示字体|打印|保存|收藏'],
  ['share', true, '分享到|分享至|分享'],
  ['series', false, '系列名称|系列|栏目名称|栏目|专栏|刊名'],
  ['number', false, '期号|期数|期次'],
  ['title', false, '大标题|主标题|总标题|本期标题|本期主题'],
  ['subtitle', false, '副标题|副题'],
  ['other', false, '作者|编辑|责任编辑|责编|审核|校对|索引号|文号|主题词|关键词|公开方式|标签'],
]
const table = new Map(keys.flatMap(([key, sure, words]) => words.split('|').map((word): [string, { key: MetaKey; sure: boolean }] => [word, { key, sure }])))
const words = [...table.keys()].sort((a, b) => b.length - a.length).join('|').replaceAll('评论数?', '评论数|评论').replaceAll('点赞数?', '点赞数|点赞')
const keyAt = new RegExp(`(?<=^|[ \\t|/·,;。【\\[(丨0-9次])(${words})[ ]*:[ ]*`, 'g')
const stamp = /(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?[ T]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?/

const wholeStamp = /^[ ]*(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?[ T]*(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[ |]*$/

/** Items of a meta line (发布人：… 发布时间：… 来源：…), in order and without gaps; null when the line is none. */
export function readMeta(line: Line): MetaItem[] | null {
  if (line.text.length > 300) return null
  const found = [...line.folded.matchAll(keyAt)].map((m) => ({ index: m.index, end: m.index + m[0].length, ...(table.get(m[1] ?? '') ?? { key: 'other' as const, sure: false }) }))
  // 阅读：一天半小时 counts nothing, 分享：三个小窍门 shares nothing.
  const marks = found.filter((mark, k) => !isSite(mark.key) || fitsSite(line.folded.slice(mark.end, found[k + 1]?.index ?? line.text.length)))
  const first = marks[0]
  if (first === undefined) return stampLine(line) ?? barLine(line) ?? imprintLine(line)
  const sure = marks.filter((m) => m.sure)
  const lead = line.folded.slice(0, first.index).replace(/[\s|【[(·]/g, '')
  if (lead !== '' && !stamp.test(lead) && findDates(lead).length === 0 && marks.length < 2) return null
  if (sure.length === 0 && !(first.key === 'releasedAt' && stamp.test(line.folded)) && !ownKey(marks)) return null
  // A sentence that begins like a key: 来源：… with full stops is text.
  if (marks.length === 1 && /[。!?]/.test(line.folded.slice(0, -1)) && line.text.length > 60) return null
  const items: MetaItem[] = lead === '' ? [] : leadItem(line, first.index)
  marks.forEach((mark, k) => {
    const from = k === 0 && lead === '' ? 0 : mark.index
    items.push(...splitControls(line, from, mark.end, marks[k + 1]?.index ?? line.text.length, mark.key, mark.sure || (mark.key === 'releasedAt' && stamp.test(line.folded.slice(mark.end)))))
  })
  return items
}

function isSite(key: MetaKey): boolean {
  return droppedReason(key) !== null
}

/** What can stand behind a counter's or control's key: numbers, controls, nothing, or the day of release. */
function fitsSite(value: string): boolean {
  const words = value.replace(/^[\s|丨/·,;、)\]】[【(:]+|[\s|丨/·,;、)\]】[【(:。]+$/g, '')
  return words === '' || !/\p{L}/u.test(words) || placedReason(words, false) !== null || controlsAt(` ${words}`) === 0 || controlsAt(words) >= 0 && !/[,。]/.test(words)
}

/** Header keys that may stand alone on a line: 系列：, 期号：, 副标题： */
function ownKey(marks: { key: MetaKey }[]): boolean {
  return marks.every((m) => m.key === 'series' || m.key === 'number' || m.key === 'title' || m.key === 'subtitle')
}

function leadItem(line: Line, end: number): MetaItem[] {
  const value = stripEdges(line, 0, end)
  const moment = stamp.exec(line.folded.slice(0, end))
  const before = line.folded.slice(0, moment?.index ?? 0).replace(/[\s|丨/·,;]+$/, '')
  // 示例局 2022-05-31 17:25 来源：… — who published stands before the moment.
  if (moment !== null && before !== '' && !/[:。!?]/.test(before)) {
    const cut = moment.index
    return [
      { key: 'publisher', item: { start: line.start, end: line.start + cut }, value: stripEdges(line, 0, cut), sure: endsLikeUnit(before) },
      { key: 'releasedAt', item: { start: line.start + cut, end: line.start + end }, value: stripEdges(line, cut, end), sure: true },
    ]
  }
  const isDate = stamp.test(line.folded.slice(0, end)) || findDates(line.text.slice(0, end)).length > 0
  return [{ key: isDate ? 'releasedAt' : 'other', item: { start: line.start, end: line.start + end }, value, sure: isDate }]
}

function splitControls(line: Line, from: number, valueFrom: number, to: number, key: MetaKey, sure: boolean): MetaItem[] {
  // 发布：2022-03-30 10:10 — a day is no publisher.
  const isDay = key === 'publisher' && wholeStamp.test(line.folded.slice(valueFrom, to))
  const own = { key: isDay ? 'releasedAt' as const : key, item: { start: line.start + from, end: line.start + to }, value: stripEdges(line, valueFrom, to), sure }
  const day = key === 'control' ? /(?<=[ \])】])(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?(?:[ ]+[0-9:]{4,8})?[ |]*$/.exec(line.folded.slice(valueFrom, to)) : null
  if (day !== null) {
    // 字号：[大] [中] [小]　2023-03-15 — the day of release behind the controls.
    const at = valueFrom + day.index
    return [{ ...own, item: { start: line.start + from, end: line.start + at } }, { key: 'releasedAt', item: { start: line.start + at, end: line.start + to }, value: stripEdges(line, at, to), sure: true }]
  }
  if (droppedReason(key) !== null || key === 'title' || key === 'subtitle') return [own]
  const cut = controlsAt(line.folded.slice(valueFrom, to))
  const dated = key === 'source' || key === 'publisher' ? /(?<=[^ ,|])[ ,|]+(?=(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?[0-9 :T]*[)\]]?$)/.exec(line.folded.slice(valueFrom, to)) : null
  if (dated !== null) {
    const at = valueFrom + dated.index
    return [{ ...own, item: { start: line.start + from, end: line.start + at }, value: stripEdges(line, valueFrom, at) }, { key: 'releasedAt', item: { start: line.start + at, end: line.start + to }, value: stripEdges(line, at, to), sure: true }]
  }
  if (cut < 0) return [own]
  const at = valueFrom + cut
  const rest = { start: line.start + at, end: line.start + to }
  return [{ ...own, item: { start: line.start + from, end: line.start + at }, value: stripEdges(line, valueFrom, at) }, { key: 'control', item: rest, value: rest, sure: true }]
}

function stripEdges(line: Line, from: number, to: number): SourceRange {
  const raw = line.folded.slice(from, to)
  const lead = /^[\s|丨/·,;、\]【[]*/.exec(raw)?.[0].length ?? 0
  let value = raw.slice(lead).replace(/[\s|丨/·,;、【[]+$/, '')
  // A bracket that closes what opened before the key (【来源：示例网】) is no part of the value.
  while (/[)\]】]$/.test(value) && !opens(value)) value = value.slice(0, -1).replace(/[\s|丨/·,;、【[(]+$/, '')
  const start = line.start + from + lead
  return { start, end: start + value.length }
}

/** Whether the bracket that ends a text opens in it. */
function opens(value: string): boolean {
  const pairs: Record<string, string> = { ')': '(', ']': '[', '】': '【' }
  return value.slice(0, -1).lastIndexOf(pairs[value.slice(-1)] ?? '') > value.slice(0, -1).lastIndexOf(value.slice(-1))
}

/** A line that is a moment with at most an account's name: 示例发布 2022-05-31 17:25 发表于北京. */
function stampLine(line: Line): MetaItem[] | null {
  if (line.text.length > 80) return null
  const match = stamp.exec(line.folded)
  if (match === null || /[。!?:]/.test(line.folded.replace(match[0], ''))) return null
  const at = { start: line.start + match.index, end: line.start + match.index + match[0].length }
  const items: MetaItem[] = []
  const before = trimRange(line.text, 0, match.index)
  const original = /^(?:原创|转载)[ ]+/.exec(line.folded.slice(before.start, before.end))?.[0].length ?? 0
  if (before.end > before.start) items.push({ key: 'publisher', item: { start: line.start, end: at.start }, value: { start: line.start + before.start + original, end: line.start + before.end }, sure: false })
  items.push({ key: 'releasedAt', item: at, value: at, sure: true })
  if (at.end < line.end) items.push({ key: 'share', item: { start: at.end, end: line.end }, value: { start: at.end, end: line.end }, sure: false })
  return items
}

/** 2022年5月31日 | 示例局 | 阅读 44: a day with a year between bars, and beside it who published, in doubt, and counters. */
function barLine(line: Line): MetaItem[] | null {
  const cuts = [...line.folded.matchAll(/[ ]*[|丨/][ ]*|[ ]{2,}/g)].filter((m) => m.index > 0)
  if (cuts.length === 0 || line.text.length > 80) return null
  const items = [...cuts, { index: line.text.length, 0: '' }].map((cut, k): MetaItem => {
    const from = k === 0 ? 0 : (cuts[k - 1]?.index ?? 0)
    const piece = stripEdges(line, from, cut.index)
    const words = line.folded.slice(piece.start - line.start, piece.end - line.start)
    const key = wholeStamp.test(words) ? 'releasedAt' : placedReason(words, false) !== null ? 'counter' : isIssuer(words) ? 'publisher' : 'other'
    return { key, item: { start: line.start + from, end: line.start + cut.index }, value: piece, sure: key !== 'publisher' }
  })
  const day = items.filter((item) => item.key === 'releasedAt').length
  return day === 1 && items.every((item) => item.key !== 'other') ? items : null
}

/** A body or an account that issues: 示例局, 示例发布. */
export function isIssuer(text: string): boolean {
  return !/[,。;:!?的了]/.test(text) && (endsLikeUnit(text) || isAccount(text))
}

/** The name of an account or a site: 示例发布, 示例党建网. */
export function isAccount(text: string): boolean {
  return /^(?:\p{Script=Han}{2,10}(?:发布|在线|融媒体?|先锋|党建|青年|日报|晚报|时报|之声|组工|网)|本站|本网|本刊)$/u.test(text)
}

/** 示例局编　2022年5月31日, 示例局主办: who makes the issue, and its day. */
function imprintLine(line: Line): MetaItem[] | null {
  const lone = line.text.length > 40 ? null : /^(.{2,36}?)[ ]*(?:编印|编发|主办|印发|主编|承办)$/.exec(line.folded)
  const [, only = ''] = lone ?? []
  if (lone !== null && !/[,。;:!?]/.test(only) && only.split(/[ 、]/).every((word) => endsLikeUnit(word))) return [{ key: 'publisher', item: { start: line.start, end: line.end }, value: { start: line.start, end: line.start + only.length }, sure: true }]
  const match = line.text.length > 60 ? null : /^(.{2,40}?)[ ]*(?:编印|编发|主办|印发|编|(?<=委员会|工委|局|厅|办公室|党委|政府|机关))[ ]+((?:19|20)[0-9]{2}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?)$/.exec(line.folded)
  if (match === null) return null
  const [, maker = '', day = ''] = match
  const at = line.end - day.length
  return [
    { key: 'publisher', item: { start: line.start, end: at }, value: { start: line.start, end: line.start + maker.length }, sure: true },
    { key: 'releasedAt', item: { start: at, end: line.end }, value: { start: at, end: line.end }, sure: true },
  ]
}

/** The reason under which a meta item is dropped; null for an item that is kept. */
export function droppedReason(key: MetaKey): DroppedText['reason'] | null {
  return key === 'counter' || key === 'control' || key === 'share' ? key : null
}
