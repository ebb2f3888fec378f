import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { reviewCopy } from '../../../electron/review/word-writer'
import { entry, entryTitle, figure, issueDocument, link, list, masthead, mastheadLine, paragraph, text } from '../../../shared/document/make'
import type { IssueDocument, TopData } from '../../../shared/document/nodes'
import { textOfDocument } from '../../../shared/document/walk'
import type { Stamp, TextMarks } from '../../../shared/review/marks'
import { plainest } from '../../../shared/review/rebuild'
import { lettersOf, marksOf, pandocTree, partOf, squeezed } from './writer-judges'
import { commented, copyOptions, recordOf, trackedOf } from './writer-runs'
import { faultsIn } from './writer-schema'

const by = (name: string, minute = 0): Stamp => ({ id: `${name}-${minute}`, by: name, at: `2026-05-09T08:0${minute}:30.250Z` })
const marked = (value: string, review: TextMarks, format = 0) => ({ ...text(value, format), $: { review } })
const head = masthead([mastheadLine('title', '示例日记')])
const issue = (...blocks: TopData[]): IssueDocument => issueDocument([head, entry('e-1', null, [entryTitle('题'), ...blocks as never[]])])
const documentXml = async (document: IssueDocument, threads = commented(document, 1).threads.slice(0, 0)): Promise<string> => partOf((await reviewCopy(recordOf(document, threads), copyOptions)).bytes, 'word/document.xml')

