import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../electron/intake/html-text'
import { readBytes, readPaste, readSource } from '../../../electron/intake/read'
import { temporaryFolder } from '../../support/library'
import { plainPicture, wordFile, zipFile } from '../../support/make-files'

/** What the call took in milliseconds: bounds below are tens of times what it takes, and a hundredth of what it took unbounded. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

describe('hostile web pages', () => {
  it('of a hundred thousand nested blocks are read without end of the stack', async () => {
    expect((await htmlToText(`${'<div>'.repeat(100_000)}底`)).text).toBe('底')
    expect((await htmlToText('<table><tr><td>'.repeat(20_000) + '底')).text).toBe('底')
    expect((await htmlToText('<ul><li>'.repeat(20_000) + '底')).text).toBe('• 底')
  })

  it('whose unclosed tags multiply are refused early', async () => {
    const page = Array.from({ length: 20_000 }, (_, n) => `<p><font color=${n}>字`).join('')
    const took = await timed(() => expect(readBytes('fonts.html', strToU8(page))).rejects.toMatchObject({ key: 'damaged', params: { file: 'fonts.html' } }))
    expect(took).toBeLessThan(20_000)
  })

  it('that name one picture a hundred thousand times give each line its own name', async () => {
    let names: string[] = []
    expect(await timed(async () => {
      names = (await htmlToText('<img src="a.png">'.repeat(100_000))).pictures.map((picture) => picture.name)
    })).toBeLessThan(20_000)
    expect(new Set(names).size).toBe(100_000)
    expect(names.at(-1)).toBe('a-100000.png')
  })

  it('keep the plain text of a paste that came with such a page', async () => {
    const html = Array.from({ length: 20_000 }, (_, n) => `<p><font color=${n}>字`).join('')
    expect(await readPaste({ text: '字里行间', html })).toMatchObject({ format: 'text', text: '字里行间' })
  })

  it('load a file once for many lines, and no more than so many files', async () => {
    const folder = temporaryFolder()
    const png = await plainPicture('png')
    for (let n = 0; n < 520; n += 1) writeFileSync(join(folder, `${n}.png`), png)
    writeFileSync(join(folder, 'many.html'), Array.from({ length: 520 }, (_, n) => `<img src="${n}.png"><img src="${n}.png">`).join(''))
    const page = await readSource(join(folder, 'many.html'))
    expect(page.pictures).toHaveLength(1000)
    expect(page.pictures[0]?.bytes).toBe(page.pictures[1]?.bytes)
    expect(page.text.split('\n')).toHaveLength(1040)
  })
})

describe('hostile files', () => {
  it('that are pipes are neither opened nor waited for', async () => {
    const folder = temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'pipe.png')])
    await expect(readSource(join(folder, 'pipe.txt'))).rejects.toMatchObject({ key: 'fileUnreadable', params: { file: 'pipe.txt' } })
    writeFileSync(join(folder, 'page.html'), '<p>正文</p><img src="pipe.png">')
    expect(await readSource(join(folder, 'page.html'))).toMatchObject({ text: '正文\npipe.png', pictures: [] })
  })

  it('that link to themselves or to nothing are named', async () => {
    const folder = temporaryFolder()
    symlinkSync('loop.txt', join(folder, 'loop.txt'))
    symlinkSync('nothing', join(folder, 'dangling.txt'))
    await expect(readSource(join(folder, 'loop.txt'))).rejects.toMatchObject({ key: 'fileUnreadable' })
    await expect(readSource(join(folder, 'dangling.txt'))).rejects.toMatchObject({ key: 'fileNotFound' })
  })
})

const relations = (target: string) => strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target}</Relationships>`)
const officeDocument = relations('<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>')
const body = (inside: string) => strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${inside}</w:body></w:document>`)
const paragraph = '<w:p><w:r><w:t>正文</w:t></w:r></w:p>'

describe('hostile Word documents', () => {
  it('with bytes before the ZIP, where two readers find two directories, are refused', async () => {
    const inner = Buffer.from(zipFile({ '_rels/.rels': officeDocument, 'word/document.xml': body(paragraph) }))
    expect((await readBytes('good.docx', inner)).text).toBe('正文')
    await expect(readBytes('two.docx', Buffer.concat([inner, inner]))).rejects.toMatchObject({ key: 'damaged' })
    await expect(readBytes('prefix.docx', Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), inner]))).rejects.toMatchObject({ key: 'damaged' })
  })

  it('whose entries share one packed body count each time', async () => {
    const zip = Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': body(paragraph), ...Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`word/media/${n}.png`, new Uint8Array(1)])), 'word/media/big.png': new Uint8Array(9_000_000) }, { level: 9 }))
    const big = zip.lastIndexOf('PK\u0001\u0002')
    for (let at = zip.indexOf('PK\u0001\u0002'); at < big; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
      if (zip.toString('latin1', at + 46, at + 57) !== 'word/media/') continue
      // Method, sizes and place of the big entry: forty entries now unpack from its bytes.
      zip.copy(zip, at + 10, big + 10, big + 12)
      zip.copy(zip, at + 20, big + 20, big + 28)
      zip.copy(zip, at + 42, big + 42, big + 46)
    }
    await expect(readBytes('shared.docx', zip)).rejects.toMatchObject({ key: 'zipTooLarge' })
  })

  it('of a million empty paragraphs are refused before they become a tree', async () => {
    const zip = zipFile({ '_rels/.rels': officeDocument, 'word/document.xml': body('<w:p/>'.repeat(1_000_001)) })
    const took = await timed(() => expect(readBytes('tags.docx', zip)).rejects.toMatchObject({ key: 'zipTooLarge' }))
    expect(took).toBeLessThan(5_000)
  })

  it('of endless nesting are damaged, no crash', async () => {
    const zip = zipFile({ '_rels/.rels': officeDocument, 'word/document.xml': body(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`) })
    await expect(readBytes('deep.docx', zip)).rejects.toMatchObject({ key: 'damaged', params: { file: 'deep.docx' } })
  })

  it('that link to a picture outside keep its line and read nothing', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'secret.png'), await plainPicture('png'))
    const image = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file://${folder}/secret.png" TargetMode="External"/>`
    const drawing = '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const path = join(folder, 'link.docx')
    writeFileSync(path, zipFile({ '_rels/.rels': officeDocument, 'word/_rels/document.xml.rels': relations(image), 'word/document.xml': body(paragraph + drawing + paragraph) }))
    const page = await readSource(path)
    expect(page.pictures).toEqual([])
    expect(page.text.split('\n').filter((line) => line === '正文')).toHaveLength(2)
  })

  it('with a broken body behind a good directory are damaged', async () => {
    const bytes = Buffer.from(await wordFile(['一段文字'.repeat(200)]))
    const at = bytes.indexOf('word/document.xml') + 'word/document.xml'.length
    bytes.fill(0xff, at, at + 40)
    await expect(readBytes('broken.docx', bytes)).rejects.toMatchObject({ key: 'damaged', params: { file: 'broken.docx' } })
  })
})
