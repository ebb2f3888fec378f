import { isCredit } from './colophon'
import type { Context } from './context'
import { adjoins, extendTitle, setByline, setDateline, setTitle, textField, type Draft } from './draft'
import type { LineFacts } from './facts'
import { placePicture } from './gallery'
import { keepText, placeOf, startEntry, whole, type Reading } from './reading'
import { isEndMark } from './marks'
import { openFront, readByline, readDateline } from './signs'
import { looksLikeEntryStart, looksLikeSection } from './starts'

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
  if (isEndMark(f.line.folded)) {
    r.unplaced.push(textField(r.text, whole(f), 0.5))
    return
  }
  if (placePicture(r, f, k)) return
  if (f.kind === 'picture') {
    keepText(r, whole(f), 0.5)
    return
  }
  switch (f.kind) {
    case 'label': { readLabel(r, f, k); return; }
    case 'titleDateline': { readHead(r, f, 0.95); return; }
    case 'title': { readTitle(r, f, k); return; }
    case 'dateline': { readDateline(r, f, k); return; }
    case 'byline': { readByline(r, f, k); return; }
    default: { readParagraph(r, f, k); return; }
  }
}

function readLabel(r: Reading, f: LineFacts, k: number): void {
  const label = f.label
  if (label === null) return
  // 编辑手记 below the last signature is a closing.
  const isNote = label.frame === 'note' && !(r.current?.closed === true && r.context.lastAnchor < k)
  if (isNote ? r.zone !== 'front' : r.entries.length === 0) { keepText(r, whole(f), 0.6); return; }
  const frame = isNote ? r.note : r.closing
  r.zone = isNote ? 'note' : 'closing'
  if (!isNote) r.current = null
  const { start } = f.line
  const labelEnd = label.content === null ? f.line.end : start + label.content
  frame.label = textField(r.text, { start: start + label.start, end: start + label.end }, 0.97, { start, end: labelEnd })
  if (label.content === null) return
  const content = f.line.folded.slice(label.content)
  // （编者按：…） — the bracket that opens before the label closes after the text.
  const wrapped = /[([]$/.test(f.line.folded.slice(0, label.start)) && /[)\]]$/.test(content) && !/[([]/.test(content)
  frame.paragraphs.push(textField(r.text, { start: labelEnd, end: f.line.end - (wrapped ? 1 : 0) }, 0.95))
}

/** A line with title and dateline (and perhaps a byline) always begins an entry. */
function readHead(r: Reading, f: LineFacts, confidence: number): void {
  const draft = startEntry(r)
  setTitle(r.text, draft, f, confidence)
  if (f.dateline !== null) setDateline(r.text, draft, f.dateline)
  if (f.byline?.strength === 'strong') setByline(r.text, draft, f.byline, 'before')
}

function readTitle(r: Reading, f: LineFacts, k: number): void {
  const place = placeOf(r)
  const draft = r.current
  if (place === 'head' && draft !== null) {
    if (f.labelled && (draft.title !== null || draft.bylineText !== null)) readHead(r, f, 0.95)
    else if (draft.title === null) setTitle(r.text, draft, f, 0.9)
    else if (f.enumerator === null && /^[-—–(（]/.test(f.line.text) && draft.body.length === 0 && adjoins(r.text, draft.title.range, f.line)) extendTitle(r.text, draft, whole(f))
    else draft.body.push(textField(r.text, whole(f), 0.65))
    if (f.byline?.strength === 'strong' && r.current === draft) setByline(r.text, draft, f.byline, 'before')
    return
  }
  if (place === 'note' && isWholeNote(r, f, k)) {
    r.note.paragraphs.push(textField(r.text, whole(f), /[?!…]$/.test(f.line.folded) ? 0.85 : 0.65))
    return
  }
  // ——题记：… below a note is the note's; a dash that nothing closes heads no section.
  if (place === 'note' && f.section === null && r.note.paragraphs.length > 0 && /^[—–-]{1,3}[ ]*(?![^—]*—+$)/.test(f.line.folded)) {
    r.note.paragraphs.push(textField(r.text, whole(f), /题记|摘自|选自|引自/.test(f.line.folded) ? 0.85 : 0.65))
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
    readHead(r, f, signedPerhaps(f) ? Math.min(start, 0.65) : start)
    return
  }
  // A short line of a talk among paragraphs is one of them.
  if (place === 'front' && r.hasHeader && r.frontParagraphs.length > 0) r.frontParagraphs.push(f)
  else if (place === 'front') r.frontTitles.push(f)
  else keepText(r, whole(f), signedPerhaps(f) ? 0.65 : place === 'body' ? 0.85 : 0.7)
}

/** One question under 编者按 and an entry's head below it: all of the note, for a label stands over some text. */
function isWholeNote(r: Reading, f: LineFacts, k: number): boolean {
  const below = r.context.facts[r.context.next[k] ?? -1]
  return r.note.paragraphs.length === 0 && f.enumerator === null && f.section === null && !f.labelled && (below?.kind === 'title' || below?.kind === 'titleDateline')
}

/** 示例局 张示例 where no byline was expected: kept as text or title, but the editor should look. */
function signedPerhaps(f: LineFacts): boolean {
  return f.byline !== null && /[\s、]/.test(f.line.text) && f.byline.strength !== 'strong' && f.byline.parsed.name !== null && (f.byline.parsed.unit !== null || f.byline.parsed.role !== null)
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
  const takesLead = f.lead !== null && draft.bylineText === null && draft.body.length === 0
  if (takesLead && f.lead !== null) setByline(r.text, draft, f.lead, 'before')
  const start = takesLead && f.lead !== null ? f.lead.range.end : takesDate ? (f.body?.start ?? f.line.start) : f.line.start
  const takesByline = f.byline !== null && draft.bylineText === null
  const end = takesByline ? (f.body?.end ?? f.line.end) : f.line.end
  if (end > start) draft.body.push(textField(r.text, { start, end }, isCredit(f.line.folded) ? 0.65 : 0.97))
  if (takesByline && f.byline !== null) setByline(r.text, draft, f.byline, 'after')
}
