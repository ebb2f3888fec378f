import { joinArticle } from './article'
import { joinBrokenBylines } from './brokenBylines'
import { withoutBullets } from './bullets'
import { lookOver } from './context'
import { sweep } from './coverage'
import { textField } from './draft'
import { readEntries } from './entries'
import { finish } from './finish'
import { readHeader } from './header'
import { leadingHeader } from './leading'
import { sortLines } from './sift'
import { splitLines } from './lines'
import { readLine } from './facts'
import { readMail } from './mail'
import { liftNames } from './names'
import { liftOrdinals } from './ordinals'
import { settleFirstHeading } from './settle'
import { doubtTail } from './tail'
import type { ParsedPage } from './types'
import { warningsOf } from './warnings'

/**
 * Reads a whole pasted page, or a single submission, into header, editor's note, pictures, sections, entries and closing.
 * Every field keeps its place in `text` and how sure the reader is; site chrome is named in `dropped`, what found no
 * place in `unplaced`, doubts in `warnings`. Never throws; takes time in proportion to the text's length.
 */
export function parsePage(text: string): ParsedPage {
  const { lines, lifted: bullets } = withoutBullets(joinBrokenBylines(text, splitLines(text)))
  const mail = readMail(text, lines)
  const numbered = liftOrdinals(lines.filter((line) => !mail.letter.has(line)))
  const sifted = sortLines(text, numbered.lines)
  for (const { start, end, text: mark } of numbered.lifted) sifted.dropped.push({ range: { start, end }, text: mark, reason: 'control' })
  const all = sifted.lines.map(readLine)
  // A letter's attached pictures stand above the header.
  const first = mail.letter.size === 0 ? 0 : Math.max(0, all.findIndex((f) => f.kind !== 'picture'))
  const leading = sifted.headerLines.length > 0 ? 0 : leadingHeader(all.slice(first))
  const headerLines = [...sifted.headerLines, ...all.slice(first, first + leading).map((f) => f.line)]
  all.splice(first, leading)
  const reading = readEntries(text, lookOver(all), headerLines.length > 0 || sifted.items.length > 0, headerLines.length > 0)
  finish(reading, headerLines, mail.subject)
  const held = reading.entries.flatMap(({ dateline, bylineText }) => [dateline?.range, bylineText?.range]).filter((range) => range !== undefined)
  for (const range of bullets) if (!held.some(({ start, end }) => start <= range.start && range.end <= end)) sifted.dropped.push({ range, text: text.slice(range.start, range.end), reason: 'control' })
  const { header, unplaced, repeated } = readHeader(text, headerLines, sifted.items)
  for (const range of repeated) sifted.dropped.push({ range, text: text.slice(range.start, range.end), reason: 'navigation' })
  joinArticle(reading, header)
  const page: ParsedPage = {
    text,
    header,
    editorsNote: reading.note,
    pictures: reading.pictures,
    sections: reading.sections,
    entries: reading.entries.map(({ title, dateline, date, weather, bylineText, byline, bylinePlace, body }) => ({ title, dateline, date, weather, bylineText, byline, bylinePlace, body })),
    closing: reading.closing,
    dropped: sifted.dropped,
    unplaced: [...[...mail.letter].map((line) => textField(text, line, 0.8)), ...sifted.unplaced, ...unplaced, ...reading.unplaced],
    warnings: [],
  }
  adoptArticleTitle(page)
  settleFirstHeading(page)
  liftNames(page)
  doubtTail(page)
  sweep(page)
  page.warnings = warningsOf(page, reading.entries)
  return page
}

/** A web article by itself: its page title is the title of its one entry. */
function adoptArticleTitle(page: ParsedPage): void {
  const [only, more] = page.entries
  const { header } = page
  if (only === undefined || more !== undefined || only.title !== null || header.title === null || header.series !== null || header.issueNumber !== null) return
  only.title = { ...header.title, confidence: 0.65 }
  header.title = null
}
