import type { PictureRef } from '../../shared/model/common'
import type { MediaStore } from '../library/media'
import { pictureTools } from './picture-tools'

/** Cleans a picture (upright, sized, no location data), stores it beside its untouched original, and names both. */
export async function storePicture(media: MediaStore, name: string, bytes: Uint8Array): Promise<PictureRef> {
  const clean = await (await pictureTools()).cleanPicture(name, bytes)
  const mediaId = await media.put(clean.bytes, clean.extension)
  // Kept as `.orig`, so that the window's picture protocol never serves it: it may hold location data.
  const originalId = await media.put(bytes, 'orig')
  return { mediaId, originalId, name, mime: clean.mime, width: clean.width, height: clean.height, bytes: clean.bytes.length }
}
