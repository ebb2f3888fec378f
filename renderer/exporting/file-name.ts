import type { MastheadFields } from '../../shared/document/query'

/** What no file name may hold on Windows, macOS or Linux. */
const illegal = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g

/** The name as it can stand on disk; the main process checks it once more. */
export function cleanName(name: string): string {
  return name.replace(illegal, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '')
}

/** The name without an ending that the export puts there itself. */
export function withoutEnding(name: string): string {
  return cleanName(cleanName(name).replace(/(?:\.(?:docx|html?))+$/i, ''))
}

/** Names that Windows keeps for its devices, whatever ending follows. */
export function isReserved(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cleanName(name))
}

/** A name to begin with: series and number, else the title; '' when the masthead says nothing. */
export function suggestedName(masthead: MastheadFields, numbered: (series: string, number: number) => string): string {
  const { series, number, title } = masthead
  if (series !== '' && number !== null) return cleanName(numbered(series, number))
  return cleanName(title || series)
}
