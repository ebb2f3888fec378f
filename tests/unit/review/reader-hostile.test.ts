import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { by, docx, p, part, r, read, relationsOf, texts } from './docx-parts'

const document = 'word/document.xml'
const keyOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readReturned(bytes, '来件.docx')
    return 'read'
  } catch (error) {
    return error instanceof Error && 'key' in error ? String(error.key) : `untyped: ${String(error)}`
  }
}
const keyOfXml = async (xml: string): Promise<string> => await keyOf(docx('', { [document]: xml }))

/** The declared unpacked size of the only entry of that name, in directory and header. */
function declare(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const out = Buffer.from(bytes)
  for (let at = out.indexOf(name); at >= 0; at = out.indexOf(name, at + 1)) {
    if (at >= 46 && out.readUInt32LE(at - 46) === 0x02014b50) out.writeUInt32LE(size, at - 46 + 24)
    if (at >= 30 && out.readUInt32LE(at - 30) === 0x04034b50) out.writeUInt32LE(size, at - 30 + 22)
  }
  return new Uint8Array(out)
}

describe('hostile and broken files', () => {
  it('takes nothing that is no Word file', async () => {
    expect(await keyOf(new Uint8Array())).toBe('notAZip')
    expect(await keyOf(strToU8('%PDF-1.7'))).toBe('notAZip')
    expect(await keyOf(zipSync({ 'a.txt': strToU8('字') }))).toBe('notADocx')
    expect(await keyOf(zipSync({ [document]: strToU8('<a/>') }))).toBe('notADocx')
  })

  it('takes no document type, so no entity of the file’s own', async () => {
    const bomb = `<!DOCTYPE w:document [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 20 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`
    expect(await keyOfXml(`${bomb}<w:document xmlns:w="x"><w:body>&u;</w:body></w:document>`)).toBe('damaged')
    expect(await keyOfXml('<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>')).toBe('damaged')
    expect(await keyOfXml('<?xml version="1.0"?><!-- <b> --><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>')).toBe('damaged')
    expect(await keyOfXml('<a>&nothing;</a>')).toBe('damaged')
  })

  it('takes no nesting of 10,000 levels, however it is hidden', async () => {
    const deep = (tag: string) => `<${tag}>`.repeat(10_000) + `</${tag}>`.repeat(10_000)
    expect(await keyOf(docx(deep('w:sdt')))).toBe('damaged')
    expect(await keyOf(docx(deep('w:p')))).toBe('damaged')
    expect(await keyOf(docx(`<x a=">"/><!-- > --><![CDATA[ > ]]>${deep('w:r')}`))).toBe('damaged')
    expect(await keyOf(docx(p(r('字')), { 'word/comments.xml': part('comments', deep('w:p')) }))).toBe('damaged')
  })

  it('takes no broken XML', async () => {
    for (const xml of ['', ' ', '字', '<', '<a', '<a><b></a>', '<a/><b/>', '<a x="1" x="2"/>', '<a>', '</a>', '<a b="<"/>', '<![CDATA[', '<!--', '\u0000']) expect([xml, await keyOfXml(xml)]).toEqual([xml, 'damaged'])
    expect(await keyOf(docx('', { [document]: new Uint8Array([0x3c, 0xff, 0xfe, 0x2f]) }))).toBe('damaged')
  })

  it('takes no file that declares 200 MB of text, truly or falsely', async () => {
    expect(await keyOf(declare(docx(p(r('字'))), document, 200 << 20))).toBe('zipTooLarge')
    expect(await keyOf(declare(docx(p(r('字'.repeat(5000)))), document, 10))).toBe('zipTooLarge')
    expect(await keyOf(docx('', { [document]: new Uint8Array(61 << 20).fill(0x20) }))).toBe('zipTooLarge')
  })

  it('takes no text of more letters than twenty issues', async () => {
    expect(await keyOf(docx(p(r('a'.repeat(2_000_001)))))).toBe('zipTooLarge')
  })

  it('answers with a typed error wherever a file was cut off', async () => {
    const whole = docx(p(r('字')), { 'word/styles.xml': part('styles', '') })
    for (let length = 0; length < whole.length; length += 7) expect(['notAZip', 'notADocx', 'damaged', 'zipTooLarge']).toContain(await keyOf(whole.slice(0, length)))
  })

  it('answers with a typed error wherever a byte was changed', async () => {
    const whole = docx(p(r('字', '<w:b/>') + `<w:ins ${by('示例甲')}>${r('句')}</w:ins>`))
    for (let at = 0; at < whole.length; at += 3) {
      const spoilt = whole.slice()
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x55
      expect(await keyOf(spoilt)).not.toMatch(/^untyped/)
    }
  })

  it('reads what is there where parts, relations and ids are missing or wrong', async () => {
    expect(await read('')).toEqual({ lines: [], comments: [], ticket: null, base: null, savedBy: '未署名', savedAt: '', strange: [] })
    expect((await readReturned(docx('', { [document]: '<other/>' }), '来件.docx')).lines).toEqual([])
    const odd = `<w:ins>${r('一')}</w:ins><w:hyperlink>${r('二')}</w:hyperlink><w:r><w:fldChar/><w:fldChar w:fldCharType="end"/><w:instrText>x</w:instrText><w:sym/><w:commentReference/><w:footnoteReference/><w:drawing/></w:r><w:commentRangeEnd w:id="3"/><w:moveFromRangeEnd w:id="4"/>`
    const file = await read(p(odd, '<w:pStyle/><w:numPr/><w:jc/>'), { 'word/_rels/document.xml.rels': '<Relationships><Relationship/></Relationships>', 'word/styles.xml': part('styles', '<w:style/>'), 'word/numbering.xml': part('numbering', '<w:num/><w:abstractNum/>'), 'word/comments.xml': part('comments', '<w:comment/>'), 'word/commentsExtended.xml': '<x/>', 'docProps/custom.xml': '<x><property name="IssueDeskTicket"/></x>' })
    expect(texts(file)).toEqual(['一二□'])
  })

  it('looks at nothing outside the file, whatever a relation points at', async () => {
    const blip = (id: string) => `<w:r><w:drawing><wp:inline><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`
    const file = await read(p(blip('rId1') + blip('rId2') + blip('rId3')), { 'word/_rels/document.xml.rels': relationsOf(['rId1', 'image', '../../../../etc/hostname'], ['rId2', 'image', 'file:///etc/hostname', 'External'], ['rId3', 'styles', 'document.xml']), '../../etc/hostname': 'x' })
    expect(file.lines[0]?.pictures.map((one) => one.bytes)).toEqual([null, null, null])
  })

  it('does not blow up where everything is open at once', async () => {
    const many = (inner: (at: number) => string, count = 20_000) => Array.from({ length: count }, (_, at) => inner(at)).join('')
    const open = many((at) => `<w:commentRangeStart w:id="${at}"/><w:moveToRangeStart w:id="${at}" w:name="m"/><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>`)
    const began = performance.now()
    const file = await read(p(open + r('字'.repeat(20_000)) + many((at) => `<w:commentRangeEnd w:id="${at}"/>`)) + many(() => '<w:p/>') + p(many((at) => `<w:r><w:commentReference w:id="${at + 20_000}"/><w:footnoteReference w:id="${at}"/></w:r>`)))
    expect(file.lines[0]?.chars.length).toBe(20_000)
    expect(file.lines[0]?.chars[9]?.comments.length).toBe(100)
    expect(performance.now() - began).toBeLessThan(60_000)
  })
})
