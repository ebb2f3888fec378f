import type { IssueDocument } from '../document/nodes'
import { readingOf } from './digest'
import { track } from './track'

/** Two versions → the first with what the second changes as suggestions; the texts are taken as they read. */
export function compareVersions(before: IssueDocument, after: IssueDocument, by: string, at: string): IssueDocument {
  let count = 0
  return track(readingOf(before), readingOf(after), { author: by, at, newId: () => `change-${(count += 1)}`, coarse: true })
}
