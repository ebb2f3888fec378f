import { captionedHead } from './captioned'
import type { LineFacts } from './facts'
import { findNumber } from './headline'
import { isMereNumber } from './headerLines'

/**
 * How many lines at the top of a page without meta line are its header: short lines around one with an issue number.
 * The last short line before a body, dateline or byline is an entry's title and stays.
 */
export function leadingHeader(facts: LineFacts[]): number {
  let count = 0
  let numbered = false
  for (const f of facts.slice(0, 6)) {
    const number = f.kind === 'title' || f.kind === 'titleDateline' ? findNumber(f.line.text) : null
    const marked = number !== null && number.confidence >= 0.85 && f.enumerator === null
    if (f.kind === 'titleDateline' && !(marked && number.form === 'period')) break
    if (f.kind !== 'title' && f.kind !== 'titleDateline') break
    if ((f.section !== null || f.enumerator !== null) && count > 0 && !marked) break
    if (count > 0 && !marked && f.byline !== null && f.byline.parsed.confidence >= 0.9) break
    numbered ||= marked
    count++
  }
  if (!numbered) return 0
  const after = facts[count]
  if (count > 1 && captionedHead(facts, count - 1)) return count - 1
  const next = after?.kind === 'picture' ? facts.slice(count).find((f) => f.kind !== 'picture') : after
  if (next === undefined) return 0
  if (next.kind === 'dateline' && isReleaseDay(facts, facts.indexOf(next))) return count + 1
  if (next.kind !== 'paragraph' && next.kind !== 'dateline' && next.kind !== 'byline' && !signs(facts, facts.indexOf(next))) return count
  // 第12期 is never an entry's title.
  if (isMereNumber(facts[count - 1]?.line.text ?? '')) return count
  // The entry's title may have a second line (——副题).
  while (count > 1 && /^[-—–]/.test(facts[count - 1]?.line.text ?? '')) count--
  return count - 1
}

/** 示例局 张示例 between a title and its body, marked by its words only. */
function signs(facts: LineFacts[], k: number): boolean {
  const [f, after] = [facts[k], facts[k + 1]]
  return f?.kind === 'title' && f.byline !== null && f.byline.parsed.confidence >= 0.9 && (after?.kind === 'paragraph' || after?.kind === 'dateline')
}

/** A bare day with a year under the header, a head below it and no other bare day on the page: when the issue came out. */
function isReleaseDay(facts: LineFacts[], k: number): boolean {
  const bare = (f: LineFacts | undefined): boolean => f?.kind === 'dateline' && f.dateline?.date != null && f.dateline.weather === null && f.dateline.weekday === null
  const below = facts[k + 1]
  return bare(facts[k]) && facts[k]?.dateline?.date?.value.year != null && (below?.kind === 'title' || below?.kind === 'titleDateline' || below?.kind === 'label' || (below?.kind === 'dateline' && !bare(below))) && !facts.slice(k + 1).some(bare)
}
