import { emptyReview } from '../../shared/model/review'
import { importReturned, type ReturnReport } from '../../shared/review/import'
import { readReturned } from '../review/word-reader'
import { readBytes, readIssueFile } from './issueFile'
import { checkOutputs, notItself } from './outputs'
import { writeIssueFile } from './writeIssueFile'

/** `desk review-import`: an issue file and a reviewed copy of it → a new issue file with its changes as suggestions. */
export async function importReview({ file, docx, out }: { file: string; docx: string; out: string }): Promise<ReturnReport & { file: string }> {
  await checkOutputs([out])
  await notItself(file, out)
  const record = await readIssueFile(file)
  const returned = await readReturned(await readBytes(docx), docx)
  const review = record.review ?? emptyReview()
  const { document, threads, report } = importReturned(record.document, review.threads, returned)
  const changed = { ...record, document, review: { ...review, threads }, revision: record.revision + 1, updatedAt: new Date().toISOString() }
  await writeIssueFile(changed, file, out)
  return { file: out, ...report }
}
