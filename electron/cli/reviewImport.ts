import { join } from 'node:path'
import { emptyReview } from '../../shared/model/review'
import { importReturned, type ReturnReport } from '../../shared/review/import'
import { cleanPicture } from '../intake/pictures'
import { mediaIdOf } from '../library/media'
import { settlePictures } from '../review/returned-pictures'
import { withShownPictures } from '../review/shown-pictures'
import { readReturned } from '../review/word-reader'
import { mediaFolderOf, readBytes, readIssueFile } from './issueFile'
import { checkOutputs, notItself } from './outputs'
import { writeIssueFile } from './writeIssueFile'

/** `otherIssue`: the id of the issue that the file says it is a copy of, where that is another one. */
export type ReviewImportResult = ReturnReport & { file: string; otherIssue: string | null }

/**
 * `desk review-import`: an issue file and a reviewed copy of it → a new issue file with its changes as suggestions.
 * A copy of another issue is matched by its words alone: the other issue's text is no measure of this one.
 */
export async function importReview({ file, docx, out }: { file: string; docx: string; out: string }): Promise<ReviewImportResult> {
  await checkOutputs([out])
  await notItself(file, out)
  const record = await readIssueFile(file)
  const returned = await readReturned(await readBytes(docx), docx)
  const review = record.review ?? emptyReview()
  const otherIssue = returned.ticket && returned.ticket.issueId !== record.id ? returned.ticket.issueId : null
  const given = await withShownPictures(otherIssue === null ? returned : { ...returned, base: null }, record.document, (mediaId) => readBytes(join(mediaFolderOf(file), mediaId)))
  const merged = importReturned(record.document, review.threads, given)
  const pictures = new Map<string, Uint8Array>()
  const { document, threads, report } = await settlePictures(merged, async (name, bytes) => {
    const clean = await cleanPicture(name, bytes)
    const mediaId = mediaIdOf(clean.bytes, clean.extension)
    pictures.set(mediaId, clean.bytes)
    return { mediaId, originalId: null, width: clean.width, height: clean.height }
  })
  const changed = { ...record, document, review: { ...review, threads }, revision: record.revision + 1, updatedAt: new Date().toISOString() }
  await writeIssueFile(changed, file, out, pictures)
  return { file: out, otherIssue, ...report }
}
