import type { ImportedPage } from '../contract'
import { toImportedPage } from '../parse/imported'
import type { Field, ParsedEntry, ParsedPage } from '../parse/types'

/**
 * A page as the parser split it → the page as it is imported when nobody corrects it: the masthead's lines verbatim,
 * and text that found no place (`page.unplaced`) kept with whatever stood before it, so that it is never lost.
 */
export function importedFromParsed(page: ParsedPage): ImportedPage {
  const imported = toImportedPage(page)
  const lines = mastheadLines(page)
  if (lines) imported.masthead.lines = lines
  const starts = page.entries.map(startOf)
  const closingStart = Math.min(...[page.closing.label, ...page.closing.paragraphs].map((field) => field?.range.start ?? Infinity))
  for (const stray of page.unplaced) {
    const before = starts.filter((start) => start <= stray.range.start).length
    if (stray.range.start >= closingStart) insert(imported.closing.paragraphs, page.closing.paragraphs, stray)
    else if (before === 0) insert(imported.editorsNote.paragraphs, page.editorsNote.paragraphs, stray)
    else insert(imported.entries[before - 1]?.body ?? [], page.entries[before - 1]?.body ?? [], stray)
  }
  return imported
}

/** Puts a stray among the paragraphs by where it stood. */
function insert(into: string[], placed: readonly Field<string>[], stray: Field<string>): void {
  const at = placed.filter((field) => field.range.start < stray.range.start).length
  into.splice(at + into.length - placed.length, 0, stray.value)
}

function startOf(entry: ParsedEntry): number {
  return Math.min(...[entry.title, entry.dateline, entry.bylineText, ...entry.body].map((field) => field?.range.start ?? Infinity))
}

type Line = NonNullable<ImportedPage['masthead']['lines']>[number] & { start: number; end: number }

/**
 * The masthead's lines whole, as the page has them: a headline that joins several parts is the title's line.
 * Null where such a line also holds the publisher or the like, which is printed elsewhere.
 */
function mastheadLines(page: ParsedPage): ImportedPage['masthead']['lines'] | null {
  const { headline, series, title, subtitle, issueNumber, publisher, releasedAt, source } = page.header
  const found: Line[] = []
  const add = (role: Line['role'], field: Field<unknown> | null) => {
    if (!field || found.some((line) => line.start <= field.range.start && field.range.start <= line.end)) return
    found.push({ role, ...lineAround(page.text, field.range.start) })
  }
  add('title', headline)
  add('title', title)
  add('series', series)
  add('series', issueNumber)
  add('subtitle', subtitle)
  const mixed = [publisher, releasedAt, source].some((field) => field && found.some((line) => line.start <= field.range.start && field.range.start < line.end))
  if (mixed) return null
  return found.sort((a, b) => a.start - b.start).map(({ role, text }) => ({ role, text: text.trim() }))
}

function lineAround(text: string, at: number): { start: number; end: number; text: string } {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const next = text.indexOf('\n', at)
  const end = next === -1 ? text.length : next
  return { start, end, text: text.slice(start, end) }
}
