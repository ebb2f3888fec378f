import { strToU8, zipSync } from 'fflate'
import { readReturned } from '../../../electron/review/word-reader'
import type { ReturnedFile, WordChar, WordLine } from '../../../shared/review/lines'

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"', 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"', 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"', 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"', 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"', 'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

/** A part of WordprocessingML with every namespace at hand. */
export const part = (root: string, inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${spaces}>${inner}</w:${root}>`
export const documentOf = (body: string): string => part('document', `<w:body>${body}</w:body>`)
export const relationsOf = (...relations: [id: string, type: string, target: string, mode?: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`

export type Parts = Record<string, string | Uint8Array>

/** A small Word file of hand-written parts. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const all: Parts = { '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>', 'word/document.xml': documentOf(body), ...parts }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typeof value === 'string' ? strToU8(value) : value])))
}

export const read = async (body: string, parts: Parts = {}): Promise<ReturnedFile> => await readReturned(docx(body, parts), '样刊.docx')

/** The only paragraph of a body. */
export async function readLine(body: string, parts: Parts = {}): Promise<WordLine> {
  const { lines } = await read(body, parts)
  if (lines.length !== 1) throw new Error(`${lines.length} lines`)
  return lines[0] as WordLine
}

/** What stands in the runs of a paragraph. */
export const p = (inner: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
export const r = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
export const by = (author: string, day = 1): string => `w:id="${day}" w:author="${author}" w:date="2026-05-0${day}T08:00:00Z"`
export const at = (day: number): string => `2026-05-0${day}T08:00:00.000Z`

export const textOf = (line: WordLine | undefined): string => (line?.chars ?? []).map((char) => char.text).join('')
export const texts = (file: ReturnedFile): string[] => file.lines.map(textOf)

/** Letters as words of one look: runs([…], (char) => char.ins?.by). */
export function runs(chars: readonly WordChar[], look: (char: WordChar) => unknown): [string, unknown][] {
  const out: [string, unknown][] = []
  for (const char of chars) {
    const value = look(char) ?? null
    const last = out.at(-1)
    if (last && JSON.stringify(last[1]) === JSON.stringify(value)) last[0] += char.text
    else out.push([char.text, value])
  }
  return out
}
