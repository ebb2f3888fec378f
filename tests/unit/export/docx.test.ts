import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../../../electron/export/docx'
import { closing, entry, entryTitle, heading, issueDocument, list, paragraph, section } from '../../../shared/document/make'
import type { TopData } from '../../../shared/document/nodes'
import { publish } from '../../../shared/publication/build'
import { plainFixture, richFixture } from './record'
import type { Fixture } from './record'
import { inFolder, judge, misplaced, pandocText, sentencesOf, toPdf } from './tools'

const mimes: Record<string, string> = { jpg: 'image/jpeg', webp: 'image/webp' }
async function docxOf({ record, media }: Fixture): Promise<Uint8Array> {
  return await toDocx(publish(record.document, record.facts), {
    picture: (id) => Promise.resolve({ bytes: media.get(id) ?? new Uint8Array(), mime: mimes[id.slice(65)] ?? '', width: id.endsWith('.jpg') ? 1280 : 900, height: id.endsWith('.jpg') ? 853 : 600 }),
    modifiedAt: record.updatedAt,
  })
}
const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array())
const xmlOf = (docx: Uint8Array, name: string) => new JSDOM(partOf(docx, name), { contentType: 'text/xml' }).window.document

let plain: Uint8Array
let rich: Uint8Array
beforeAll(async () => {
  plain = await docxOf(plainFixture())
  rich = await docxOf(await richFixture())
})

describe('toDocx', () => {
  it('gives the same bytes for the same issue', async () => {
    expect(Buffer.from(await docxOf(await richFixture())).equals(Buffer.from(rich))).toBe(true)
    expect(Buffer.from(await docxOf(plainFixture())).equals(Buffer.from(plain))).toBe(true)
  })

  it('is sound XML throughout, with unique relation and picture ids', () => {
    for (const name of Object.keys(unzipSync(rich)).filter((one) => /\.(xml|rels)$/.test(one))) expect(xmlOf(rich, name).querySelector('parsererror'), name).toBeNull()
    const ids = [...xmlOf(rich, 'word/_rels/document.xml.rels').querySelectorAll('Relationship')].map((one) => one.getAttribute('Id'))
    expect(new Set(ids).size).toBe(ids.length)
    expect([...partOf(rich, 'word/document.xml').matchAll(/<wp:docPr id="(\d+)" name="([^"]*)" descr="([^"]*)"/g)].map((match) => match.slice(1))).toEqual([['1', '图1', '路口的居民看修路公告'], ['2', '图2', '图片'], ['3', '图3', '图片待补']])
  })

  it('names its styles and gives each East Asian fonts, never a theme font', () => {
    const styles = xmlOf(rich, 'word/styles.xml')
    const used = new Set([...partOf(rich, 'word/document.xml').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1]))
    expect([...used].sort()).toEqual(['BodyIndented', 'Byline', 'Caption', 'ClosingLabel', 'Dateline', 'EditorsNote', 'EditorsNoteLabel', 'Heading1', 'Heading2', 'Heading3', 'IssueSeries', 'ListParagraph', 'MastheadRule', 'Picture', 'Quote', 'Subtitle', 'Title'])
    for (const id of used) {
      const found = [...styles.getElementsByTagName('w:style')].find((one) => one.getAttribute('w:styleId') === id)
      expect(found?.getElementsByTagName('w:rFonts')[0]?.getAttribute('w:eastAsia'), id).toMatch(/^(宋体|黑体|楷体|仿宋)$/)
    }
    const names = [...styles.getElementsByTagName('w:name')].map((one) => one.getAttribute('w:val'))
    for (const name of ['Title', 'Subtitle', 'heading 1', 'heading 2', 'heading 3', '编者按', '日期天气', '署名', 'caption', '正文首行缩进', 'Quote', 'List Paragraph']) expect(names).toContain(name)
    expect(partOf(rich, 'word/styles.xml') + partOf(rich, 'word/document.xml')).not.toMatch(/w:(ascii|hAnsi|eastAsia|cs)Theme=/)
    expect(partOf(rich, 'word/styles.xml')).toMatch(/w:styleId="BodyIndented".*?w:firstLineChars="200"/s)
  })

  it('hints every run of text to East Asian fonts, so that “” and …… stay Chinese', () => {
    const document = xmlOf(plain, 'word/document.xml')
    const runs = [...document.getElementsByTagName('w:r')].filter((run) => run.getElementsByTagName('w:t').length > 0)
    expect(runs.length).toBeGreaterThan(15)
    for (const run of runs) expect(run.getElementsByTagName('w:rFonts')[0]?.getAttribute('w:hint')).toBe('eastAsia')
  })

  it('sets A4, page numbers, real links and properties', () => {
    const document = partOf(rich, 'word/document.xml')
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(document).toMatch(/<w:hyperlink [^>]*r:id="rIdLink1"/)
    expect(partOf(rich, 'word/_rels/document.xml.rels')).toContain('Target="https://example.com/road?a=1&amp;b=2" TargetMode="External"')
    expect(partOf(rich, 'word/footer1.xml')).toContain('PAGE')
    const core = partOf(plain, 'docProps/core.xml')
    for (const part of ['<dc:title>同心“护”航 不负重托</dc:title>', '<dc:subject>示例机关在行动 第21期</dc:subject>', '<dc:creator>示例市直机关工委</dc:creator>', '<dc:language>zh-CN</dc:language>', '2023-06-02T01:30:00Z']) expect(core).toContain(part)
    expect(partOf(rich, 'docProps/core.xml')).toContain('2023-06-03T01:02:03Z')
  })

  it('turns what Word cannot show into PNG or JPEG, no wider than the text, and stores pictures unpacked', () => {
    const media = Object.keys(unzipSync(rich)).filter((name) => name.startsWith('word/media/')).sort()
    expect(media.map((name) => name.slice(name.lastIndexOf('.') + 1)).sort()).toEqual(['jpg', 'png', 'png'])
    const widths = [...partOf(rich, 'word/document.xml').matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map((match) => [Number(match[1]), Number(match[2])] as const)
    for (const [width, height] of widths) {
      expect(width / 36_000).toBeLessThanOrEqual(154)
      expect(height / 36_000).toBeLessThanOrEqual(245)
    }
    expect((widths[0]?.[0] ?? 0) / (widths[0]?.[1] ?? 1)).toBeCloseTo(1280 / 853, 2)
  })

  it('counts each numbered list for itself', () => {
    const numbering = partOf(rich, 'word/numbering.xml')
    const numIds = [...partOf(rich, 'word/document.xml').matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g)].map((match) => `${match[1] ?? ''}:${match[2] ?? ''}`)
    expect(new Set(numIds).size).toBe(3)
    expect(numbering).toMatch(/<w:startOverride w:val="3"\/>|<w:start w:val="3"\/>/)
  })

  const stylesOf = async (blocks: TopData[]) => {
    const bytes = await toDocx(publish(issueDocument(blocks), { publisher: '', releasedAt: '', source: '' }), { picture: () => Promise.reject(new Error('no pictures')) })
    return { bytes, styles: [...partOf(bytes, 'word/document.xml').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1]) }
  }

  it('leaves no gap in the outline', async () => {
    const inner = [heading('h4', '深'), heading('h3', '浅'), heading('h4', '又深')]
    expect((await stylesOf([entry('entry-1', null, [entryTitle('题'), ...inner])])).styles).toEqual(['Heading1', 'Heading2', 'Heading2', 'Heading3'])
    expect((await stylesOf([section('栏目'), entry('entry-1', null, [entryTitle('题'), ...inner])])).styles).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading3', 'Heading4'])
  })

  it('draws the closing’s rule once, whatever stands between its paragraphs', async () => {
    expect((await stylesOf([closing([paragraph('甲'), paragraph('乙'), list('bullet', ['一']), paragraph('丙')])])).styles).toEqual(['Closing', 'Closing', 'ListParagraph', 'BodyIndented'])
    expect((await stylesOf([closing([list('bullet', ['一']), paragraph('丙')])])).styles).toEqual(['ListParagraph', 'BodyIndented'])
  })

  it('lets a nested list start where it starts', async () => {
    const { bytes } = await stylesOf([list('number', ['一', list('number', ['五'], 5)])])
    expect(partOf(bytes, 'word/numbering.xml')).toMatch(/<w:lvl w:ilvl="1"[^>]*><w:start w:val="5"\/>/)
  })

  it('writes an issue of a single line too', async () => {
    const bytes = await toDocx(publish(issueDocument([paragraph('只有一句。')]), { publisher: '', releasedAt: '', source: '' }), { picture: () => Promise.reject(new Error('no pictures')) })
    expect(partOf(bytes, 'docProps/core.xml')).toContain('1980-01-01T00:00:00Z')
    expect(partOf(bytes, 'word/document.xml')).toContain('只有一句。')
  })
})

