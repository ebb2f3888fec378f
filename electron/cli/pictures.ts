import type { PictureRef } from '../../shared/model/common'
import { cleanPicture } from '../intake/pictures'
import { mediaIdOf } from '../library/media'
import { failureOf } from './messages'

export interface PreparedPicture { ref: PictureRef; bytes: Uint8Array }
export interface PreparedPictures { pictures: Map<string, PreparedPicture>; warnings: { code: string; text: string }[] }

/** A page's pictures by name, cleaned as the window cleans them; one that cannot be read stays empty and is named. */
export async function preparePictures(found: readonly { name: string; bytes: Uint8Array }[]): Promise<PreparedPictures> {
  const prepared: PreparedPictures = { pictures: new Map(), warnings: [] }
  for (const { name, bytes } of found) {
    try {
      const { extension, ...clean } = await cleanPicture(name, bytes)
      const ref = { mediaId: mediaIdOf(clean.bytes, extension), originalId: null, name, mime: clean.mime, width: clean.width, height: clean.height, bytes: clean.bytes.length }
      prepared.pictures.set(name, { ref, bytes: clean.bytes })
    } catch (error) {
      const { key, message } = failureOf(error)
      prepared.warnings.push({ code: key, text: `图片先空着：${message}` })
    }
  }
  return prepared
}
