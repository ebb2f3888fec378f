import type { ImportedPage } from '../contract'
import { mastheadLine } from './make'
import type { MastheadLineData } from './nodes'
import { formatChineseNumber } from '../text/numerals'
import { readHeadline } from './readings'

type Imported = ImportedPage['masthead']

/**
 * The masthead lines of a corrected page. The page's own wording is kept verbatim as long as it still says what
 * the fields say; a field that the editor corrected makes the lines be written anew, series first.
 */
export function mastheadLinesOf(page: Imported): MastheadLineData[] {
  if (page.lines && says(page.lines.map((line) => line.text).join('\n'), page, page.subtitle)) {
    return page.lines.map((line) => mastheadLine(line.role, line.text))
  }
  if (page.headline !== null && says(page.headline, page, '')) return present([['title', page.headline], ['subtitle', page.subtitle]])
  const number = page.number === null || readHeadline(page.series).number === page.number ? '' : `（${formatChineseNumber(page.number)}）`
  return present([['series', page.series === '' ? '' : `${page.series}${number}`], ['title', page.title], ['subtitle', page.subtitle]])
}

function present(lines: [MastheadLineData['role'], string][]): MastheadLineData[] {
  return lines.filter(([, text]) => text !== '').map(([role, text]) => mastheadLine(role, text))
}

function says(written: string, page: Imported, subtitle: string): boolean {
  const found = [page.title, page.series, subtitle].every((part) => written.includes(part))
  return found && (page.number === null || written.split('\n').some((line) => readHeadline(line).number === page.number))
}
