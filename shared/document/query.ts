/** Questions that others ask of an issue document. All pure; all values are read from the text, none is stored twice. */
import type { PartialDate } from '../model/common'
import type { AnyNodeData, EntryData, FigureData, IssueDocument, TopData } from './nodes'
import { countText } from '../text/count'
import { bylineIn, dateIn, readHeadline, weatherIn } from './readings'
import { childrenOf, isGone, textOf, walk } from './walk'

/** `numberText` is the number as printed (十八, 18), '' where the masthead has none. */
export interface MastheadFields { series: string; number: number | null; numberText: string; title: string; subtitle: string }

/** Series, number, title and subtitle from the masthead's lines, a combined headline taken apart; '' or null for what is absent. */
export function mastheadOf(document: IssueDocument): MastheadFields {
  const fields: MastheadFields = { series: '', number: null, numberText: '', title: '', subtitle: '' }
  const lines = document.root.children.flatMap((block) => (block.type === 'masthead' ? block.children : []))
  // Where the series has a line of its own, the title is all title, whatever numbers it holds.
  const hasSeriesLine = lines.some((line) => line.role === 'series' && textOf(line).trim() !== '')
  for (const line of lines) {
    const text = textOf(line).trim()
    if (line.role === 'title' && (hasSeriesLine || isTitleOnly(text))) fields.title = joined(fields.title, text)
    else readLine(line.role, text, fields)
  }
  return fields
}

/** A title such as 难忘的一期 names no issue; 示例日记（十二） and 示例日记第12期 do, though no title is left over. */
function isTitleOnly(text: string): boolean {
  return text !== '' && readHeadline(text).title === '' && !/[（(第]/u.test(text)
}

function readLine(role: 'series' | 'title' | 'subtitle', text: string, fields: MastheadFields): void {
  if (text === '') return
  if (role === 'subtitle') {
    fields.subtitle = joined(fields.subtitle, text)
    return
  }
  const read = readHeadline(text)
  fields.number ??= read.number
  fields.numberText ||= read.numberText
  if (role === 'series') {
    // A line that holds the number alone names no series.
    fields.series = joined(fields.series, read.series || read.title || (read.number === null ? text : ''))
    return
  }
  if (read.series !== '') fields.series ||= read.series
  fields.title = joined(fields.title, read.title)
}

const joined = (before: string, after: string): string => (before === '' || after === '' ? before + after : `${before} ${after}`)

export interface OutlineItem {
  kind: 'masthead' | 'editorsNote' | 'figure' | 'section' | 'entry' | 'closing' | 'text'
  /** Place among the root's children. */
  index: number
  /** entryId or figureId; null for the rest. */
  id: string | null
  title: string
  date: PartialDate | null
  unit: string | null
  name: string | null
  /** 字数 as Word counts it. */
  characters: number
  figures: number
}

/** The issue at a glance: one item for each top-level block, in order. */
export function outlineOf(document: IssueDocument): OutlineItem[] {
  return document.root.children.map(outlineItem)
}

function outlineItem(block: TopData, index: number): OutlineItem {
  const base = { index, id: null, date: null, unit: null, name: null, characters: countText(textOf(block)).words, figures: figuresIn(block).length }
  switch (block.type) {
    case 'entry': {
      const { title, date, unit, name } = entryFacts(block)
      return { ...base, kind: 'entry', id: block.entryId, title, date, unit, name }
    }
    case 'masthead': return { ...base, kind: 'masthead', title: firstText(block.children.find((line) => line.role === 'title') ?? block) }
    case 'editors-note': return { ...base, kind: 'editorsNote', title: firstText(block) }
    case 'closing': return { ...base, kind: 'closing', title: firstText(block) }
    case 'section': return { ...base, kind: 'section', title: firstText(block) }
    case 'figure': return { ...base, kind: 'figure', id: block.figureId, title: textOf(block.children[0]).trim() }
    default: return { ...base, kind: 'text', title: firstText(block) }
  }
}

/** The first 60 characters of the first line with text. */
function firstText(block: AnyNodeData): string {
  const line = textOf(block).split('\n').find((one) => one.trim() !== '') ?? ''
  return Array.from(line.trim()).slice(0, 60).join('')
}

export interface EntryFacts { title: string; date: PartialDate | null; weather: string | null; unit: string | null; role: string | null; name: string | null }

/** What an entry's title, 日期天气 and 署名 say. */
export function entryFacts(entry: EntryData): EntryFacts {
  const lineOf = (type: 'entry-title' | 'dateline' | 'byline') => entry.children.filter((child) => child.type === type).map(textOf).join(' ').trim()
  const dateline = lineOf('dateline')
  return { title: lineOf('entry-title'), date: dateIn(dateline), weather: weatherIn(dateline), ...bylineIn(lineOf('byline')) }
}

/** All figures at or below a node that readers see. */
export function figuresIn(node: AnyNodeData): FigureData[] {
  if (isGone(node)) return []
  return [...(node.type === 'figure' ? [node] : []), ...childrenOf(node).flatMap(figuresIn)]
}

/** The submissions that the issue uses, each once, in the order of their entries. */
export function submissionIdsOf(document: IssueDocument): string[] {
  const ids = document.root.children.flatMap((block) => (block.type === 'entry' && !isGone(block) && block.submissionId !== null ? [block.submissionId] : []))
  return [...new Set(ids)]
}

/** Every media file that the issue needs (pictures and their originals, those marked deleted or replaced too), each once. */
export function mediaIdsOf(document: IssueDocument): string[] {
  const figures = [...walk(document.root)].filter((one): one is FigureData => one.type === 'figure')
  const ids = figures.flatMap((figure) => [figure, ...(figure.$?.review?.was ?? []).map((mark) => mark.was as Partial<FigureData>)]).flatMap((one) => [one.mediaId ?? null, one.originalId ?? null])
  return [...new Set(ids.filter((id): id is string => id !== null))]
}

export const entryCount = (document: IssueDocument): number => document.root.children.filter((block) => block.type === 'entry' && !isGone(block)).length

const words = new WeakMap<object, number>()

/** 字数 of the whole issue, as Word counts it; a block that nobody touched is not counted again. */
export function characterCount(document: IssueDocument): number {
  return document.root.children.reduce((sum, block) => {
    const count = words.get(block) ?? countText(textOf(block)).words
    words.set(block, count)
    return sum + count
  }, 0)
}
