import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { textFormat } from '../../../shared/document/nodes'
import { by, docx, gone, p, part, r, read, readLine, relationsOf, runs, texts } from './docx-parts'
import { readReturned } from '../../../electron/review/word-reader'

const style = (id: string, name: string, inner = '', more = '') => `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${inner}</w:style>`
const styled = (id: string) => p(r('字'), `<w:pStyle w:val="${id}"/>`)

describe('styles of a returned file', () => {
  it('knows ours by name, whatever their ids became, in English and Chinese', async () => {
    const names = ['heading 1', 'heading 2', 'Title', 'Subtitle', 'caption', 'Quote', 'List Paragraph', '标题 1', '题注', '引用', '副标题', '列出段落', '日期天气', '署名', '编者按', '编者按标题', '结语', '正文首行缩进', 'Body Text First Indent', '图片来源', '图片,图']
    const styles = part('styles', names.map((name, at) => style(String(at + 10), name)).join(''))
    const { lines } = await read(names.map((_name, at) => styled(String(at + 10))).join(''), { 'word/styles.xml': styles })
    expect(lines.map((line) => line.style)).toEqual(['Heading1', 'Heading2', 'Title', 'Subtitle', 'Caption', 'Quote', 'ListParagraph', 'Heading1', 'Caption', 'Quote', 'Subtitle', 'ListParagraph', 'Dateline', 'Byline', 'EditorsNote', 'EditorsNoteLabel', 'Closing', 'BodyIndented', 'BodyIndented', 'FigureCredit', 'Picture'])
  })

  it('takes a style made from one of ours for ours, and leaves others their own id', async () => {
    const styles = part('styles', style('1', 'Normal', '', ' w:default="1"') + style('2', '署名', '<w:basedOn w:val="1"/>') + style('3', '署名加宽', '<w:basedOn w:val="2"/>') + style('4', '别样', '<w:basedOn w:val="1"/>') + style('5', '圈', '<w:basedOn w:val="6"/>') + style('6', '套', '<w:basedOn w:val="5"/>'))
    const { lines } = await read(['3', '4', '5', 'Heading2', 'Nowhere'].map(styled).join('') + p(r('字')), { 'word/styles.xml': styles })
    expect(lines.map((line) => line.style)).toEqual(['Byline', '4', '5', 'Heading2', 'Nowhere', 'Normal'])
  })

  it('tells what the style brings from what is set on the letters', async () => {
    const styles = part('styles', style('A', 'heading 1', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>') + style('B', 'x', '<w:basedOn w:val="A"/><w:rPr><w:b w:val="0"/><w:i/></w:rPr>') + '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="L"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>')
    const head = await readLine(p(r('一') + r('二', '<w:b/>') + r('三', '<w:rStyle w:val="S"/>') + r('四', '<w:rStyle w:val="L"/>'), '<w:pStyle w:val="A"/><w:jc w:val="center"/>'), { 'word/styles.xml': styles })
    expect([head.styleFormat, head.styleAlign, head.align]).toEqual([textFormat.bold, 'center', 'center'])
    expect(head.chars.map((char) => char.format)).toEqual([0, textFormat.bold, textFormat.bold, 0])
    const made = await readLine(styled('B'), { 'word/styles.xml': styles })
    expect([made.styleFormat, made.styleAlign, made.align]).toEqual([textFormat.italic, 'center', ''])
  })

  it('names a house style’s bold that was taken off', async () => {
    const file = await read(p(r('细', '<w:b w:val="0"/>'), '<w:pStyle w:val="A"/>'), { 'word/styles.xml': part('styles', style('A', 'Title', '<w:rPr><w:b/></w:rPr>')) })
    expect(file.strange).toEqual([{ what: 'otherFormat', where: '细', text: '细' }])
  })

  it('reads numbered and dotted lists, directly, by style, by link and by exception', async () => {
    const level = (at: number, format: string) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`
    const numbering = part('numbering', `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'bullet')}${level(2, 'none')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'bullet')}</w:lvlOverride></w:num>`)
    const number = (id: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
    const styles = part('styles', style('A', 'A', `<w:pPr>${number(1, 1)}</w:pPr>`) + `<w:style w:type="numbering" w:styleId="N"><w:pPr>${number(1, 0)}</w:pPr></w:style>`)
    const { lines } = await read([number(1, 0), number(1, 1), number(1, 2), number(2, 0), number(3, 0), number(0, 0), '<w:pStyle w:val="A"/>', number(9, 0)].map((properties) => p(r('项'), properties)).join(''), { 'word/styles.xml': styles, 'word/numbering.xml': numbering })
    expect(lines.map((line) => line.list)).toEqual([{ ordered: true, level: 0 }, { ordered: false, level: 1 }, null, { ordered: true, level: 0 }, { ordered: false, level: 0 }, null, { ordered: false, level: 1 }, null])
  })
})

const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`
const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number, author: string, text: string, paragraph: string) => `<w:comment ${by(author, id)}><w:p w14:paraId="00000000"><w:r><w:annotationRef/></w:r>${r('头')}</w:p><w:p w14:paraId="${paragraph}">${r(text)}<w:del ${by(author)}>${gone('删')}</w:del></w:p></w:comment>`

describe('comments of a returned file', () => {
  it('reads threads, replies and what is resolved', async () => {
    const file = await read(p(start(1) + r('字') + end(1) + mark(1)), {
      'word/comments.xml': part('comments', comment(1, '示例甲', '问', '1000000A') + comment(2, '', '答', '1000000b')),
      'word/commentsExtended.xml': '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="1000000A" w15:done="1"/><w15:commentEx w15:paraId="1000000B" w15:paraIdParent="1000000a" w15:done="0"/></w15:commentsEx>',
    })
    expect(file.comments).toEqual([
      { id: '1', parentId: null, by: '示例甲', at: '2026-05-01T08:00:00.000Z', text: '头\n问', resolved: true },
      { id: '2', parentId: '1', by: '未署名', at: '2026-05-02T08:00:00.000Z', text: '头\n答', resolved: false },
    ])
    expect(file.strange).toEqual([])
  })

  it('covers letters over paragraphs, deletions and pictures', async () => {
    const { lines } = await read(p(r('甲') + start(1) + r('乙')) + start(2) + p(`<w:del ${by('示例甲')}>${gone('丙')}</w:del>${end(1)}${r('丁')}`) + end(2) + p(r('戊')))
    expect(lines.map((line) => runs(line.chars, (char) => char.comments))).toEqual([[['甲', []], ['乙', ['1']]], [['丙', ['1', '2']], ['丁', ['2']]], [['戊', []]]])
  })

  it('lays a comment without a range, or with an empty one, on the letter beside it', async () => {
    const { lines } = await read(p(mark(1) + r('甲') + mark(2) + r('乙') + start(3) + end(3) + mark(3) + r('丙') + start(4) + mark(4)) + p(start(5) + end(5) + mark(5)) + p(r('丁')))
    expect(lines.map((line) => runs(line.chars, (char) => char.comments))).toEqual([[['甲', ['1', '2']], ['乙', ['3']], ['丙', ['4', '5']]], [], [['丁', []]]])
  })

  it('names a comment that stands nowhere in the text', async () => {
    const file = await read(p(r('字')), { 'word/comments.xml': part('comments', comment(1, '示例甲', '问', '1000000A')) })
    expect(file.strange).toEqual([{ what: 'commentElsewhere', where: '字', text: '示例甲：头\n问' }])
  })
})

describe('pictures, bookmarks and properties of a returned file', () => {
  const drawing = (inner: string) => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图1" descr="路口"/>${inner}</wp:inline></w:drawing></w:r>`

  it('reads a picture with its name, words, bytes and changes', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const body = p(`<w:ins ${by('示例甲')}>${start(1)}${drawing('<a:blip r:embed="rId1"/>')}${end(1)}</w:ins>`) + p(drawing('<a:blip r:embed="rId8"/>') + drawing('<a:blip r:link="rId2"/>') + drawing('') + '<w:r><w:pict><v:shape id="旧图" alt="旧"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>')
    const file = await read(body, { 'word/_rels/document.xml.rels': relationsOf(['rId1', 'image', 'media/image1.png'], ['rId2', 'image', 'https://example.org/x.png', 'External']), 'word/media/image1.png': bytes })
    expect(file.lines[0]?.pictures).toEqual([{ name: '图1', description: '路口', bytes, ins: { by: '示例甲', at: '2026-05-01T08:00:00.000Z' }, del: null, comments: ['1'] }])
    expect(file.lines[1]?.pictures.map((one) => [one.name, one.description, one.bytes?.length ?? null])).toEqual([['图1', '路口', null], ['图1', '路口', null], ['旧图', '旧', 4]])
    expect(file.strange.map((one) => one.what)).toEqual(['missingPicture', 'linkedPicture', 'drawing'])
  })

  it('gives bookmarks to the paragraph that they begin in, and leaves out Word’s own', async () => {
    const bookmark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`
    const { lines } = await read(p(bookmark('甲') + r('一') + bookmark('_GoBack')) + bookmark('乙') + p(r('二') + bookmark('丙')))
    expect(lines.map((line) => line.bookmarks)).toEqual([['甲'], ['乙', '丙']])
  })

  const ticket = { version: 1, issueId: 'issue-1', copyId: 'copy-1', at: '2026-05-01T08:00:00.000Z', digest: 'ab' }
  const base = { document: { root: { type: 'root' } }, threads: [] }
  const packed = deflateSync(JSON.stringify(base)).toString('base64')
  const custom = (values: [string, string][]) => `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${values.map(([name, value]) => `<property name="${name}"><vt:lpwstr>${value.replace(/"/g, '&quot;')}</vt:lpwstr></property>`).join('')}</Properties>`

  it('finds ticket and base in the properties, in pieces of any order', async () => {
    const file = await read(p(''), { 'docProps/custom.xml': custom([['IssueDeskBase2', packed.slice(40)], ['IssueDeskBase1', packed.slice(0, 40)], ['IssueDeskTicket', JSON.stringify(ticket)]]) })
    expect([file.ticket, file.base]).toEqual([ticket, base])
  })

  it('finds them in the part of ours, and does without where they are spoilt', async () => {
    const item = (of: unknown, packing: string) => `<copy xmlns="urn:issue-desk:review-copy"><ticket>${JSON.stringify(of)}</ticket><base>${packing}</base></copy>`
    const whole = await read(p(''), { 'customXml/item1.xml': '<other/>', 'customXml/item2.xml': item(ticket, deflateRawSync(JSON.stringify(base)).toString('base64')) })
    expect([whole.ticket, whole.base]).toEqual([ticket, base])
    const spoilt = await read(p(''), { 'customXml/item1.xml': item({ ...ticket, version: 9 }, 'AAAA') })
    expect([spoilt.ticket, spoilt.base]).toEqual([null, null])
  })

  it('says who saved it and when', async () => {
    const core = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><cp:lastModifiedBy>示例丙</cp:lastModifiedBy><dcterms:modified>2026-05-03T09:00:00Z</dcterms:modified></cp:coreProperties>'
    expect(await read(p(''), { 'docProps/core.xml': core })).toMatchObject({ savedBy: '示例丙', savedAt: '2026-05-03T09:00:00.000Z' })
    expect(await read(p(''))).toMatchObject({ savedBy: '未署名', savedAt: '' })
  })

  it('reads the strict form of the format and UTF-16', async () => {
    const strict = docx('', { 'word/document.xml': `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p(r('严'))}</w:body></w:document>` })
    expect(texts(await readReturned(strict, '样刊.docx'))).toEqual(['严'])
    const wide = Buffer.from(`\ufeff<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p(r('宽'))}</w:body></w:document>`, 'utf16le')
    expect(texts(await readReturned(docx('', { 'word/document.xml': new Uint8Array(wide) }), '样刊.docx'))).toEqual(['宽'])
  })
})