describe('outside judges', () => {
  it('pandoc reads every line once and in order, and no file name', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'rich.docx'), rich)
      const text = await pandocText(join(folder, 'rich.docx'))
      const lines = ['示例简报（总第一百零五期）', '把好事办到家门口', '编者的话', '一线见闻', '一条路，三代人', '2023年6月1日 星期四 晴', '供稿：示例区住建局 赵样例', '这条路叫安宁路，全长八百米，修路公告贴在路口。', '居民在路口看公告　孙示范 摄', '说起来容易', '车行道怎么走', '最后开工', '路修好了，心也就通了。', '清晨五点的菜市场', '五点，灯亮了。', '（示例区市场监管局　钱示例）', '图片报道', '夏日剪影', '危险链接不该能点，邮箱可以：写信给我们。', '下期再见。']
      expect(misplaced(sentencesOf(lines.join('\n')), text)).toEqual([])
      expect(text).not.toMatch(/640 \(4\)|IMG_2022|微信图片/)
    })
  })

  it('LibreOffice makes A4 pages of it that hold the text', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'plain.docx'), plain)
      const pdf = await toPdf(join(folder, 'plain.docx'), folder)
      const info = await judge('pdfinfo', [pdf])
      expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
      expect(info).toMatch(/Title:\s+同心“护”航 不负重托/)
      const text = (await judge('pdftotext', ['-layout', pdf, '-'])).replace(/\s/g, '')
      expect(text).toContain('一箱没有湿。')
      expect(text).toContain('—1—')
    })
  })
})
