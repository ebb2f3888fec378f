import type { IssueDocument } from '../document/nodes'
import type { IssueFacts, IssueRecord } from '../model/issue'
import { defaultStages, emptyReview, type Review, type SignOff, type Stage } from '../model/review'
import { compareVersions } from './compare'
import { contentDigest } from './digest'
import { suggestionsOf, type Suggestion } from './suggestions'

/** One stage with its newest sign-off; `stale`: the content is no longer the one that was signed. */
export interface StageRow { stage: Stage; signOff: SignOff | null; stale: boolean }

export interface Stages {
  rows: StageRow[]
  /** The first stage without a valid sign-off; null when all are signed and valid. */
  current: StageRow | null
  /**
   * The first stage that was never signed; when all were, the last. Its rights hold in the editor: a change makes
   * earlier sign-offs stale, and must not by that give the rights of an earlier stage back.
   */
  working: StageRow | null
}

type Signed = Pick<IssueRecord, 'document' | 'facts' | 'review'>

/** The stages of an issue and how each stands. `digest` is that of the content, where it is known already. */
export function stagesOf(record: Signed, digest: string = digestWhereSigned(record)): Stages {
  const review = record.review ?? emptyReview()
  const rows = review.stages.map((stage): StageRow => {
    const signOff = review.signOffs.findLast((one) => one.stageId === stage.id) ?? null
    return { stage, signOff, stale: signOff !== null && signOff.digest !== digest }
  })
  return {
    rows,
    current: rows.find((row) => !row.signOff || row.stale) ?? null,
    working: rows.find((row) => !row.signOff) ?? rows.at(-1) ?? null,
  }
}

/** A digest costs with the text: while nobody has signed, none is needed. */
function digestWhereSigned({ document, facts, review }: Signed): string {
  return review && review.signOffs.length > 0 ? contentDigest(document, facts) : ''
}

/** Stages that can be signed now: a stale one again, or the next in the chain. Not one that others come before. */
export function isOpenToSign({ rows, working }: Stages, stageId: string): boolean {
  const row = rows.find((one) => one.stage.id === stageId)
  return row !== undefined && (row.stale || (!row.signOff && row.stage.id === working?.stage.id))
}

/** Whether a person of this name may sign a stage; where nobody is named, anybody. */
export function maySign(stage: Stage, name: string): boolean {
  return name.trim() !== '' && (stage.signers.length === 0 || stage.signers.includes(name.trim()))
}

export const factNames = ['publisher', 'releasedAt', 'source'] as const
export interface ChangedFact { name: (typeof factNames)[number]; before: string; after: string }
export interface Difference { document: IssueDocument; suggestions: Suggestion[]; facts: ChangedFact[] }

/** What the second content changes in the first: as a document with suggestions, as a list, and in the facts beside the text. */
export function differenceOf(before: { document: IssueDocument; facts: IssueFacts }, after: { document: IssueDocument; facts: IssueFacts }, by: string, at: string): Difference {
  const document = compareVersions(before.document, after.document, by, at)
  const facts = factNames.flatMap((name) => (before.facts[name] === after.facts[name] ? [] : [{ name, before: before.facts[name], after: after.facts[name] }]))
  return { document, suggestions: suggestionsOf(document), facts }
}

/**
 * What a save may change of a stored review: the threads. Stages and sign-offs stay as they are stored, whatever the
 * window says: they have calls of their own, and sign-offs are only ever added.
 */
export function keptReview(stored: Review | undefined, incoming: Review | undefined): Review | undefined {
  if (!incoming) return stored
  return { threads: incoming.threads, stages: stored?.stages ?? [...defaultStages], signOffs: stored?.signOffs ?? [] }
}
