/**
 * The issue document as data: what Lexical's `editorState.toJSON()` gives for our nodes, typed.
 * root > masthead, editors-note?, figure*, (section | entry)*, closing?
 * One word for one thing: these type names are also the Lexical node types in renderer/editor/nodes.
 */
import type { BlockMarks, TextMarks } from '../review/marks'

/** Text format bits, as Lexical stores them (lexical/src/LexicalConstants). */
export const textFormat = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16, subscript: 32, superscript: 64, highlight: 128 } as const

/** What review knows of a node, kept as Lexical keeps a node's state; absent while there is nothing to know. */
export interface TextState { $?: { review?: TextMarks } }
export interface BlockState { $?: { review?: BlockMarks } }

export interface TextData extends TextState {
  type: 'text'
  version: 1
  text: string
  format: number
  style: string
  mode: 'normal'
  detail: 0
}
export interface LineBreakData extends TextState { type: 'linebreak'; version: 1 }
export interface TabData extends TextState { type: 'tab'; version: 1; text: '\t'; format: number; style: string; mode: 'normal'; detail: number }
export interface LinkData extends ElementShape { type: 'link'; children: InlineData[]; url: string; rel: string | null; target: string | null; title: string | null }
export type InlineData = TextData | LineBreakData | TabData | LinkData

interface ElementShape extends BlockState {
  version: 1
  direction: 'ltr' | 'rtl' | null
  format: '' | 'left' | 'start' | 'center' | 'right' | 'end' | 'justify'
  indent: number
}

export interface ParagraphData extends ElementShape { type: 'paragraph'; children: InlineData[]; textFormat: number; textStyle: string }
export interface HeadingData extends ElementShape { type: 'heading'; tag: 'h3' | 'h4'; children: InlineData[] }
export interface QuoteData extends ElementShape { type: 'quote'; children: InlineData[] }
export interface ListItemData extends ElementShape { type: 'listitem'; value: number; checked?: boolean | undefined; children: (InlineData | ListData)[] }
export interface ListData extends ElementShape { type: 'list'; listType: 'bullet' | 'number'; start: number; tag: 'ul' | 'ol'; children: ListItemData[] }

/** 图片 with its 图说 and credit as text; `mediaId` is null while only the file's name is known. */
export interface FigureData extends ElementShape {
  type: 'figure'
  figureId: string
  mediaId: string | null
  originalId: string | null
  /** The file's name as it came: for the editor's eye, never printed. */
  fileName: string
  width: number
  height: number
  alt: string
  children: [CaptionData, CreditData]
}
export interface CaptionData extends ElementShape { type: 'caption'; children: InlineData[] }
export interface CreditData extends ElementShape { type: 'credit'; children: InlineData[] }

/** Where a block stood before it was moved (修订): only for review, shown as a line, never printed. `of` is `entry:ID` or `figure:ID`. */
export interface MoveGhostData extends ElementShape { type: 'move-ghost'; of: string; label: string; children: [] }

export type FlowData = ParagraphData | HeadingData | QuoteData | ListData | FigureData | MoveGhostData

/** 报头. The headline may hold title, series and number in one line: shared/parse/headline reads them. */
export interface MastheadData extends ElementShape { type: 'masthead'; children: MastheadLineData[] }
export interface MastheadLineData extends ElementShape { type: 'masthead-line'; role: 'series' | 'title' | 'subtitle'; children: InlineData[] }

/** 编者按, its label (编者按, 编者的话…) being the first line. */
export interface EditorsNoteData extends ElementShape { type: 'editors-note'; children: (FrameLabelData | FlowData)[] }
/** 结语; the label is rare. */
export interface ClosingData extends ElementShape { type: 'closing'; children: (FrameLabelData | FlowData)[] }
export interface FrameLabelData extends ElementShape { type: 'frame-label'; children: InlineData[] }

/** 栏目 heading between entries. */
export interface SectionData extends ElementShape { type: 'section'; children: InlineData[] }

/** 稿件 */
export interface EntryData extends ElementShape {
  type: 'entry'
  entryId: string
  /** The submission that it was made from, for provenance and usage counts. */
  submissionId: string | null
  children: (EntryTitleData | DatelineData | BylineData | FlowData)[]
}
export interface EntryTitleData extends ElementShape { type: 'entry-title'; children: InlineData[] }
/** 日期天气 */
export interface DatelineData extends ElementShape { type: 'dateline'; children: InlineData[] }
/** 署名 */
export interface BylineData extends ElementShape { type: 'byline'; children: InlineData[] }

export type TopData = MastheadData | EditorsNoteData | FigureData | SectionData | EntryData | ClosingData | FlowData
export interface RootData extends ElementShape { type: 'root'; children: TopData[] }
export interface IssueDocument { root: RootData }

export type AnyElementData =
  | RootData | TopData | MastheadLineData | FrameLabelData | EntryTitleData | DatelineData | BylineData
  | CaptionData | CreditData | ListItemData | LinkData
export type AnyNodeData = AnyElementData | MoveGhostData | TextData | LineBreakData | TabData
