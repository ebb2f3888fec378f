import { join } from 'node:path'
import type { ExportResult } from '../../shared/contract'
import { writeOutputs } from '../export/run'
import { mediaFolderOf, readBytes, readIssueFile } from './issueFile'
import { checkOutputs } from './outputs'

export interface ExportCommand { file: string; docx: string | null; html: string | null }

/** `desk export`: an issue file and the pictures beside it → Word and HTML. */
export async function exportIssue(command: ExportCommand): Promise<ExportResult> {
  await checkOutputs([command.docx, command.html])
  const record = await readIssueFile(command.file)
  const folder = mediaFolderOf(command.file)
  return await writeOutputs(
    { docx: command.docx, html: command.html, htmlFolder: null, overwrite: true },
    { record, readMedia: (mediaId) => readBytes(join(folder, mediaId)) },
  )
}
