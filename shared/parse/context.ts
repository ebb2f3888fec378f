import type { LineFacts } from './facts'
import { settleDatedBylines, settleDateNotes } from './dateNotes'
import { authorBefore } from './names'
import { settleTriangles } from './triangles'

/** What the page as a whole tells about its lines: computed once, so that every question of the reader is answered at once. */
export interface Context {
  facts: LineFacts[]
  /** Index of the next line that is no picture; facts.length at the end. */
  next: number[]
  /** Index of the line before that is no picture; -1 at the start. */
  previous: number[]
  /** Index of the next line that is neither paragraph nor picture. */
  nextMark: number[]
  /** Index of the last byline or dated line; -1 when the page has none. */
  lastAnchor: number
  /** Bylines stand before their bodies on this page. */
  bylineFirst: boolean
  /** Lines with only a date stand before their bodies. */
  dateFirst: boolean
  /** The page has neither datelines nor bylines. */
  unmarked: boolean
}

/** Settles the weak bylines by their neighbours, then looks the page over. Linear in the number of lines. */
export function lookOver(facts: LineFacts[]): Context {
  settleTriangles(facts)
  const first = neighbours(facts)
  settleDatedBylines(facts, first.next, first.previous)
  settleDateNotes(facts, first.next, first.previous)
  settleLoneWeather(facts, first.next, first.previous)
  settleWeakBylines(facts, first.next, first.previous)
  // A credit line may have become a byline, so who stands beside whom is asked anew.
  const { next, previous } = neighbours(facts)
  const nextMark: number[] = new Array<number>(facts.length)
  let mark = facts.length
  let lastAnchor = -1
  for (let k = facts.length - 1; k >= 0; k--) {
    nextMark[k] = mark
    const f = facts[k]
    if (f === undefined || f.kind === 'picture') continue
    if (f.kind !== 'paragraph' || f.byline !== null) mark = k
    if (lastAnchor < 0 && (f.lead !== null || (f.byline !== null && (f.kind !== 'title' || f.byline.strength === 'strong')) || f.dateline !== null)) lastAnchor = k
  }
  return { facts, next, previous, nextMark, lastAnchor, bylineFirst: bylinesStandFirst(facts, next, previous), dateFirst: datesStandFirst(facts, previous), unmarked: lastAnchor < 0 }
}

function neighbours(facts: LineFacts[]): { next: number[]; previous: number[] } {
  const next: number[] = new Array<number>(facts.length)
  const previous: number[] = new Array<number>(facts.length)
  let last = -1
  facts.forEach((f, k) => {
    previous[k] = last
    if (f.kind !== 'picture') last = k
  })
  let coming = facts.length
  for (let k = facts.length - 1; k >= 0; k--) {
    next[k] = coming
    if (facts[k]?.kind !== 'picture') coming = k
  }
  return { next, previous }
}

/**
 * A line that only its words make a byline (示例局 张示例) becomes one where a byline can stand: after a body and before the end
 * or the next head, or between a head and its body. A unit alone or a name alone needs the other beside it, or the end.
 */
function settleWeakBylines(facts: LineFacts[], next: number[], previous: number[]): void {
  const marked = facts.some((f) => f.byline?.strength === 'strong' || f.byline?.strength === 'trailing')
  for (let k = 0; k < facts.length; k++) {
    const f = facts[k]
    if (f?.byline == null || f.kind === 'byline' || (f.byline.strength !== 'weak' && f.byline.strength !== 'guess' && f.kind !== 'picture')) continue
    const before = facts[previous[k] ?? -1]
    const after = facts[next[k] ?? facts.length]
    if (f.kind === 'picture' && facts[k - 1]?.kind === 'picture') continue
    const parsed = f.byline.parsed
    if (f.byline.strength === 'guess' && (marked || !guessFits(before, after, facts[next[next[k] ?? facts.length] ?? facts.length]))) continue
    // Where bylines are marked, a lone name or unit is more likely a title.
    if (marked && f.kind !== 'picture' && parsed.form === 'bare' && !completes(f, before, after) && (parsed.name === null || (parsed.unit === null && parsed.role === null))) continue
    if (startsAfterSignature(f, before, after, facts[next[next[k] ?? facts.length] ?? facts.length])) continue
    // 5月29日 / 修路 / a body: what stands under a day without a title is the title.
    const untitled = before?.kind === 'dateline' && after?.kind === 'paragraph' && facts[previous[previous[k] ?? -1] ?? -1]?.kind !== 'title'
    if (untitled && parsed.form === 'bare' && parsed.unit === null && parsed.role === null) continue
    // Right under a picture, with the body still to come, stands its caption.
    if (facts[k - 1]?.kind === 'picture' && f.kind === 'title' && parsed.form === 'bare' && after?.kind === 'paragraph' && before?.kind !== 'paragraph') continue
    if (fits(f, before, after, facts[next[next[k] ?? facts.length] ?? facts.length])) {
      becomeByline(f)
    }
  }
  settleLastSignature(facts, previous)
}

