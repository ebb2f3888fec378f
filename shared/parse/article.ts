import { setByline, type Draft } from './draft'
import { leadingByline } from './lineBylines'
import { splitLines } from './lines'
import type { Reading } from './reading'
import type { Field, ParsedHeader } from './types'

/**
 * One web article with subheads (一、… 二、…): no series, no number, no dates, and one signature at most. Its parts are no
 * entries of their own; subheads become paragraphs of the one entry, in doubt, so that a warning tells.
 */
export function joinArticle(r: Reading, header: ParsedHeader): void {
  const [first] = r.entries
  const named = header.series !== null || header.issueNumber !== null
  if (named || header.title === null || first === undefined || r.entries.length < 2 || r.sections.length > 0 || r.note.label !== null || !isRun(r.entries)) return
  const body: Field<string>[] = r.note.paragraphs.map((p) => ({ ...p, confidence: 0.8 }))
  const starts = r.entries.map((entry) => {
    const start = body.length
    if (entry.title !== null) body.push({ value: r.text.slice(entry.title.range.start, entry.title.range.end), range: entry.title.range, confidence: 0.65 })
    body.push(...entry.body)
    return start
  })
  for (const { place } of r.pictures) {
    if (place.kind !== 'entry') continue
    place.afterParagraph += (starts[place.entry] ?? 0) + 1
    place.entry = 0
  }
  const signed = r.entries.find((entry) => entry.bylineText !== null) ?? first
  r.entries.splice(0, r.entries.length, { ...signed, title: null, body })
  r.note.paragraphs = []
  takeLead(r)
}

/** Subheads numbered from 1 without a gap; only the first may be signed before its body, only the last after it. */
function isRun(entries: Draft[]): boolean {
  const signed = entries.filter((entry) => entry.bylineText !== null)
  const lone = signed.length === 0 || (signed.length === 1 && (signed[0] === entries.at(-1) || signed[0] === entries[0]))
  return lone && entries.every((entry, k) => entry.date === null && entry.title !== null && entry.enumerator?.value === k + 1 && entry.enumerator.style === entries[0]?.enumerator?.style)
}

/** 本报讯（记者 张示例） where the article begins. */
function takeLead(r: Reading): void {
  const [entry] = r.entries
  const first = entry?.body[0]
  if (entry === undefined || first === undefined || entry.bylineText !== null) return
  const [line] = splitLines(first.value)
  const lead = line === undefined ? null : leadingByline({ ...line, start: first.range.start + line.start, end: first.range.start + line.end })
  if (lead === null) return
  setByline(r.text, entry, lead, 'before')
  entry.body[0] = { ...first, value: r.text.slice(lead.range.end, first.range.end).trimStart(), range: { start: lead.range.end, end: first.range.end } }
}
