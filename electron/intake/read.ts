import { open, stat } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { DeskError } from '../../shared/errors'
import { isBlank, stripBlanks } from '../../shared/text/normalise'
import { codeOf } from '../export/files'
import { decodeText } from './decode'
import { mostDocxBytes, mostPasteCharacters, mostPasteHtmlCharacters, mostPictureBytes, mostTextBytes, sizeText } from './limits'
import type { PictureAlts } from './picture-alts'
import { lineName } from './picture-names'
import { isZip, looksLike, looksLikeHtml, pictureMimeOf } from './sniff'

export interface ReadSource {
  /** The file's own name; '' for a paste. */
  fileName: string
  format: 'text' | 'html' | 'docx' | 'picture'
  /** For text and web pages. */
  encoding: string | null
  /** What there is to read, a line a paragraph; pictures are lines that hold their file's name. '' for a lone picture. */
  text: string
  pictures: { name: string; bytes: Uint8Array }[]
  /** Alternative texts by picture name, as the page's mark-up has them. */
  alts: PictureAlts
  /** Of a web page: what was left out as the site's own and is more than words that every site has. */
  left: readonly string[]
  /** The original, byte for byte. */
  bytes: Uint8Array
}

const pictureNames = /^\.(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|heic|heif|avif|svg)$/
const pageNames = /^\.(?:html?|xhtml)$/
const wordNames = /^\.(?:docx|docm)$/
/** Text by their bytes, but in the dress of mail: read so they would come in as headers and code. */
const mailNames = /^\.(?:eml|mht|mhtml)$/
const none: PictureAlts = new Map()
const headSize = 16

/**
 * Reads a file of text, web page, Word document or picture. Its size is checked before more than its first bytes are
 * read. Fails with fileNotFound, fileUnreadable, emptyFile, fileTooLarge, unsupportedFormat, badEncoding, notAPicture,
 * notAZip, notADocx, damaged or zipTooLarge; `params.file` is the file's name.
 */
export async function readSource(path: string): Promise<ReadSource> {
  const file = basename(path)
  const bytes = await load(path, file)
  return await readBytes(file, bytes, dirname(path))
}

/** The same for bytes at hand (a drop); `folder` is where a page's picture files may stand. */
export async function readBytes(file: string, bytes: Uint8Array, folder: string | null = null): Promise<ReadSource> {
  const extension = extname(file).toLowerCase()
  checkSize(file, bytes, bytes.length)
  const source = { fileName: file, bytes }
  if (wordNames.test(extension) || (isZip(bytes) && (await holdsWord(bytes, extension)))) {
    const { readDocx } = await import('./docx')
    return filled({ ...source, format: 'docx', ...(await readDocx(bytes, file)) })
  }
  if (pictureMimeOf(bytes) !== null) return { ...source, format: 'picture', encoding: null, text: '', pictures: [{ name: lineName(file), bytes }], alts: none, left: [] }
  if (pictureNames.test(extension)) throw new DeskError('notAPicture', { file })
  if (looksLike(bytes) !== 'other' || mailNames.test(extension)) throw new DeskError('unsupportedFormat', { file })
  if (pageNames.test(extension) || looksLikeHtml(bytes)) {
    const { readHtml } = await import('./html')
    return filled({ ...source, format: 'html', ...(await readHtml(bytes, file, folder)) })
  }
  return filled({ ...source, format: 'text', pictures: [], alts: none, left: [], ...(await decodeText(bytes, file)) })
}

/**
 * Reads a paste: its HTML when that has structure and loses nothing of the plain text, else the plain text. Fails with
 * emptyFile or textTooLong.
 */
export async function readPaste({ text, html }: { text: string; html: string | null }): Promise<ReadSource> {
  checkLength(text)
  const page = html === null || html.length > mostPasteHtmlCharacters ? null : await pastedPage(html, text)
  return page ?? filled({ fileName: '', format: 'text', encoding: 'utf-8', text, pictures: [], alts: none, left: [], bytes: new TextEncoder().encode(text) })
}

/** Null when the plain text is the better reading. A paste is a string: whatever charset its HTML names, none is decoded. */
async function pastedPage(html: string, text: string): Promise<ReadSource | null> {
  const { hasStructure, htmlToText } = await import('./html-text')
  if (!hasStructure(html)) return null
  try {
    const page = await htmlToText(html)
    checkLength(page.text)
    const lost = stripBlanks(page.text).length + page.leftLength < stripBlanks(text).length * 0.95
    if (lost || (isBlank(page.text) && page.pictures.length === 0)) return null
    const { altsOf, gather, pictureAt } = await import('./html')
    const pictures = await gather(page.pictures, (src) => pictureAt(src, null))
    return { fileName: '', format: 'html', encoding: 'utf-8', text: page.text, pictures, alts: altsOf(page.pictures), left: page.left, bytes: new TextEncoder().encode(html) }
  } catch (error) {
    // HTML beyond all bounds still came with its plain text.
    if (error instanceof DeskError && error.key === 'damaged' && !isBlank(text)) return null
    throw error
  }
}

/** WPS and mail programs hand on Word documents under other names; a picture's name stays a promise. */
async function holdsWord(bytes: Uint8Array, extension: string): Promise<boolean> {
  if (pictureNames.test(extension)) return false
  const { isDocx } = await import('./zip')
  return isDocx(bytes)
}

async function load(path: string, file: string): Promise<Uint8Array> {
  try {
    // A pipe or device would never end; it is not even opened.
    const found = await stat(path)
    const { size } = found
    if (!found.isFile()) throw new DeskError('fileUnreadable', { file, reason: found.isDirectory() ? 'folder' : 'special' })
    const opened = await open(path, 'r')
    try {
      const head = new Uint8Array(headSize)
      await opened.read(head, 0, headSize, 0)
      checkSize(file, head, size)
      return await opened.readFile()
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw unread(error, file)
  }
}

function unread(error: unknown, file: string): DeskError {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new DeskError('fileNotFound', { file }, { cause: error })
  const reason = code === 'EACCES' || code === 'EPERM' ? { reason: 'permission' } : {}
  return new DeskError('fileUnreadable', { file, ...reason }, { cause: error })
}

/** The limit follows what the file is called or, by its first bytes, is. */
function checkSize(file: string, head: Uint8Array, size: number): void {
  if (size === 0) throw new DeskError('emptyFile', { file })
  const extension = extname(file).toLowerCase()
  const isPicture = pictureNames.test(extension) || pictureMimeOf(head) !== null
  const limit = wordNames.test(extension) || isZip(head) ? mostDocxBytes : isPicture ? mostPictureBytes : mostTextBytes
  if (size > limit) throw new DeskError('fileTooLarge', { file, size: sizeText(size), limit: sizeText(limit) })
}

function checkLength(text: string): void {
  if (text.length > mostPasteCharacters) throw new DeskError('textTooLong', { length: text.length, limit: mostPasteCharacters })
}

/** Fails with emptyFile when there is neither text nor picture. */
function filled(source: ReadSource): ReadSource {
  if (isBlank(source.text) && source.pictures.length === 0) throw new DeskError('emptyFile', { file: source.fileName })
  return source
}
