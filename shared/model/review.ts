import { z } from 'zod'
import { Id, Instant } from './common'

/** One remark in a thread. */
export const Message = z.object({
  id: Id,
  /** The author's name as shown. */
  by: z.string(),
  at: Instant,
  text: z.string().max(20_000),
  editedAt: Instant.nullable(),
})
export type Message = z.infer<typeof Message>

/** 批注: a thread on text (its id is among the text's marks), on a figure or entry (among the block's marks), or on the issue. */
export const Thread = z.object({
  id: Id,
  on: z.enum(['text', 'figure', 'entry', 'issue']),
  /** The words that it was made on, kept for when they are deleted. */
  quote: z.string(),
  resolved: z.object({ by: z.string(), at: Instant }).nullable(),
  messages: z.array(Message).min(1),
})
export type Thread = z.infer<typeof Thread>

/** What somebody at a stage may do with the content. */
export const stageRights = ['edit', 'suggest', 'comment'] as const

export const Stage = z.object({
  id: Id,
  name: z.string().min(1).max(40),
  rights: z.enum(stageRights),
  /** Names of those who may sign it off; empty: anybody. */
  signers: z.array(z.string()),
})
export type Stage = z.infer<typeof Stage>

/** 签发 of one stage: who saw exactly what. Never changed after it is made. */
export const SignOff = z.object({
  id: Id,
  stageId: Id,
  /** The stage's name at that time. */
  stage: z.string(),
  by: z.string(),
  office: z.string(),
  role: z.string(),
  at: Instant,
  note: z.string(),
  /** SHA-256 (hex) of the content that was signed (shared/review/digest.ts). */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The version that keeps the signed content. */
  versionId: Id,
})
export type SignOff = z.infer<typeof SignOff>

export const Review = z.object({
  threads: z.array(Thread),
  stages: z.array(Stage),
  signOffs: z.array(SignOff),
})
export type Review = z.infer<typeof Review>

/** 三审三校 and 签发, as a new issue gets it. */
export const defaultStages: readonly Stage[] = [
  { id: 'stage-first-review', name: '初审', rights: 'edit', signers: [] },
  { id: 'stage-second-review', name: '复审', rights: 'suggest', signers: [] },
  { id: 'stage-final-review', name: '终审', rights: 'suggest', signers: [] },
  { id: 'stage-first-proof', name: '一校', rights: 'suggest', signers: [] },
  { id: 'stage-second-proof', name: '二校', rights: 'suggest', signers: [] },
  { id: 'stage-third-proof', name: '三校', rights: 'suggest', signers: [] },
  { id: 'stage-release', name: '签发', rights: 'comment', signers: [] },
]

export const emptyReview = (): Review => ({ threads: [], stages: [...defaultStages], signOffs: [] })

/** Who works at this desk. */
export const Profile = z.object({ name: z.string().max(40), office: z.string().max(100), role: z.string().max(40) })
export type Profile = z.infer<typeof Profile>
