import { chromeReason, isMenu, isPlaceOnSite, placedReason, startsLinkList } from './chrome'
import { contentsUnder } from './contents'
import { isColophon, isCredit } from './colophon'
import { findDates, readDate } from '../text/dates'
import { textField } from './draft'
import type { Line } from './lines'
import { findDateline } from './dateline'
import { isDecoration, readFrameLabel } from './marks'
import { droppedReason, isAccount, readMeta, type MetaItem } from './meta'
import { isSentenceLike } from './shape'
import type { DroppedText, Field, SourceRange } from './types'
import { endsAsIssuer, underHeadline } from './underHeadline'
import { findNumber } from './headline'
import { isEntryDay, isPageCredit, pageDay, senderAt, zonesOf, type Zones } from './zones'

/** Lines sorted into chrome, meta items, header lines (those above the first meta line) and the text proper. */
export interface Sifted {
  headerLines: Line[]
  lines: Line[]
  items: MetaItem[]
  dropped: DroppedText[]
  unplaced: Field<string>[]
}

const countOnly = /^[0-9.,万]+(?:次|人次)?$/

/** A site's menu stands no lower. */
const topLines = 24

/** Sorts the lines of a page; `lines` keeps their order. */
export function sortLines(text: string, lines: Line[]): Sifted {
  const out: Sifted = { headerLines: [], lines: [], items: [], dropped: [], unplaced: [] }
  const zones = zonesOf(lines)
  const issued = pageDay(lines)
  const chrome = judge(lines, zones, issued)
  const sender = senderAt(lines, zones.tail)
  let firstMeta: number | null = null
  // A page has one table of contents; looking for more would make long pages slow.
  let contents = false
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]
    if (line === undefined) continue
    const reason = chrome[k] ?? null
    const next = lines[k + 1]
    if (k === issued) out.items.push({ key: 'releasedAt', item: line, value: line, sure: false })
    else if (reason !== null && next !== undefined && /:$/.test(line.folded) && countOnly.test(next.folded)) {
      drop(out, text, { start: line.start, end: next.end }, reason)
      k++
    } else if (reason !== null) drop(out, text, line, reason, isSentenceLike(line.folded))
    else if (!contents && contentsUnder(lines, k) > 0) {
      contents = true
      const last = k + contentsUnder(lines, k) - 1
      for (; k <= last; k++) drop(out, text, lines[k] ?? line, 'navigation')
      k--
    }
    else if (firstMeta === out.lines.length && isReleaseDay(line, out)) out.items.push({ key: 'releasedAt', item: line, value: { start: line.start + dayLabel(line), end: line.end }, sure: false })
    else if (firstMeta === out.lines.length && issues(line, lines[k + 1], out)) out.items.push({ key: 'publisher', item: line, value: line, sure: false })
    else if (startsLinkList(line.folded) && k + 1 >= zones.links) k = dropLinks(out, text, lines, k)
    else if ((strays(lines, k, zones) && underHeadline(lines, k, zones, out.lines) === null) || (sender >= 0 && (k === sender || k === sender + 1))) out.unplaced.push(textField(text, line, 0.6))
    else {
      const items = (tellsOfPage(lines, k, zones) ? readMeta(line) : null) ?? underHeadline(lines, k, zones, out.lines)
      if (items === null) out.lines.push(line)
      else {
        firstMeta ??= out.lines.length
        k += keepItems(out, text, items, lines[k + 1])
      }
    }
  }
  takeHeaderLines(out, firstMeta)
  return out
}

