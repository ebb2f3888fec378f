import { readFile } from 'node:fs/promises'
import { DeskError } from '../../shared/errors'
import { codeOf } from '../export/files'

export interface SourceFile { text: string; pictures: { name: string; bytes: Uint8Array }[] }

/** A page's file → its text and the pictures inside. */
export async function readSource(path: string): Promise<SourceFile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    if (text.trim() === '') throw new DeskError('emptyFile', { path })
    return { text, pictures: [] }
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw new DeskError(codeOf(error) === 'ENOENT' ? 'fileNotFound' : 'fileUnreadable', { path }, { cause: error })
  }
}
