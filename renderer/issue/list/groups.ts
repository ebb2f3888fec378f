import type { IssueHead } from '../../../shared/model/issue'
import type { SeriesRow } from '../library'

export interface IssueGroup { series: SeriesRow | null; heads: IssueHead[] }

/** Issues by series, the series with the latest change first, numbers downwards; those without a series last. */
export function groupIssues(series: readonly SeriesRow[], heads: readonly IssueHead[]): IssueGroup[] {
  const latest = (group: IssueGroup) => group.heads.reduce((last, head) => (head.updatedAt > last ? head.updatedAt : last), '')
  const groups: IssueGroup[] = series
    .map((one) => ({ series: one, heads: heads.filter((head) => head.seriesId === one.id).sort(byNumber) }))
    .sort((a, b) => (latest(a) < latest(b) ? 1 : -1))
  const known = new Set(series.map((one) => one.id))
  const loose = heads.filter((head) => head.seriesId === null || !known.has(head.seriesId))
  return loose.length === 0 ? groups : [...groups, { series: null, heads: loose }]
}

function byNumber(a: IssueHead, b: IssueHead): number {
  return (b.number ?? 0) - (a.number ?? 0) || (a.updatedAt < b.updatedAt ? 1 : -1)
}
