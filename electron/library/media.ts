import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeskError } from '../../shared/errors'
import { MediaId } from '../../shared/model/common'
import { codeOf, syncFolder, writeError, writeSynced } from '../export/files'

/** Files named by the SHA-256 of their bytes, written once and never changed: `media/ab/abcd….jpg`. */
export class MediaStore {
  constructor(private readonly root: string) {}

  /** Stores bytes and answers their name; the same bytes are stored once. */
  async put(bytes: Uint8Array, extension: string): Promise<string> {
    const mediaId = mediaIdOf(bytes, extension)
    const path = this.place(mediaId)
    if ((await sizeOf(path)) === bytes.length) return mediaId
    const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeSynced(temporary, bytes)
      await rename(temporary, path)
      await syncFolder(dirname(path))
    } catch (error) {
      await rm(temporary, { force: true })
      throw writeError(error, path)
    }
    return mediaId
  }

  /** Fails with notFound when there is no such file. */
  async read(mediaId: string): Promise<Uint8Array> {
    try {
      return await readFile(this.pathOf(mediaId) ?? '')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new DeskError('notFound', { mediaId }, { cause: error })
      throw new DeskError('fileUnreadable', { file: mediaId }, { cause: error })
    }
  }

  /** Where a stored file stands; null for anything that is no media name. */
  pathOf(mediaId: string): string | null {
    return MediaId.safeParse(mediaId).success ? this.place(mediaId) : null
  }

  private place(mediaId: string): string {
    return join(this.root, mediaId.slice(0, 2), mediaId)
  }
}

/** SHA-256 in hex, a dot, and the extension. */
export function mediaIdOf(bytes: Uint8Array, extension: string): string {
  return `${createHash('sha256').update(bytes).digest('hex')}.${extension}`
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
