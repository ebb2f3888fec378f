import type { ImportedPage } from '../../shared/contract'
import { parseDateline } from '../../shared/parse/dateline'
import { bylineFields, datelineFields, emptyEntry, insertEntry, replaceAt, type ImportedEntry, type Split } from './split-parts'

/** What a piece of text can become. */
export type Role = 'title' | 'dateline' | 'byline' | 'body' | 'entry' | 'note' | 'closing'

/** What a paragraph of a body can become by itself. */
export type ParagraphRole = Exclude<Role, 'body' | 'entry'>

/** Gives one paragraph of an entry's body another place. */
export function moveParagraph(split: Split, at: number, paragraph: number, as: ParagraphRole): Split {
  const entry = split.page.entries[at]
  const text = entry?.body[paragraph]
  if (!entry || text === undefined) return split
  return place({ ...split, page: { ...split.page, entries: replaceAt(split.page.entries, at, withoutParagraph(entry, paragraph)) } }, as, [text], at)
}

function withoutParagraph(entry: ImportedEntry, paragraph: number): Partial<ImportedEntry> {
  return {
    body: entry.body.filter((_, index) => index !== paragraph),
    pictures: entry.pictures.map((picture) => (picture.afterParagraph > paragraph ? { ...picture, afterParagraph: picture.afterParagraph - 1 } : picture)),
  }
}

/** Gives selected source text a place; `at` is the entry that it goes to, or behind which it becomes one. The text leaves the place where it stood. */
export function assign(split: Split, as: Role, text: string, at: number): Split {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  const [line] = lines
  if (line === undefined) return split
  const headed = as === 'entry' && lines.length === 1 ? entryFrom(split, line, at) : null
  if (headed) return headed
  return place({ ...split, page: lines.reduce((page, line) => takeOut(page, line, at), split.page) }, as, lines, at)
}

/** A line of a body heads a new entry: what stands below it, up to the next entry, is the new one's. Null where the line is no paragraph of a body. */
function entryFrom(split: Split, title: string, near: number): Split | null {
  const { entries } = split.page
  const places = entries.flatMap(({ body }, at) => (body.includes(title) ? [{ at, paragraph: body.indexOf(title) }] : []))
  const [found] = places.sort((a, b) => Math.abs(a.at - near) - Math.abs(b.at - near))
  const entry = found && entries[found.at]
  if (!entry) return null
  const { at, paragraph } = found
  const [next = '', ...later] = entry.body.slice(paragraph + 1)
  const isDated = isDateline(next)
  const body = isDated ? later : next === '' ? [] : [next, ...later]
  // A byline behind the body was the later entry's.
  const signed = entry.bylinePlace === 'after' && body.length > 0
  const byline = { byline: entry.byline, bylineText: entry.bylineText }
  const none = { byline: emptyEntry.byline, bylineText: '' }
  const skipped = paragraph + (isDated ? 2 : 1)
  const first = { ...entry, ...(signed ? none : {}), body: entry.body.slice(0, paragraph), pictures: entry.pictures.filter((picture) => picture.afterParagraph <= paragraph) }
  const second: ImportedEntry = {
    ...emptyEntry, title, ...(isDated ? datelineFields(next) : {}), ...(signed ? byline : {}), body,
    pictures: entry.pictures.filter((picture) => picture.afterParagraph > paragraph).map((picture) => ({ ...picture, afterParagraph: Math.max(0, picture.afterParagraph - skipped) })),
  }
  return insertEntry({ ...split, page: { ...split.page, entries: replaceAt(entries, at, first) } }, at + 1, second)
}

function place(split: Split, as: Role, lines: string[], at: number): Split {
  const { page } = split
  if (as === 'note' || as === 'closing') {
    const which = as === 'note' ? 'editorsNote' : 'closing'
    return { ...split, page: { ...page, [which]: { ...page[which], paragraphs: [...page[which].paragraphs, ...lines] } } }
  }
  const target = Math.min(Math.max(at, 0), page.entries.length - 1)
  const entry = page.entries[target]
  if (as === 'entry' || !entry) {
    const [title = '', ...body] = as === 'body' ? ['', ...lines] : lines
    return insertEntry(split, Math.min(Math.max(at + 1, 0), page.entries.length), { ...emptyEntry, title, body })
  }
  return { ...split, page: { ...page, entries: replaceAt(page.entries, target, filled(entry, as, lines)) } }
}

/** The entry with a part replaced; what stood there goes into the body, next to where it stood. */
function filled(entry: ImportedEntry, as: 'title' | 'dateline' | 'byline' | 'body', lines: string[]): Partial<ImportedEntry> {
  const text = lines.join(' ')
  const inFront = (line: string): Partial<ImportedEntry> => (line === '' ? {} : { body: [line, ...entry.body], pictures: entry.pictures.map((picture) => ({ ...picture, afterParagraph: picture.afterParagraph + 1 })) })
  if (as === 'title') return { ...inFront(entry.title), title: text }
  if (as === 'dateline') return { ...inFront(entry.dateline), ...datelineFields(text) }
  if (as === 'byline') return { ...(entry.bylineText === '' ? {} : { body: [...entry.body, entry.bylineText] }), ...bylineFields(text) }
  return { body: [...entry.body, ...lines] }
}

function isDateline(line: string): boolean {
  const { date, weather } = parseDateline(line)
  return line.length <= 30 && date !== null && (weather !== null || !/[。！？]/u.test(line))
}

/** Takes a line of the source out of the one place where it stands: a whole paragraph, a field, or a part of either. The entry `at` is looked through first. */
function takeOut(page: ImportedPage, line: string, at: number): ImportedPage {
  const order = page.entries.map((_, index) => index).sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
  for (const isWhole of [true, false]) {
    for (const index of order) {
      const entry = page.entries[index]
      const change = entry && cutFromEntry(entry, line, isWhole)
      if (change) return { ...page, entries: replaceAt(page.entries, index, change) }
    }
    for (const which of ['editorsNote', 'closing'] as const) {
      const paragraphs = cutFrom(page[which].paragraphs, line, isWhole)
      if (paragraphs) return { ...page, [which]: { ...page[which], paragraphs } }
    }
  }
  return page
}

function cutFromEntry(entry: ImportedEntry, line: string, isWhole: boolean): Partial<ImportedEntry> | null {
  if (isWhole && entry.title === line) return { title: '' }
  if (isWhole && entry.dateline === line) return datelineFields('')
  if (isWhole && entry.bylineText === line) return { byline: emptyEntry.byline, bylineText: '' }
  const at = entry.body.findIndex((paragraph) => (isWhole ? paragraph === line : paragraph.includes(line)))
  if (at === -1) return null
  return isWhole ? withoutParagraph(entry, at) : { body: cutFrom(entry.body, line, false) ?? entry.body }
}

/** The paragraphs without a line; null when it stands in none of them. */
function cutFrom(paragraphs: readonly string[], line: string, isWhole: boolean): string[] | null {
  const at = paragraphs.findIndex((paragraph) => (isWhole ? paragraph === line : paragraph.includes(line)))
  if (at === -1) return null
  return paragraphs.flatMap((paragraph, index) => {
    if (index !== at) return [paragraph]
    const rest = isWhole ? '' : paragraph.replace(line, '').trim()
    return rest === '' ? [] : [rest]
  })
}
