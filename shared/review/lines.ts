/**
 * A reviewed Word file as its reader gives it, before it is matched to its issue: paragraphs in order, with what was
 * tracked and commented. Word keeps no entries and no notes; shared/review/returned.ts finds them by alignment.
 */
import { z } from 'zod'
import type { StrangeKind } from './strange'
import type { LinkFacts } from './tokens'

/** Who changed it and when, as Word says (w:author, w:date); `at` is an ISO instant, '' where Word gives none. */
export interface WordStamp { by: string; at: string }

export interface WordChar {
  node: 'text' | 'linebreak' | 'tab'
  /** One code point; '\n' and '\t' for breaks and tabs. */
  text: string
  /** Bits of `textFormat`. */
  format: number
  link: LinkFacts | null
  ins: WordStamp | null
  del: WordStamp | null
  /** A tracked change of format: the bits before it. */
  fmt: (WordStamp & { was: number }) | null
  /** Ids of the comments that cover it. */
  comments: string[]
  /** The stamp by which a move of the part around it inserted it (shared/review/settle-moves.ts). */
  tookAlong?: WordStamp
}

export interface WordLine {
  /** Our style id of the paragraph (electron/export/word/styles.ts), or Word's own where the reviewer chose another. */
  style: string
  align: '' | 'center' | 'right' | 'justify'
  list: { ordered: boolean; level: number } | null
  /** The style's own alignment and letters (bits of `textFormat`): a direct setting that says the same changes nothing. */
  styleAlign?: WordLine['align']
  styleFormat?: number
  /** Steps of indentation (two characters each) set on the paragraph itself. */
  indent?: number
  /** A tracked change of the paragraph's style or setting: the style before it. */
  styleWas: (WordStamp & { style: string; align: WordLine['align']; list?: WordLine['list']; indent?: number }) | null
  chars: WordChar[]
  /** The mark at the paragraph's end, inserted or deleted (w:rPr/w:ins, w:del in w:pPr). */
  endIns: WordStamp | null
  endDel: WordStamp | null
  pictures: WordPicture[]
  /** Names of the bookmarks that begin in it. */
  bookmarks: string[]
  /** Tracked as moved here or moved away (w:moveTo, w:moveFrom), with Word's name of the move. */
  moved: (WordStamp & { to: boolean; name: string }) | null
}

/** A picture in a paragraph; `name` is the drawing's name, `description` its alternative text. */
export interface WordPicture {
  name: string
  description: string
  bytes: Uint8Array | null
  /** Which of the sent pictures it shows: their media ids, null for the placeholder; none where it shows another. Left out where nobody could tell. */
  shows?: (string | null)[]
  ins: WordStamp | null
  del: WordStamp | null
  comments: string[]
}

export interface WordComment {
  id: string
  parentId: string | null
  by: string
  at: string
  text: string
  resolved: boolean
}

/** What the copy says of itself in its document properties; null for a file that is no copy of ours. */
export const CopyTicket = z.object({
  version: z.literal(1),
  issueId: z.string(),
  copyId: z.string(),
  /** ISO instant of the export. */
  at: z.string(),
  /** SHA-256 (hex) of the document as it was sent, JSON of its plainest form. */
  digest: z.string(),
})
export type CopyTicket = z.infer<typeof CopyTicket>

export interface ReturnedFile {
  lines: WordLine[]
  comments: WordComment[]
  ticket: CopyTicket | null
  /** The issue as it was sent, carried in the file; null where the program that saved it dropped it. Not yet validated. */
  base: unknown
  /** The name of whoever saved it last and when: the author of what nobody tracked. */
  savedBy: string
  savedAt: string
  /** What was in the file and cannot be expressed here: named in the report. `where` quotes the paragraph, `text` what stood inside. */
  strange: { what: StrangeKind; where: string; text?: string }[]
}
