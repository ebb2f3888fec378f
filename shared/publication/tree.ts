/**
 * The neutral publication tree: what is published, without any format's manners.
 * Made from an issue document by publication/build.ts; written by html.ts and electron/export/docx.ts.
 */
export interface Run {
  kind: 'text'
  text: string
  bold?: true
  italic?: true
  underline?: true
  strike?: true
  sub?: true
  sup?: true
  code?: true
  highlight?: true
  /** http, https or mailto only. */
  href?: string
}
export interface Break { kind: 'break' }
export type Inline = Run | Break

export interface PubParagraph { kind: 'paragraph'; inlines: Inline[]; align: 'start' | 'center' | 'end' | 'justify'; indent: number }
export interface PubHeading { kind: 'heading'; level: 3 | 4; inlines: Inline[] }
export interface PubQuote { kind: 'quote'; inlines: Inline[] }
export interface PubList { kind: 'list'; ordered: boolean; start: number; items: { inlines: Inline[]; children: PubList[] }[] }
export interface PubFigure {
  kind: 'figure'
  /** Null: the picture's file never came; a placeholder keeps its place and the export warns. */
  mediaId: string | null
  fileName: string
  width: number
  height: number
  alt: string
  caption: Inline[]
  credit: Inline[]
}
export type PubFlow = PubParagraph | PubHeading | PubQuote | PubList | PubFigure

export interface PubMasthead { kind: 'masthead'; lines: { role: 'series' | 'title' | 'subtitle'; inlines: Inline[] }[] }
export interface PubImprint { kind: 'imprint'; publisher: string; releasedAt: string; source: string }
export interface PubFrame { kind: 'editorsNote' | 'closing'; label: Inline[]; blocks: PubFlow[] }
export interface PubSection { kind: 'section'; inlines: Inline[] }
/** A date in a line: its HTML time value (2022-05-29 or 05-29) and its place in the line's plain text. */
export interface DateSpan { datetime: string; start: number; end: number }
export interface PubEntry {
  kind: 'entry'
  id: string
  blocks: (
    | { kind: 'title'; inlines: Inline[] }
    /** `date` is null where the text holds none. */
    | { kind: 'dateline'; inlines: Inline[]; date: DateSpan | null }
    | { kind: 'byline'; inlines: Inline[] }
    | PubFlow
  )[]
}
export type PubBlock = PubMasthead | PubImprint | PubFrame | PubSection | PubEntry | PubFlow

export const exportWarningCodes = ['pictureMissing', 'captionMissing', 'captionIsFileName', 'altMissing', 'linkDropped', 'emptyEntry'] as const
export interface ExportWarning { code: (typeof exportWarningCodes)[number]; text: string }

export interface Publication {
  language: 'zh-CN'
  title: string
  series: string
  number: number | null
  subtitle: string
  publisher: string
  releasedAt: string
  source: string
  blocks: PubBlock[]
  warnings: ExportWarning[]
}
