import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { mediaIdsOf } from '../../shared/document/query'
import { DeskError } from '../../shared/errors'
import { MediaId } from '../../shared/model/common'
import type { IssueRecord } from '../../shared/model/issue'
import { resolve, type Pick, type Verdict } from '../../shared/review/resolve'
import { stampsOf, suggestionIds } from '../../shared/review/stamps'
import { OutputSet, writeError } from '../export/files'
import { mediaFolderOf, readBytes, readIssueFile } from './issueFile'
import { checkOutputs, notItself } from './outputs'

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
  await write({ ...record, document, revision: record.revision + 1, updatedAt: new Date().toISOString() }, file, out)
  return { [verdict === 'accept' ? 'accepted' : 'rejected']: settled.size, left: suggestionIds(document).size }
}

/** The record and the pictures that it names, all or nothing; a picture that is missing stays missing. */
async function write(record: IssueRecord, file: string, out: string): Promise<void> {
  const outputs = new OutputSet(true)
  try {
    for (const { name, bytes } of await picturesOf(record, mediaFolderOf(file))) await outputs.add(await placeOf(mediaFolderOf(out), name), bytes)
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
