import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DeskError } from '../../shared/errors'
import { IssueRecord } from '../../shared/model/issue'
import { codeOf } from '../export/files'

/** `OUT.json` keeps its pictures in `OUT.media/`. */
export function mediaFolderOf(issueFile: string): string {
  return join(dirname(issueFile), `${basename(issueFile).replace(/\.json$/i, '')}.media`)
}

/** A file's bytes; a DeskError (fileNotFound, noPermission, fileUnreadable) where it cannot be had. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw readError(error, path)
  }
}

/** When the file was last changed, as an ISO instant: the same file gives the same issue. */
export async function changedAt(path: string): Promise<string> {
  try {
    return (await stat(path)).mtime.toISOString()
  } catch (error) {
    throw readError(error, path)
  }
}

function readError(error: unknown, path: string): DeskError {
  const code = codeOf(error)
  const key = code === 'ENOENT' || code === 'ENOTDIR' ? 'fileNotFound' : code === 'EACCES' || code === 'EPERM' ? 'noPermission' : 'fileUnreadable'
  return new DeskError(key, { path, ...(code === 'EISDIR' ? { reason: 'folder' } : {}) }, { cause: error })
}

/** An issue file → its record. Fails with damaged for what is no issue file and newerVersion for one of a later program. */
export async function readIssueFile(path: string): Promise<IssueRecord> {
  const value = parseJson(new TextDecoder().decode(await readBytes(path)), path)
  const version: unknown = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined
  if (typeof version === 'number' && version > 1) throw new DeskError('newerVersion', { path })
  const record = IssueRecord.safeParse(value)
  if (!record.success) throw new DeskError('damaged', { path }, { cause: record.error })
  return record.data
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DeskError('damaged', { path }, { cause: error })
  }
}
