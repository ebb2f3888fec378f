import { chromeReason, isMenu, startsLinkList } from './chrome'
import { findDates, readDate } from '../text/dates'
import { textField } from './draft'
import type { Line } from './lines'
import { findDateline } from './dateline'
import { isDecoration, readEnumerator, readFrameLabel } from './marks'
import { droppedReason, isAccount, isIssuer, readMeta, type MetaItem } from './meta'
import { isSentenceLike } from './shape'
import type { DroppedText, Field, SourceRange } from './types'

/** Lines sorted into chrome, meta items, header lines (those above the first meta line) and the text proper. */
export interface Sifted {
  headerLines: Line[]
  lines: Line[]
  items: MetaItem[]
  dropped: DroppedText[]
  unplaced: Field<string>[]
}

const deskCredit = /^[([]?(?:本期|值班)?(?:责任编辑|责编|编辑|审核|校对|审校|编审|监制|初审|复审|终审|排版|制作|策划|主编|总编|美编)[ ]*(?:[:丨|/]|[ ]{1,3}(?=\S{2,4}$))/

const contact = /^(?:联系电话|联系方式|联系人|电话|手机号?|手机|邮箱|电子邮箱|E-?mail|通讯地址|地址|邮编|微信号)[ ]*:/i

const countOnly = /^[0-9.,万]+(?:次|人次)?$/

/** A site's menu stands no lower. */
const topLines = 24

/** Sorts the lines of a page; `lines` keeps their order. */
export function sortLines(text: string, lines: Line[]): Sifted {
  const out: Sifted = { headerLines: [], lines: [], items: [], dropped: [], unplaced: [] }
  let firstMeta: number | null = null
  // A page has one table of contents; looking for more would make long pages slow.
  let contents = false
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]
    if (line === undefined) continue
    const reason = isDecoration(line.folded) ? 'control' : firstMeta === null && k < topLines && isMenu(line.folded) ? 'navigation' : chromeReason(line.folded)
    const next = lines[k + 1]
    if (reason !== null && next !== undefined && /:$/.test(line.folded) && countOnly.test(next.folded)) {
      drop(out, text, { start: line.start, end: next.end }, reason)
      k++
    } else if (reason !== null) drop(out, text, line, reason)
    else if (!contents && isContents(line.folded)) {
      contents = true
      k = dropContents(out, text, lines, k)
    }
    else if (firstMeta === out.lines.length && isReleaseDay(line, out)) out.items.push({ key: 'releasedAt', item: line, value: { start: line.start + dayLabel(line), end: line.end }, sure: false })
    else if (firstMeta === out.lines.length && issues(line, lines[k + 1], out)) out.items.push({ key: 'publisher', item: line, value: line, sure: false })
    else if (startsLinkList(line.folded)) k = dropLinks(out, text, lines, k)
    else if ((deskCredit.test(line.folded) || contact.test(line.folded)) && line.text.length <= 80 && readMeta(line) === null) out.unplaced.push(textField(text, line, 0.6))
    else {
      const items = readMeta(line)
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

function drop(out: Sifted, text: string, range: SourceRange, reason: DroppedText['reason']): void {
  out.dropped.push({ range: { start: range.start, end: range.end }, text: text.slice(range.start, range.end), reason })
}

/** Links to other pages: the heading and the short lines after it. */
function dropLinks(out: Sifted, text: string, lines: Line[], from: number): number {
  let k = from
  for (let line = lines[k]; line !== undefined && (k === from || (line.text.length <= 60 && !isSentenceLike(line.folded) && k - from <= 12)); line = lines[++k]) drop(out, text, line, 'navigation')
  return k - 1
}

function isContents(folded: string): boolean {
  return /^[【[(]?(?:本期)?目[ ]*录[】\])]?[ :]*$/.test(folded)
}

/** A table of contents: the heading and the lines under it that come again further down. */
function dropContents(out: Sifted, text: string, lines: Line[], from: number): number {
  const rest = lines.slice(from + 1).map((line) => bare(line.folded))
  let k = 0
  while (k < Math.min(rest.length, 40)) {
    const name = rest[k] ?? ''
    if (name.length < 2 || !rest.slice(k + 1).some((later) => later.startsWith(name))) break
    k++
  }
  for (const line of lines.slice(from, from + 1 + k)) drop(out, text, line, 'navigation')
  return from + k
}

/** A contents line without its enumerator and page number. */
function bare(folded: string): string {
  return folded.slice(0, 80).slice(readEnumerator(folded.slice(0, 80))?.length ?? 0).replace(/[ .…·\-]*[(]?[0-9]{0,3}[)]?$/, '')
}

/** Length of 日期： at a line's beginning. */
function dayLabel(line: Line): number {
  return /^(?:日期|时间)[ ]*:[ ]*/.exec(line.folded)?.[0].length ?? 0
}

/** A whole date with a year right below the meta lines is the day of release. */
function isReleaseDay(line: Line, out: Sifted): boolean {
  return line.text.length <= 18 && readDate(line.text.slice(dayLabel(line)))?.year != null && out.items.every((item) => item.key !== 'releasedAt')
}

const issuing = /(?:工委|党委|纪委|委员会|办公室|办事处|政府|中心|集团|公司|大学|学院|医院|总?工会|团委|妇联|支队|大队|机关|报社|[局厅委部办院社会])$/

/** The unit below the time of release that no label names publishes, in doubt: a head or a label comes after it. */
function issues(line: Line, next: Line | undefined, out: Sifted): boolean {
  if (line.text.length > 24 || !issuing.test(line.folded) || !isIssuer(line.folded) || out.items.at(-1)?.key !== 'releasedAt') return false
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
  if (next.text.length > 40) return false
  if (item.key === 'releasedAt') return findDates(next.text).length > 0
  if (item.key === 'counter') return countOnly.test(next.folded)
  return droppedReason(item.key) === null && readMeta(next) === null && chromeReason(next.folded) === null
}

/** Above the first meta line stand the header's lines, unless text stands there: then the meta line is a footer. */
function takeHeaderLines(out: Sifted, firstMeta: number | null): void {
  if (firstMeta === null || firstMeta === 0 || firstMeta > 8) return
  const above = out.lines.slice(0, firstMeta)
  if (above.some((line) => line.text.length > 100 || isSentenceLike(line.folded))) return
  const last = above.at(-1)
  // 示例发布 / 2022-05-31 17:25: the account's name stands on the line above the moment.
  const moment = out.items[0]
  if (last !== undefined && above.length > 1 && moment?.key === 'releasedAt' && moment.item.start === moment.value.start && out.items.every((item) => item.key !== 'publisher') && isIssuer(last.folded) && (issuing.test(last.folded) || isAccount(last.folded))) {
    out.items.push({ key: 'publisher', item: last, value: last, sure: false })
    above.pop()
  }
  out.headerLines = above
  out.lines = out.lines.slice(firstMeta)
}
