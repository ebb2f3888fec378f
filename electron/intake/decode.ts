import { DeskError } from '../../shared/errors'

export interface DecodedText { text: string; encoding: string }

/**
 * The text of a file of unknown encoding: by its BOM, else UTF-8 when valid, else GB18030 or Big5, whichever its
 * characters fit better, else what jschardet is sure of. Fails with badEncoding when the bytes are broken text and with
 * unsupportedFormat when they are no text.
 */
export async function decodeText(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const marked = byMark(bytes, file)
  if (marked) return marked
  if (bytes.includes(0)) {
    const wide = unmarkedUtf16(bytes)
    if (wide) return wide
    throw new DeskError('unsupportedFormat', { file })
  }
  if (isBinary(bytes)) throw new DeskError('unsupportedFormat', { file })
  const utf8 = strict('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  // Broken UTF-8 often happens to be valid GB18030: read so, it would come in as gibberish without a word.
  if (utf8Share(bytes) > 0.8) throw new DeskError('badEncoding', { file })
  return await legacy(bytes, file)
}

/** Decodes by a declared name (a page's meta charset); null when the name is unknown or the bytes do not fit it. */
export async function decodeAs(label: string, bytes: Uint8Array): Promise<DecodedText | null> {
  const name = label.toLowerCase()
  const encoding = /^(?:gb2312|gbk|gb18030|x-gbk|gb_2312-80|chinese)$/.test(name) ? 'gb18030' : name === 'utf8' ? 'utf-8' : name
  const text = encoding === 'utf-8' ? strict('utf-8', bytes) : await viaIconv(encoding, bytes)
  return text === null ? null : { text, encoding }
}

/** The encoding that a byte order mark names; null without one. */
export function byteMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Valid UTF-8 whose characters are nearly all Chinese ones: no text of another encoding reads so by chance. */
export function isSurelyUtf8(bytes: Uint8Array): boolean {
  return utf8Share(bytes) > 0.8 && strict('utf-8', bytes) !== null
}

function byMark(bytes: Uint8Array, file: string): DecodedText | null {
  const encoding = byteMark(bytes)
  if (encoding === null) return null
  const text = encoding === 'utf-16be' ? bigEndian(bytes) : strict(encoding, bytes)
  if (text === null) throw new DeskError('badEncoding', { file })
  return { text, encoding }
}

/** Node has no UTF-16BE of its own: an odd byte or half a character is broken text here, too. */
function bigEndian(bytes: Uint8Array): string | null {
  return bytes.length % 2 === 1 ? null : strict('utf-16le', Buffer.from(bytes).swap16())
}

function strict(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

async function viaIconv(encoding: string, bytes: Uint8Array): Promise<string | null> {
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(encoding)) return null
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  return text.includes('\ufffd') ? null : text
}

const readable = /[\u0009\u000a\u000d\u0020-\u007e\u00a0-\u00ff\u2000-\u206f\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g

/** UTF-16 without a mark: read in the right order of bytes nearly all of it is Chinese and Latin text. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 === 1) return null
  const readings = [{ encoding: 'utf-16le', text: strict('utf-16le', bytes) }, { encoding: 'utf-16be', text: bigEndian(bytes) }]
  const shares = readings.map(({ encoding, text }) => ({ encoding, text: text ?? '', share: text ? (text.match(readable)?.length ?? 0) / text.length : 0 }))
  const best = shares.sort((a, b) => b.share - a.share)[0]
  return best && best.share > 0.9 ? { text: best.text, encoding: best.encoding } : null
}

/** Control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0b && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls += 1
  return controls > 4 && controls > bytes.length / 500
}

/** How much of what is not ASCII stands in well-formed UTF-8 characters. */
function utf8Share(bytes: Uint8Array): number {
  const follows = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80
  let high = 0
  let formed = 0
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at += 1
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : 2
    const whole = byte >= 0xc2 && byte < 0xf5 && [1, 2, 3].slice(0, length - 1).every((step) => follows(at + step))
    high += whole ? length : 1
    if (whole && length >= 3) formed += length
    at += whole ? length : 1
  }
  return high === 0 ? 0 : formed / high
}

const trial = 64 * 1024
/** Enough characters in everyday use for a reading to be believed. */
const believable = 0.6

async function legacy(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const scores = [
    { encoding: 'gb18030', score: commonShare(bytes, 0xb0, 0xd7, 0xa1) },
    { encoding: 'big5', score: commonShare(bytes, 0xa4, 0xc6, 0x40) },
  ].sort((a, b) => b.score - a.score)
  for (const { encoding, score } of scores) {
    const text = score < believable ? null : await viaIconv(encoding, bytes)
    if (text !== null) return { text, encoding }
  }
  const { detect } = await import('jschardet')
  const guess = detect(bytes.subarray(0, trial))
  const decoded = guess.encoding && guess.confidence >= 0.9 ? await decodeAs(guess.encoding, bytes) : null
  if (!decoded) throw new DeskError('badEncoding', { file })
  return decoded
}

/** The share of two-byte characters in the rows of everyday characters (GB 2312 level 1, Big5 level 1); `second` is the least second byte there. */
function commonShare(bytes: Uint8Array, from: number, to: number, second: number): number {
  let all = 0
  let common = 0
  const end = Math.min(bytes.length, trial)
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x81) continue
    all += 1
    // Rows A1 to A3 hold punctuation in both.
    if ((bytes[at + 1] ?? 0) >= second && ((byte >= from && byte <= to) || (byte >= 0xa1 && byte <= 0xa3))) common += 1
    at += 1
  }
  return all === 0 ? 0 : common / all
}
