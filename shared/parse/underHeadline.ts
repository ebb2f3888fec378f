import { squeeze } from '../text/normalise'
import { findDateline } from './dateline'
import { findNumber } from './headline'
import { endsLikeUnit } from './lexicon'
import type { Line } from './lines'
import { readFrameLabel } from './marks'
import { isIssuer, type MetaItem } from './meta'
import { stripEdges, trailingDay } from './metaEdges'
import { publishedOn } from './metaLines'
import { isSentenceLike } from './shape'
import { isEntryDay, type Zones } from './zones'

const issuing = /(?:工委|党委|纪委|委员会|办公室|办事处|政府|中心|集团|公司|大学|学院|医院|总?工会|团委|妇联|支队|大队|机关|报社|[局厅委部办院社会处署])$/
const acting = /^(?:走进|走近|走访|探访|来到|致敬|难忘|再访|重返|一个|我[在的和与]|在|给|写给|记|忆|与|和|为|当)/
const check = /审核|审签|编辑|责编|校对|核稿|签发|编审/
/** Whether a line's words are a body that publishes: 示例局, 示例区总工会. */
export function endsAsIssuer(folded: string): boolean {
  return issuing.test(folded) && isIssuer(folded) && !acting.test(folded)
}

/**
 * A line right under the headline that tells of the page by its place only: 示例区总工会 2022年4月20日, or 供稿：… 审核：….
 * Above an editor's note with its label all stands in the header; else a title or the page's number has to speak for it.
 */
export function underHeadline(lines: Line[], k: number, zones: Zones, above: Line[]): MetaItem[] | null {
  const line = lines[k]
  if (line === undefined || k >= zones.head || above.length === 0 || above.length > 6 || line.text.length > 80 || above.some((one) => isSentenceLike(one.folded))) return null
  const noted = readFrameLabel(lines[zones.head]?.folded ?? '')?.frame === 'note'
  const day = trailingDay(line.folded)
  if (isCredits(line.folded)) return noted || (day !== null && check.test(line.folded)) ? credits(line) : null
  if (day === null || day.start === 0) return dayFirst(line, lines, k)
  const before = stripEdges(line, 0, day.start)
  const name = line.folded.slice(before.start - line.start, before.end - line.start)
  if (!(noted ? endsLikeUnit(name) || isIssuer(name) : endsAsIssuer(name)) || acting.test(name) || /[,。;:!?]/.test(name)) return null
  if (!noted && !speaksForHeader(lines, k, above)) return null
  return publishedOn(line, before, day.start, noted || /(?:委员会|工委|局|厅|办公室|党委|政府|机关)$/.test(name))
}

/** 2024年2月8日　示例中心 under a headline, and no other line like it: the day of release, and who publishes. */
function dayFirst(line: Line, lines: Line[], k: number): MetaItem[] | null {
  const read = (one: Line): { end: number; name: string; value: MetaItem['value'] } | null => {
    const found = one.text.length > 40 ? null : findDateline(one.text)
    if (found?.place !== 'head' || found.date?.value.year == null || found.weather !== null || found.weekday !== null) return null
    const value = stripEdges(one, found.end, one.text.length)
    const name = one.folded.slice(value.start - one.start, value.end - one.start)
    return endsAsIssuer(name) && !/[,。;:!? ]/.test(name) ? { end: found.end, name, value } : null
  }
  const own = read(line)
  const next = lines[k + 1]
  if (own === null || next === undefined || isSentenceLike(next.folded) || lines.slice(k + 1).some((one) => read(one) !== null)) return null
  const cut = line.start + own.end
  return [
    { key: 'releasedAt', item: { start: line.start, end: cut }, value: { start: line.start, end: cut }, sure: true },
    { key: 'publisher', item: { start: cut, end: line.end }, value: own.value, sure: false },
  ]
}

/**
 * The next line is no body; or the page's number stands above and no other line has a unit and a day; or the page is one
 * article: a title, this line, and no day of an entry's own.
 */
function speaksForHeader(lines: Line[], k: number, above: Line[]): boolean {
  const next = lines[k + 1]
  if (next !== undefined && !isSentenceLike(next.folded)) return true
  const below = lines.slice(k + 1)
  if (below.some((one) => one.text.length <= 60 && (trailingDay(one.folded)?.start ?? 0) > 0)) return false
  return above.some((one) => findNumber(one.text) !== null) || (above.length === 1 && !below.some((one) => isEntryDay(one)))
}

/** 供稿：示例局 审核：张示例: nothing but labels and short values. */
function isCredits(folded: string): boolean {
  const [label = '', ...values] = folded.replace(/^[([【]|[)\]】]$/g, '').split(/[ ]*:[ ]*/)
  return /^\S{1,8}$/.test(label) && values.length > 0 && !/[。!?]/.test(folded) && values.every((value) => value !== '' && squeeze(value).length <= 34)
}

function credits(line: Line): MetaItem[] {
  const whole = { start: line.start, end: line.end }
  const day = trailingDay(line.folded)
  if (day === null || day.start === 0) return [{ key: 'other', item: whole, value: whole, sure: false }]
  const cut = line.start + day.start
  return [
    { key: 'other', item: { start: line.start, end: cut }, value: { start: line.start, end: cut }, sure: false },
    { key: 'releasedAt', item: { start: cut, end: line.end }, value: { start: cut, end: line.start + day.end }, sure: true },
  ]
}
