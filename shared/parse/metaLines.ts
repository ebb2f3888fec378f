import { trimRange } from '../text/normalise'
import { placedReason } from './chrome'
import { endsLikeUnit } from './lexicon'
import type { Line } from './lines'
import { stripEdges, trailingDay } from './metaEdges'
import type { MetaItem } from './metaTypes'

export const stamp = /(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?[ T]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?/
export const wholeStamp = /^[ ]*(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?[ T]*(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[ |]*$/

/** A line that is a moment with at most an account's name: 示例发布 2022-05-31 17:25 发表于北京. */
export function stampLine(line: Line): MetaItem[] | null {
  if (line.text.length > 80) return null
  const match = stamp.exec(line.folded)
  if (match === null || /[。!?:]/.test(line.folded.replace(match[0], ''))) return null
  const at = { start: line.start + match.index, end: line.start + match.index + match[0].length }
  const items: MetaItem[] = []
  const before = trimRange(line.text, 0, match.index)
  // 原创 示例发布 示例发布: an account that is also the author stands there twice; else the author stands before the account.
  const original = /^(?:(?:原创|转载)[ ]+)?(?:(\S{2,20})[ ]+(?=\1$)|(?<=(?:原创|转载)[ ]+)\S{2,20}[ ]+(?=\S{2,20}$))?/.exec(line.folded.slice(before.start, before.end))?.[0].length ?? 0
  if (before.end > before.start) items.push({ key: 'publisher', item: { start: line.start, end: at.start }, value: { start: line.start + before.start + original, end: line.start + before.end }, sure: false })
  items.push({ key: 'releasedAt', item: at, value: at, sure: true })
  // 2022-06-02 10:11:05 示例日报: who published stands behind the moment where nobody stands before it.
  const behind = stripEdges(line, at.end - line.start, line.text.length)
  const named = before.end === before.start && behind.end > behind.start && isIssuer(line.folded.slice(behind.start - line.start, behind.end - line.start))
  if (named) items.push({ key: 'publisher', item: { start: at.end, end: line.end }, value: behind, sure: false })
  else if (at.end < line.end) items.push({ key: 'share', item: { start: at.end, end: line.end }, value: { start: at.end, end: line.end }, sure: false })
  return items
}

/** 2022年5月31日 | 示例局 | 阅读 44: a day with a year between bars, and beside it who published, in doubt, and counters. */
export function barLine(line: Line): MetaItem[] | null {
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

const made = '(?:编印|编发|编制|主编|主办|承办|出品|监制|印发|印制|出版|发布|编)'
const lone = new RegExp(`^(.{2,36}?)[ ]*${made}$`)
const maker = new RegExp(`^(.{2,40}?)[ ]*${made}$`)

/** 示例局编　2022年5月31日, 示例局主办: who makes the issue, and its day. */
export function imprintLine(line: Line): MetaItem[] | null {
  if (line.text.length > 60) return null
  const whole = { start: line.start, end: line.end }
  const [, only = ''] = line.text.length > 40 ? [] : (lone.exec(line.folded) ?? [])
  if (only !== '' && !/[,。;:!?]/.test(only) && only.split(/[ 、]/).every((word) => endsLikeUnit(word))) return [{ key: 'publisher', item: whole, value: { start: line.start, end: line.start + only.length }, sure: true }]
  const day = trailingDay(line.folded)
  if (day === null || day.start === 0) return null
  const before = stripEdges(line, 0, day.start)
  const head = line.folded.slice(before.start - line.start, before.end - line.start)
  const name = maker.exec(head)?.[1]
  if (name === undefined || /[,。;:!?]/.test(name)) return null
  return publishedOn(line, { start: before.start, end: before.start + name.length }, day.start, true)
}

/** A publisher before a day that ends the line. */
export function publishedOn(line: Line, value: MetaItem['value'], at: number, sure: boolean): MetaItem[] {
  const day = trailingDay(line.folded) ?? { start: at, end: line.text.length }
  const cut = line.start + at
  return [
    { key: 'publisher', item: { start: line.start, end: cut }, value, sure },
    { key: 'releasedAt', item: { start: cut, end: line.end }, value: { start: line.start + day.start, end: line.start + day.end }, sure: true },
  ]
}
