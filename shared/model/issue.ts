import { z } from 'zod'
import { Id, Instant } from './common'
import { IssueDocumentSchema } from '../document/schema'
import { Profile, Review, Stage } from './review'

export const issueStates = ['draft', 'review', 'published'] as const

/** Facts about the issue that readers never see as running text. */
export const IssueFacts = z.object({
  /** 发布人 */
  publisher: z.string(),
  /** 发布时间 as the office writes it, e.g. 2022-05-31 17:25:19; empty when not yet released. */
  releasedAt: z.string(),
  /** 来源 */
  source: z.string(),
})
export type IssueFacts = z.infer<typeof IssueFacts>

/** 期: one Lexical document and the facts beside it. Title, series and number live in the document's masthead. */
export const IssueRecord = z.object({
  kind: z.literal('issue'),
  schemaVersion: z.literal(1),
  id: Id,
  seriesId: Id.nullable(),
  state: z.enum(issueStates),
  createdAt: Instant,
  updatedAt: Instant,
  /** Grows by one at every save; a save must name the revision that it changes. */
  revision: z.number().int().nonnegative(),
  facts: IssueFacts,
  document: IssueDocumentSchema,
  /** Comments, stages and sign-offs; suggestions are marks in the document. Absent until there is one. */
  review: Review.optional(),
})
export type IssueRecord = z.infer<typeof IssueRecord>

/** What the list of issues shows; derived from the document at each save. */
export const IssueHead = z.object({
  id: Id,
  seriesId: Id.nullable(),
  state: z.enum(issueStates),
  title: z.string(),
  series: z.string(),
  number: z.number().int().nullable(),
  entries: z.number().int().nonnegative(),
  characters: z.number().int().nonnegative(),
  submissionIds: z.array(Id),
  createdAt: Instant,
  updatedAt: Instant,
})
export type IssueHead = z.infer<typeof IssueHead>

/** 系列: a numbered run of issues and what each of them starts with. */
export const Series = z.object({
  schemaVersion: z.literal(1),
  id: Id,
  name: z.string().min(1).max(100),
  subtitle: z.string().max(200),
  publisher: z.string().max(100),
  source: z.string().max(100),
  /** How the number is printed: （十八）, 第18期 or 第十八期. */
  numberStyle: z.enum(['bracketChinese', 'periodArabic', 'periodChinese']),
  /** The protocol order of units for ordering entries, first to last. */
  unitOrder: z.array(z.string()),
  /** 审签环节 of new issues; absent: 三审三校 and 签发. */
  stages: z.array(Stage).optional(),
})
export type Series = z.infer<typeof Series>
export const SeriesDraft = Series.omit({ schemaVersion: true, id: true })
export type SeriesDraft = z.infer<typeof SeriesDraft>

export const Settings = z.object({
  schemaVersion: z.literal(1),
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Widths of panes and the like, by name; kept by the renderer. */
  layout: z.record(z.string(), z.unknown()),
  lastIssueId: Id.nullable(),
  lastExportFolder: z.string().nullable(),
  /** Whoever works at this desk: the author of suggestions and comments. Absent until it is said. */
  profile: Profile.optional(),
})
export type Settings = z.infer<typeof Settings>
