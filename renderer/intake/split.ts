import type { ImportedPage } from '../../shared/contract'
import { formatHeadline, findNumber, replaceNumber } from '../../shared/parse/headline'
import { parseByline } from '../../shared/parse/byline'
import { parseDateline } from '../../shared/parse/dateline'

export type ImportedEntry = ImportedPage['entries'][number]
export type ImportedPicture = ImportedPage['pictures'][number]

/** The split under correction. `origins` tells which entry of the parsed page each entry came from; null for new ones. */
export interface Split { page: ImportedPage; origins: (number | null)[] }

/** What selected source text can become. */
export type Role = 'title' | 'dateline' | 'byline' | 'entry' | 'note' | 'closing'

export type SplitAction =
  | { type: 'masthead'; change: Partial<ImportedPage['masthead']> }
  | { type: 'facts'; change: Partial<ImportedPage['facts']> }
  | { type: 'frame'; which: 'editorsNote' | 'closing'; change: Partial<ImportedPage['closing']> }
  | { type: 'frontPicture'; at: number; change: Partial<ImportedPicture> }
  | { type: 'entry'; at: number; change: Partial<ImportedEntry> }
  | { type: 'entryPicture'; at: number; picture: number; change: Partial<ImportedEntry['pictures'][number]> }
  | { type: 'section'; at: number; title: string }
  | { type: 'split'; at: number; paragraph: number }
  | { type: 'merge'; at: number }
  | { type: 'move'; at: number; step: 1 | -1 }
  | { type: 'remove'; at: number }
  | { type: 'add' }
  | { type: 'assign'; as: Role; text: string; at: number }

export const emptyEntry: ImportedEntry = { title: '', dateline: '', date: null, weather: null, byline: { unit: null, role: null, name: null }, bylineText: '', bylinePlace: 'after', body: [], pictures: [] }

/** The split after one correction. Pure; text is never lost except by `remove`. */
export function correct(split: Split, action: SplitAction): Split {
  const { page, origins } = split
  const withPage = (change: Partial<ImportedPage>): Split => ({ page: { ...page, ...change }, origins })
  switch (action.type) {
    case 'masthead': return withPage({ masthead: changeMasthead(page.masthead, action.change) })
    case 'facts': return withPage({ facts: { ...page.facts, ...action.change } })
    case 'frame': return withPage({ [action.which]: { ...page[action.which], ...action.change } })
    case 'frontPicture': return withPage({ pictures: replaceAt(page.pictures, action.at, action.change) })
    case 'entry': return withPage({ entries: replaceAt(page.entries, action.at, action.change) })
    case 'entryPicture': return withPage({ entries: page.entries.map((entry, at) => (at === action.at ? { ...entry, pictures: replaceAt(entry.pictures, action.picture, action.change) } : entry)) })
    case 'section': return withPage({ sections: replaceAt(page.sections, action.at, { title: action.title }) })
    case 'split': return splitEntry(split, action.at, action.paragraph)
    case 'merge': return mergeEntry(split, action.at)
    case 'move': return moveEntry(split, action.at, action.at + action.step)
    case 'remove': return { page: { ...page, entries: without(page.entries, action.at), sections: shiftSections(page.sections, action.at, -1) }, origins: without(origins, action.at) }
    case 'add': return { page: { ...page, entries: [...page.entries, emptyEntry] }, origins: [...origins, null] }
    case 'assign': return assign(split, action.as, action.text, action.at)
  }
}

/** A headline that holds title, series and number in one line follows its parts. */
function changeMasthead(before: ImportedPage['masthead'], change: Partial<ImportedPage['masthead']>): ImportedPage['masthead'] {
  const after = { ...before, ...change }
  if (before.headline === null || change.headline !== undefined) return after
  if (Object.keys(change).join() === 'number' && after.number !== null && findNumber(before.headline)) return { ...after, headline: replaceNumber(before.headline, after.number) }
  if (change.series === undefined && change.title === undefined && change.number === undefined) return after
  return { ...after, headline: formatHeadline({ title: after.title, series: after.series, number: after.number, numberStyle: 'bracketChinese' }) }
}

function splitEntry({ page, origins }: Split, at: number, paragraph: number): Split {
  const entry = page.entries[at]
  if (!entry || paragraph <= 0 || paragraph >= entry.body.length) return { page, origins }
  const first: ImportedEntry = { ...entry, body: entry.body.slice(0, paragraph), byline: emptyEntry.byline, bylineText: '', pictures: entry.pictures.filter((picture) => picture.afterParagraph <= paragraph) }
  const second: ImportedEntry = {
    ...emptyEntry,
    body: entry.body.slice(paragraph), byline: entry.byline, bylineText: entry.bylineText, bylinePlace: entry.bylinePlace,
    pictures: entry.pictures.filter((picture) => picture.afterParagraph > paragraph).map((picture) => ({ ...picture, afterParagraph: picture.afterParagraph - paragraph })),
  }
  return {
    page: { ...page, entries: page.entries.flatMap((one, index) => (index === at ? [first, second] : [one])), sections: shiftSections(page.sections, at, 1) },
    origins: origins.flatMap((one, index) => (index === at ? [one, null] : [one])),
  }
}

