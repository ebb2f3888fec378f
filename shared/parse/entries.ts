import type { Context } from './context'
import { extendDateline, extendTitle, newDraft, setByline, setDateline, setTitle, textField, type Draft } from './draft'
import type { LineFacts } from './facts'
import { placePicture, type PictureReading } from './gallery'
import { looksLikeEntryStart, looksLikeSection, type Place } from './starts'
import type { Field, ParsedSection, SourceRange } from './types'

/** What reading the lines below the header yields; page.ts makes a ParsedPage of it. */
export interface Reading extends PictureReading {
  text: string
  context: Context
  hasHeader: boolean
  hasHeaderLines: boolean
  zone: 'front' | 'note' | 'entries' | 'closing'
  current: Draft | null
  entries: Draft[]
  sections: ParsedSection[]
  note: { label: Field<string> | null; paragraphs: Field<string>[] }
  closing: { label: Field<string> | null; paragraphs: Field<string>[] }
  /** Short lines and paragraphs before any frame or entry: the header's, a note without a label, or a body without a title. */
  frontTitles: LineFacts[]
  frontParagraphs: LineFacts[]
  unplaced: Field<string>[]
}

/** Reads the lines below the header, one after the other, into note, sections, entries and closing. */
export function readEntries(text: string, context: Context, hasHeader: boolean, hasHeaderLines: boolean): Reading {
  const r: Reading = {
    text, context, hasHeader, hasHeaderLines, zone: 'front', current: null, entries: [], sections: [], note: { label: null, paragraphs: [] }, closing: { label: null, paragraphs: [] },
    frontTitles: [], frontParagraphs: [], unplaced: [], pictures: [],
  }
  for (let k = 0; k < context.facts.length; k++) {
    const f = context.facts[k]
    if (f !== undefined) readOne(r, f, k)
  }
  return r
}

function readOne(r: Reading, f: LineFacts, k: number): void {
  if (placePicture(r, f, k)) return
  if (f.kind === 'picture') {
    keepText(r, whole(f), 0.5)
    return
  }
  switch (f.kind) {
    case 'label': { readLabel(r, f); return; }
    case 'titleDateline': { readHead(r, f, 0.95); return; }
    case 'title': { readTitle(r, f, k); return; }
    case 'dateline': { readDateline(r, f, k); return; }
    case 'byline': { readByline(r, f, k); return; }
    default: { readParagraph(r, f, k); return; }
  }
}

function whole(f: LineFacts): SourceRange {
  return { start: f.line.start, end: f.line.end }
}

function startEntry(r: Reading): Draft {
  const draft = newDraft()
  r.entries.push(draft)
  r.current = draft
  r.zone = 'entries'
  return draft
}

function readLabel(r: Reading, f: LineFacts): void {
  const label = f.label
  if (label === null) return
  const isNote = label.frame === 'note'
  if (isNote ? r.zone !== 'front' : r.entries.length === 0) { keepText(r, whole(f), 0.6); return; }
  const frame = isNote ? r.note : r.closing
  r.zone = isNote ? 'note' : 'closing'
  if (!isNote) r.current = null
  const { start } = f.line
  const labelEnd = label.content === null ? f.line.end : start + label.content
  frame.label = textField(r.text, { start: start + label.start, end: start + label.end }, 0.97, { start, end: labelEnd })
  if (label.content !== null) frame.paragraphs.push(textField(r.text, { start: labelEnd, end: f.line.end }, 0.95))
}

/** A line with title and dateline (and perhaps a byline) always begins an entry. */
function readHead(r: Reading, f: LineFacts, confidence: number): void {
  const draft = startEntry(r)
  setTitle(r.text, draft, f, confidence)
  if (f.dateline !== null) setDateline(r.text, draft, f.dateline)
  if (f.byline?.strength === 'strong') setByline(r.text, draft, f.byline, 'before')
}

function placeOf(r: Reading): Place {
  if (r.zone === 'closing') return 'closing'
  if (r.current === null) return r.zone === 'note' ? 'note' : r.zone === 'front' ? 'front' : 'between'
  if (r.current.closed) return 'closed'
  return r.current.body.length > 0 ? 'body' : 'head'
}

function readTitle(r: Reading, f: LineFacts, k: number): void {
  const place = placeOf(r)
  const draft = r.current
  if (place === 'head' && draft !== null) {
    if (f.labelled && (draft.title !== null || draft.bylineText !== null)) readHead(r, f, 0.95)
    else if (draft.title === null) setTitle(r.text, draft, f, 0.9)
    else if (/^[-—–(（]/.test(f.line.text)) extendTitle(r.text, draft, whole(f))
    else draft.body.push(textField(r.text, whole(f), 0.65))
    if (f.byline?.strength === 'strong' && r.current === draft) setByline(r.text, draft, f.byline, 'before')
    return
  }
  const section = looksLikeSection(r.context, k, place, r.hasHeaderLines)
  if (section !== null) {
    r.sections.push({ title: textField(r.text, section.range, section.confidence, whole(f)), beforeEntry: r.entries.length })
    r.current = null
    r.zone = 'entries'
    return
  }
  const start = looksLikeEntryStart(r.context, k, place, { enumerator: draft?.enumerator ?? null, hasHeader: r.hasHeader, dated: r.entries.some((e) => e.date !== null) })
  if (start > 0) {
    readHead(r, f, start)
    return
  }
  if (place === 'front') r.frontTitles.push(f)
  else keepText(r, whole(f), place === 'body' ? 0.85 : 0.7)
}

/** Text that begins nothing: it goes where the reader stands. */
function keepText(r: Reading, range: SourceRange, confidence: number): void {
  const field = textField(r.text, range, confidence)
  const draft = r.current
  if (r.zone === 'closing') r.closing.paragraphs.push(field)
  else if (r.zone === 'note') r.note.paragraphs.push(field)
  else if (draft !== null && !draft.closed) draft.body.push(field)
  else if (draft?.closed === true && r.context.lastAnchor < lineAt(r, range.start)) {
    r.zone = 'closing'
    r.current = null
    r.closing.paragraphs.push(textField(r.text, range, 0.85))
  } else r.unplaced.push(field)
}

/** Index of the line that starts at an offset (binary search). */
function lineAt(r: Reading, offset: number): number {
  let low = 0
  let high = r.context.facts.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((r.context.facts[mid]?.line.start ?? 0) < offset) low = mid + 1
    else high = mid
  }
  return low
}

