import { describe, expect, it } from 'vitest'
import { documentFromImport } from '../../../shared/document/build'
import { byline, dateline, editorsNote, entry, entryTitle, figure, frameLabel, issueDocument, link, masthead, mastheadLine, paragraph, text } from '../../../shared/document/make'
import type { TopData } from '../../../shared/document/nodes'
import { textFormat } from '../../../shared/document/nodes'
import { publish } from '../../../shared/publication/build'
import { looksLikeFileName } from '../../../shared/publication/captions'
import { figuresOf, withoutMedia } from '../../../shared/publication/figures'
import { safeHref } from '../../../shared/publication/inlines'
import { plainPage, richIssue, sampleFacts } from '../../fixtures/issues/sample'
import { counter } from '../document/ids'

const media = { photo: `${'a'.repeat(64)}.jpg`, drawing: `${'b'.repeat(64)}.webp` }
const noFacts = { publisher: '', releasedAt: '', source: '' }
const blocksOf = (blocks: TopData[]) => publish(issueDocument(blocks), noFacts).blocks
const inlinesOf = (content: Parameters<typeof paragraph>[0]) => {
  const [block] = blocksOf([paragraph(content)])
  return block?.kind === 'paragraph' ? block.inlines : null
}

describe('publish', () => {
  it('reads the head from the masthead and the facts', () => {
    const publication = publish(documentFromImport(plainPage, { pictures: new Map(), newId: counter(), submissionIds: [] }), sampleFacts)
    expect(publication).toMatchObject({ language: 'zh-CN', title: '同心“护”航 不负重托', series: '示例机关在行动', number: 21, subtitle: '示例市直机关下沉干部的工作日记', ...sampleFacts })
    expect(publication.blocks.map((block) => block.kind)).toEqual(['masthead', 'imprint', 'editorsNote', 'figure', 'entry', 'entry', 'entry', 'closing'])
  })

  it('leaves out what is empty: paragraphs, lines, an unwritten note, an imprint without facts', () => {
    const blocks = blocksOf([masthead([mastheadLine('series', '  '), mastheadLine('title', '题')]), editorsNote([frameLabel('编者按'), paragraph(' 　')]), paragraph(), entry('entry-1', null, [entryTitle(''), paragraph('文')])])
    expect(blocks).toEqual([{ kind: 'masthead', lines: [{ role: 'title', inlines: [{ kind: 'text', text: '题' }] }] }, expect.objectContaining({ kind: 'entry', blocks: [expect.objectContaining({ kind: 'paragraph' })] })])
  })

  it('keeps formats, joins neighbours of one format and trims blanks at the ends', () => {
    expect(inlinesOf([text('　　甲'), text('乙'), text('丙', textFormat.bold | textFormat.italic), text('  ')])).toEqual([{ kind: 'text', text: '甲乙' }, { kind: 'text', text: '丙', bold: true, italic: true }])
    expect(inlinesOf('\n 甲\n乙\n')).toEqual([{ kind: 'text', text: '甲' }, { kind: 'break' }, { kind: 'text', text: '乙' }])
  })

  it('takes out characters that no XML can hold', () => {
    expect(inlinesOf('甲\u0000\u000b乙\ud800丙😀')).toEqual([{ kind: 'text', text: '甲乙\ufffd丙😀' }])
  })

  it('takes line ends inside a text for breaks', () => {
    expect(inlinesOf([text('甲\u2028乙\r\n丙')])).toEqual([{ kind: 'text', text: '甲' }, { kind: 'break' }, { kind: 'text', text: '乙' }, { kind: 'break' }, { kind: 'text', text: '丙' }])
  })

  it('gives datelines their machine-readable day', () => {
    const [made] = blocksOf([entry('entry-1', null, [dateline('5月9日 星期一 晴'), dateline('2023年5月9日'), dateline('某日'), paragraph('文')])])
    expect(made?.kind === 'entry' && made.blocks.flatMap((block) => (block.kind === 'dateline' ? [block.date] : []))).toEqual([{ datetime: '05-09', start: 0, end: 4 }, { datetime: '2023-05-09', start: 0, end: 9 }, null])
  })

  it('drops links that nobody should follow, with a warning, and keeps their text', () => {
    const publication = publish(issueDocument([paragraph([link('javascript:alert(1)', '甲'), link('https://example.com/?a=1', '乙')])]), noFacts)
    expect(publication.blocks).toMatchObject([{ inlines: [{ text: '甲' }, { text: '乙', href: 'https://example.com/?a=1' }] }])
    expect(publication.warnings.map((warning) => warning.code)).toEqual(['linkDropped'])
  })

  it('nests lists below the item that they belong to', () => {
    const lists = publish(richIssue(media), noFacts).blocks.flatMap((block) => (block.kind === 'entry' ? block.blocks.filter((one) => one.kind === 'list') : []))
    expect(lists[0]?.items.map((item) => [item.inlines.length, item.children.length])).toEqual([[1, 0], [1, 1], [1, 0]])
    expect(lists[1]).toMatchObject({ ordered: true, start: 3 })
  })

  it('says what an editor should look at', () => {
    const codes = publish(richIssue(media), noFacts).warnings.map((warning) => warning.code)
    expect(codes).toEqual(['captionIsFileName', 'altMissing', 'pictureMissing', 'captionIsFileName', 'linkDropped'])
    expect(publish(issueDocument([entry('entry-1', null, [entryTitle('空'), byline('（甲）')])]), noFacts).warnings).toEqual([{ code: 'emptyEntry', text: '稿件“空”没有正文' }])
  })

  it('never prints a file name as a caption', () => {
    const figures = figuresOf(publish(issueDocument([figure({ figureId: 'figure-1', fileName: '会场', caption: '会场' }), figure({ figureId: 'figure-2', caption: '640 (4).png' }), figure({ figureId: 'figure-3', caption: '会场一角' })]), noFacts))
    expect(figures.map((one) => one.caption.length)).toEqual([0, 0, 1])
  })
})

describe('withoutMedia', () => {
  it('empties the figures whose files are gone and says so', () => {
    const publication = withoutMedia(publish(richIssue(media), noFacts), new Set([media.photo]))
    expect(figuresOf(publication).map((one) => one.mediaId)).toEqual([null, media.drawing, null])
    expect(publication.warnings.at(-1)).toMatchObject({ code: 'pictureMissing' })
  })
})

describe('looksLikeFileName', () => {
  it.each(['640 (4).png', '640 (4)', 'IMG_2022.jpg', 'IMG_20220531_172519', 'DSC01234', '微信图片_20220531172519', 'QQ图片20220531', 'mmexport1653989119000', '截图20220531', 'image1', '0a1b2c3d4e5f60718293a4b5c6d7e8f9', '现场照片.JPEG'])('takes %s for a file', (name) => expect(looksLikeFileName(name)).toBe(true))
  it.each(['', '居民在路口看公告', '图为5月29日，志愿者在核对信息', '2022年表彰大会', '第18期封面', 'App 使用说明', '拍摄的 a.jpg 已存档，见附件。'])('takes %s for words', (caption) => expect(looksLikeFileName(caption)).toBe(false))
})

describe('safeHref', () => {
  it('takes web and mail addresses only', () => {
    expect([' https://例子.测试/路', 'HTTP://a.b', 'mailto:a@b.c'].map(safeHref)).toEqual(['https://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF', 'http://a.b/', 'mailto:a@b.c'])
    expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//a.b', 'a.b', '', 'https://'].map(safeHref)).toEqual([null, null, null, null, null, null, null])
  })
})
