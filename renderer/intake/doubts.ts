import { doubtBelow, type ParsedPage, type ParseWarning } from '../../shared/parse/types'
import { fieldAt, marksOf } from './source-marks'

const known = new WeakMap<ParsedPage, readonly string[]>()

/** The form's fields that ask for the editor's eye, in reading order: those read with little confidence, and those that a warning speaks of. */
export function doubtsOf(page: ParsedPage): readonly string[] {
  const doubts = known.get(page) ?? findDoubts(page)
  known.set(page, doubts)
  return doubts
}

function findDoubts(page: ParsedPage): string[] {
  const found: { field: string; start: number }[] = []
  for (const mark of marksOf(page)) if (mark.isDoubtful && mark.field !== null) found.push({ field: mark.field, start: mark.start })
  // The parts of a byline or a dateline may be doubtful where its place is not.
  page.entries.forEach(({ byline, date }, at) => {
    if (byline && byline.confidence < doubtBelow) found.push({ field: `entry.${at}.byline`, start: byline.range.start })
    if (date && date.confidence < doubtBelow) found.push({ field: `entry.${at}.dateline`, start: date.range.start })
  })
  for (const warning of page.warnings) {
    const field = warning.code === 'lowConfidence' || doubted.has(warning.code) ? fieldOfWarning(page, warning) : null
    if (field !== null) found.push({ field, start: warning.range?.start ?? startOf(page, warning.index) })
  }
  return [...new Set(found.sort((a, b) => a.start - b.start).map(({ field }) => field))]
}

const doubted = new Set<ParseWarning['code']>(['entryWithoutTitle', 'entryWithoutDate', 'entryWithoutByline', 'bylineUnclear', 'dateImpossible'])
const entryPart: Partial<Record<ParseWarning['code'], string>> = { entryWithoutTitle: 'title', entryWithoutDate: 'dateline', dateImpossible: 'dateline', entryWithoutByline: 'byline', bylineUnclear: 'byline' }

/** The form's field that a warning is about; null when it is about none. */
export function fieldOfWarning(page: ParsedPage, { code, index, range }: ParseWarning): string | null {
  const part = entryPart[code]
  if (part !== undefined && index !== null) return `entry.${index}.${part}`
  if (code === 'pictureWithoutCaption' && index !== null) return `picture.${index}`
  if (code === 'noNumber') return 'header.issueNumber'
  if (code === 'noHeader') return 'header.title'
  return range === null ? null : fieldAt(page, range.start)
}

function startOf(page: ParsedPage, entry: number | null): number {
  const found = entry === null ? undefined : page.entries[entry]
  return Math.min(...[found?.title, found?.dateline, found?.bylineText, ...(found?.body ?? [])].map((field) => field?.range.start ?? Infinity), page.text.length)
}
