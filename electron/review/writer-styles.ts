import { BorderStyle } from 'docx'
import type { IStylesOptions } from 'docx'
import { textFormat } from '../../shared/document/nodes'
import type { BlockFacts, BoxToken } from '../../shared/review/tokens'
import { issueStyles, styleIds } from '../export/word/styles'
import { el, valued } from './writer-xml'

/** The credit stands in a paragraph of its own, so that it comes back as one. */
export const creditStyle = 'FigureCredit'

/** The house's styles with sections (栏目) on the first level, whether there are any or not: each kind has one style. */
export function copyStyles(): IStylesOptions {
  const house = issueStyles(true)
  const caption = house.paragraphStyles?.find((style) => style.id === styleIds.caption)
  return {
    ...house,
    paragraphStyles: [...(house.paragraphStyles ?? []), { ...caption, id: creditStyle, name: '图片来源' }],
    characterStyles: [...(house.characterStyles ?? []), { id: 'CommentReference', name: 'annotation reference', basedOn: 'DefaultParagraphFont', run: { size: 16 } }],
  }
}

const mastheadStyles: Record<string, string> = { title: styleIds.title, series: styleIds.series, subtitle: styleIds.subtitle }
const ownStyles: Record<string, string> = {
  section: styleIds.heading1, 'entry-title': styleIds.heading2, dateline: styleIds.dateline, byline: styleIds.byline,
  quote: styleIds.quote, listitem: styleIds.list, caption: styleIds.caption, credit: creditStyle,
}

/** The paragraph style of a block that stands in these boxes, outermost first. */
export function styleOf(block: BlockFacts, boxes: readonly BoxToken[]): string {
  const around = boxes.at(-1)
  if (block.type === 'masthead-line') return mastheadStyles[block.role ?? ''] ?? styleIds.title
  if (block.type === 'heading') return block.tag === 'h4' ? styleIds.heading4 : styleIds.heading3
  if (block.type === 'frame-label') return around?.node.type === 'closing' ? styleIds.closingLabel : styleIds.noteLabel
  if (block.type !== 'paragraph') return ownStyles[block.type] ?? styleIds.body
  if (around?.node.type === 'editors-note') return styleIds.note
  if (around?.node.type === 'closing' && !around.children.some((child) => child.kind === 'start' && child.block.type === 'frame-label')) return styleIds.closing
  return alignmentOf(block) === 'center' || alignmentOf(block) === 'right' ? styleIds.plain : styleIds.body
}

/** Word's name of an alignment; null for the style's own. */
export function alignmentOf({ format }: BlockFacts): 'center' | 'right' | 'both' | null {
  if (format === 'center') return 'center'
  if (format === 'right' || format === 'end') return 'right'
  return format === 'justify' ? 'both' : null
}

/** Run properties of a format, in the order that Word insists on. */
export function formatProperties(format: number, linked: boolean): string {
  const has = (bit: number): boolean => (format & bit) !== 0
  return [
    linked ? valued('w:rStyle', 'Hyperlink') : '',
    // Without the hint Word sets “”‘’…— in the Latin font, since they stand in both repertoires.
    el('w:rFonts', { 'w:hint': 'eastAsia', ...(has(textFormat.code) ? { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas', 'w:eastAsia': '宋体' } : {}) }),
    has(textFormat.bold) ? el('w:b') : '',
    has(textFormat.italic) ? el('w:i') : '',
    has(textFormat.strikethrough) ? el('w:strike') : '',
    has(textFormat.highlight) ? valued('w:highlight', 'yellow') : '',
    has(textFormat.underline) ? valued('w:u', 'single') : '',
    has(textFormat.superscript) ? valued('w:vertAlign', 'superscript') : has(textFormat.subscript) ? valued('w:vertAlign', 'subscript') : '',
  ].join('')
}

/** The rule below the masthead, as the house's export draws it. */
export const mastheadRule = el('w:pBdr', {}, el('w:bottom', { 'w:val': BorderStyle.SINGLE, 'w:sz': 18, 'w:space': 8, 'w:color': 'B3121D' }))