function readDateline(r: Reading, f: LineFacts, k: number): void {
  const { dateline } = f
  if (dateline === null) return
  const draft = openFront(r, k)
  const after = r.context.facts[r.context.next[k] ?? -1]
  const hasBody = (draft?.body.length ?? 0) > 0
  if (draft !== null && !hasBody && draft.dateline !== null && r.context.facts[k - 1]?.kind === 'dateline' && (dateline.date === null || draft.date === null)) {
    extendDateline(r.text, draft, dateline)
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
  if (draft !== null && hasBody && !draft.closed && after?.kind === 'paragraph' && !r.context.bylineFirst && nextIsByline(r, k) && draft.title !== null) {
    draft.body.push(textField(r.text, whole(f), 0.6))
    return
  }
  setDateline(r.text, startEntry(r), dateline)
}

function nextIsByline(r: Reading, k: number): boolean {
  const mark = r.context.facts[r.context.nextMark[k] ?? -1]
  return mark?.byline != null || mark?.kind === 'dateline'
}

/** Paragraphs at the top that a signature or a last date ends are an entry without a title. */
function openFront(r: Reading, k: number): Draft | null {
  if (r.current !== null || r.zone !== 'front' || r.frontParagraphs.length === 0) return r.current
  const after = r.context.facts[r.context.next[k] ?? -1]
  if (after !== undefined && after.kind !== 'byline' && after.kind !== 'dateline' && r.context.facts[k]?.kind === 'dateline') return null
  const draft = startEntry(r)
  for (const f of r.frontParagraphs) draft.body.push(textField(r.text, f.body ?? whole(f), 0.85))
  r.frontParagraphs = []
  return draft
}

/** Lines of one byline together are no longer than this; more is a list of something else. */
const longestByline = 300

function readByline(r: Reading, f: LineFacts, k: number): void {
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
  const joins = before?.kind === 'byline' || (before?.byline != null && draft.closed)
  if (draft.bylineText !== null && (!joins || byline.range.end - draft.bylineText.range.start > longestByline)) {
    r.unplaced.push(textField(r.text, whole(f), 0.5))
    return
  }
  setByline(r.text, draft, byline, draft.bylinePlace ?? (draft.body.length > 0 ? 'after' : 'before'))
  if (f.dateline !== null && draft.dateline === null) setDateline(r.text, draft, f.dateline)
}

function readParagraph(r: Reading, f: LineFacts, k: number): void {
  if (r.zone === 'front' && r.current === null) {
    if (f.byline !== null && f.body !== null) {
      r.frontParagraphs.push({ ...f, byline: null })
      const draft = openFront(r, k)
      if (draft !== null) setByline(r.text, draft, f.byline, 'after')
    } else if (f.dateline !== null) readDatedBody(r, f, startEntry(r))
    else r.frontParagraphs.push(f)
    return
  }
  if (r.zone === 'note' || r.zone === 'closing') { keepText(r, whole(f), r.zone === 'note' ? 0.9 : 0.9); return; }
  let draft = r.current
  if (draft === null || draft.closed) {
    const mark = r.context.facts[r.context.nextMark[k] ?? -1]
    const signed = f.byline !== null || (mark !== undefined && (mark.kind === 'byline' || mark.kind === 'paragraph') && !r.context.bylineFirst)
    if (!signed && f.dateline === null && (draft !== null || mark !== undefined)) { keepText(r, whole(f), 0.6); return; }
    draft = startEntry(r)
  }
  readDatedBody(r, f, draft)
}

/** A body paragraph with what stands inside its line: a dateline before it, a byline after it. */
function readDatedBody(r: Reading, f: LineFacts, draft: Draft): void {
  const takesDate = f.dateline !== null && draft.dateline === null && draft.body.length === 0
  if (takesDate && f.dateline !== null) setDateline(r.text, draft, f.dateline, f.dateline.confidence - 0.1)
  const start = takesDate ? (f.body?.start ?? f.line.start) : f.line.start
  const takesByline = f.byline !== null && draft.bylineText === null
  const end = takesByline ? (f.body?.end ?? f.line.end) : f.line.end
  if (end > start) draft.body.push(textField(r.text, { start, end }, 0.97))
  if (takesByline && f.byline !== null) setByline(r.text, draft, f.byline, 'after')
}
