import type { LinearLine } from '../../shared/review/linear'
import type { BlockMarks, Stamp, WasMark } from '../../shared/review/marks'
import { resolveTokens } from '../../shared/review/resolve'
import type { BlockFacts, StartToken } from '../../shared/review/tokens'
import { styleIds } from '../export/word/styles'
import type { Changes, LineChanges } from './writer-changes'
import type { LineMarkers } from './writer-comments'
import type { Ink } from './writer-ink'
import type { ListNumbers } from './writer-lists'
import { markersAt, names, runsOf, warnOfChar, withChange } from './writer-runs'
import { alignmentOf, mastheadRule, styleOf } from './writer-styles'
import { el, valued } from './writer-xml'

export interface ParagraphTools {
  ink: Ink
  changes: LineChanges
  lists: ListNumbers
  /** The run that draws a line's picture. */
  drawing: (line: LinearLine) => string
  markers: ReadonlyMap<number, LineMarkers>
  /** The masthead's last line, below which its rule is drawn. */
  ruled: number
}

/** Names no reader can meet elsewhere: letters, digits and the underscore, as Word allows. */
export const bookmarkName = (at: number): string => `desk_b${at}`

/** One line of the issue as a Word paragraph; `before` goes in front of its text (the beginning of a move). */
export function paragraphOf(line: LinearLine, at: number, before: string, tools: ParagraphTools): string {
  const { ink, changes } = tools
  warnOfLine(line, ink)
  const id = ink.nextId()
  const bookmark = el('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkName(at) }) + el('w:bookmarkEnd', { 'w:id': id })
  return el('w:p', {}, properties(line, at, tools), before, bookmark, line.kind === 'picture' ? picture(line, at, tools) : runsOf(line.chars.map((char) => ({ char, changes: changes.of(at, char.marks) })), tools.markers.get(at), ink))
}

function picture(line: LinearLine, at: number, { ink, changes, drawing, markers }: ParagraphTools): string {
  const { come, gone } = changes.line(at)
  const shown = withChange(come, ink, withChange(gone, ink, drawing(line)))
  return markersAt(markers.get(at), 0) + shown + markersAt(markers.get(at), 1)
}

function properties(line: LinearLine, at: number, { ink, changes, lists, ruled }: ParagraphTools): string {
  const mark = el('w:rPr', {}, endChanges(changes.end(at), ink), el('w:rFonts', { 'w:hint': 'eastAsia' }))
  if (line.kind === 'picture') return el('w:pPr', {}, valued('w:pStyle', styleIds.picture), el('w:keepNext'), mark)
  const block = line.block as BlockFacts
  return el('w:pPr', {}, setting(block, line, lists.of(at), at === ruled), mark, formerSetting(line, block, ink, lists))
}

/** The changes of a paragraph's end mark, in the order that Word insists on. */
function endChanges({ come, gone }: Changes, ink: Ink): string {
  const both = [come, gone].filter((one) => one !== null)
  return both.sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag)).map((one) => el(`w:${one.tag}`, ink.stamped(one.stamp))).join('')
}
const order = ['ins', 'del', 'moveFrom', 'moveTo']

/** Style, list, rule, indent and alignment, in the order that Word insists on. */
function setting(block: BlockFacts, line: LinearLine, list: { id: number; level: number } | null, isRuled = false): string {
  const alignment = alignmentOf(block)
  return [
    valued('w:pStyle', styleOf(block, line.boxes)),
    list ? el('w:numPr', {}, valued('w:ilvl', list.level), valued('w:numId', list.id)) : '',
    isRuled ? mastheadRule : '',
    block.indent > 0 && block.type !== 'listitem' ? el('w:ind', { 'w:left': 480 * Math.min(block.indent, 8) }) : '',
    alignment ? valued('w:jc', alignment) : '',
  ].join('')
}

const blockKeys = new Set(['kind', 'format', 'indent'])

function formerSetting(line: LinearLine, block: BlockFacts, ink: Ink, lists: ListNumbers): string {
  const was = (line.marks?.was ?? []).filter((mark) => blockKeys.has(mark.key))
  const last = was.at(-1)
  if (!last) return ''
  if (new Set(was.map((mark) => mark.by)).size > 1) ink.warn('oneSettingAuthor', `几个人改过同一段的样式，Word 里只写最后一个：${names(was)}`)
  const former = blockBefore(block, was)
  return el('w:pPrChange', ink.stamped(last), el('w:pPr', {}, setting(former, line, lists.former(former))))
}

function blockBefore(block: BlockFacts, was: WasMark[]): BlockFacts {
  const token: StartToken = { kind: 'start', block, marks: { was } }
  return (resolveTokens([token], 'reject')[0] as StartToken).block
}

/** What of a line's marks Word cannot say. */
function warnOfLine(line: LinearLine, ink: Ink): void {
  const marks: (BlockMarks | undefined)[] = [line.marks, ...line.chars.map((char) => char.marks)]
  for (const { del = [] } of marks.filter((one) => one !== undefined)) {
    const people = del.filter((stamp: Stamp) => stamp.id !== line.moved?.stamp.id)
    if (new Set(people.map((stamp) => stamp.by)).size > 1) ink.warn('oneDeleter', `几个人删了同一处，Word 里只写第一个：${names(people)}`)
  }
  for (const char of line.chars) warnOfChar(char.marks, ink)
  if (line.kind !== 'picture') return
  for (const mark of line.marks?.was ?? []) {
    if (mark.key === 'picture') ink.warn('pictureChange', `换图的改动在 Word 里不显示，审阅稿里是新图：${mark.by}`)
    if (mark.key === 'alt') ink.warn('altChange', `图片说明文字（替代文字）的改动在 Word 里不显示：${mark.by}`)
  }
}
