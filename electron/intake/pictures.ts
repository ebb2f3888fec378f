import type { Metadata, Sharp } from 'sharp'
import { DeskError } from '../../shared/errors'
import type { PictureMime } from '../../shared/model/common'
import { mostPictureBytes, mostPicturePixels, sizeText } from './limits'
import { pictureMimeOf } from './sniff'

const longestSide = 2560
const jpegQuality = 85

export interface PictureSize { mime: PictureMime; width: number; height: number }
export interface CleanPicture extends PictureSize { bytes: Uint8Array; extension: 'jpg' | 'png' }

/** Format and upright size of a picture, without decoding its pixels. Fails with notAPicture, fileTooLarge (bytes) or pictureTooLarge (pixels). */
export async function pictureSize(bytes: Uint8Array, file = ''): Promise<PictureSize> {
  const { mime, metadata } = await inspect(bytes, file)
  const { width, height } = metadata.autoOrient
  return { mime, width, height }
}

/** What a picture looks like in few numbers: its upright size and 16 by 16 greys, row by row. */
export interface PictureLook { width: number; height: number; grey: number[] }

/** The look of a picture, to tell whether two files show the same. Fails as pictureSize does. */
export async function pictureLook(bytes: Uint8Array, file = ''): Promise<PictureLook> {
  const { metadata } = await inspect(bytes, file)
  try {
    const picture = (await open(bytes, mostPicturePixels)).rotate().flatten({ background: '#fff' }).resize(16, 16, { fit: 'fill' }).greyscale()
    const { width, height } = metadata.autoOrient
    return { width, height, grey: [...(await picture.raw().toBuffer())] }
  } catch (error) {
    throw new DeskError('notAPicture', { file }, { cause: error })
  }
}

/**
 * A picture ready for use: upright, its longest side at most 2560 pixels, sRGB, without location or any other metadata;
 * of a moving picture its first frame. Fails with notAPicture, fileTooLarge (bytes) or pictureTooLarge (pixels).
 */
export async function cleanPicture(file: string, bytes: Uint8Array): Promise<CleanPicture> {
  const { mime, metadata } = await inspect(bytes, file)
  const upright = (await open(bytes, mostPicturePixels)).rotate().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb')
  try {
    return await encoded(upright, mime, metadata.hasAlpha)
  } catch (error) {
    throw new DeskError('notAPicture', { file }, { cause: error })
  }
}

/** PNG for PNG, GIF and whatever is see-through; JPEG for photographs, opaque WebP too: Word and old browsers know no WebP. */
async function encoded(upright: Sharp, mime: PictureMime, hasAlpha: boolean): Promise<CleanPicture> {
  if (hasAlpha || mime === 'image/png' || mime === 'image/gif') return await encode(upright.png({ compressionLevel: 9 }), 'png')
  return await encode(upright.jpeg({ quality: jpegQuality }), 'jpg')
}

async function encode(picture: Sharp, extension: 'jpg' | 'png'): Promise<CleanPicture> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { bytes: data, extension, mime: extension === 'jpg' ? 'image/jpeg' : 'image/png', width: info.width, height: info.height }
}

async function inspect(bytes: Uint8Array, file: string): Promise<{ mime: PictureMime; metadata: Metadata }> {
  const mime = pictureMimeOf(bytes)
  // Only these four formats ever reach the decoder.
  if (mime === null) throw new DeskError('notAPicture', { file })
  if (bytes.length > mostPictureBytes) throw new DeskError('fileTooLarge', { file, size: sizeText(bytes.length), limit: sizeText(mostPictureBytes) })
  const metadata = await readMetadata(bytes, file)
  if (metadata.width * metadata.height > mostPicturePixels) throw new DeskError('pictureTooLarge', { file, size: `${metadata.width} × ${metadata.height}`, limit: `${mostPicturePixels / 1_000_000} MP` })
  return { mime, metadata }
}

async function readMetadata(bytes: Uint8Array, file: string): Promise<Metadata> {
  const picture = await open(bytes, false)
  try {
    return await picture.metadata()
  } catch (error) {
    throw new DeskError('notAPicture', { file }, { cause: error })
  }
}

async function open(bytes: Uint8Array, limitInputPixels: number | false): Promise<Sharp> {
  // Native and slow to load: only when there is a picture.
  const { default: sharp } = await import('sharp')
  return sharp(bytes, { limitInputPixels, failOn: 'error' })
}
