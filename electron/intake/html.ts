import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { codeOf } from '../export/files'
import { byteMark, decodeAs, decodeText, isSurelyUtf8, type DecodedText } from './decode'
import { htmlToText, type HtmlPicture } from './html-text'
import { mostPagePictureBytes, mostPagePictures, mostPictureBytes } from './limits'
import type { PictureAlts } from './picture-alts'
import { pictureMimeOf } from './sniff'

export interface FoundPicture { name: string; bytes: Uint8Array }
export interface ReadPage { text: string; encoding: string | null; pictures: FoundPicture[]; alts: PictureAlts; left: string[] }

/**
 * Reads a web page; `folder` is where its picture files may stand, null for none. Nothing is ever fetched from a
 * network. Fails with badEncoding, unsupportedFormat or damaged.
 */
export async function readHtml(bytes: Uint8Array, file: string, folder: string | null): Promise<ReadPage> {
  const { text: html, encoding } = await decodeHtml(bytes, file)
  const { text, pictures, left } = await htmlToText(html, file)
  return { text, encoding, pictures: await gather(pictures, (src) => pictureAt(src, folder)), alts: altsOf(pictures), left }
}

export function altsOf(pictures: readonly HtmlPicture[]): PictureAlts {
  return new Map(pictures.flatMap(({ name, alt }) => (alt === '' ? [] : [[name, alt]])))
}

/** The bytes of the pictures that can be had, each a picture by its bytes, within the bounds for one page. */
export async function gather(pictures: readonly HtmlPicture[], load: (src: string) => Promise<Uint8Array | null>): Promise<FoundPicture[]> {
  const found: FoundPicture[] = []
  const loaded = new Map<string, Uint8Array | null>()
  let sum = 0
  for (const { name, src } of pictures) {
    if (!loaded.has(src)) {
      // Bounded by tries, too: a page can name a million files.
      if (loaded.size >= mostPagePictures || sum > mostPagePictureBytes) continue
      const bytes = await load(src)
      loaded.set(src, bytes && pictureMimeOf(bytes) !== null && bytes.length <= mostPictureBytes ? bytes : null)
      sum += bytes?.length ?? 0
    }
    const bytes = loaded.get(src)
    if (bytes && sum <= mostPagePictureBytes) found.push({ name, bytes })
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
    const found = await stat(path)
    // A pipe would never end.
    return !found.isFile() || found.size > mostPictureBytes ? null : await readFile(path)
  } catch (error) {
    if (error instanceof URIError || codeOf(error) !== '') return null
    throw error
  }
}

/**
 * BOM first, then UTF-8 when it surely is (pages saved anew keep their old charset line), then the declared charset
 * when the bytes fit it, then as any text.
 */
async function decodeHtml(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  // A charset line that can be read so is not UTF-16, whatever it says.
  const usable = declared !== undefined && !/^utf-?16/i.test(declared) && byteMark(bytes) === null && !isSurelyUtf8(bytes)
  const decoded = usable ? await decodeAs(declared, bytes) : null
  return decoded ?? (await decodeText(bytes, file))
}
