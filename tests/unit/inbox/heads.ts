import type { SubmissionHead } from '../../../shared/model/submission'
import { inventedSubmission } from '../../support/library'

/** The list's view of the n-th invented submission. */
export function headOf(n: number): SubmissionHead {
  const { id, status, title, date, weather, byline, body, receivedAt } = inventedSubmission(n)
  return { id, status, title, date, weather, byline, receivedAt, excerpt: body[0] ?? '', characters: 10, pictures: 0, usedIn: [] }
}

export function inventedHeads(from: number, count: number): SubmissionHead[] {
  return Array.from({ length: count }, (_, nth) => headOf(from + nth))
}
