import type { Byline, PartialDate } from '../model/common'

/** Half-open range of UTF-16 offsets in `ParsedPage.text`. */
export interface SourceRange { start: number; end: number }

/** A value read from the text: where it stood and how sure the reader is (0 to 1; below 0.7 asks for the editor's eye). */
export interface Field<T> {
  value: T
  range: SourceRange
  confidence: number
}
export const doubtBelow = 0.7

export interface ParsedHeader {
  /** The line that holds title, series and number together, when they share one. */
  headline: Field<string> | null
  series: Field<string> | null
  issueNumber: Field<number> | null
  /** The number as written or, if written in digits, its Chinese numeral: 十八. */
  issueNumberText: Field<string> | null
  title: Field<string> | null
  subtitle: Field<string> | null
  publisher: Field<string> | null
  releasedAt: Field<string> | null
  source: Field<string> | null
}

/** Where a picture stands: before all entries, or in an entry after so many of its body paragraphs. */
export type PicturePlace = { kind: 'front' } | { kind: 'entry'; entry: number; afterParagraph: number } | { kind: 'end' }
export interface ParsedPicture {
  name: Field<string>
  caption: Field<string> | null
  credit: Field<string> | null
  /** Alternative text, where the page's own mark-up gave one. */
  alt?: string
  place: PicturePlace
}

export interface ParsedEntry {
  title: Field<string> | null
  /** 日期天气 exactly as written: 5月29日  晴 */
  dateline: Field<string> | null
  date: Field<PartialDate> | null
  weather: Field<string> | null
  /** 署名 exactly as written, brackets and all. */
  bylineText: Field<string> | null
  byline: Field<Byline> | null
  bylinePlace: 'before' | 'after' | null
  body: Field<string>[]
}

export interface ParsedSection { title: Field<string>; beforeEntry: number }

/** Text left out as site chrome (阅读次数, 文字缩放, 打印, 分享…). `isDoubtful`: it reads like text, so a warning names it. */
export interface DroppedText { range: SourceRange; text: string; reason: 'counter' | 'control' | 'share' | 'navigation'; isDoubtful?: true }

export const parseWarningCodes = [
  'noHeader', 'noNumber', 'noEntries', 'entryWithoutTitle', 'entryWithoutDate', 'entryWithoutByline', 'bylineUnclear',
  'dateImpossible', 'pictureWithoutCaption', 'unplacedText', 'lowConfidence',
] as const
export type ParseWarningCode = (typeof parseWarningCodes)[number]
export interface ParseWarning {
  code: ParseWarningCode
  range: SourceRange | null
  /** Index of the entry or picture that it speaks of, where it speaks of one. */
  index: number | null
  text: string
}

/** A whole page read: every field with its place in `text`. Paragraphs of no field stand in `unplaced`, never lost. */
export interface ParsedPage {
  text: string
  header: ParsedHeader
  editorsNote: { label: Field<string> | null; paragraphs: Field<string>[] }
  pictures: ParsedPicture[]
  sections: ParsedSection[]
  entries: ParsedEntry[]
  closing: { label: Field<string> | null; paragraphs: Field<string>[] }
  dropped: DroppedText[]
  unplaced: Field<string>[]
  warnings: ParseWarning[]
}
