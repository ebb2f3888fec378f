import { z } from 'zod'
import { Byline, Id, Instant, MediaId, PartialDate, PictureRef } from './common'

export const submissionStatuses = ['new', 'selected', 'held', 'rejected'] as const
export const SubmissionStatus = z.enum(submissionStatuses)
export type SubmissionStatus = z.infer<typeof SubmissionStatus>

/** A picture as it came with a submission. `picture` is null while only its file name is known. */
export const SubmissionPicture = z.object({
  name: z.string(),
  picture: PictureRef.nullable(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  /** After so many paragraphs of the body; at its end where nothing is said. */
  afterParagraph: z.number().int().optional(),
})
export type SubmissionPicture = z.infer<typeof SubmissionPicture>

/** Where a submission came from; `originalId` is the untouched file in the media store. */
export const SubmissionSource = z.object({
  kind: z.enum(['paste', 'file', 'picture', 'sample']),
  fileName: z.string().nullable(),
  format: z.enum(['text', 'html', 'docx', 'picture']),
  encoding: z.string().nullable(),
  originalId: MediaId.nullable(),
})
export type SubmissionSource = z.infer<typeof SubmissionSource>

/** 来稿 before it has an id and a place in the inbox: what the import screen yields. */
export const SubmissionDraft = z.object({
  title: z.string(),
  date: PartialDate.nullable(),
  weather: z.string().nullable(),
  byline: Byline,
  /** The byline exactly as written, brackets and all. */
  bylineText: z.string(),
  /** Paragraphs, plain text, no line breaks inside. */
  body: z.array(z.string()),
  pictures: z.array(SubmissionPicture),
  source: SubmissionSource,
})
export type SubmissionDraft = z.infer<typeof SubmissionDraft>

/** 来稿 */
export const Submission = SubmissionDraft.extend({
  schemaVersion: z.literal(1),
  id: Id,
  status: SubmissionStatus,
  receivedAt: Instant,
  updatedAt: Instant,
})
export type Submission = z.infer<typeof Submission>

/** The few fields that the list shows; the index holds one a submission. */
export const SubmissionHead = z.object({
  id: Id,
  status: SubmissionStatus,
  title: z.string(),
  date: PartialDate.nullable(),
  weather: z.string().nullable(),
  byline: Byline,
  excerpt: z.string(),
  characters: z.number().int().nonnegative(),
  pictures: z.number().int().nonnegative(),
  receivedAt: Instant,
  /** Issues whose document uses this submission. */
  usedIn: z.array(Id),
})
export type SubmissionHead = z.infer<typeof SubmissionHead>

export const sortKeys = ['received', 'date', 'title', 'unit', 'name', 'length'] as const

/** What the inbox shows: text is matched in title, body, unit, role and name; empty statuses means all. */
export const InboxQuery = z.object({
  text: z.string().max(200),
  statuses: z.array(SubmissionStatus),
  sort: z.enum(sortKeys),
  descending: z.boolean(),
})
export type InboxQuery = z.infer<typeof InboxQuery>

export const InboxCounts = z.object({
  all: z.number().int(),
  new: z.number().int(),
  selected: z.number().int(),
  held: z.number().int(),
  rejected: z.number().int(),
})
export type InboxCounts = z.infer<typeof InboxCounts>
