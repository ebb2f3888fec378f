import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { DeskError } from '../../shared/errors'
import { isZip, looksLike } from './sniff'
import { mostDocumentXmlBytes, mostUnpackedBytes, mostZipEntries } from './limits'

interface ZipEntry { name: string; method: number; packed: number; unpacked: number; at: number }

const endSize = 22
const longestComment = 0xffff
const directoryEntrySize = 46
const localHeaderSize = 30
const inflate = promisify(inflateRaw)

/**
 * Looks a DOCX over before anything is unpacked (APPNOTE.TXT 4.3: central directory): it is a ZIP, holds a Word
 * document, and is no bomb. Fails with notAZip, notADocx or zipTooLarge.
 */
export async function checkDocx(bytes: Uint8Array, file: string): Promise<void> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = isZip(bytes) ? readDirectory(zip, file) : null
  if (!entries) {
    const kind = looksLike(bytes)
    // `context` picks a message that says what the file is instead.
    throw new DeskError('notAZip', { file, context: kind })
  }
  const documentXml = entries.find((entry) => entry.name === 'word/document.xml')
  if (!documentXml || !entries.some((entry) => entry.name === '[Content_Types].xml')) throw new DeskError('notADocx', { file })
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > mostUnpackedBytes || documentXml.unpacked > mostDocumentXmlBytes) throw new DeskError('zipTooLarge', { file })
  for (const entry of entries) await checkSize(zip, entry, file)
}

/** Null when there is no directory: the file is cut off or no ZIP at all. */
function readDirectory(zip: Buffer, file: string): ZipEntry[] | null {
  const end = findEnd(zip)
  if (end < 0) return null
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  // 0xffff and 0xffffffff mean ZIP64: no office document needs it.
  if (count > mostZipEntries || at === 0xffffffff) throw new DeskError('zipTooLarge', { file })
  const entries: ZipEntry[] = []
  for (let k = 0; k < count; k += 1) {
    if (at + directoryEntrySize > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + directoryEntrySize, at + directoryEntrySize + nameLength),
      method: zip.readUInt16LE(at + 10), packed: zip.readUInt32LE(at + 20), unpacked: zip.readUInt32LE(at + 24), at: zip.readUInt32LE(at + 42),
    })
    at += directoryEntrySize + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - endSize - longestComment)
  for (let at = zip.length - endSize; at >= first; at -= 1) if (zip.readUInt32LE(at) === 0x06054b50) return at
  return -1
}

/** A directory can lie about sizes: each entry is unpacked once with its declared size as the bound. */
async function checkSize(zip: Buffer, entry: ZipEntry, file: string): Promise<void> {
  if (entry.method === 0) {
    if (entry.packed !== entry.unpacked) throw new DeskError('notADocx', { file })
    return
  }
  if (entry.method !== 8 || entry.at + localHeaderSize > zip.length) throw new DeskError('notADocx', { file })
  const start = entry.at + localHeaderSize + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  try {
    await inflate(zip.subarray(start, start + entry.packed), { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new DeskError(tooLong ? 'zipTooLarge' : 'notADocx', { file }, { cause: error })
  }
}
