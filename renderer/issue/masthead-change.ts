import type { IssueDocument } from '../../shared/document/nodes'
import { textOf } from '../../shared/document/walk'
import type { Series } from '../../shared/model/issue'
import { findNumber, formatNumber, parseHeadline, replaceNumber } from '../../shared/parse/headline'
import type { MastheadChange } from '../editor/handle'

/** The first line of each role, null where there is none; the editor changes that one. */
interface Lines { series: string | null; title: string | null }
type Field = 'series' | 'title' | 'number'

/**
 * How the lines stood before a field was first changed. As long as they say what that change made of them, the field's
 * next value goes into the old wording: so an emptied part comes back in its place, in brackets and numerals as they were.
 */
const wordings = new Map<Field, { before: Lines; after: string }>()

/** A new title; where the title's line also holds series and number, they stay as written. */
export function titleChange(document: IssueDocument, title: string): MastheadChange {
  return changed('title', document, (lines) => ({ ...lines, title: isBlank(lines.series) ? withTitle(lines.title ?? '', title) : title }))
}

/** A new series name in the line that holds it now: its own, or the one that it shares with the title. */
export function seriesChange(document: IssueDocument, series: string): MastheadChange {
  return changed('series', document, (lines) => (isBlank(lines.series) ? withSharedSeries(lines, series) : { ...lines, series: withOwnSeries(lines.series ?? '', series) }))
}

/** Another number, written the way the old one is, or in the style of the series; null takes it out. */
export function numberChange(document: IssueDocument, number: number | null, style: Series['numberStyle']): MastheadChange {
  return changed('number', document, (lines) => {
    const holder = (['series', 'title'] as const).find((role) => findNumber(lines[role] ?? ''))
    if (holder) return { ...lines, [holder]: withNumber(lines[holder] ?? '', number) }
    return number === null ? lines : withFirstNumber(lines, formatNumber(number, style))
  })
}

function changed(field: Field, document: IssueDocument, change: (lines: Lines) => Lines): MastheadChange {
  const now = linesOf(document)
  const known = wordings.get(field)
  const before = known?.after === JSON.stringify(now) ? known.before : now
  const next = change(before)
  wordings.set(field, { before, after: JSON.stringify(next) })
  return {
    ...(next.series === now.series ? {} : { series: next.series, number: '' }),
    ...(next.title === now.title ? {} : { title: next.title ?? '' }),
  }
}

function linesOf(document: IssueDocument): Lines {
  const lines = document.root.children.flatMap((block) => (block.type === 'masthead' ? block.children : []))
  const first = (role: keyof Lines) => {
    const line = lines.find((one) => one.role === role)
    return line ? textOf(line) : null
  }
  return { series: first('series'), title: first('title') }
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''
const replaced = (text: string, at: { start: number; end: number }, value: string): string => text.slice(0, at.start) + value + text.slice(at.end)

function withTitle(text: string, title: string): string {
  const read = parseHeadline(text)
  if (!read.series) return title
  if (read.title) return tidy(replaced(text, read.title, title), title)
  return title === '' ? text : `${title} | ${text}`
}

function withOwnSeries(text: string, series: string): string {
  const part = parseHeadline(text).series
  const mark = findNumber(text)
  if (part) return tidy(replaced(text, part, series), series)
  return mark ? `${series}${text.slice(mark.start)}` : series
}

/** A headline that loses its series keeps the title; its number gets a line of its own, or it would be taken for the title's. */
function withSharedSeries({ series: own, title }: Lines, series: string): Lines {
  const { series: part, title: titlePart, number } = parseHeadline(title ?? '')
  if (!part) return { series, title }
  if (series !== '' || !titlePart) return { series: own, title: tidy(replaced(title ?? '', part, series), series) }
  return { series: number ? (title ?? '').slice(number.start, number.end) : own, title: titlePart.value }
}

function withNumber(text: string, number: number | null): string {
  const mark = findNumber(text)
  if (!mark) return text
  return number === null ? tidy(replaced(text, mark, ''), '') : replaceNumber(text, number)
}

/** A number where there was none: behind the series, in the line that names it. */
function withFirstNumber({ series, title }: Lines, mark: string): Lines {
  const part = isBlank(series) ? parseHeadline(title ?? '').series : null
  if (!part || title === null) return { series: `${series?.trimEnd() ?? ''}${mark}`, title }
  const end = part.end + (/^[」』》】”"\])〉]*/.exec(title.slice(part.end))?.[0].length ?? 0)
  return { series, title: replaced(title, { start: end, end }, mark) }
}

const loose = '[\\s|｜丨︱│:：·•—–―-]'
const emptyWraps = /「\s*」|『\s*』|《\s*》|【\s*】|“\s*”|\[\s*\]|〔\s*〕|〈\s*〉|（\s*）|\(\s*\)/gu
const edges = new RegExp(`^${loose}+|${loose}+$`, 'g')
const doubled = /([|｜丨︱│]\s?)\s*[|｜丨︱│]\s*/g

/** A line from which a part was taken, without the brackets and separators that held it. */
function tidy(text: string, value: string): string {
  return value === '' ? text.replace(emptyWraps, '').replace(edges, '').replace(doubled, '$1') : text
}
