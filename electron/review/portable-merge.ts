import { factNames } from '../../shared/review/stages'
import type { IssueFacts, IssueRecord } from '../../shared/model/issue'
import { emptyReview, type Review, type SignOff } from '../../shared/model/review'
import type { Version } from '../../shared/model/version'
import type { Stamp } from '../../shared/review/marks'
import type { ReturnReport } from '../../shared/review/import'
import { mergeIssues, type MergeReport } from '../../shared/review/merge'
import type { Portable } from './portable'

/**
 * Brings a passed-on copy into the issue that is here: its changes since `base` become suggestions, its threads and
 * sign-offs join those here, stages stay. Doing it twice changes nothing.
 */
export function mergePortable(base: Version, mine: IssueRecord, { record: theirs, versions, base: leftAs }: Portable): { record: IssueRecord; savedBy: string; report: ReturnReport } {
  const left = versions.find((version) => version.id === leftAs)
  const by = stampOf(left, theirs)
  const { document, threads, report } = mergeIssues(base.document, sideOf(mine), sideOf(theirs), by)
  const record = { ...mine, document, facts: mergedFacts(base.facts, mine.facts, theirs.facts), ...mergedReview(mine.review, theirs.review, threads) }
  return { record, savedBy: by.by, report: returnReport(report) }
}

/** What a merge brought, told as the receipt of a returned Word file tells it. */
function returnReport({ placed, already, lost, clashes, messages }: MergeReport): ReturnReport {
  const comments = { came: messages, added: messages, changed: 0, already: 0, unplaced: [], missing: [] }
  return { came: placed + already + lost.length, placed, already, lost, untracked: 0, clashes, comments, acceptedThere: [], rejectedThere: [], strange: [], matched: 'carried' }
}

const sideOf = ({ document, review }: IssueRecord) => ({ document, threads: review?.threads ?? [] })

/** Under whose name changes stand that nobody marked: whoever passed the file on, when he did. */
function stampOf(left: Version | undefined, theirs: IssueRecord): Stamp {
  const at = `${(left?.at ?? theirs.updatedAt).slice(0, 19)}Z`
  return { id: `copy-${(left?.id ?? theirs.id).slice(0, 50)}`, by: left?.by ?? '', at, untracked: true }
}

/** A fact that only the copy changed is taken from it; one that was changed here stays. */
function mergedFacts(base: IssueFacts, mine: IssueFacts, theirs: IssueFacts): IssueFacts {
  const merged = { ...mine }
  for (const name of factNames) if (mine[name] === base[name]) merged[name] = theirs[name]
  return merged
}

function mergedReview(mine: Review | undefined, theirs: Review | undefined, threads: Review['threads']): { review?: Review } {
  if (!mine && !theirs) return {}
  const { stages, signOffs } = mine ?? { ...emptyReview(), ...(theirs ? { stages: theirs.stages } : {}) }
  return { review: { threads, stages, signOffs: joined(signOffs, theirs?.signOffs ?? []) } }
}

/** Every sign-off of both, in the order of time: none is changed, none is dropped. */
function joined(mine: readonly SignOff[], theirs: readonly SignOff[]): SignOff[] {
  const fresh = theirs.filter((signOff) => !mine.some((one) => one.id === signOff.id))
  return fresh.length === 0 ? [...mine] : [...mine, ...fresh].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
