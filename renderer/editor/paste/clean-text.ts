import { paragraph } from '../../../shared/document/make'
import type { ParagraphData } from '../../../shared/document/nodes'

/** Plain text → a paragraph a line; blank lines and indents are dropped. */
export function cleanText(text: string): ParagraphData[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line))
}
