import { resolve, type Pick, type Verdict } from '../../shared/review/resolve'
import { stampsOf, suggestionIds } from '../../shared/review/stamps'
import { readIssueFile } from './issueFile'
import { checkOutputs, notItself } from './outputs'
import { writeIssueFile } from './writeIssueFile'

export interface ResolveCommand { file: string; verdict: Verdict; author: string | null; out: string }
export type ResolveResult = { accepted?: number; rejected?: number; left: number }

/** `desk resolve`: an issue file → another in which suggestions are accepted or rejected; its pictures come along. */
export async function resolveIssue({ file, verdict, author, out }: ResolveCommand): Promise<ResolveResult> {
  await checkOutputs([out])
  await notItself(file, out)
  const record = await readIssueFile(file)
  const pick: Pick = (stamp) => author === null || stamp.by === author
  const settled = new Set(stampsOf(record.document).filter(pick).map((stamp) => stamp.id))
  const document = resolve(record.document, verdict, pick)
  await writeIssueFile({ ...record, document, revision: record.revision + 1, updatedAt: new Date().toISOString() }, file, out)
  return { [verdict === 'accept' ? 'accepted' : 'rejected']: settled.size, left: suggestionIds(document).size }
}
