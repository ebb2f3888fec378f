import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { OutputSet } from '../export/files'
import { reviewCopy } from '../review/word-writer'
import { storedPictures } from '../review/writer-pictures'
import { mediaFolderOf, readBytes, readIssueFile } from './issueFile'
import { checkOutputs, notItself } from './outputs'

export interface ReviewExportResult { file: string; suggestions: number; comments: number; warnings: { code: string; text: string }[] }

/** `desk review-export`: an issue file and the pictures beside it → a Word document to be reviewed. */
export async function exportReview({ file, docx }: { file: string; docx: string }): Promise<ReviewExportResult> {
  await checkOutputs([docx])
  await notItself(file, docx)
  const record = await readIssueFile(file)
  const picture = storedPictures(record.document, (mediaId) => readBytes(join(mediaFolderOf(file), mediaId)))
  const { bytes, ...told } = await reviewCopy(record, { picture, copyId: randomUUID(), at: new Date().toISOString() })
  const outputs = new OutputSet(true)
  try {
    await outputs.add(docx, bytes)
    await outputs.commit()
  } finally {
    await outputs.discard()
  }
  return { file: docx, ...told }
}
