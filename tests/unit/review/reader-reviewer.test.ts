import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import { closing, dateline, entry, entryTitle, byline, figure, frameLabel, issueDocument, list, masthead, mastheadLine, paragraph, quote, text, link } from '../../../shared/document/make'
import { textFormat } from '../../../shared/document/nodes'
import type { ReturnedFile, WordLine } from '../../../shared/review/lines'
import type { Thread } from '../../../shared/model/review'
import { reviewed, type ReviewerEdit } from '../../support/reviewer'
import { textOf, texts } from './docx-parts'
import { copyOptions, recordOf } from './writer-runs'

const by = { id: 's-1', by: '示例编辑', at: '2026-05-09T08:00:30.000Z' }
const note = { review: { notes: ['t-1'] } }
const document = issueDocument([
  masthead([mastheadLine('series', '示例系列'), mastheadLine('title', '示例日记第一期')]),
  entry('e-1', null, [entryTitle('雨后的路口'), dateline('2026年5月3日 星期日 阴'), paragraph([text('清早的雨刚停，路口的'), { ...text('石板'), $: note }, text('还湿着。“当心脚下！”——有人喊。')]), paragraph([text('先来的是送菜的'), { ...text('小'), $: { review: { ins: by } } }, text('车，'), { ...text('后来', 0), $: { review: { del: [by] } } }, text('再来的是上学的孩子。')]), byline('（示例一，城东）')]),
  entry('e-2', null, [entryTitle('桥头的早市'), paragraph('桥头的早市六点开张，卖的多是自家的菜。'), list('number', ['先称重', '后算账']), paragraph([text('买菜的人'), text('不少', textFormat.bold), text('，详见'), link('https://example.org/market', '早市告示'), text('。')]), quote('一斤三两，童叟无欺。'), byline('（示例二，桥头）')]),
  entry('e-3', null, [entryTitle('河堤上的树'), paragraph('河堤上新栽了一排柳树。'), paragraph('再过两年就能遮阴。'), figure({ figureId: 'f-1', mediaId: null, alt: '河堤', caption: '河堤新栽的柳树' }), byline('（示例三，河堤）')]),
  closing([frameLabel('结语'), paragraph('下期再会。')]),
])
const message = (id: string, who: string, words: string) => ({ id, by: who, at: '2026-05-09T10:00:00.000Z', text: words, editedAt: null })
const threads: Thread[] = [{ id: 't-1', on: 'text', quote: '石板', resolved: null, messages: [message('m-1', '示例编辑', '是石板还是水泥？'), message('m-2', '示例主任', '石板。')] }]

const edits: ReviewerEdit[] = [
  { do: 'insertAfter', find: '清早的雨', text: '和雾' }, { do: 'replace', find: '送菜', text: '送奶' }, { do: 'delete', find: '多是' },
  { do: 'bold', find: '自家' }, { do: 'split', find: '六点开张，' }, { do: 'join', find: '河堤上新栽' }, { do: 'insertBefore', find: '童叟', text: '从来' },
  { do: 'comment', find: '柳树', text: '是柳树吗？' }, { do: 'comment', find: '童叟无欺', text: '原话如此' },
]
const sent = async (): Promise<Uint8Array> => (await reviewCopy(recordOf(document, threads), copyOptions)).bytes
const marked = (line: WordLine | undefined, kind: 'ins' | 'del', who: string) => (line?.chars ?? []).filter((char) => char[kind]?.by === who).map((char) => char.text).join('')
const lineWith = (file: ReturnedFile, words: string) => file.lines.find((line) => textOf(line).includes(words))
const covered = (file: ReturnedFile, id: string | undefined) => file.lines.flatMap((line) => line.chars).filter((char) => id !== undefined && char.comments.includes(id)).map((char) => char.text).join('')
const plainOf = (file: ReturnedFile) => file.lines.map((line) => [line.style, line.align || line.styleAlign, line.list, line.chars.map(({ node, text: letter, format, link: to, ins, del }) => [node, letter, format, to?.url ?? null, ins, del])])

