import { describe, expect, it } from 'vitest'
import { entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph } from '../../../shared/document/make'
import { importReturned } from '../../../shared/review/import'
import type { ReturnedFile, WordChar, WordLine } from '../../../shared/review/lines'

const issue = issueDocument([masthead([mastheadLine('title', '示例日记')]), entry('entry-one', null, [entryTitle('雨后'), paragraph('先来的是送菜的小车。')])])
const stamp = (by: string, minute: number) => ({ by, at: `2026-06-01T09:0${minute}:00Z` })
const plain = (text: string, more: Partial<WordChar> = {}): WordChar[] => Array.from(text, (letter) => ({ node: 'text', text: letter, format: 0, link: null, ins: null, del: null, fmt: null, comments: [], ...more }))
const line = (style: string, chars: WordChar[], more: Partial<WordLine> = {}): WordLine => ({ style, align: '', list: null, styleWas: null, chars, endIns: null, endDel: null, pictures: [], bookmarks: [], moved: null, ...more })
const file = (body: WordChar[], more: Partial<ReturnedFile> = {}, extra: WordLine[] = []): ReturnedFile => ({
  lines: [line('Title', plain('示例日记')), line('Heading2', plain('雨后')), line('BodyIndented', body), ...extra], comments: [], ticket: null, base: { document: issue }, savedBy: '审示例', savedAt: '2026-06-01T10:00:00Z', strange: [], ...more,
})

describe('what a returned file holds', () => {
  it('two who replace the same words clash once; both stay', () => {
    const replaced = (by: string, minute: number, word: string) => file([...plain('先来的是'), ...plain('送菜', { del: stamp(by, minute) }), ...plain(word, { ins: stamp(by, minute) }), ...plain('的小车。')])
    const first = importReturned(issue, [], replaced('审示例', 1, '送奶'))
    const second = importReturned(first.document, [], replaced('复示范', 2, '送报'))
    expect(second.report.clashes).toHaveLength(1)
    expect(second.report.clashes[0]).toMatchObject({ mineText: '送奶', theirsText: '送报' })
    expect(JSON.stringify(second.document)).toContain('送奶')
  })

  it('a picture that a reviewer put in is named, a resolved thread counts as a change, a remark without end is cut and named', () => {
    const picture = { name: '图片 1', description: '示例合影', bytes: null, ins: stamp('审示例', 1), del: null, comments: [] }
    const long = '很'.repeat(30_000)
    const thread = { id: 'thread-1', on: 'text' as const, quote: '雨', resolved: null, messages: [{ id: 'message-1', ...stamp('张示例', 0), text: '对吗？', editedAt: null }] }
    const comments = [{ id: '0', parentId: null, ...stamp('张示例', 0), text: '对吗？', resolved: true }, { id: '1', parentId: null, ...stamp('审示例', 3), text: long, resolved: false }]
    const back = importReturned(issue, [thread], file(plain('先来的是送菜的小车。'), { comments }, [line('Picture', [], { pictures: [picture] })]))
    expect(back.report.strange.map(({ what, text }) => [what, text?.slice(0, 4)])).toEqual([['newPicture', '示例合影'], ['longComment', '很很很很']])
    expect(back.threads.map((one) => [one.resolved?.by ?? null, one.messages[0]?.text.length])).toEqual([['审示例', 3], [null, 20_000]])
    expect([back.report.comments.changed, back.report.comments.added]).toEqual([1, 1])
  })
})
