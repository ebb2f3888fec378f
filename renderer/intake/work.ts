import type { ImportedPage, StagedItem } from '../../shared/contract'
import type { IssueHead } from '../../shared/model/issue'
import { hasImpossibleDate } from '../../shared/text/dates'
import { importedFromParsed } from '../../shared/document/importedPage'
import { doubtsOf } from './doubts'
import { readIssueNumber } from '../issue/number-input'
import { correct, type SplitAction } from './split'
import { emptyEntry, type Split } from './split-parts'

/** Where a split goes. */
export type Target = 'issue' | 'inbox'

/** The work on one file or paste: its split with undo and redo, what was looked at, and where it goes. */
export interface Work {
  past: Split[]
  now: Split
  future: Split[]
  /** The field that the last change edited: a run of changes to one field is one step. */
  lastKey: string
  /** Doubtful fields that the editor has checked or changed. */
  checked: ReadonlySet<string>
  target: Target
  /** The chosen series; null: the one that the page names. */
  seriesId: string | null
  /** The number's field as it was typed; null: as the split has it. What is no number stays here and holds the storing back. */
  numberText: string | null
}

/** The work as it begins: nothing corrected, a page with a number becoming an issue. */
export function startWork(item: StagedItem): Work {
  const page = item.page ? importedFromParsed(item.page) : pictureAlone(item)
  return { past: [], now: { page, origins: page.entries.map((_, at) => at) }, future: [], lastKey: '', checked: new Set(), target: isIssue(item, page) ? 'issue' : 'inbox', seriesId: null, numberText: null }
}

function isIssue(item: StagedItem, page: ImportedPage): boolean {
  return item.page !== null && page.entries.length > 0 && (page.masthead.number !== null || (page.entries.length > 1 && page.masthead.title !== ''))
}

/** True when an issue can be made of it: it has a masthead or several entries. */
export function canBeIssue({ now: { page } }: Work): boolean {
  return page.masthead.number !== null || page.masthead.title !== '' || page.masthead.series !== '' || page.entries.length > 1
}

/** The series under which the page would be stored: the chosen one, else the one of its name; null for none yet. */
export function seriesOf(work: Work, series: readonly { id: string; name: string }[]): string | null {
  return work.seriesId ?? series.find((one) => one.name === work.now.page.masthead.series.trim())?.id ?? null
}

/** The issue of a series that has a number already. */
export function takenBy(heads: readonly IssueHead[], seriesId: string | null, number: number | null): IssueHead | null {
  return seriesId === null || number === null ? null : (heads.find((head) => head.seriesId === seriesId && head.number === number) ?? null)
}

/** A lone picture becomes one entry that holds it. */
function pictureAlone(item: StagedItem): ImportedPage {
  return {
    masthead: { series: '', title: '', subtitle: '', headline: null, number: null },
    facts: { publisher: '', releasedAt: '', source: '' },
    editorsNote: { label: '', paragraphs: [] }, pictures: [], sections: [], closing: { label: '', paragraphs: [] },
    entries: [{ ...emptyEntry, title: (item.fileName ?? '').replace(/\.[^.]+$/, ''), pictures: item.pictures.map((picture) => ({ name: picture.name, caption: '', credit: '', alt: '', afterParagraph: 0 })) }],
  }
}

export function isChanged(work: Work): boolean {
  return work.past.length > 0
}

export function applyTo(work: Work, action: SplitAction): Work {
  const now = correct(work.now, action)
  if (now === work.now) return work
  const key = keyOf(action)
  const joins = key !== '' && key === work.lastKey
  return { ...work, past: joins ? work.past : [...work.past, work.now], now, future: [], lastKey: key }
}

/** Takes what was typed as the number: 18, １８, 十八 or nothing; anything else stays in its field and changes nothing. */
export function typeNumber(work: Work, text: string): Work {
  const typed = { ...work, numberText: text }
  return isBadNumber(text) ? typed : applyTo(typed, { type: 'masthead', change: { number: readIssueNumber(text) } })
}

/** The number as its field shows it. */
export function shownNumber({ numberText, now: { page: { masthead: { number } } } }: Work): string {
  const holds = numberText !== null && (isBadNumber(numberText) || readIssueNumber(numberText) === number)
  return holds ? numberText : number === null ? '' : String(number)
}

/** True when the number's field holds what is no number: such a page becomes no issue. */
export function hasBadNumber(work: Work): boolean {
  return isBadNumber(shownNumber(work))
}

const isBadNumber = (text: string): boolean => text.trim() !== '' && readIssueNumber(text) === null

export function undo(work: Work): Work {
  const last = work.past.at(-1)
  return last ? { ...work, past: work.past.slice(0, -1), now: last, future: [work.now, ...work.future], lastKey: '', numberText: null } : work
}

export function redo(work: Work): Work {
  const [next, ...future] = work.future
  return next ? { ...work, past: [...work.past, work.now], now: next, future, lastKey: '', numberText: null } : work
}

/** Takes a field's doubt as settled; that of a day no calendar has, for as long as the field says the same. */
export function check(work: Work, field: string): Work {
  const settled = [field, asItStands(work, field)].filter((one) => !work.checked.has(one))
  return settled.length === 0 ? work : { ...work, checked: new Set([...work.checked, ...settled]) }
}

function asItStands({ now: { page, origins } }: Work, field: string): string {
  const entry = page.entries[origins.indexOf(Number(/^entry\.(-?\d+)\.dateline$/.exec(field)?.[1]))]
  return entry ? `${field}=${entry.dateline}` : field
}

/** Fields of the form that still ask for the editor's eye, in reading order. */
export function openDoubts(item: StagedItem, work: Work): string[] {
  const { checked, now: { page, origins } } = work
  // A lone picture's title is only its file's name.
  const read = (item.page ? doubtsOf(item.page) : ['entry.0.title']).filter((field) => !checked.has(field) && !isGone(field, origins))
  const typed = page.entries.flatMap(({ dateline, date }, at) => (date === null && hasImpossibleDate(dateline) ? [`entry.${origins[at]}.dateline`] : []))
  return [...new Set([...read, ...typed.filter((field) => !checked.has(asItStands(work, field)))])]
}

/** A field of an entry that was removed. */
function isGone(field: string, origins: readonly number[]): boolean {
  const entry = /^entry\.(\d+)\./.exec(field)?.[1]
  return entry !== undefined && !origins.includes(Number(entry))
}

/** Names the field that a change edits; '' for changes that always stand alone. */
function keyOf(action: SplitAction): string {
  if (!('change' in action)) return ''
  return [action.type, 'at' in action ? action.at : '', 'which' in action ? action.which : '', 'picture' in action ? action.picture : '', Object.keys(action.change).join()].join('-')
}
