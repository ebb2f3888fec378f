import { doubtBelow, type Field, type ParsedPage, type SourceRange } from '../../shared/parse/types'

export type MarkKind = 'header' | 'title' | 'dateline' | 'byline' | 'body' | 'note' | 'closing' | 'picture' | 'section' | 'dropped' | 'unplaced'

/** A coloured stretch of the source text. `field` names the form's field that it belongs to, null for dropped text. */
export interface SourceMark extends SourceRange { kind: MarkKind; field: string | null; isDoubtful: boolean }

/** A stretch of text with its mark, or none; together they are the whole text, in order. */
export interface Stretch { text: string; start: number; mark: SourceMark | null }

const found = new WeakMap<ParsedPage, readonly SourceMark[]>()

/** Every place of the page that became something, in order, without overlaps. Found once a page: long pages have thousands. */
export function marksOf(page: ParsedPage): readonly SourceMark[] {
  const marks = found.get(page) ?? findMarks(page)
  found.set(page, marks)
  return marks
}

function findMarks(page: ParsedPage): SourceMark[] {
  const marks: SourceMark[] = []
  const add = (kind: MarkKind, field: string | null, one: Field<unknown> | null) => {
    if (one && one.range.end > one.range.start) marks.push({ ...one.range, kind, field, isDoubtful: one.confidence < doubtBelow })
  }
  const { header } = page
  for (const key of ['series', 'issueNumber', 'title', 'subtitle', 'publisher', 'releasedAt', 'source'] as const) add('header', `header.${key}`, header[key])
  add('header', 'header.title', header.headline)
  add('note', 'note', page.editorsNote.label)
  page.editorsNote.paragraphs.forEach((one) => add('note', 'note', one))
  page.pictures.forEach((one, at) => {
    add('picture', `picture.${at}`, one.name)
    add('picture', `picture.${at}`, one.caption)
    add('picture', `picture.${at}`, one.credit)
  })
  page.sections.forEach((one, at) => add('section', `section.${at}`, one.title))
  page.entries.forEach((entry, at) => {
    add('title', `entry.${at}.title`, entry.title)
    add('dateline', `entry.${at}.dateline`, entry.dateline)
    add('byline', `entry.${at}.byline`, entry.bylineText)
    entry.body.forEach((one) => add('body', `entry.${at}.body`, one))
  })
  add('closing', 'closing', page.closing.label)
  page.closing.paragraphs.forEach((one) => add('closing', 'closing', one))
  page.unplaced.forEach((one) => add('unplaced', null, one))
  for (const { range } of page.dropped) marks.push({ ...range, kind: 'dropped', field: null, isDoubtful: false })
  return withoutOverlaps(marks)
}

/** The narrower mark wins where two overlap: a series inside a headline. */
function withoutOverlaps(marks: SourceMark[]): SourceMark[] {
  const byLength = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start))
  const kept: SourceMark[] = []
  for (const mark of byLength) if (!kept.some((one) => one.start < mark.end && mark.start < one.end)) kept.push(mark)
  return kept.sort((a, b) => a.start - b.start)
}

/** Cuts the text at the marks. */
export function stretchesOf(text: string, marks: readonly SourceMark[]): Stretch[] {
  const out: Stretch[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.start > at) out.push({ text: text.slice(at, mark.start), start: at, mark: null })
    out.push({ text: text.slice(mark.start, mark.end), start: mark.start, mark })
    at = mark.end
  }
  if (at < text.length) out.push({ text: text.slice(at), start: at, mark: null })
  return out
}

/** The entry in or after which a place of the source stands; -1 before all. */
export function entryAt(page: ParsedPage, offset: number): number {
  let found = -1
  page.entries.forEach((entry, at) => {
    const starts = [entry.title, entry.dateline, entry.bylineText, ...entry.body].flatMap((one) => (one ? [one.range.start] : []))
    if (starts.length > 0 && Math.min(...starts) <= offset) found = at
  })
  return found
}

/** The form's field that holds a place of the source; null for text of none. */
export function fieldAt(page: ParsedPage, offset: number): string | null {
  return marksOf(page).find((mark) => mark.start <= offset && offset < mark.end)?.field ?? null
}
