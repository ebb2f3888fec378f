import { newDraft, textField, type Draft } from './draft'
import type { Reading } from './reading'
import { findNumber } from './headline'
import type { Line } from './lines'
import { splitLines } from './lines'
import type { Field } from './types'

/** No header has more lines than this. */
const longestHeader = 8

/** Settles what only the whole page can tell: header lines met below, a note without a label, a body without a title. */
export function finish(r: Reading, headerLines: Line[], subject: Field<string> | null): void {
  const found = headerLines.length
  for (const f of r.frontTitles) {
    if (found === 0 && headerLines.length < longestHeader) headerLines.push(f.line)
    else r.unplaced.push(textField(r.text, f.line, 0.5))
  }
  liftFirstEntry(r, headerLines)
  settleFront(r, headerLines)
  const first = r.entries[0]
  if (headerLines.length === 0 && !r.hasHeader && r.entries.length === 1) for (const p of r.pictures) if (p.place.kind === 'front') p.place = { kind: 'entry', entry: 0, afterParagraph: 0 }
  if (subject === null) return
  if (r.entries.length === 1 && first?.title === null) first.title = subject
}

/** The first "entry" is the header and an intro when it alone has neither date nor byline, or holds the page's number. */
function liftFirstEntry(r: Reading, headerLines: Line[]): void {
  const [first, ...others] = r.entries
  if (first?.title == null || others.length === 0 || r.sections.some((s) => s.beforeEntry === 0)) return
  const bare = first.date === null && first.byline === null && first.body.length > 0 && first.enumerator === null
  const lone = bare && others.every((e) => e.date !== null || e.byline !== null) && r.note.label === null && (others.length > 1 || findNumber(first.title.value) !== null || headerLines.length === 0)
  const names = findNumber(first.title.value) !== null && headerLines.length === 0 && others.every((e) => e.title === null)
  if (lone && !(headerLines.length > 1 && others.length < 2)) {
    moveTitle(r, first, headerLines)
    r.note.paragraphs = r.note.paragraphs.concat(first.body.map((p) => ({ ...p, confidence: 0.6 })))
    dropFirst(r)
  } else if (names) moveTitle(r, first, headerLines)
}

function moveTitle(r: Reading, entry: Draft, headerLines: Line[]): void {
  if (entry.title === null) return
  const { start } = entry.title.range
  const [line] = splitLines(r.text.slice(start, entry.title.range.end))
  if (line !== undefined) headerLines.push({ ...line, start: start + line.start, end: start + line.end })
  entry.title = null
}

function dropFirst(r: Reading): void {
  r.entries.shift()
  for (const s of r.sections) s.beforeEntry = Math.max(0, s.beforeEntry - 1)
  for (const p of r.pictures) if (p.place.kind === 'entry') p.place = p.place.entry === 0 ? { kind: 'front' } : { ...p.place, entry: p.place.entry - 1 }
}

function settleFront(r: Reading, headerLines: Line[]): void {
  const paragraphs = r.frontParagraphs.map((f) => textField(r.text, f.line, 0.6))
  if (r.entries.length > 0) {
    r.note.paragraphs = paragraphs.concat(r.note.paragraphs)
    return
  }
  const onlyTitle = headerLines.length === 1 && paragraphs.length === 0 && r.frontTitles.length === 1 && !r.hasHeader
  if (paragraphs.length === 0 && !onlyTitle) return
  const draft = newDraft()
  draft.body = paragraphs.map((p) => ({ ...p, confidence: 0.8 }))
  if (!r.hasHeader) {
    const title = headerLines.pop()
    if (title !== undefined) draft.title = textField(r.text, title, 0.6)
  }
  r.entries.push(draft)
}
