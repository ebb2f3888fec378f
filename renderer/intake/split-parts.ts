import type { ImportedPage } from '../../shared/contract'
import { parseByline } from '../../shared/parse/byline'
import { parseDateline } from '../../shared/parse/dateline'

export type ImportedEntry = ImportedPage['entries'][number]
export type ImportedPicture = ImportedPage['pictures'][number]
export type Frame = 'editorsNote' | 'closing'

/** The split under correction. `origins` tells which entry of the parsed page each entry came from; those made here have negative numbers of their own. */
export interface Split { page: ImportedPage; origins: number[] }

export const emptyEntry: ImportedEntry = { title: '', dateline: '', date: null, weather: null, byline: { unit: null, role: null, name: null }, bylineText: '', bylinePlace: 'after', body: [], pictures: [] }

/** Puts an entry at a place; sections before later entries move on. */
export function insertEntry({ page, origins }: Split, at: number, entry: ImportedEntry): Split {
  const own = Math.min(0, ...origins) - 1
  return {
    page: { ...page, entries: [...page.entries.slice(0, at), entry, ...page.entries.slice(at)], sections: shiftSections(page.sections, at - 1, 1) },
    origins: [...origins.slice(0, at), own, ...origins.slice(at)],
  }
}

/** A section stands before an entry; `by` entries came or went behind the entry `at`. */
export function shiftSections(sections: ImportedPage['sections'], at: number, by: number): ImportedPage['sections'] {
  return sections.map((section) => (section.beforeEntry > at ? { ...section, beforeEntry: section.beforeEntry + by } : section))
}

/** The list with one of its things changed. */
export function replaceAt<T extends object>(list: readonly T[], at: number, change: Partial<T>): T[] {
  return list.map((one, index) => (index === at ? { ...one, ...change } : one))
}

/** The date and weather that a dateline's text says. */
export function datelineFields(text: string): Pick<ImportedEntry, 'dateline' | 'date' | 'weather'> {
  const read = parseDateline(text)
  return { dateline: text, date: read.date?.value ?? null, weather: read.weather?.value ?? null }
}

/** Unit, role and name that a byline's text says. */
export function bylineFields(text: string): Pick<ImportedEntry, 'byline' | 'bylineText'> {
  const { unit, role, name } = parseByline(text)
  return { byline: { unit, role, name }, bylineText: text }
}