/** Joins an entry to the one before; what the earlier one lacks it takes from the later one, the rest becomes body. */
function mergeEntry({ page, origins }: Split, at: number): Split {
  const [first, second] = [page.entries[at - 1], page.entries[at]]
  if (!first || !second) return { page, origins }
  const kept = [second.title, second.dateline].filter((line) => line !== '')
  const hasByline = second.bylineText !== '' || Boolean(second.byline.name ?? second.byline.unit)
  const joined: ImportedEntry = {
    ...first,
    body: [...first.body, ...(hasByline && first.bylineText !== '' ? [first.bylineText] : []), ...kept, ...second.body],
    ...(hasByline ? { byline: second.byline, bylineText: second.bylineText, bylinePlace: second.bylinePlace } : {}),
    pictures: [...first.pictures, ...second.pictures.map((picture) => ({ ...picture, afterParagraph: picture.afterParagraph + first.body.length + kept.length }))],
  }
  return {
    page: { ...page, entries: page.entries.flatMap((one, index) => (index === at ? [] : index === at - 1 ? [joined] : [one])), sections: shiftSections(page.sections, at, -1) },
    origins: without(origins, at),
  }
}

function moveEntry({ page, origins }: Split, from: number, to: number): Split {
  if (to < 0 || to >= page.entries.length) return { page, origins }
  return { page: { ...page, entries: swapped(page.entries, from, to) }, origins: swapped(origins, from, to) }
}

/** Gives selected source text a place; the text leaves the body where it stood. */
function assign(split: Split, as: Role, text: string, at: number): Split {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  const joined = lines.join(' ')
  if (joined === '') return split
  if (as === 'entry') return newEntry(split, lines, at)
  const page = removeFromBodies(split.page, lines)
  if (as === 'note' || as === 'closing') {
    const which = as === 'note' ? 'editorsNote' : 'closing'
    return { ...split, page: { ...page, [which]: { ...page[which], paragraphs: [...page[which].paragraphs, ...lines] } } }
  }
  const place = Math.min(Math.max(at, 0), page.entries.length - 1)
  if (place < 0) return newEntry(split, lines, 0)
  return { ...split, page: { ...page, entries: replaceAt(page.entries, place, fieldOf(as, joined)) } }
}

function fieldOf(as: 'title' | 'dateline' | 'byline', text: string): Partial<ImportedEntry> {
  if (as === 'title') return { title: text }
  if (as === 'dateline') {
    const read = parseDateline(text)
    return { dateline: text, date: read.date?.value ?? null, weather: read.weather?.value ?? null }
  }
  const { unit, role, name } = parseByline(text)
  return { byline: { unit, role, name }, bylineText: text }
}

/** The first line becomes the title, the rest the body. */
function newEntry({ page, origins }: Split, lines: string[], at: number): Split {
  const [title = '', ...body] = lines
  const cleaned = removeFromBodies(page, lines)
  const place = Math.min(Math.max(at + 1, 0), cleaned.entries.length)
  return {
    page: { ...cleaned, entries: [...cleaned.entries.slice(0, place), { ...emptyEntry, title, body }, ...cleaned.entries.slice(place)], sections: shiftSections(cleaned.sections, place - 1, 1) },
    origins: [...origins.slice(0, place), null, ...origins.slice(place)],
  }
}

/** Takes whole paragraphs out of wherever they stood; part of a paragraph stays, so that nothing is cut in two. */
function removeFromBodies(page: ImportedPage, lines: string[]): ImportedPage {
  const gone = new Set(lines)
  const kept = (paragraphs: string[]) => paragraphs.filter((paragraph) => !gone.has(paragraph))
  return {
    ...page,
    editorsNote: { ...page.editorsNote, paragraphs: kept(page.editorsNote.paragraphs) },
    closing: { ...page.closing, paragraphs: kept(page.closing.paragraphs) },
    entries: page.entries.map((entry) => ({ ...entry, body: kept(entry.body) })),
  }
}

function shiftSections(sections: ImportedPage['sections'], at: number, by: number): ImportedPage['sections'] {
  return sections.map((section) => (section.beforeEntry > at ? { ...section, beforeEntry: section.beforeEntry + by } : section))
}

function replaceAt<T extends object>(list: readonly T[], at: number, change: Partial<T>): T[] {
  return list.map((one, index) => (index === at ? { ...one, ...change } : one))
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at)
}

function swapped<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list]
  const [one] = copy.splice(from, 1)
  if (one !== undefined) copy.splice(to, 0, one)
  return copy
}

/** Paragraphs ↔ the text of a field: a blank line stands between paragraphs. */
export const paragraphsToText = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')
export const textToParagraphs = (text: string): string[] => text.split(/\n\s*\n?/u).map((one) => one.trim()).filter(Boolean)

/** Index of the paragraph in which a caret stands, in a text made by `paragraphsToText`. */
export function paragraphAt(text: string, caret: number): number {
  return textToParagraphs(text.slice(0, caret)).length
}
