import type { ImportedPage } from '../../shared/contract'
import { findNumber, formatHeadline, replaceNumber } from '../../shared/parse/headline'
import { emptyEntry, insertEntry, replaceAt, shiftSections, type Frame, type ImportedEntry, type ImportedPicture, type Split } from './split-parts'
import { assign, moveParagraph, type ParagraphRole, type Role } from './split-text'

export type SplitAction =
  | { type: 'masthead'; change: Partial<ImportedPage['masthead']> }
  | { type: 'facts'; change: Partial<ImportedPage['facts']> }
  | { type: 'frame'; which: Frame; change: Partial<ImportedPage['closing']> }
  | { type: 'frontPicture'; at: number; change: Partial<ImportedPicture> }
  | { type: 'entry'; at: number; change: Partial<ImportedEntry> }
  | { type: 'entryPicture'; at: number; picture: number; change: Partial<ImportedEntry['pictures'][number]> }
  | { type: 'section'; at: number; change: { title: string } }
  | { type: 'addSection'; beforeEntry: number }
  | { type: 'removeSection'; at: number }
  /** Ends an entry before one of its paragraphs; the rest becomes an entry of its own. */
  | { type: 'split'; at: number; paragraph: number }
  /** Joins an entry to the one before. */
  | { type: 'merge'; at: number }
  | { type: 'move'; at: number; step: 1 | -1 }
  | { type: 'remove'; at: number }
  | { type: 'add' }
  /** Gives one paragraph of an entry's body another place. */
  | { type: 'paragraph'; at: number; paragraph: number; as: ParagraphRole }
  /** Gives selected source text a place; it leaves the place where it stood. */
  | { type: 'assign'; as: Role; text: string; at: number }

/** The split after one correction. Pure; text is never lost except by `remove` and `removeSection`. */
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
    case 'section': return withPage({ sections: replaceAt(page.sections, action.at, action.change) })
    case 'addSection': return withPage({ sections: [...page.sections, { title: '', beforeEntry: action.beforeEntry }] })
    case 'removeSection': return withPage({ sections: page.sections.filter((_, at) => at !== action.at) })
    case 'split': return splitEntry(split, action.at, action.paragraph)
    case 'merge': return mergeEntry(split, action.at)
    case 'move': return moveEntry(split, action.at, action.at + action.step)
    case 'remove': return removeEntry(split, action.at)
    case 'add': return insertEntry(split, page.entries.length, emptyEntry)
    case 'paragraph': return moveParagraph(split, action.at, action.paragraph, action.as)
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

function removeEntry({ page, origins }: Split, at: number): Split {
  return {
    page: { ...page, entries: page.entries.filter((_, index) => index !== at), sections: shiftSections(page.sections, at, -1) },
    origins: origins.filter((_, index) => index !== at),
  }
}

function splitEntry(split: Split, at: number, paragraph: number): Split {
  const entry = split.page.entries[at]
  if (!entry || paragraph <= 0 || paragraph >= entry.body.length) return split
  const [head = '', ...rest] = entry.body.slice(paragraph)
  const isTitled = rest.length > 0 && looksLikeTitle(head)
  // A byline behind the body was the later entry's, one before it the earlier one's.
  const laterHasByline = entry.bylinePlace === 'after'
  const noByline = { byline: emptyEntry.byline, bylineText: '' }
  const byline = { byline: entry.byline, bylineText: entry.bylineText, bylinePlace: entry.bylinePlace }
  const first: ImportedEntry = { ...entry, ...(laterHasByline ? noByline : {}), body: entry.body.slice(0, paragraph), pictures: entry.pictures.filter((picture) => picture.afterParagraph <= paragraph) }
  const second: ImportedEntry = {
    ...emptyEntry,
    ...(laterHasByline ? byline : {}),
    title: isTitled ? head : '',
    body: isTitled ? rest : [head, ...rest],
    pictures: entry.pictures.filter((picture) => picture.afterParagraph > paragraph).map((picture) => ({ ...picture, afterParagraph: picture.afterParagraph - paragraph - (isTitled ? 1 : 0) })),
  }
  return insertEntry({ ...split, page: { ...split.page, entries: replaceAt(split.page.entries, at, first) } }, at + 1, second)
}

/** A short line without an end. */
function looksLikeTitle(line: string): boolean {
  return line.length <= 30 && !/[。；，、：;,:]$/u.test(line)
}

/** Joins an entry to the one before; what the earlier one lacks it takes from the later one, the rest becomes body. */
function mergeEntry(split: Split, at: number): Split {
  const [first, second] = [split.page.entries[at - 1], split.page.entries[at]]
  if (!first || !second) return split
  const takesDateline = first.dateline === '' && first.body.length === 0
  const lines = [second.title, ...(takesDateline ? [] : [second.dateline])].filter((line) => line !== '')
  const hasByline = second.bylineText !== '' || Boolean(second.byline.name ?? second.byline.unit)
  const firstByline = hasByline && first.bylineText !== '' ? [first.bylineText] : []
  const before = first.bylinePlace === 'before' ? [...firstByline, ...first.body] : [...first.body, ...firstByline]
  const joined: ImportedEntry = {
    ...first,
    ...(takesDateline ? { dateline: second.dateline, date: second.date, weather: second.weather } : {}),
    ...(hasByline ? { byline: second.byline, bylineText: second.bylineText, bylinePlace: second.bylinePlace } : {}),
    body: [...before, ...lines, ...second.body],
    pictures: [...first.pictures, ...second.pictures.map((picture) => ({ ...picture, afterParagraph: picture.afterParagraph + before.length + lines.length }))],
  }
  return removeEntry({ ...split, page: { ...split.page, entries: replaceAt(split.page.entries, at - 1, joined) } }, at)
}

function moveEntry({ page, origins }: Split, from: number, to: number): Split {
  if (to < 0 || to >= page.entries.length) return { page, origins }
  return { page: { ...page, entries: moved(page.entries, from, to) }, origins: moved(origins, from, to) }
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list]
  copy.splice(to, 0, ...copy.splice(from, 1))
  return copy
}