describe('a copy that LibreOffice saved', () => {
  it('is the same as was sent where nobody touched it', async () => {
    const bytes = await sent()
    const before = await readReturned(bytes, '审阅稿.docx')
    const after = await readReturned(await reviewed(bytes, { author: '外审甲', tracked: true, edits: [] }), '回稿.docx')
    expect(plainOf(after)).toEqual(plainOf(before))
    expect(after.ticket).toEqual(before.ticket)
    expect(after.base).toEqual(before.base)
    expect(after.lines.map((line) => line.bookmarks)).toEqual(before.lines.map((line) => line.bookmarks))
    expect(after.lines.flatMap((line) => line.pictures).map((one) => [one.name, one.description])).toEqual(before.lines.flatMap((line) => line.pictures).map((one) => [one.name, one.description]))
    expect(after.comments.map((one) => [one.by, one.text, one.at])).toEqual(before.comments.map((one) => [one.by, one.text, one.at]))
    expect(covered(after, after.comments[0]?.id)).toBe('石板')
    expect(after.strange).toEqual([])
  })

  it('brings every recorded change and comment at its place, under the reviewer’s name', async () => {
    const file = await readReturned(await reviewed(await sent(), { author: '外审甲', tracked: true, edits }), '回稿.docx')
    const who = '外审甲'
    expect(marked(lineWith(file, '雨和雾'), 'ins', who)).toBe('和雾')
    expect([marked(lineWith(file, '先来的'), 'ins', who), marked(lineWith(file, '先来的'), 'del', who)]).toEqual(['送奶', '送菜'])
    expect([marked(lineWith(file, '先来的'), 'ins', '示例编辑'), marked(lineWith(file, '先来的'), 'del', '示例编辑')]).toEqual(['小', '后来'])
    expect(marked(lineWith(file, '卖的多是'), 'del', who)).toBe('多是')
    expect(lineWith(file, '自家')?.chars.filter((char) => char.fmt).map((char) => [char.text, char.format, char.fmt?.was, char.fmt?.by])).toEqual([['自', 1, 0, who], ['家', 1, 0, who]])
    expect([lineWith(file, '六点开张')?.endIns?.by, lineWith(file, '河堤上新栽')?.endDel?.by]).toEqual([who, who])
    expect(marked(lineWith(file, '一斤三两'), 'ins', who)).toBe('从来')
    const mine = file.comments.filter((one) => one.by === who)
    expect(mine.map((one) => [one.text, covered(file, one.id)]).sort()).toEqual([['原话如此', '童叟无欺'], ['是柳树吗？', '柳树']])
    expect([file.savedBy, file.ticket?.issueId, file.strange]).toEqual([who, 'issue-000001', []])
  })

  it('brings what was not recorded as plain text, with the name of who saved it', async () => {
    const file = await readReturned(await reviewed(await sent(), { author: '外审乙', tracked: false, edits: [...edits, { do: 'deleteParagraph', find: '后算账' }] }), '回稿.docx')
    const all = file.lines.flatMap((line) => line.chars)
    expect(new Set(all.flatMap((char) => [char.ins?.by, char.del?.by, char.fmt?.by]).filter((name) => name !== undefined))).toEqual(new Set(['示例编辑']))
    expect(texts(file)).toEqual(expect.arrayContaining(['清早的雨和雾刚停，路口的石板还湿着。“当心脚下！”——有人喊。', '先来的是送奶的小车，后来再来的是上学的孩子。', '桥头的早市六点开张，', '卖的自家的菜。', '一斤三两，从来童叟无欺。']))
    expect(texts(file).join('')).not.toContain('后算账')
    expect(file.comments.map((one) => one.text).sort()).toEqual(['原话如此', '是柳树吗？', '是石板还是水泥？', '石板。'].sort())
    expect([file.savedBy, file.savedAt.slice(0, 2)]).toEqual(['外审乙', '20'])
  })
})
