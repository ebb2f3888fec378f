import type { ImportedPage } from '../contract'
import { isColophon } from '../parse/colophon'
import { toImportedPage } from '../parse/imported'
import { isLetter } from '../parse/mail'
import { isSentenceLike } from '../parse/shape'
import type { Field, ParsedEntry, ParsedPage } from '../parse/types'
import { isPageCredit } from '../parse/zones'
import { fold } from '../text/normalise'

/**
 * A page as the parser split it → the page as it is imported when nobody corrects it: the masthead's lines verbatim,
 * and text that found no place (`page.unplaced`) kept with whatever stood before it; see `strayPlace`.
 */
export function importedFromParsed(page: ParsedPage): ImportedPage {
  const imported = toImportedPage(page)
  const lines = mastheadLines(page)
  if (lines) imported.masthead.lines = lines
  for (const stray of page.unplaced) {
    const place = strayPlace(page, stray)
    if (place === 'closing') insert(imported.closing.paragraphs, page.closing.paragraphs, stray)
    else if (place === 'note') insert(imported.editorsNote.paragraphs, page.editorsNote.paragraphs, stray)
    else if (place !== 'left out') insert(imported.entries[place]?.body ?? [], page.entries[place]?.body ?? [], stray)
  }
  return imported
}

/**
 * Where text that found no place goes: with what stood before it, an entry by its index. Above all entries only a
 * sentence goes into the editor's note; words of a site's menu are left out and named in the warnings, and so is what
 * stands below a signature and is no sentence of its own (责任编辑：…): inside the entry it would stand above the signature.
 */
export function strayPlace(page: ParsedPage, stray: Field<string>): 'note' | 'closing' | 'left out' | number {
  const closingStart = Math.min(...[page.closing.label, ...page.closing.paragraphs].map((field) => field?.range.start ?? Infinity))
  if (stray.range.start >= closingStart) return 'closing'
  const before = page.entries.filter((entry) => startOf(entry) <= stray.range.start).length
  if (before > 0) return belowSignature(page, before - 1, stray) ?? before - 1
  const isText = (isSentenceLike(fold(stray.value)) || /[!?！？]$/.test(stray.value)) && !isLetter(fold(stray.value))
  return isText ? 'note' : 'left out'
}

/** Where a stray below an entry's signature goes: credits nowhere, a sentence below the last one into the closing. Null for other strays. */
function belowSignature(page: ParsedPage, index: number, stray: Field<string>): 'closing' | 'left out' | null {
  const entry = page.entries[index]
  if (entry?.bylineText == null || entry.bylinePlace !== 'after' || stray.range.start < entry.bylineText.range.end) return null
  const folded = fold(stray.value)
  if (isColophon(folded) || isPageCredit(folded)) return 'left out'
  if (index < page.entries.length - 1) return null
  return isSentenceLike(folded) || /[!?]$/.test(folded) ? 'closing' : 'left out'
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
