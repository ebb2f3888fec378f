import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { mediaIdsOf } from '../../shared/document/query'
import { DeskError } from '../../shared/errors'
import { MediaId } from '../../shared/model/common'
import type { IssueRecord } from '../../shared/model/issue'
import { OutputSet, writeError } from '../export/files'
import { mediaFolderOf, readBytes } from './issueFile'

/**
 * A changed issue as a new file: the record and the pictures that it names, taken from beside the old file `file` or out of `more`, all or
 * nothing; a picture that is missing stays missing. Fails as writing does.
 */
export async function writeIssueFile(record: IssueRecord, file: string, out: string, more: ReadonlyMap<string, Uint8Array> = new Map()): Promise<void> {
  const outputs = new OutputSet(true)
  try {
    for (const { name, bytes } of [...(await picturesOf(record, mediaFolderOf(file))), ...[...more].map(([name, bytes]) => ({ name, bytes }))]) await outputs.add(await placeOf(mediaFolderOf(out), name), bytes)
    await outputs.add(out, new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`))
    await outputs.commit()
  } finally {
    await outputs.discard()
  }
}

async function picturesOf(record: IssueRecord, folder: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const found: { name: string; bytes: Uint8Array }[] = []
  for (const name of mediaIdsOf(record.document).filter((id) => MediaId.safeParse(id).success)) {
    try {
      found.push({ name, bytes: await readBytes(join(folder, name)) })
    } catch (error) {
      if (!(error instanceof DeskError) || error.key !== 'fileNotFound') throw error
    }
  }
  return found
}

async function placeOf(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => { throw writeError(error, folder) })
  return join(folder, name)
}
