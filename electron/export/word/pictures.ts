import { placeholderSize, placeholderSvg } from '../../../shared/publication/placeholder'
import { textHeightMm, textWidthMm } from './styles'

/** A stored picture as an exporter gets it. */
export interface StoredPicture { bytes: Uint8Array; mime: string; width: number; height: number }
/** A picture that every Word can show, with its printed size in CSS pixels (96 to the inch). */
export interface WordPicture { type: 'png' | 'jpg'; bytes: Uint8Array; width: number; height: number }

const pixels = (millimetres: number): number => Math.floor((millimetres / 25.4) * 96)
const most = { width: pixels(textWidthMm * 0.92), height: pixels(textHeightMm * 0.55) }

/** Fits into the type area, never larger than its own pixels at 96 dpi. */
function printed(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/** JPEG and PNG go in as they are; WebP, GIF and the rest are redrawn as PNG, opaque photographs as JPEG. */
export async function wordPicture(picture: StoredPicture): Promise<WordPicture> {
  const known = picture.width > 0 && picture.height > 0
  if (known && picture.mime === 'image/jpeg') return { type: 'jpg', bytes: picture.bytes, ...printed(picture.width, picture.height) }
  if (known && picture.mime === 'image/png') return { type: 'png', bytes: picture.bytes, ...printed(picture.width, picture.height) }
  const { default: sharp } = await import('sharp')
  const image = sharp(picture.bytes, { limitInputPixels: 200_000_000 })
  const { hasAlpha } = await image.metadata()
  const photograph = picture.mime !== 'image/gif' && picture.mime !== 'image/png' && !hasAlpha
  const drawn = await (photograph ? image.jpeg({ quality: 88 }) : image.png()).toBuffer({ resolveWithObject: true })
  return { type: photograph ? 'jpg' : 'png', bytes: drawn.data, ...printed(drawn.info.width, drawn.info.height) }
}

/** The grey card that keeps a missing picture's place. */
export async function placeholderPicture(): Promise<WordPicture> {
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(Buffer.from(placeholderSvg)).png({ palette: true }).toBuffer()
  const card = printed(placeholderSize.width, placeholderSize.height)
  return { type: 'png', bytes, width: Math.round(card.width * 0.7), height: Math.round(card.height * 0.7) }
}
