import type { IssueDocument } from '../../shared/document/nodes'
import { textOf } from '../../shared/document/walk'
import type { Series } from '../../shared/model/issue'
import { findNumber, formatNumber, parseHeadline, replaceNumber } from '../../shared/parse/headline'
import type { MastheadChange } from '../editor/handle'

type Role = 'series' | 'title' | 'subtitle'
interface Line { role: Role; text: string }

/** The first line of a role; the editor changes that one. */
function lineOf(document: IssueDocument, role: Role): Line | null {
  for (const block of document.root.children) {
    if (block.type !== 'masthead') continue
    const line = block.children.find((one) => one.role === role)
    if (line) return { role, text: textOf(line) }
  }
  return null
}

const replaced = (text: string, at: { start: number; end: number }, value: string): string => text.slice(0, at.start) + value + text.slice(at.end)
const change = (role: Role, text: string): MastheadChange => (role === 'series' ? { series: text, number: '' } : { [role]: text })

/** A new title; where the title's line also holds series and number, they stay as written. */
export function titleChange(document: IssueDocument, title: string): MastheadChange {
  const text = lineOf(document, 'title')?.text ?? ''
  const read = parseHeadline(text)
  if (!read.series) return { title }
  if (read.title) return { title: replaced(text, read.title, title) }
  return { title: title === '' ? text : `${title} | ${text}` }
}

/** A new series name in the line that holds it now: its own, or the one that it shares with the title. */
export function seriesChange(document: IssueDocument, series: string): MastheadChange {
  const own = lineOf(document, 'series')
  if (own && own.text.trim() !== '') {
    const part = parseHeadline(own.text).series
    const mark = findNumber(own.text)
    if (part) return change('series', replaced(own.text, part, series))
    return change('series', mark ? `${series}${own.text.slice(mark.start)}` : series)
  }
  const text = lineOf(document, 'title')?.text ?? ''
  const part = parseHeadline(text).series
  return part ? { title: replaced(text, part, series) } : change('series', series)
}

/** Another number, written the way the old one is, or in the style of the series; null takes it out. */
export function numberChange(document: IssueDocument, number: number | null, style: Series['numberStyle']): MastheadChange {
  const lines = [lineOf(document, 'series'), lineOf(document, 'title')].filter((line): line is Line => line !== null)
  const holder = lines.find((line) => findNumber(line.text))
  if (holder) {
    const mark = findNumber(holder.text)
    return change(holder.role, number === null && mark ? replaced(holder.text, mark, '').trim() : replaceNumber(holder.text, number ?? 0))
  }
  if (number === null) return {}
  const own = lines.find((line) => line.role === 'series' && line.text.trim() !== '')
  return change('series', `${own?.text.trimEnd() ?? ''}${formatNumber(number, style)}`)
}
