import type { PictureMime } from '../../shared/model/common'

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean => signature.every((byte, k) => bytes[at + k] === byte)
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** The picture format by its first bytes, whatever the file is called; null for all else. */
export function pictureMimeOf(bytes: Uint8Array): PictureMime | null {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (starts(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png'
  if (starts(bytes, ascii('GIF87a')) || starts(bytes, ascii('GIF89a'))) return 'image/gif'
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8)) return 'image/webp'
  return null
}

export function isZip(bytes: Uint8Array): boolean {
  return starts(bytes, [...ascii('PK'), 3, 4]) || starts(bytes, [...ascii('PK'), 5, 6])
}

export type Lookalike = 'picture' | 'zip' | 'pdf' | 'oldWord' | 'rtf' | 'archive' | 'other'

/** What bytes look like that are not what their name says, for the message. `oldWord` is any OLE file: .doc, .wps, .xls. */
export function looksLike(bytes: Uint8Array): Lookalike {
  if (pictureMimeOf(bytes) !== null || starts(bytes, ascii('BM')) || starts(bytes, ascii('II*\0')) || starts(bytes, ascii('MM\0*')) || starts(bytes, ascii('ftyp'), 4)) return 'picture'
  if (isZip(bytes)) return 'zip'
  if (starts(bytes, ascii('%PDF'))) return 'pdf'
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'oldWord'
  if (starts(bytes, ascii('{\\rtf'))) return 'rtf'
  if (starts(bytes, ascii('Rar!')) || starts(bytes, [0x37, 0x7a, 0xbc, 0xaf]) || starts(bytes, [0x1f, 0x8b])) return 'archive'
  return 'other'
}

/** True for text that opens as a web page does, whatever it is called: old Word and WPS save pages as .doc. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  return /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html)[\s>]/i.test(head)
}
