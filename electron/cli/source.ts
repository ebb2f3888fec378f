import { DeskError } from '../../shared/errors'
import { readSource } from '../intake/read'
import type { ReadSource } from '../intake/read'

/** A page's file (.txt, .html, .docx) → its text and pictures. Fails as intake does, with `params.path`; a lone picture is no page. */
export async function readPage(path: string): Promise<ReadSource> {
  try {
    const source = await readSource(path)
    if (source.format === 'picture') throw new DeskError('unsupportedFormat', { reason: 'picture' })
    return source
  } catch (error) {
    // Intake knows the file by its own name; here it is named as the user wrote it.
    throw error instanceof DeskError ? new DeskError(error.key, { ...(error.key === 'damaged' ? { reason: 'damagedPage' } : {}), ...error.params, path }, { cause: error.cause }) : error
  }
}