/** Why each line is chrome: by its own words, or since it stands above the text, below it, or in a row of chrome. */
function judge(lines: Line[], zones: Zones, issued: number): (DroppedText['reason'] | null)[] {
  const sure = lines.map((line, k) => isDecoration(line.folded) ? 'control' : k < topLines && k < zones.head && isMenu(line.folded) && !isEntryDay(lines[k + 1]) ? 'navigation' : chromeReason(line.folded))
  const out = [...sure]
  for (let k = 0; k < lines.length; k++) {
    if (k > 0 && rowAt(lines, k - 1)) continue
    let end = k
    while (rowAt(lines, end)) end++
    // 分享 over 5月29日 is an entry's title, whatever stands above it.
    // 打印 / 收藏 over it are a row of tools.
    const tools = end - k > 1 && placedReason(lines[end - 2]?.folded ?? '', true) === 'control' && (lines[end - 2]?.text.length ?? 9) <= 4
    const last = isEntryDay(lines[end]) && sure[end - 1] === null && !tools ? end - 1 : end
    const inRow = last - k > 1 && sure.slice(k, last).some((reason, i) => reason !== null && !isDecoration(lines[k + i]?.folded ?? ''))
    for (let at = k; at < last; at++) {
      const folded = lines[at]?.folded ?? ''
      const below = at >= zones.tail && (zones.signed || !isSentenceLike(folded) || /公众号|关注我们|阅读原文|手机(?:上)?打开/.test(folded))
      if (at < zones.head || below || (inRow && !isSentenceLike(folded))) out[at] ??= placedReason(folded, at >= zones.head)
    }
    k = Math.max(k, end)
  }
  // Among a site's own lines 主办：… says who keeps the site, not who publishes.
  if (out.some((reason, k) => k >= zones.tail && reason !== null && !isDecoration(lines[k]?.folded ?? ''))) {
    for (let at = zones.tail; at < lines.length; at++) if (/^(?:主管|主办|承办|协办)(?:单位)?[ ]*:/.test(lines[at]?.folded ?? '')) out[at] ??= 'navigation'
  }
  const site = Math.max(placeOnSite(lines, zones, out), issued)
  for (let at = 0; at < site; at++) if (isSiteName(lines[at])) out[at] ??= 'navigation'
  return out
}

/** The line that says where on its site the page stands, with the page's own headline below it; -1 where there is none. */
function placeOnSite(lines: Line[], zones: Zones, chrome: (DroppedText['reason'] | null)[]): number {
  const at = lines.slice(0, Math.min(zones.head, 40)).findLastIndex((line) => isPlaceOnSite(line.folded))
  const below = lines[lines.findIndex((_, k) => k > at && chrome[k] === null)]
  const isHeadline = at >= 0 && below !== undefined && readMeta(below) === null && !isEntryDay(below) && readFrameLabel(below.folded) === null && !isSentenceLike(below.folded)
  return isHeadline ? at : -1
}

/** Above the place on the site, and above a newspaper's day, stand the site's name and its columns, not the page's number or day. */
function isSiteName(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= 40 && findNumber(line.text) === null && !isEntryDay(line) && !isSentenceLike(line.folded)
}

function rowAt(lines: Line[], k: number): boolean {
  const line = lines[k]
  return line !== undefined && (isDecoration(line.folded) || placedReason(line.folded, true) !== null)
}

/** A credit that stands apart from the text, or what stands below the text and belongs to no part of the issue. */
function strays(lines: Line[], k: number, zones: Zones): boolean {
  const line = lines[k]
  if (line === undefined) return false
  if (k >= zones.tail && (isColophon(line.folded) || (zones.signed && isPageCredit(line.folded)))) return true
  return isCredit(line.folded) && !isAmidText(lines, k) && readMeta(line) === null
}

/** A line between two sentences is a body's. */
function isAmidText(lines: Line[], k: number): boolean {
  return [lines[k - 1], lines[k + 1]].every((line) => line !== undefined && isSentenceLike(line.folded))
}

/** In the midst of the text 来源：一条山泉。 or 主办：县文旅局 tells nothing of the page: a moment, counters or a source by itself would. */
function tellsOfPage(lines: Line[], k: number, zones: Zones): boolean {
  const line = lines[k]
  if (line === undefined || k < zones.head || k >= zones.tail) return line !== undefined
  if (isSentenceLike(line.folded)) return false
  if (/[0-9]{1,2}:[0-9]{2}|(?:19|20)[0-9]{2}[-年/.]/.test(line.folded)) return true
  const items = readMeta(line) ?? []
  return items.some((item) => droppedReason(item.key) !== null) || (items.some((item) => item.key === 'source') && !isAmidText(lines, k))
}

function drop(out: Sifted, text: string, range: SourceRange, reason: DroppedText['reason'], isDoubtful = false): void {
  out.dropped.push({ range: { start: range.start, end: range.end }, text: text.slice(range.start, range.end), reason, ...(isDoubtful ? { isDoubtful: true as const } : {}) })
}

