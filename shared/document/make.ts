/** Constructors for every node of the issue document, in exactly the shape that Lexical serialises. */
import type {
  BylineData, CaptionData, ClosingData, CreditData, DatelineData, EditorsNoteData, EntryData, EntryTitleData, FigureData, FlowData,
  FrameLabelData, HeadingData, InlineData, IssueDocument, LineBreakData, LinkData, ListData, ListItemData, MastheadData,
  MastheadLineData, ParagraphData, QuoteData, RootData, SectionData, TabData, TextData, TopData,
} from './nodes'

const shape = { version: 1, direction: null, format: '', indent: 0 } as const

export const text = (value: string, format = 0): TextData => ({ type: 'text', version: 1, text: value, format, style: '', mode: 'normal', detail: 0 })
export const lineBreak = (): LineBreakData => ({ type: 'linebreak', version: 1 })
export const tab = (): TabData => ({ type: 'tab', version: 1, text: '\t', format: 0, style: '', mode: 'normal', detail: 2 })

/** Plain text → inline nodes: line ends become line breaks, tabs become tab nodes; the empty string gives none. */
export function inlines(value: string, format = 0): InlineData[] {
  return value
    .split(/(\r\n|\r|\n|\t)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? tab() : /^[\r\n]/.test(part) ? lineBreak() : text(part, format)))
}

/** What the constructors take as content: a plain string or inline nodes. */
export type Content = string | InlineData[]
const content = (value: Content): InlineData[] => (typeof value === 'string' ? inlines(value) : value)

export const link = (url: string, value: Content): LinkData => ({ ...shape, type: 'link', children: content(value), url, rel: 'noopener', target: null, title: null })

/** Lexical keeps the first text's format at the paragraph, for typing at its start. */
export function paragraph(value: Content = ''): ParagraphData {
  const children = content(value)
  const first = children[0]?.type === 'text' ? children[0] : null
  return { ...shape, type: 'paragraph', children, textFormat: first?.format ?? 0, textStyle: first?.style ?? '' }
}

export const heading = (tag: 'h3' | 'h4', value: Content): HeadingData => ({ ...shape, type: 'heading', tag, children: content(value) })
export const quote = (value: Content): QuoteData => ({ ...shape, type: 'quote', children: content(value) })

/** Items in order; an item that holds a list is that list nested under the item before it, as Lexical writes it. */
export function list(listType: 'bullet' | 'number', items: (Content | ListData)[], start = 1): ListData {
  let value = start
  const children = items.map((item): ListItemData => {
    const nested = typeof item !== 'string' && !Array.isArray(item)
    const made: ListItemData = { ...shape, type: 'listitem', value, children: nested ? [indented(item)] : content(item) }
    if (!nested) value += 1
    return made
  })
  return { ...shape, type: 'list', listType, start, tag: listType === 'bullet' ? 'ul' : 'ol', children }
}

function indented(inner: ListData): ListData {
  const deeper = (item: ListItemData): ListItemData => ({
    ...item,
    indent: item.indent + 1,
    children: item.children.map((child) => (child.type === 'list' ? indented(child) : child)),
  })
  return { ...inner, children: inner.children.map(deeper) }
}

export interface FigureParts {
  figureId: string
  mediaId?: string | null
  originalId?: string | null
  fileName?: string
  /** Pixels; 0 while the picture's size is not known. */
  width?: number
  height?: number
  alt?: string
  caption?: Content
  credit?: Content
}
export function figure(parts: FigureParts): FigureData {
  const { figureId, mediaId = null, originalId = null, fileName = '', width = 0, height = 0, alt = '' } = parts
  return { ...shape, type: 'figure', figureId, mediaId, originalId, fileName, width, height, alt, children: [caption(parts.caption ?? ''), credit(parts.credit ?? '')] }
}
export const caption = (value: Content): CaptionData => ({ ...shape, type: 'caption', children: content(value) })
export const credit = (value: Content): CreditData => ({ ...shape, type: 'credit', children: content(value) })

export const mastheadLine = (role: MastheadLineData['role'], value: Content): MastheadLineData => ({ ...shape, type: 'masthead-line', role, children: content(value) })
export const masthead = (lines: MastheadLineData[]): MastheadData => ({ ...shape, type: 'masthead', children: lines })
export const frameLabel = (value: Content): FrameLabelData => ({ ...shape, type: 'frame-label', children: content(value) })
export const editorsNote = (children: (FrameLabelData | FlowData)[]): EditorsNoteData => ({ ...shape, type: 'editors-note', children })
export const closing = (children: (FrameLabelData | FlowData)[]): ClosingData => ({ ...shape, type: 'closing', children })
export const section = (value: Content): SectionData => ({ ...shape, type: 'section', children: content(value) })

export const entryTitle = (value: Content): EntryTitleData => ({ ...shape, type: 'entry-title', children: content(value) })
export const dateline = (value: Content): DatelineData => ({ ...shape, type: 'dateline', children: content(value) })
export const byline = (value: Content): BylineData => ({ ...shape, type: 'byline', children: content(value) })
export const entry = (entryId: string, submissionId: string | null, children: EntryData['children']): EntryData => ({ ...shape, type: 'entry', entryId, submissionId, children })

export const root = (children: TopData[]): RootData => ({ ...shape, type: 'root', children })
export const issueDocument = (children: TopData[]): IssueDocument => ({ root: root(children) })
