import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { codeOf } from '../export/files'
import { decodeAs, decodeText, type DecodedText } from './decode'
import { htmlToText, type HtmlPicture } from './html-text'
import { mostPagePictureBytes, mostPictureBytes } from './limits'
import { pictureMimeOf } from './sniff'

export interface FoundPicture { name: string; bytes: Uint8Array }
export interface ReadPage { text: string; encoding: string | null; pictures: FoundPicture[] }

/** Reads a web page; `folder` is where its picture files may stand, null for none. Nothing is ever fetched from a network. */
export async function readHtml(bytes: Uint8Array, file: string, folder: string | null): Promise<ReadPage> {
  const { text: html, encoding } = await decodeHtml(bytes, file)
  const { text, pictures } = await htmlToText(html)
  return { text, encoding, pictures: await gather(pictures, (src) => pictureAt(src, folder)) }
}

/** The bytes of the pictures that can be had, each a picture by its bytes, within the bound for one page. */
export async function gather(pictures: readonly HtmlPicture[], load: (src: string) => Promise<Uint8Array | null>): Promise<FoundPicture[]> {
  const found: FoundPicture[] = []
  let sum = 0
  for (const { name, src } of pictures) {
    const bytes = await load(src)
    if (!bytes || pictureMimeOf(bytes) === null || bytes.length > mostPictureBytes || sum + bytes.length > mostPagePictureBytes) continue
    sum += bytes.length
    found.push({ name, bytes })
  }
  return found
}

/** A data: URI's bytes, or those of a file below the page's own folder; null for all else. */
export async function pictureAt(src: string, folder: string | null): Promise<Uint8Array | null> {
  const data = /^data:image\/[a-z+.-]+(;[^,]*)?,/i.exec(src)
  if (data) return /;base64/i.test(data[1] ?? '') ? Buffer.from(src.slice(data[0].length), 'base64') : null
  if (folder === null || /^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(src)) return null
  return await fileBelow(folder, src.replace(/[?#].*$/s, ''))
}

async function fileBelow(folder: string, relative: string): Promise<Uint8Array | null> {
  try {
    const path = await realpath(resolve(folder, decodeURIComponent(relative)))
    // A link or ../ that leads out of the page's folder is not followed.
    if (!path.startsWith((await realpath(folder)) + sep)) return null
    const { size } = await stat(path)
    return size > mostPictureBytes ? null : await readFile(path)
  } catch (error) {
    if (error instanceof URIError || codeOf(error) !== '') return null
    throw error
  }
}

/** BOM first, then the charset that the page declares when its bytes fit it, then as any text. */
async function decodeHtml(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const hasMark = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  const decoded = hasMark || declared === undefined ? null : await decodeAs(declared, bytes)
  return decoded ?? (await decodeText(bytes, file))
}

