import { fold } from '../text/normalise'
import { isCredit } from './colophon'
import type { Context } from './context'
import { newDraft, textField, type Draft } from './draft'
import type { LineFacts } from './facts'
import type { PictureReading } from './gallery'
import type { Place } from './starts'
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

export function whole(f: LineFacts): SourceRange {
  return { start: f.line.start, end: f.line.end }
}

/** Begins the next entry. */
export function startEntry(r: Reading): Draft {
  const draft = newDraft()
  r.entries.push(draft)
  r.current = draft
  r.zone = 'entries'
  return draft
}

/** Where the reader stands. */
export function placeOf(r: Reading): Place {
  if (r.zone === 'closing') return 'closing'
  if (r.current === null) return r.zone === 'note' ? 'note' : r.zone === 'front' ? 'front' : 'between'
  if (r.current.closed) return 'closed'
  return r.current.body.length > 0 ? 'body' : 'head'
}

/** Text that begins nothing: it goes where the reader stands. */
export function keepText(r: Reading, range: SourceRange, confidence: number): void {
  // 责任编辑：张示例 among a body's sentences stays, but the editor should look.
  const field = textField(r.text, range, isCredit(fold(r.text.slice(range.start, range.end)).trim()) ? Math.min(confidence, 0.65) : confidence)
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