describe('the review copy', () => {
  it('is the same file for the same issue, and leaves the issue alone', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, fc.nat(1000), async (tracked, seed) => {
      const { document, threads } = commented(tracked, seed)
      const record = recordOf(document, threads)
      const before = JSON.stringify(record)
      const { bytes } = await reviewCopy(record, copyOptions)
      expect(Buffer.from((await reviewCopy(JSON.parse(before) as typeof record, copyOptions)).bytes).equals(bytes)).toBe(true)
      expect(JSON.stringify(record)).toBe(before)
    }), { numRuns: 5 })
  })

  it('keeps to the orders that Word insists on', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, fc.nat(1000), async (tracked, seed) => {
      const { document, threads } = commented(tracked, seed)
      expect(faultsIn(await documentXml(document, threads))).toEqual([])
    }), { numRuns: 25 })
  })

  it('writes who changed what, to the second; a deletion inside an insertion stands inside it', async () => {
    const xml = await documentXml(issue(paragraph([text('春'), marked('夏', { ins: by('张示例') }), marked('秋', { ins: by('张示例'), del: [by('李示范', 1)] }), marked('冬', { del: [by('李示范', 1)] })])))
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="张示例" w:date="2026-05-09T08:00:30Z"><w:r>(?:(?!<\/w:ins>).)*夏.*?<w:del w:id="\d+" w:author="李示范" w:date="2026-05-09T08:01:30Z"><w:r><w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:delText xml:space="preserve">秋<\/w:delText><\/w:r><\/w:del><\/w:ins><w:del /)
  })

  it('writes the format before all changes of it, and warns of what Word keeps one author of', async () => {
    const fmt = [{ ...by('张示例'), bits: 1 }, { ...by('李示范', 1), bits: 2 }]
    const { bytes, warnings } = await reviewCopy(recordOf(issue(paragraph([marked('夏', { fmt, del: [by('张示例', 2), by('李示范', 2)] }, 2)]))), copyOptions)
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:i\/><w:rPrChange w:id="\d+" w:author="李示范" w:date="[^"]+"><w:rPr><w:rFonts w:hint="eastAsia"\/><w:b\/><\/w:rPr><\/w:rPrChange>/)
    expect(warnings.map((one) => one.code).sort()).toEqual(['oneDeleter', 'oneFormatAuthor'])
  })

  it('puts a whole new paragraph at its own end mark and a split at the end of the line before', async () => {
    const whole = await documentXml(issue(paragraph('春'), { ...paragraph([marked('夏', { ins: by('张示例') })]), $: { review: { ins: by('张示例') } } }, paragraph('秋')))
    expect(endsMarked(whole)).toEqual(['夏'])
    const split = await documentXml(issue(paragraph('春'), { ...paragraph('夏'), $: { review: { ins: by('张示例') } } }, paragraph('秋')))
    expect(endsMarked(split)).toEqual(['春'])
  })

  it('writes what a paragraph was before: a heading, a list, an alignment', async () => {
    const was = { ...by('张示例'), key: 'kind', was: { type: 'heading', tag: 'h3', lists: null } }
    const item = { ...by('李示范'), key: 'kind', was: { type: 'listitem', tag: null, lists: [{ listType: 'number', start: 1 }] } }
    const xml = await documentXml(issue({ ...paragraph('春'), $: { review: { was: [was] } } }, { ...paragraph('夏'), $: { review: { was: [item, { ...by('李示范', 1), key: 'format', was: 'center' }] } } }, list('number', ['一', list('bullet', ['二'])])))
    expect(xml).toMatch(/<w:pPrChange [^>]*w:author="张示例"[^>]*><w:pPr><w:pStyle w:val="Heading3"\/><\/w:pPr>/)
    expect(xml).toMatch(/<w:pPrChange [^>]*w:author="李示范" w:date="2026-05-09T08:01:30Z"><w:pPr><w:pStyle w:val="ListParagraph"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="\d+"\/><\/w:numPr><w:jc w:val="center"\/>/)
    expect(faultsIn(xml)).toEqual([])
  })

  it('carries the issue as it was sent, under its ticket', async () => {
    const record = recordOf(issue(paragraph('春')), commented(issue(paragraph('春')), 3).threads)
    const { bytes } = await reviewCopy(record, copyOptions)
    const item = partOf(bytes, 'customXml/item1.xml')
    const base = inflateRawSync(Buffer.from(/<base>([^<]*)/.exec(item)?.[1] ?? '', 'base64')).toString('utf8')
    expect(JSON.parse(base)).toEqual({ document: plainest(record.document), threads: record.review?.threads, pictures: {} })
    const ticket = { version: 1, issueId: 'issue-000001', copyId: 'copy-000001', at: copyOptions.at, digest: createHash('sha256').update(JSON.stringify(plainest(record.document))).digest('hex') }
    expect(partOf(bytes, 'docProps/custom.xml')).toContain(JSON.stringify(ticket).replace(/"/g, '&quot;'))
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:trackRevisions/>')
  })

  it('leaves out links that nobody should follow, and says so', async () => {
    const { bytes, warnings } = await reviewCopy(recordOf(issue(paragraph([link('javascript:alert(1)', '甲'), link('https://example.org/一 二', '乙'), link('https://example.org', '丙')]))), copyOptions)
    expect([...partOf(bytes, 'word/_rels/document.xml.rels').matchAll(/Target="([^"]*)" TargetMode/g)].map((one) => one[1])).toEqual(['https://example.org/%E4%B8%80%20%E4%BA%8C', 'https://example.org'])
    expect(warnings.map((one) => one.code)).toEqual(['linkLeftOut'])
  })

  it('draws pictures once, inside the change that brought them; a missing one by its placeholder; a replaced one with a warning', async () => {
    const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#6a8fb0' } }).jpeg().toBuffer()
    const id = `${createHash('sha256').update(photo).digest('hex')}.jpg`
    const shown = { ...figure({ figureId: 'f-1', mediaId: id, width: 64, height: 48, alt: '河堤“上”', caption: '图说' }), $: { review: { ins: by('张示例') } } }
    const replaced = { ...figure({ figureId: 'f-2', mediaId: id, width: 64, height: 48 }), $: { review: { was: [{ ...by('李示范'), key: 'picture', was: { mediaId: null } }, { ...by('李示范'), key: 'alt', was: { alt: '' } }] } } }
    const { bytes, warnings } = await reviewCopy(recordOf(issue(paragraph('春'), shown, replaced, figure({ figureId: 'f-3' }))), { ...copyOptions, picture: () => Promise.resolve({ bytes: photo, mime: 'image/jpeg', width: 64, height: 48 }) })
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:ins [^>]*><w:r><w:drawing>.*?<wp:docPr id="1" name="figure:f-1" descr="河堤“上”"\/>/)
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/picture1.jpg', 'word/media/picture2.png'])
    expect(warnings.map((one) => one.code).sort()).toEqual(['altChange', 'pictureChange'])
  })
})