/** Links to other pages: the heading and the short lines after it. */
function dropLinks(out: Sifted, text: string, lines: Line[], from: number): number {
  let k = from
  for (let line = lines[k]; line !== undefined && (k === from || (line.text.length <= 60 && !isSentenceLike(line.folded) && k - from <= 12 && !isColophon(line.folded))); line = lines[++k]) drop(out, text, line, 'navigation', k > from)
  return k - 1
}

/** Length of 日期： at a line's beginning. */
function dayLabel(line: Line): number {
  return /^(?:日期|时间)[ ]*:[ ]*/.exec(line.folded)?.[0].length ?? 0
}

/** A whole date with a year right below the meta lines is the day of release. */
function isReleaseDay(line: Line, out: Sifted): boolean {
  return line.text.length <= 18 && readDate(line.text.slice(dayLabel(line)))?.year != null && out.items.every((item) => item.key !== 'releasedAt')
}

/** The unit below the time of release that no label names publishes, in doubt: a head or a label comes after it. */
function issues(line: Line, next: Line | undefined, out: Sifted): boolean {
  if (line.text.length > 24 || !endsAsIssuer(line.folded) || out.items.at(-1)?.key !== 'releasedAt') return false
  if (out.items.some((item) => item.key === 'publisher' || item.key === 'source')) return false
  return next !== undefined && findDateline(next.text)?.place !== 'whole' && !(isSentenceLike(next.folded) && readFrameLabel(next.folded) === null)
}

/** Keeps a meta line's items; a value may stand on the next line. Returns how many more lines it took. */
function keepItems(out: Sifted, text: string, items: MetaItem[], next: Line | undefined): number {
  let taken = 0
  items.forEach((item, k) => {
    const reason = droppedReason(item.key)
    const open = next !== undefined && k === items.length - 1 && item.value.end <= item.value.start && valueFits(item, next)
    const whole = open ? { start: item.item.start, end: next.end } : item.item
    if (open) taken = 1
    if (reason !== null) drop(out, text, whole, reason)
    else out.items.push(open ? { ...item, item: whole, value: { start: next.start, end: next.end } } : item)
  })
  return taken
}

/** Whether the next line can be the value of a key that stands alone on its line. */
function valueFits(item: MetaItem, next: Line): boolean {
  if (next.text.length > 40 || readFrameLabel(next.folded) !== null || isSentenceLike(next.folded)) return false
  if (item.key === 'releasedAt') return findDates(next.text).length > 0
  if (item.key === 'counter') return countOnly.test(next.folded)
  return droppedReason(item.key) === null && readMeta(next) === null && chromeReason(next.folded) === null
}

/** Above the first meta line stand the header's lines, unless text stands there: then the meta line is a footer. */
function takeHeaderLines(out: Sifted, firstMeta: number | null): void {
  if (firstMeta === null || firstMeta > 8) return
  const count = firstMeta + numberedBelow(out.lines, firstMeta)
  if (count === 0) return
  const above = out.lines.slice(0, count)
  if (above.some((line) => line.text.length > 100 || isSentenceLike(line.folded))) return
  const last = above.at(-1)
  // 示例发布 / 2022-05-31 17:25: the account's name stands on the line above the moment.
  const moment = out.items[0]
  if (last !== undefined && above.length > 1 && moment?.key === 'releasedAt' && moment.item.start === moment.value.start && out.items.every((item) => item.key !== 'publisher') && (endsAsIssuer(last.folded) || isAccount(last.folded))) {
    out.items.push({ key: 'publisher', item: last, value: last, sure: false })
    above.pop()
  }
  out.headerLines = above
  out.lines = out.lines.slice(count)
}

/** How many lines below a first meta line (专题：…) still belong to the header: up to the one with the page's number, where none stands above. */
function numberedBelow(lines: Line[], from: number): number {
  const isNumbered = (line: Line): boolean => !isSentenceLike(line.folded) && line.text.length <= 60 && (findNumber(line.text)?.confidence ?? 0) >= 0.95 && findDateline(line.text) === null
  if (from === 0 || lines.slice(0, from).some(isNumbered)) return 0
  return lines.slice(from, from + 2).findIndex(isNumbered) + 1
}
