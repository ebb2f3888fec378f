import type { CharToken } from '../../shared/review/tokens'
import { sameData, type FormatMark, type TextMarks } from '../../shared/review/marks'
import { sameChange, type Changes } from './writer-changes'
import type { LineMarkers } from './writer-comments'
import type { Ink } from './writer-ink'
import { formatProperties } from './writer-styles'
import { el, textElement, valued } from './writer-xml'

/** A letter and what happened to it. */
export interface MarkedChar { char: CharToken; changes: Changes }

/** Letters of a paragraph → its runs, with what was tracked and where remarks begin and end. */
export function runsOf(chars: readonly MarkedChar[], markers: LineMarkers | undefined, ink: Ink): string {
  const cuts = [...new Set([0, ...(markers?.starts.keys() ?? []), ...(markers?.ends.keys() ?? []), chars.length])].sort((a, b) => a - b)
  return cuts.map((cut, at) => markersAt(markers, cut) + stretch(chars.slice(cut, cuts[at + 1] ?? cut), ink)).join('')
}

/** Remarks that end at a place, then those that begin there; one on nothing keeps its two ends together. */
export function markersAt(markers: LineMarkers | undefined, offset: number): string {
  const starts = markers?.starts.get(offset) ?? []
  const ends = markers?.ends.get(offset) ?? []
  const begin = (ids: readonly number[]): string => ids.map((id) => el('w:commentRangeStart', { 'w:id': id })).join('')
  const empty = ends.filter((id) => starts.includes(id))
  return [
    ...ends.filter((id) => !starts.includes(id)).map(remarkEnd),
    begin(empty), ...empty.map(remarkEnd),
    begin(starts.filter((id) => !ends.includes(id))),
  ].join('')
}

const remarkEnd = (id: number): string => el('w:commentRangeEnd', { 'w:id': id }) + el('w:r', {}, el('w:rPr', {}, valued('w:rStyle', 'CommentReference')), el('w:commentReference', { 'w:id': id }))

/** Letters without a marker between them: links outside, changes inside, formats innermost, as Word nests them. */
function stretch(chars: readonly MarkedChar[], ink: Ink): string {
  return grouped(chars, (a, b) => sameData(a.char.link, b.char.link)).map((group) => {
    const url = group[0]?.char.link?.url
    const relation = url === undefined ? null : ink.link(url)
    const inner = changed(group, ink, relation !== null)
    return relation === null ? inner : el('w:hyperlink', { 'r:id': relation, 'w:history': 1 }, inner)
  }).join('')
}

function changed(chars: readonly MarkedChar[], ink: Ink, linked: boolean): string {
  const come = grouped(chars, (a, b) => sameChange(a.changes.come, b.changes.come))
  return come.map((outer) => wrapped('come', outer, ink, grouped(outer, (a, b) => sameChange(a.changes.gone, b.changes.gone))
    .map((inner) => wrapped('gone', inner, ink, formatted(inner, ink, linked))).join(''))).join('')
}

function wrapped(side: 'come' | 'gone', chars: readonly MarkedChar[], ink: Ink, inner: string): string {
  return withChange(chars[0]?.changes[side] ?? null, ink, inner)
}

/** What stands inside a tracked change; as it is where there is none. */
export function withChange(change: Changes['come'], ink: Ink, inner: string): string {
  return change ? el(`w:${change.tag}`, ink.stamped(change.stamp), inner) : inner
}

function formatted(chars: readonly MarkedChar[], ink: Ink, linked: boolean): string {
  return grouped(chars, (a, b) => a.char.format === b.char.format && sameData(a.char.marks?.fmt, b.char.marks?.fmt))
    .map((group) => run(group, ink, linked)).join('')
}

function run(chars: readonly MarkedChar[], ink: Ink, linked: boolean): string {
  const { char, changes } = chars[0] as MarkedChar
  const name = changes.gone?.tag === 'del' ? 'w:delText' : 'w:t'
  const properties = formatProperties(char.format, linked) + formatChange(char, ink, linked)
  const pieces = grouped(chars, (a, b) => pieceOf(a.char) === 'text' && pieceOf(b.char) === 'text').map((group) => {
    const kind = pieceOf((group[0] as MarkedChar).char)
    return kind === 'text' ? textElement(name, group.map((one) => one.char.text).join('')) : el(kind)
  })
  return el('w:r', {}, el('w:rPr', {}, properties), ...pieces)
}

function pieceOf({ node, text }: CharToken): 'text' | 'w:br' | 'w:tab' {
  if (node === 'linebreak' || text === '\n') return 'w:br'
  return node === 'tab' || text === '\t' ? 'w:tab' : 'text'
}

/** The format before all changes of it, by whoever changed it last: Word keeps one. */
function formatChange({ format, marks }: CharToken, ink: Ink, linked: boolean): string {
  const last = marks?.fmt?.at(-1)
  if (!last) return ''
  const before = (marks?.fmt ?? []).reduce((bits, mark) => bits ^ mark.bits, format)
  // Switched on by one and off by another: nothing to see.
  if (before === format) return ''
  return el('w:rPrChange', ink.stamped(last), el('w:rPr', {}, formatProperties(before, linked)))
}

/** What of a letter's marks Word cannot say. */
export function warnOfChar(marks: TextMarks | undefined, ink: Ink): void {
  if (!marks) return
  if ((marks.fmt?.length ?? 0) > 1) ink.warn('oneFormatAuthor', `几个人改过同一处格式，Word 里只写最后一个：${names(marks.fmt as FormatMark[])}`)
  for (const mark of marks.was ?? []) ink.warn('linkChange', `链接的改动在 Word 里不显示：${mark.by}`)
}

export const names = (stamps: readonly { by: string }[]): string => [...new Set(stamps.map((stamp) => stamp.by))].join('、')

/** Neighbours that belong together. */
function grouped<T>(items: readonly T[], belongs: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  let before: T | undefined
  for (const item of items) {
    if (before !== undefined && belongs(before, item)) groups.at(-1)?.push(item)
    else groups.push([item])
    before = item
  }
  return groups
}