/** （示例局 张示例） / 示例社区 全力以赴 / 5月25日 晴 / a body: below a whole byline in brackets, bare words over a day are the next title. */
function startsAfterSignature(f: LineFacts, before: LineFacts | undefined, after: LineFacts | undefined, second: LineFacts | undefined): boolean {
  const signed = before?.byline?.parsed
  const closes = signed?.form === 'bracket' && signed.name !== null && (signed.unit !== null || signed.role !== null)
  return closes && f.byline?.parsed.form === 'bare' && after?.kind === 'dateline' && second !== undefined && second.kind !== 'titleDateline'
}

function becomeByline(f: LineFacts): void {
  Object.assign(f, { kind: 'byline', title: null, titleWhole: null, body: null, picture: null, section: null })
}

/** The page's last signature may have a closing below it: it is one where others of its shape are. */
function settleLastSignature(facts: LineFacts[], previous: number[]): void {
  const shape = (f: LineFacts): string => (f.byline?.parsed.form !== 'bare' ? '' : [f.byline.parsed.unit, f.byline.parsed.role, f.byline.parsed.name].map((part) => (part === null ? '-' : '+')).join(''))
  const shapes = new Set(facts.filter((f) => f.kind === 'byline').map(shape))
  for (let k = facts.length - 1; k > 0; k--) {
    const f = facts[k]
    if (f === undefined || f.kind === 'byline' || f.kind === 'dateline' || f.kind === 'titleDateline') return
    if (f.kind !== 'title' || f.byline === null || facts[previous[k] ?? -1]?.kind !== 'paragraph') continue
    if (shape(f).endsWith('+') && shapes.has(shape(f))) becomeByline(f)
    return
  }
}

/** A guessed byline closes a body: the next head or the end comes after it, and not only what its own head would have. */
function guessFits(before: LineFacts | undefined, after: LineFacts | undefined, second: LineFacts | undefined): boolean {
  if (before?.kind !== 'paragraph') return false
  return after === undefined || after.kind === 'title' || after.kind === 'titleDateline' || after.kind === 'label' || (after.kind === 'dateline' && second?.kind === 'title')
}

/** The weather alone on a line belongs to the date above or below it. */
function settleLoneWeather(facts: LineFacts[], next: number[], previous: number[]): void {
  facts.forEach((f, k) => {
    if (f.kind !== 'title' || f.dateline === null) return
    // 海风 over a day that has its weather is a title.
    const takes = (other: LineFacts | undefined): boolean => other?.kind === 'dateline' && (f.dateline?.weather == null || other.dateline?.weather == null)
    if (takes(facts[previous[k] ?? -1]) || takes(facts[next[k] ?? -1])) f.kind = 'dateline'
    else f.dateline = null
  })
}

function titleText(f: LineFacts): string {
  return f.title === null ? '' : f.line.text.slice(f.title.start - f.line.start, f.title.end - f.line.start)
}

