import { placedReason, startsLinkList } from './chrome'
import { isColophon } from './colophon'
import { findDateline } from './dateline'
import { findNumber } from './headline'
import { endsLikeUnit } from './lexicon'
import { wholeByline } from './lineBylines'
import type { Line } from './lines'
import { isDecoration, readFrameLabel } from './marks'
import { readMeta } from './meta'
import { isSentenceLike } from './shape'

/**
 * Where chrome stands: above the line `head`, and from the line `tail` on. `signed`: a byline or day ends the text before
 * the tail. From `links` on all lines could be links to other pages.
 */
export interface Zones { head: number; tail: number; signed: boolean; links: number }

/** Where a page's text begins and ends, told by sentences, labels, days and bylines. */
export function zonesOf(lines: Line[]): Zones {
  const issued = pageDay(lines)
  let head = 0
  while (head < lines.length && (head === issued || !beginsText(lines[head]))) head++
  let links = lines.length
  while (links > 0 && isLinkLike(lines[links - 1])) links--
  const list = lines.findIndex((line, k) => k + 1 >= links && startsLinkList(line.folded))
  let tail = list < 0 ? lines.length : list
  while (tail > head && !endsText(lines[tail - 1])) tail--
  const credits = pageCredits(lines)
  if (credits >= 0) tail = Math.min(tail, credits)
  const last = lines[tail - 1]
  return { head, tail, signed: last !== undefined && !isText(last), links }
}

const creditLabel = /^[([【]?(?:文字整理|文字|整理|记录|翻译|图文|文图|图\/文|文\/图|图片|摄影|供图|配图|文|图|撰稿|撰文|供稿|投稿|作者|通讯员|素材|视频|稿源)[ ]*[:丨|/][ ]*\S/

/** 文字：… 图片：… below the last signature: who made the page, not who wrote its last entry. */
export function isPageCredit(folded: string): boolean {
  return folded.length <= 60 && (creditLabel.test(folded) || /^(?:来源|信息来源|原标题)[ ]*[丨|]/.test(folded)) && !isSentenceLike(folded)
}

/** Where a page's credits begin: apart from the last entry's signature in brackets, below which no other entry has the like. -1 where none do. */
function pageCredits(lines: Line[]): number {
  let k = lines.length
  while (k > 0 && isFoot(lines[k - 1])) k--
  const first = lines[k]
  const signature = lines[k - 1]
  if (first === undefined || signature === undefined || first.gap === 0 || !/[)\]】]$/.test(signature.folded) || !isSigned(signature)) return -1
  if (!lines.slice(k).some((line) => isPageCredit(line.folded))) return -1
  return lines.slice(1, k).some((line, i) => isPageCredit(line.folded) && /[)\]】]$/.test(lines[i]?.folded ?? '')) ? -1 : k
}

function isFoot(line: Line | undefined): boolean {
  return line !== undefined && (isPageCredit(line.folded) || isColophon(line.folded) || placedReason(line.folded, true) !== null)
}

/** No body, day or byline: what can stand in a list of links. */
function isLinkLike(line: Line | undefined): boolean {
  if (line === undefined) return false
  if (placedReason(line.folded, true) !== null || isColophon(line.folded) || isDecoration(line.folded)) return true
  return line.text.length <= 60 && !isSentenceLike(line.folded) && !isEntryDay(line) && wholeByline(line)?.strength !== 'strong'
}

function beginsText(line: Line | undefined): boolean {
  return line !== undefined && (readFrameLabel(line.folded) !== null || isEntryDay(line) || (isSentenceLike(line.folded) && isText(line)))
}

function endsText(line: Line | undefined): boolean {
  return line !== undefined && (readFrameLabel(line.folded) !== null || isEntryDay(line) || isSigned(line) || isText(line))
}

/** A sentence that is no chrome, no credit and no meta line. */
function isText(line: Line): boolean {
  if (!isSentenceLike(line.folded) && !/[!?…][”"」』)]*$/.test(line.folded)) return false
  return placedReason(line.folded, true) === null && !isColophon(line.folded) && readMeta(line) === null
}

/** 5月29日 晴: the day of an entry; a whole date by itself may as well be the day of release. */
export function isEntryDay(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > 60) return false
  const found = findDateline(line.text)
  return found?.place === 'whole' && found.date !== null && (found.date.value.year === null || found.weather !== null || found.weekday !== null)
}

/** 2024年5月11日 星期六 above the headline, as newspapers print it: the page's day, no entry's. -1 where there is none. */
export function pageDay(lines: Line[]): number {
  const at = lines.slice(0, 12).findIndex((line) => isEntryDay(line) || isSentenceLike(line.folded))
  const line = lines[at]
  const found = line === undefined ? null : findDateline(line.text)
  if (found?.place !== 'whole' || found.date?.value.year == null || found.weather !== null) return -1
  for (const below of lines.slice(at + 1, at + 7)) {
    if (isSentenceLike(below.folded) || isEntryDay(below)) return -1
    if ((findNumber(below.text)?.confidence ?? 0) >= 0.95) return at
  }
  return -1
}

/** （示例局 张示例） in brackets on a line of its own, or at a paragraph's end. */
function isSigned(line: Line): boolean {
  return !isColophon(line.folded) && wholeByline(line)?.strength === 'strong'
}

/** 区文明办 / 2024年10月9日 at a page's end, below a last entry that is signed: who sent the page. -1 where there is none. */
export function senderAt(lines: Line[], tail: number): number {
  const at = lines.findIndex((line, k) => k >= tail && isPair(line, lines[k + 1]))
  if (at < 0) return -1
  for (let k = at - 1; k >= 0; k--) {
    const line = lines[k]
    if (line === undefined || isEntryDay(line)) return -1
    if (wholeByline(line)?.strength === 'strong') return lines.slice(0, k).some((one, i) => isPair(one, lines[i + 1])) ? -1 : at
  }
  return -1
}

function isPair(unit: Line, day: Line | undefined): boolean {
  if (day === undefined || unit.text.length > 24 || day.text.length > 20 || !endsLikeUnit(unit.folded)) return false
  const found = findDateline(day.text)
  return found?.place === 'whole' && found.date?.value.year != null && found.weather === null
}
