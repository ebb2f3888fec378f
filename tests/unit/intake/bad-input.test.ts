import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../../electron/desk'
import type { ErrorKey } from '../../../shared/errors'
import { quietShell, temporaryFolder } from '../../support/library'
import { phonePicture, plainPicture, withLyingSize, wordFile, zipFile } from '../../support/make-files'

const MB = 1024 * 1024
const folder = temporaryFolder()
const library = temporaryFolder()
let desk: Desk

const text = '5月29日 晴\n今天在示例社区值班，登记访客、清点物资，一直忙到天黑。\n（示例局志愿者 张示例）'

beforeAll(async () => {
  desk = await createDesk({ libraryPath: library, samplePath: null, shell: quietShell() })
})

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** A file that claims a size without taking the room. */
function sparse(name: string, size: number): string {
  const path = put(name, 'x')
  truncateSync(path, size)
  return path
}

const broken = Buffer.from(text.repeat(20))
broken[100] = 0xff
broken[400] = 0xfe

const cases: [what: string, path: () => string | Promise<string>, key: ErrorKey, params?: Record<string, unknown>][] = [
  ['an empty file', () => put('空.txt', ''), 'emptyFile', { file: '空.txt' }],
  ['a file of blanks only', () => put('blank.txt', ' \u3000\r\n\t\ufeff\n'), 'emptyFile'],
  ['a page without words', () => put('blank.html', '<html><body><script>var a = 1</script><p>&nbsp;</p></body></html>'), 'emptyFile'],
  ['a 200 MB text', () => sparse('巨大.txt', 200 * MB), 'fileTooLarge', { file: '巨大.txt', size: '200 MB', limit: '20 MB' }],
  ['a 100 MB picture', () => sparse('huge.jpg', 100 * MB), 'fileTooLarge', { size: '100 MB', limit: '60 MB' }],
  ['a 300 MB Word file', () => sparse('huge.docx', 300 * MB), 'fileTooLarge'],
  ['a picture renamed .docx', async () => put('照片.docx', await phonePicture()), 'notAZip', { file: '照片.docx', looksLike: 'picture' }],
  ['an old .doc renamed .docx', () => put('旧.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])), 'notAZip', { looksLike: 'oldWord' }],
  ['a text renamed .docx', () => put('text.docx', text), 'notAZip', { looksLike: 'other' }],
  ['a DOCX cut off in the middle', async () => put('cut.docx', (await wordFile([text])).subarray(0, 3000)), 'damaged'],
  ['a ZIP without a document inside', () => put('nodoc.docx', zipFile({ 'word/styles.xml': strToU8('<a/>') })), 'notADocx'],
  ['a ZIP without content types', () => put('notypes.docx', zipSync({ 'word/document.xml': strToU8('<a/>') })), 'notADocx'],
  ['a DOCX with broken XML', () => put('xml.docx', zipFile({ 'word/document.xml': strToU8('<w:document><w:body>') })), 'damaged'],
  ['a ZIP bomb', () => put('bomb.docx', zipFile({ 'word/document.xml': new Uint8Array(70 * MB) })), 'zipTooLarge'],
  ['a ZIP bomb that lies about its size', () => put('liar.docx', withLyingSize(zipFile({ 'word/document.xml': new Uint8Array(30 * MB) }), 'word/document.xml', 1000)), 'zipTooLarge'],
  ['a ZIP of too many entries', () => put('many.docx', zipFile(Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`word/${n}.xml`, new Uint8Array(1)])))), 'zipTooLarge'],
  ['broken UTF-8', () => put('broken.txt', broken), 'badEncoding', { file: 'broken.txt' }],
  ['UTF-8 with a mark and broken bytes', () => put('mark.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), broken])), 'badEncoding'],
  ['UTF-8 cut inside a character', () => put('half.txt', Buffer.from(text).subarray(0, 51)), 'badEncoding'],
  ['a page of broken UTF-8 that declares it', () => put('broken.html', Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), broken])), 'badEncoding'],
  ['a program', () => put('program.txt', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256))), 'unsupportedFormat'],
  ['a PDF', () => put('a.pdf', '%PDF-1.7\n1 0 obj'), 'unsupportedFormat'],
  ['RTF', () => put('a.rtf', '{\\rtf1 text}'), 'unsupportedFormat'],
  ['a text called .jpg', () => put('text.jpg', text), 'notAPicture'],
  ['an SVG with a script', () => put('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'notAPicture'],
  ['a JPEG cut to its first bytes', async () => put('cut.jpg', (await phonePicture()).subarray(0, 40)), 'notAPicture'],
  ['a picture of too many pixels', async () => put('wide.png', withPngSize(await plainPicture('png'), 20_000, 20_000)), 'pictureTooLarge'],
  ['a file that is not there', () => join(folder, 'nothing.txt'), 'fileNotFound'],
  ['a folder', () => {
    mkdirSync(join(folder, 'folder.txt'), { recursive: true })
    return join(folder, 'folder.txt')
  }, 'fileUnreadable'],
]

function withPngSize(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crcOf(bytes.subarray(12, 29)), 29)
  return bytes
}

/** CRC-32 as PNG has it (PNG specification, annex D). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const storedFiles = () => readdirSync(library, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).map((item) => item.name).sort()

describe('bad input', () => {
  it.each(cases)('%s has its own error, and nothing is stored', async (_what, path, key, params = {}) => {
    const before = storedFiles()
    const batch = await desk.handlers['intake.readFiles']({ paths: [await path()] })
    expect(batch.items).toEqual([])
    expect(batch.failures.map((failure) => failure.error.key)).toEqual([key])
    expect(batch.failures[0]?.error.params).toMatchObject(params)
    expect(storedFiles()).toEqual(before)
  })

  it('does not keep the good files of a batch from being read', async () => {
    const batch = await desk.handlers['intake.readFiles']({ paths: [put('a.txt', ''), put('b.txt', text), put('c.docx', 'x'), put('d.docx', await wordFile([text]))] })
    expect(batch.items.map((item) => [item.fileName, item.format, item.page?.entries.length])).toEqual([['b.txt', 'text', 1], ['d.docx', 'docx', 1]])
    expect(batch.failures.map((failure) => failure.fileName)).toEqual(['a.txt', 'c.docx'])
  })

  it('reports an empty and an endless paste', async () => {
    expect((await desk.handlers['intake.readPaste']({ text: ' \n', html: null })).failures[0]?.error.key).toBe('emptyFile')
    expect((await desk.handlers['intake.readPaste']({ text: '字'.repeat(5_000_001), html: null })).failures[0]?.error).toMatchObject({ key: 'textTooLong', params: { length: 5_000_001, limit: 5_000_000 } })
  })

  it('stores nothing of a dropped picture that is none', async () => {
    const before = storedFiles()
    const answer = await desk.handlers['media.addPictures']({ files: [{ name: 'x.png', bytes: strToU8('no picture') }] })
    expect(answer).toMatchObject({ pictures: [], failures: [{ fileName: 'x.png', error: { key: 'notAPicture' } }] })
    expect(storedFiles()).toEqual(before)
  })
})
