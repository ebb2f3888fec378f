import { z } from 'zod'
import { IssueDocumentSchema } from '../document/schema'
import { Id, Instant } from './common'
import { IssueFacts } from './issue'

/** Why a version was kept: by name, between times, with a sign-off, or when the issue went out. */
export const versionKinds = ['named', 'auto', 'stage', 'export'] as const
export const VersionKind = z.enum(versionKinds)
export type VersionKind = z.infer<typeof VersionKind>

/** What the list of versions shows. */
export const VersionHead = z.object({
  id: Id,
  issueId: Id,
  kind: VersionKind,
  /** '' for automatic ones; the stage's name for sign-offs. */
  name: z.string().max(80),
  /** Whose desk it was kept at; '' where nobody said. */
  by: z.string().max(40),
  at: Instant,
  /** SHA-256 (hex) of the content (shared/review/digest.ts). */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type VersionHead = z.infer<typeof VersionHead>

/** 版本: an issue's content as it once was. Written once, never changed. */
export const Version = VersionHead.extend({ schemaVersion: z.literal(1), document: IssueDocumentSchema, facts: IssueFacts })
export type Version = z.infer<typeof Version>
