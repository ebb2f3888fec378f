import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { DeskError } from '../../shared/errors'
import { mostDocumentXmlBytes, mostPortableBytes, mostUnpackedBytes, mostXmlMarks, mostZipEntries } from './limits'
import { isZip, looksLike } from './sniff'

interface ZipEntry { name: string; method: number; packed: number; unpacked: number; at: number }

const endSize = 22
const longestComment = 0xffff
const directoryEntrySize = 46
const localHeaderSize = 30
const inflate = promisify(inflateRaw)
const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Looks a DOCX over before anything else unpacks it (APPNOTE.TXT 4.3: central directory): it is a ZIP, holds a Word
 * document, and is no bomb. Fails with notAZip (`looksLike` says what it is instead), damaged, notADocx or zipTooLarge.
 */
export async function checkDocx(bytes: Uint8Array, file: string): Promise<void> {
  if (!isZip(bytes)) throw new DeskError('notAZip', { file, looksLike: looksLike(bytes) })
  const zip = view(bytes)
  const entries = readDirectory(zip, file)
  if (!holdsDocument(entries)) throw new DeskError('notADocx', { file })
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > mostUnpackedBytes || entries.some((entry) => isXml(entry) && entry.unpacked > mostDocumentXmlBytes)) throw new DeskError('zipTooLarge', { file })
  let marks = 0
  for (const entry of entries) {
    const part = await unpack(zip, entry, file)
    if (isXml(entry)) marks += count(part, 0x3c)
    if (marks > mostXmlMarks) throw new DeskError('zipTooLarge', { file })
  }
}

/**
 * Unpacks a ZIP of ours: `mostOf` says how long an entry of a name may be, 0 for a name that may not be there.
 * Nothing is unpacked before all names and sizes are seen. Fails with notPortable, damaged or zipTooLarge.
 */
export async function readZip(bytes: Uint8Array, file: string, mostOf: (name: string) => number): Promise<Map<string, Uint8Array>> {
  if (!isZip(bytes)) throw new DeskError('notPortable', { file })
  const zip = view(bytes)
  const entries = readDirectory(zip, file)
  const names = new Set(entries.map((entry) => entry.name))
  if (names.size < entries.length || entries.some((entry) => mostOf(entry.name) === 0)) throw new DeskError('damaged', { file })
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > mostPortableBytes || entries.some((entry) => entry.unpacked > mostOf(entry.name))) throw new DeskError('zipTooLarge', { file })
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) parts.set(entry.name, await unpack(zip, entry, file))
  return parts
}

/** True for a ZIP that holds a Word document, whatever the file is called. */
export function isDocx(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false
  try {
    return holdsDocument(readDirectory(view(bytes), ''))
  } catch (error) {
    if (error instanceof DeskError) return false
    throw error
  }
}

function holdsDocument(entries: readonly ZipEntry[]): boolean {
  return ['[Content_Types].xml', 'word/document.xml'].every((name) => entries.some((entry) => entry.name === name))
}

function isXml({ name }: ZipEntry): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

function readDirectory(zip: Buffer, file: string): ZipEntry[] {
  const end = findEnd(zip)
  if (end < 0) throw new DeskError('damaged', { file })
  const entryCount = zip.readUInt16LE(end + 10)
  const size = zip.readUInt32LE(end + 12)
  let at = zip.readUInt32LE(end + 16)
  // All ones stand for ZIP64, which no office document needs: a second directory would be read past this one.
  const ones = [4, 6, 8, 10].some((field) => zip.readUInt16LE(end + field) === 0xffff) || size === 0xffffffff || at === 0xffffffff
  if (ones || entryCount > mostZipEntries) throw new DeskError('zipTooLarge', { file })
  // Bytes in front or between let two readers find two directories in one file.
  if (at + size !== end) throw new DeskError('damaged', { file })
  const entries: ZipEntry[] = []
  while (at < end) {
    if (at + directoryEntrySize > end || zip.readUInt32LE(at) !== 0x02014b50) throw new DeskError('damaged', { file })
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + directoryEntrySize, at + directoryEntrySize + nameLength),
      method: zip.readUInt16LE(at + 10), packed: zip.readUInt32LE(at + 20), unpacked: zip.readUInt32LE(at + 24), at: zip.readUInt32LE(at + 42),
    })
    at += directoryEntrySize + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  if (entries.length !== entryCount) throw new DeskError('damaged', { file })
  return entries
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - endSize - longestComment)
  for (let at = zip.length - endSize; at >= first; at -= 1) if (zip.readUInt32LE(at) === 0x06054b50) return at
  return -1
}

/** A directory can lie about sizes: each entry is unpacked once with its declared size as the bound. */
async function unpack(zip: Buffer, entry: ZipEntry, file: string): Promise<Buffer> {
  if (entry.at + localHeaderSize > zip.length) throw new DeskError('damaged', { file })
  const start = entry.at + localHeaderSize + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  const packed = zip.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new DeskError('damaged', { file })
  if (entry.method === 0 && entry.packed === entry.unpacked) return packed
  if (entry.method !== 8) throw new DeskError('damaged', { file })
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new DeskError(tooLong ? 'zipTooLarge' : 'damaged', { file }, { cause: error })
  }
}

function count(bytes: Buffer, wanted: number): number {
  let found = 0
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found += 1
  return found
}
