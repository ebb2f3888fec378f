import { isBlankCode } from '../text/normalise'
import { textField } from './draft'
import type { Field, ParsedPage, SourceRange } from './types'

/** Every range that a page's fields, dropped and unplaced texts hold. */
export function rangesOf(page: ParsedPage): SourceRange[] {
  const { header, editorsNote, closing } = page
  const fields: (Field<unknown> | null)[] = [
    ...Object.values(header) as (Field<unknown> | null)[], editorsNote.label, ...editorsNote.paragraphs, closing.label, ...closing.paragraphs, ...page.unplaced,
    ...page.sections.map((s) => s.title), ...page.pictures.flatMap((p) => [p.name, p.caption, p.credit]),
    ...page.entries.flatMap((e) => [e.title, e.dateline, e.date, e.weather, e.bylineText, ...e.body]),
  ]
  return [...fields.flatMap((f) => (f === null ? [] : [f.range])), ...page.dropped.map((d) => d.range)]
}

/** Names what no field holds: loose separators become dropped, words become unplaced. So no character is lost unseen. */
export function sweep(page: ParsedPage): void {
  const { text } = page
  const ranges = rangesOf(page).sort((a, b) => a.start - b.start)
  let at = 0
  for (const range of [...ranges, { start: text.length, end: text.length }]) {
    if (range.start > at) nameGap(page, at, range.start)
    at = Math.max(at, range.end)
  }
  page.unplaced.sort((a, b) => a.range.start - b.range.start)
  page.dropped.sort((a, b) => a.range.start - b.range.start)
}

function nameGap(page: ParsedPage, start: number, end: number): void {
  const { text } = page
  let from = start
  while (from < end && isBlankCode(text.charCodeAt(from))) from++
  if (from === end) return
  const field = textField(text, { start: from, end }, 0.3)
  if (/[\p{L}\p{N}]/u.test(field.value)) page.unplaced.push(field)
  else page.dropped.push({ range: field.range, text: field.value, reason: 'control' })
}