describe('its comments', () => {
  it('hang on what they are about: text, a paragraph, an entry, the issue; replies on their thread, resolved ones done', async () => {
    const at = '2026-05-09T10:00:00.000Z'
    const thread = (id: string, ...texts: string[]) => ({ id, on: 'text' as const, quote: '', resolved: id === 'b' ? { by: '张示例', at } : null, messages: texts.map((value, number) => ({ id: `${id}-${number}`, by: number === 0 ? '张示例' : 'Li Ming', at, text: value, editedAt: null })) })
    const document = issueDocument([head, { ...entry('e-1', null, [entryTitle('题目'), paragraph([text('春'), marked('夏秋', { del: [by('李示范')], notes: ['a'] }), text('冬')])]), $: { review: { notes: ['b'] } } }])
    const { bytes } = await reviewCopy(recordOf(document, [thread('a', '问', '答'), thread('b', '改题\n再议'), thread('lost', '总的意见')]), copyOptions)
    const xml = partOf(bytes, 'word/document.xml').replace(/<w:rPr>.*?<\/w:rPr>/g, '')
    expect(xml).toMatch(/<w:commentRangeStart w:id="0"\/><w:commentRangeStart w:id="1"\/><w:del [^>]*><w:r><w:delText xml:space="preserve">夏秋<\/w:delText><\/w:r><\/w:del><w:commentRangeEnd w:id="0"\/>/)
    const spans = marksOf(await pandocTree(bytes, 'all')).filter((mark) => mark.kind === 'comment-start')
    expect(spans.map(({ author, letters }) => [author, letters.replace('¶', '')])).toEqual([['张示例', '总的意见'], ['张示例', '改题再议'], ['张示例', '问'], ['Li Ming', '答']])
    const extended = [...partOf(bytes, 'word/commentsExtended.xml').matchAll(/<w15:commentEx ([^>]*)\/>/g)].map((one) => one[1])
    expect(extended).toEqual(['w15:paraId="10000000" w15:done="0"', 'w15:paraId="10000001" w15:paraIdParent="10000000" w15:done="0"', 'w15:paraId="10000002" w15:done="1"', 'w15:paraId="10000003" w15:done="0"'])
    expect(partOf(bytes, 'word/comments.xml')).toContain('w:initials="LM"')
  })

  it('keep to one place of what was moved', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, fc.nat(1000), async (tracked, seed) => {
      const { document, threads } = commented(tracked, seed)
      const xml = await documentXml(document, threads)
      for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) expect(xml.split(`<w:${name} `).length - 1).toBe(threads.flatMap((thread) => thread.messages).length)
    }), { numRuns: 8 })
  })
})

describe('what cannot be in XML', () => {
  it('does not spoil the file', async () => {
    const document = issue(paragraph('甲\u0001乙<&>"\ud800'), paragraph('一\n二\t三'))
    const { bytes } = await reviewCopy(recordOf(document), copyOptions)
    expect(lettersOf(await pandocTree(bytes, 'accept'))).toBe(squeezed(textOfDocument(document)).replace(/[\u0001\ud800]/g, '\ufffd'))
  })
})

/** The text of every paragraph whose end mark is inserted. */
const endsMarked = (xml: string): string[] => xml.split('</w:p>').filter((one) => /<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:ins /.test(one)).map((one) => [...one.matchAll(/<w:t [^>]*>([^<]*)/g)].map((found) => found[1]).join(''))
