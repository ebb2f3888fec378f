import { adjoins, extendDateline, setByline, setDateline, textField, type Draft } from './draft'
import type { LineFacts } from './facts'
import { keepText, startEntry, whole, type Reading } from './reading'

/** A line with only a dateline: it begins an entry, joins the head above it, or ends the entry as a letter does. */
export function readDateline(r: Reading, f: LineFacts, k: number): void {
  const { dateline } = f
  if (dateline === null) return
  const draft = openFront(r, k)
  const after = r.context.facts[r.context.next[k] ?? -1]
  const hasBody = (draft?.body.length ?? 0) > 0
  if (draft !== null && !hasBody && draft.dateline !== null && adjoins(r.text, draft.dateline.range, f.line) && (dateline.date === null || draft.date === null)) {
    extendDateline(r.text, draft, dateline)
    return
  }
  // 爸爸 / 2022年5月28日 / （示例局 张示例）: a letter's last lines, which no body follows, stay with the letter.
  if (draft !== null && hasBody && !draft.closed && closesLetter(r, k)) {
    if (draft.dateline === null) setDateline(r.text, draft, dateline, 0.65)
    else draft.body.push(textField(r.text, whole(f), 0.6))
    return
  }
  if (draft !== null && draft.dateline === null && (!hasBody || !r.context.dateFirst || after === undefined)) {
    setDateline(r.text, draft, dateline, hasBody ? dateline.confidence - 0.05 : dateline.confidence)
    return
  }
  if (draft !== null && after === undefined) {
    r.unplaced.push(textField(r.text, whole(f), 0.5))
    return
  }
  // A day inside a diary of several days is no new entry: no title beside it, and the entry is still unsigned.
  if (draft !== null && hasBody && !draft.closed && after?.kind === 'paragraph' && !r.context.bylineFirst && nextIsByline(r, k) && draft.title !== null && draft.bylineText === null) {
    draft.body.push(textField(r.text, whole(f), 0.6))
    return
  }
  setDateline(r.text, startEntry(r), dateline)
}

/** A day between a body and the byline that ends it. */
function closesLetter(r: Reading, k: number): boolean {
  const { facts, next, bylineFirst } = r.context
  const signature = facts[next[k] ?? -1]
  const after = facts[next[next[k] ?? -1] ?? -1]
  return !bylineFirst && signature?.kind === 'byline' && signature.byline?.parsed.form === 'bracket' && after?.kind !== 'paragraph' && after?.kind !== 'dateline'
}

function nextIsByline(r: Reading, k: number): boolean {
  const mark = r.context.facts[r.context.nextMark[k] ?? -1]
  return mark?.byline != null || mark?.kind === 'dateline'
}

/** Paragraphs at the top that a signature or a last date ends are an entry without a title. */
export function openFront(r: Reading, k: number): Draft | null {
  if (r.current !== null || r.zone !== 'front' || r.frontParagraphs.length === 0) return r.current
  const after = r.context.facts[r.context.next[k] ?? -1]
  if (after !== undefined && after.kind !== 'byline' && after.kind !== 'dateline' && r.context.facts[k]?.kind === 'dateline') return null
  const draft = startEntry(r)
  for (const f of r.frontParagraphs) draft.body.push(textField(r.text, f.body ?? whole(f), 0.85))
  r.frontParagraphs = []
  return draft
}

/** A byline: of the entry whose head or body stands above it, or of a body without a title. */
/** Lines of one byline together are no longer than this; more is a list of something else. */
const longestByline = 300

export function readByline(r: Reading, f: LineFacts, k: number): void {
  const { byline } = f
  if (byline === null) return
  const before = r.context.facts[r.context.previous[k] ?? -1]
  const after = r.context.facts[r.context.next[k] ?? -1]
  let draft = openFront(r, k)
  if (draft === null) {
    if (r.zone === 'note' || r.zone === 'closing') { keepText(r, whole(f), 0.6); return; }
    if (after === undefined || (after.kind === 'paragraph' && f.dateline === null)) {
      r.unplaced.push(textField(r.text, whole(f), 0.5))
      return
    }
    draft = startEntry(r)
  } else if (draft.closed && before?.kind !== 'byline' && after !== undefined && (after.kind === 'title' || after.kind === 'dateline')) draft = startEntry(r)
  // A body by itself below a whole signature signs something else.
  const isApart = byline.parsed.name === null && byline.parsed.role === null && draft.byline?.value.unit != null && draft.byline.value.name !== null
  const joins = !isApart && (before?.kind === 'byline' || (before?.byline != null && draft.closed))
  if (draft.bylineText !== null && (!joins || !adjoins(r.text, draft.bylineText.range, byline.range) || byline.range.end - draft.bylineText.range.start > longestByline)) {
    r.unplaced.push(textField(r.text, whole(f), 0.5))
    return
  }
  setByline(r.text, draft, byline, draft.bylinePlace ?? (draft.body.length > 0 ? 'after' : 'before'))
  if (f.dateline !== null && draft.dateline === null) setDateline(r.text, draft, f.dateline)
}
