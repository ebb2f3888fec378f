import { DeskError } from '../../shared/errors'
import { readSource } from '../intake/read'
import type { ReadSource } from '../intake/read'

/** A page's file (.txt, .html, .docx) → its text and pictures. Fails as intake does; a lone picture is no page. */
export async function readPage(path: string): Promise<ReadSource> {
  const source = await readSource(path)
  if (source.format === 'picture') throw new DeskError('unsupportedFormat', { file: path })
  return source
}
