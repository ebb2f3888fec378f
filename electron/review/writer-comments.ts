import type { Message, Thread } from '../../shared/model/review'
import type { LinearLine } from '../../shared/review/linear'
import { el, textElement, xmlHead } from './writer-xml'
import { wordDate } from './writer-ink'

/** One remark as Word keeps it: a comment, a reply hanging on its thread's first. */
export interface WordRemark { id: number; parent: number | null; thread: Thread; message: Message }

export function remarksOf(threads: readonly Thread[]): WordRemark[] {
  let next = 0
  return threads.flatMap((thread) => {
    const first = next
    return thread.messages.map((message, at): WordRemark => ({ id: next++, parent: at === 0 ? null : first, thread, message }))
  })
}

/** Places between letters of a line: before which remarks begin and behind which they end. */
export interface LineMarkers { starts: Map<number, number[]>; ends: Map<number, number[]> }
interface Anchor { from: [line: number, offset: number]; to: [line: number, offset: number] }

/** Where every remark begins and ends, by line. What has lost its place, or is about the issue, stands on the first line. */
export function markersOf(lines: readonly LinearLine[], remarks: readonly WordRemark[]): Map<number, LineMarkers> {
  const anchors = anchorsOf(lines)
  const masthead = Math.max(0, lines.findIndex((line) => line.boxes[0]?.node.type === 'masthead'))
  const whole: Anchor = { from: [masthead, 0], to: [masthead, lengthOf(lines[masthead])] }
  const markers = new Map<number, LineMarkers>()
  const at = (line: number): LineMarkers => {
    const found = markers.get(line) ?? { starts: new Map(), ends: new Map() }
    markers.set(line, found)
    return found
  }
  for (const { id, thread } of remarks) {
    const { from, to } = anchors.get(thread.id) ?? whole
    put(at(from[0]).starts, from[1], id)
    put(at(to[0]).ends, to[1], id)
  }
  return markers
}

function put(into: Map<number, number[]>, offset: number, id: number): void {
  into.set(offset, [...(into.get(offset) ?? []), id])
}

/** A picture counts as one letter. */
export const lengthOf = (line: LinearLine | undefined): number => (line?.kind === 'picture' ? 1 : (line?.chars.length ?? 0))

/** From the first to the last place that names the thread; the old place of what was moved does not count. */
function anchorsOf(lines: readonly LinearLine[]): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>()
  const seen = new Set<unknown>()
  const extend = (ids: readonly string[] | undefined, line: number, from: number, to: number): void => {
    for (const id of ids ?? []) anchors.set(id, { from: anchors.get(id)?.from ?? [line, from], to: [line, to] })
  }
  lines.forEach((line, at) => {
    if (line.moved?.to === false) return
    for (const box of line.boxes) {
      if (!seen.has(box)) extend(box.marks?.notes, at, 0, lengthOf(line))
      seen.add(box)
    }
    if (line.kind === 'text') extend(line.marks?.notes, at, 0, lengthOf(line))
    line.chars.forEach((char, offset) => extend(char.marks?.notes, at, offset, offset + 1))
  })
  return anchors
}

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml', 'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml', 'mc:Ignorable': 'w14 w15',
}

/** The parts of the comments: their text, and who answers whom and what is resolved (by the last paragraph's id). */
export function commentParts(remarks: readonly WordRemark[]): { comments: string; extended: string } {
  const comments = remarks.map((remark) => {
    const { id, message: { by, at, text } } = remark
    const paragraphs = text.split(/\r\n|\r|\n/)
    return el('w:comment', { 'w:id': id, 'w:author': by, 'w:date': wordDate(at), 'w:initials': initialsOf(by) }, ...paragraphs.map((line, index) => paragraph(line, index === paragraphs.length - 1 ? paragraphId(id) : null)))
  })
  const extended = remarks.map(({ id, parent, thread }) => el('w15:commentEx', {
    'w15:paraId': paragraphId(id), ...(parent === null ? {} : { 'w15:paraIdParent': paragraphId(parent) }), 'w15:done': thread.resolved ? 1 : 0,
  }))
  return { comments: xmlHead + el('w:comments', namespaces, ...comments), extended: xmlHead + el('w15:commentsEx', namespaces, ...extended) }
}

function paragraph(line: string, id: string | null): string {
  const run = line === '' ? '' : el('w:r', {}, el('w:rPr', {}, el('w:rFonts', { 'w:hint': 'eastAsia' })), ...textPieces(line))
  return el('w:p', id === null ? {} : { 'w14:paraId': id }, run)
}

const textPieces = (line: string): string[] => line.split(/(\t)/).filter((part) => part !== '').map((part) => (part === '\t' ? el('w:tab') : textElement('w:t', part)))

/** Eight hexadecimal digits below 80000000, as Word asks. */
const paragraphId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase()

/** The letters at the head of a Latin name's words; of a Chinese name its first. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).map((word) => Array.from(word)[0] ?? '')
  return words.join('').slice(0, 8)
}
