import { isBlankCode } from '../text/normalise'
import { textField } from './draft'
import type { Field, ParsedPage, SourceRange } from './types'

/** Every range that a page's fields, dropped and unplaced texts hold. */
export function rangesOf(page: ParsedPage): SourceRange[] {
  const { header, editorsNote, closing } = page
  const ranges: SourceRange[] = []
  const take = (...fields: (Field<unknown> | null)[]): void => {
    for (const field of fields) if (field !== null) ranges.push(field.range)
  }
  const each = (fields: Field<unknown>[]): void => { for (const field of fields) ranges.push(field.range) }
  for (const field of Object.values(header) as (Field<unknown> | null)[]) take(field)
  take(editorsNote.label, closing.label)
  for (const list of [editorsNote.paragraphs, closing.paragraphs, page.unplaced]) each(list)
  for (const s of page.sections) take(s.title)
  for (const p of page.pictures) take(p.name, p.caption, p.credit)
  for (const e of page.entries) {
    take(e.title, e.dateline, e.date, e.weather, e.bylineText)
    each(e.body)
  }
  for (const d of page.dropped) ranges.push(d.range)
  return ranges
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
