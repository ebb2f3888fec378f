import { createHash } from 'node:crypto'
import type { PictureMime, PictureRef } from '../../shared/model/common'

export interface PreparedPicture { ref: PictureRef; bytes: Uint8Array }
export interface PreparedPictures { pictures: Map<string, PreparedPicture>; warnings: { code: string; text: string }[] }

const longestSide = 2400

/** A page's pictures by name, turned upright, of bounded size and without location data; unreadable ones are named. */
export async function preparePictures(found: readonly { name: string; bytes: Uint8Array }[]): Promise<PreparedPictures> {
  const pictures = new Map<string, PreparedPicture>()
  const warnings: PreparedPictures['warnings'] = []
  for (const { name, bytes } of found) {
    try {
      pictures.set(name, await prepare(name, bytes))
    } catch (error) {
      warnings.push({ code: 'notAPicture', text: `图片“${name}”读不出来，先空着（${error instanceof Error ? error.message : String(error)}）` })
    }
  }
  return { pictures, warnings }
}

async function prepare(name: string, bytes: Uint8Array): Promise<PreparedPicture> {
  const { default: sharp } = await import('sharp')
  const upright = sharp(bytes, { limitInputPixels: 200_000_000 }).rotate().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
  const { hasAlpha, format } = await sharp(bytes).metadata()
  const png = hasAlpha || format === 'png' || format === 'gif'
  const drawn = await (png ? upright.png() : upright.jpeg({ quality: 88 })).toBuffer({ resolveWithObject: true })
  const mime: PictureMime = png ? 'image/png' : 'image/jpeg'
  const mediaId = `${createHash('sha256').update(drawn.data).digest('hex')}.${png ? 'png' : 'jpg'}`
  return { bytes: drawn.data, ref: { mediaId, originalId: null, name, mime, width: drawn.info.width, height: drawn.info.height, bytes: drawn.data.byteLength } }
}