/** A bare name beside a byline that lacks one: 张示例 / （作者系示例局科员）, 示例局 / 张示例. */
function completes(f: LineFacts, before: LineFacts | undefined, after: LineFacts | undefined): boolean {
  const parsed = f.byline?.parsed
  if (parsed?.name == null || parsed.form !== 'bare' || parsed.unit !== null || parsed.role !== null) return false
  const nameless = (other: LineFacts | undefined): boolean => other?.kind === 'byline' && other.byline?.parsed.name === null && other.byline.parsed.unit !== null
  return (nameless(before) && before?.byline?.parsed.form === 'bare') || (nameless(after) && after?.byline?.parsed.form === 'bracket')
}

function isWeak(f: LineFacts | undefined): boolean {
  return f?.byline?.strength === 'weak'
}

function fits(f: LineFacts, before: LineFacts | undefined, after: LineFacts | undefined, second: LineFacts | undefined): boolean {
  const parsed = f.byline?.parsed
  if (parsed === undefined || f.enumerator !== null) return false
  const ends = after === undefined || after.kind !== 'paragraph'
  const afterBody = before !== undefined && (before.kind === 'paragraph' || before.kind === 'byline')
  const afterHead = before !== undefined && (before.kind === 'title' || before.kind === 'titleDateline' || before.kind === 'dateline')
  if (f.kind === 'picture') return before?.kind === 'byline' || after?.kind === 'byline' || (before?.kind === 'paragraph' && ends)
  const beforeBody = after !== undefined && (after.kind === 'paragraph' || (after.kind === 'dateline' && second?.kind === 'paragraph'))
  if (parsed.form === 'bracket') return afterBody && ends
  if (parsed.name !== null && (parsed.unit !== null || parsed.role !== null)) {
    if (parsed.confidence < 0.85) return afterBody && ends
    return afterBody || (afterHead && beforeBody) || (after?.kind === 'title' && second?.kind === 'paragraph' && parsed.confidence >= 0.85 && before?.kind !== 'title')
  }
  if (completes(f, before, after)) return afterBody || afterHead
  if (parsed.name !== null) return (afterBody && ends) || (afterHead && beforeBody) || (before?.kind === 'dateline' && ends)
  // A unit and a post: who wrote is named elsewhere, 张示例：雨中的守护.
  if (parsed.unit !== null && parsed.role !== null && !/[的了是有在来到,，!！?？]/.test(f.line.text)) return (afterBody && ends && after?.kind !== 'dateline') || (afterHead && beforeBody && authorBefore(titleText(before)))
  // The author's name alone on the line above, as a signature's first line.
  if (parsed.role === null && before?.kind === 'byline' && before.byline?.parsed.form === 'bare' && before.byline.parsed.unit === null && (after === undefined || after.kind === 'title' || after.kind === 'titleDateline')) return true
  // A unit alone: with its author on the next line, or as the signature at the end.
  if (isWeak(after) && after?.byline?.parsed.name !== null) return afterBody || afterHead
  return (before?.kind === 'byline' || before?.kind === 'paragraph') && (after === undefined || (after.kind === 'dateline' && second === undefined))
}

function bylinesStandFirst(facts: LineFacts[], next: number[], previous: number[]): boolean {
  let first = 0
  let last = 0
  facts.forEach((f, k) => {
    if (f.kind === 'paragraph' && f.byline !== null) last++
    if (f.lead !== null) first++
    if (f.kind === 'title' && f.byline?.strength === 'strong') first++
    if (f.kind !== 'byline') return
    const before = facts[previous[k] ?? -1]
    const after = facts[next[k] ?? facts.length]
    if (before?.kind === 'paragraph' || before === undefined) last++
    else if (before.kind !== 'byline' && after?.kind === 'paragraph') first++
    // Verse above it, and a head or the end below: it closes a body all the same.
    else if (before.kind === 'title' && after?.kind !== 'dateline' && after?.kind !== 'byline') last++
  })
  return first > last
}

function datesStandFirst(facts: LineFacts[], previous: number[]): boolean {
  let first = 0
  let last = 0
  facts.forEach((f, k) => {
    if (f.kind !== 'dateline') return
    const before = facts[previous[k] ?? -1]
    if (before?.kind === 'paragraph' || before?.kind === 'byline') last++
    else first++
  })
  return first >= last || first > 0
}
