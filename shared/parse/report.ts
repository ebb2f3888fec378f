import type { Byline, PartialDate } from '../model/common'
import type { Field, ParsedPage, ParseWarningCode } from './types'

/** What `desk parse --json` prints for one file. Absent values are null or []; a byline is always an object. */
export interface ParseReport {
  file: string
  header: { series: string | null; issueNumber: number | null; issueNumberText: string | null; title: string | null; subtitle: string | null; publisher: string | null; releasedAt: string | null; source: string | null }
  editorsNote: string[]
  pictures: { name: string | null; caption: string | null }[]
  sections: { title: string; beforeEntry: number }[]
  entries: { title: string | null; date: PartialDate | null; weather: string | null; byline: Byline; body: string[] }[]
  closing: string[]
  warnings: { code: ParseWarningCode; index: number | null; text: string }[]
}

function valueOf<T>(field: Field<T> | null): T | null {
  return field === null ? null : field.value
}

/** A page read from `file` as the command line reports it. */
export function toParseReport(file: string, page: ParsedPage): ParseReport {
  const { header } = page
  return {
    file,
    header: {
      series: valueOf(header.series), issueNumber: valueOf(header.issueNumber), issueNumberText: valueOf(header.issueNumberText), title: valueOf(header.title),
      subtitle: valueOf(header.subtitle), publisher: valueOf(header.publisher), releasedAt: valueOf(header.releasedAt), source: valueOf(header.source),
    },
    editorsNote: page.editorsNote.paragraphs.map((p) => p.value),
    pictures: page.pictures.map((p) => ({ name: p.name.value === '' ? null : p.name.value, caption: valueOf(p.caption) })),
    sections: page.sections.map((s) => ({ title: s.title.value, beforeEntry: s.beforeEntry })),
    entries: page.entries.map((e) => ({
      title: valueOf(e.title), date: valueOf(e.date), weather: valueOf(e.weather), byline: e.byline?.value ?? { unit: null, role: null, name: null }, body: e.body.map((p) => p.value),
    })),
    closing: page.closing.paragraphs.map((p) => p.value),
    warnings: page.warnings.map(({ code, index, text }) => ({ code, index, text })),
  }
}
