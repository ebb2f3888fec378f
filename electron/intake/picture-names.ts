import { extname } from 'node:path'
import { readPicture } from '../../shared/parse/pictures'
import { fold } from '../../shared/text/normalise'

const pictureExtension = /^(?:jpe?g|png|gif|webp|bmp|tiff?|heic|heif)$/i
const mostLength = 60

/** File names for the picture lines of one text: each unique, as written wherever the page reader knows it as a picture. */
export class PictureNames {
  private readonly taken = new Set<string>()
  /** The next copy of a name to try, so that a page of one picture a thousand times is not counted through each time. */
  private readonly copies = new Map<string, number>()
  private count = 0

  /** A name for the picture at `src`: its own file name, or one that stands as its alternative text, else 图片1.jpg, 图片2.png… */
  take(src: string, alt = ''): string {
    this.count += 1
    const own = ownName(src) || (pictureExtension.test(extname(alt.trim()).slice(1)) ? alt.trim() : '')
    const { stem, extension } = writtenName(own) ?? { stem: cleanStem(own) || `图片${this.count}`, extension: extensionOf(src) }
    const whole = `${stem}.${extension}`.toLowerCase()
    for (let copy = this.copies.get(whole) ?? 1; ; copy += 1) {
      const name = `${stem}${copy === 1 ? '' : `-${copy}`}.${extension}`
      if (this.taken.has(name.toLowerCase())) continue
      this.taken.add(name.toLowerCase())
      this.copies.set(whole, copy + 1)
      return name
    }
  }
}

/** A file's name as a picture line can hold it. */
export function lineName(fileName: string): string {
  return new PictureNames().take(fileName)
}

function ownName(src: string): string {
  if (/^(?:data|blob|cid|about|docx):/i.test(src)) return ''
  const path = src.replace(/[?#].*$/s, '').replaceAll('\\', '/')
  const last = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last)
  } catch (error) {
    // A stray percent sign: the name is taken as it is written.
    if (error instanceof URIError) return last
    throw error
  }
}

/** The name exactly as it is written, 640 (4).png or DSC_0417.JPG, where the page reader takes it as one; null elsewhere. */
function writtenName(own: string): { stem: string; extension: string } | null {
  const extension = extname(own)
  const stem = own.slice(0, own.length - extension.length)
  if (!pictureExtension.test(extension.slice(1)) || own !== own.trim() || /\s\s|[^\S ]|\p{C}/u.test(own) || Array.from(stem).length > mostLength) return null
  const read = readPicture(fold(own))
  const name = read?.form === 'file' && read.caption === null && read.credit === null && read.names.length === 1 ? read.names[0] : undefined
  return name?.start === 0 && name.end === own.length ? { stem, extension: extension.slice(1) } : null
}

/** Without what separates words in a line, so that the whole name is read back as one. */
function cleanStem(name: string): string {
  const extension = extname(name)
  const stem = pictureExtension.test(extension.slice(1)) ? name.slice(0, -extension.length) : name
  return Array.from(stem.replace(/[\s\p{Cc}|,;、<>"?*:/\\。!?，；：！？()（）[\]【】.]+/gu, '_').replace(/^_+|_+$/g, '')).slice(0, mostLength).join('')
}

function extensionOf(src: string): string {
  const found = /^data:image\/([a-z0-9]+)/i.exec(src)?.[1] ?? /\.([a-z0-9]{3,4})(?:[?#].*)?$/is.exec(src)?.[1] ?? /[?&](?:wx_fmt|format|fmt)=([a-z]+)/i.exec(src)?.[1] ?? ''
  return pictureExtension.test(found) ? found.toLowerCase().replace('jpeg', 'jpg') : 'jpg'
}
