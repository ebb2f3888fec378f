import { describe, expect, it } from 'vitest'
import { documentFromImport, emptyIssue, entryFromSubmission } from '../../../shared/document/build'
import type { EntryData } from '../../../shared/document/nodes'
import { mastheadOf } from '../../../shared/document/query'
import { textOf } from '../../../shared/document/walk'
import { IssueDocumentSchema } from '../../../shared/document/schema'
import type { PictureRef } from '../../../shared/model/common'
import type { Submission } from '../../../shared/model/submission'
import { importedEntry, plainPage } from '../../fixtures/issues/sample'
import { counter } from './ids'

const picture = (name: string): PictureRef => ({ mediaId: `${'c'.repeat(64)}.jpg`, originalId: `${'d'.repeat(64)}.png`, name, mime: 'image/jpeg', width: 800, height: 600, bytes: 10 })
const build = (change: Partial<typeof plainPage>, pictures = new Map<string, PictureRef>()) => documentFromImport({ ...plainPage, ...change }, { pictures, newId: counter(), submissionIds: ['submission-1', null] })
const kinds = (entry: EntryData | undefined) => entry?.children.map((child) => child.type)
const entriesOf = (document: ReturnType<typeof build>) => document.root.children.filter((block) => block.type === 'entry')

describe('documentFromImport', () => {
  it('keeps the page in its reading order', () => {
    const document = build({})
    expect(document.root.children.map((block) => block.type)).toEqual(['masthead', 'editors-note', 'figure', 'entry', 'entry', 'entry', 'closing'])
    expect(entriesOf(document).map((entry) => entry.submissionId)).toEqual(['submission-1', null, null])
    expect(IssueDocumentSchema.safeParse(document).success).toBe(true)
  })

  it('keeps a combined headline verbatim as the title line', () => {
    const [masthead] = build({}).root.children
    expect(masthead?.type === 'masthead' && masthead.children.map((line) => [line.role, textOf(line)])).toEqual([['title', '同心“护”航 不负重托| 示例机关在行动(二十一)'], ['subtitle', '示例市直机关下沉干部的工作日记']])
  })

  it('writes the masthead anew once a field was corrected', () => {
    const document = build({ masthead: { ...plainPage.masthead, number: 22, title: '改过的题目' } })
    expect(textOf(document.root.children[0] ?? document.root)).toBe('示例机关在行动（二十二）\n改过的题目\n示例市直机关下沉干部的工作日记')
    expect(mastheadOf(document)).toMatchObject({ series: '示例机关在行动', number: 22, title: '改过的题目' })
  })

  it('keeps separate masthead lines as the page has them', () => {
    const masthead = { series: '示例简报', title: '夏天的故事', subtitle: '', headline: null, number: 7, lines: [{ role: 'title' as const, text: '夏天的故事' }, { role: 'series' as const, text: '示例简报 第7期' }] }
    const document = build({ masthead })
    expect(textOf(document.root.children[0] ?? document.root)).toBe('夏天的故事\n示例简报 第7期')
    expect(mastheadOf(document)).toEqual({ series: '示例简报', number: 7, numberText: '七', title: '夏天的故事', subtitle: '' })
  })

  it('sets pictures where the page has them and fills in what is stored', () => {
    const pictures = [{ name: 'a.jpg', caption: '图说甲', credit: '张示例 摄', alt: '', afterParagraph: 1 }, { name: 'b.jpg', caption: '', credit: '', alt: '', afterParagraph: 99 }]
    const document = build({ entries: [importedEntry({ title: '题', body: ['一', '二'], bylineText: '（示例局　张示例）', pictures })] }, new Map([['a.jpg', picture('a.jpg')]]))
    const [entry] = entriesOf(document)
    expect(kinds(entry)).toEqual(['entry-title', 'paragraph', 'figure', 'paragraph', 'figure', 'byline'])
    expect(entry?.children[2]).toMatchObject({ mediaId: picture('a.jpg').mediaId, originalId: picture('a.jpg').originalId, width: 800, height: 600, fileName: 'a.jpg' })
    expect(entry?.children[4]).toMatchObject({ mediaId: null, width: 0, fileName: 'b.jpg' })
  })

  it('leaves the byline where it stood', () => {
    const [before] = entriesOf(build({ entries: [importedEntry({ title: '题', dateline: '5月1日', bylineText: '供稿：示例局 张示例', bylinePlace: 'before', body: ['一'] })] }))
    expect(kinds(before)).toEqual(['entry-title', 'dateline', 'byline', 'paragraph'])
  })

  it('sets sections before their entries, also after the last', () => {
    const document = build({ sections: [{ title: '甲栏', beforeEntry: 1 }, { title: '乙栏', beforeEntry: 3 }] })
    expect(document.root.children.map((block) => block.type)).toEqual(['masthead', 'editors-note', 'figure', 'entry', 'section', 'entry', 'entry', 'section', 'closing'])
  })

  it('makes no node for what is absent', () => {
    const document = build({ masthead: { series: '', title: '', subtitle: '', headline: null, number: null }, editorsNote: { label: '', paragraphs: [] }, closing: { label: '', paragraphs: [] }, pictures: [], entries: [] })
    expect(document.root.children).toMatchObject([{ type: 'masthead', children: [] }])
  })
})

const submission: Submission = {
  schemaVersion: 1, id: 'submission-9', status: 'new', receivedAt: '2023-06-01T00:00:00Z', updatedAt: '2023-06-01T00:00:00Z', title: '夏夜', date: { year: null, month: 6, day: 1 }, weather: '晴',
  byline: { unit: '示例局', role: '下沉干部', name: '张示例' }, bylineText: '', body: ['一段', '两段'],
  pictures: [{ name: 'x.png', picture: null, caption: '灯下', credit: '', alt: '灯' }],
  source: { kind: 'paste', fileName: null, format: 'text', encoding: null, originalId: null },
}

describe('entryFromSubmission', () => {
  it('builds every line from the fields', () => {
    const entry = entryFromSubmission(submission, counter())
    expect(entry.submissionId).toBe('submission-9')
    expect(textOf(entry)).toBe('夏夜\n6月1日  晴\n一段\n两段\n灯下\n（示例局下沉干部　张示例）')
  })

  it('puts each picture where it stood, and at the end what says nothing or too much', () => {
    const [one] = submission.pictures
    const at = (afterParagraph?: number) => kinds(entryFromSubmission({ ...submission, pictures: one ? [{ ...one, ...(afterParagraph === undefined ? {} : { afterParagraph }) }] : [] }, counter()))?.indexOf('figure')
    expect([at(0), at(1), at(), at(9)]).toEqual([2, 3, 4, 4])
  })

  it('prefers the byline as written, and leaves out lines that nothing is known for', () => {
    expect(textOf(entryFromSubmission({ ...submission, bylineText: '文/张示例' }, counter()))).toContain('\n文/张示例')
    const bare = entryFromSubmission({ ...submission, date: null, weather: null, byline: { unit: null, role: null, name: null }, pictures: [] }, counter())
    expect(kinds(bare)).toEqual(['entry-title', 'paragraph', 'paragraph'])
  })
})

describe('emptyIssue', () => {
  it('offers a masthead and an editor’s note to fill in', () => {
    const document = emptyIssue({ seriesName: '示例简报', numberText: '（十九）', title: '', subtitle: '副题' })
    expect(mastheadOf(document)).toEqual({ series: '示例简报', number: 19, numberText: '十九', title: '', subtitle: '副题' })
    expect(textOf(document.root)).toContain('编者按')
  })
})
