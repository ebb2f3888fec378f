import { describe, expect, it } from 'vitest'
import { entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph } from '../../../shared/document/make'
import { textOf, walk } from '../../../shared/document/walk'
import { cleanPicture } from '../../../electron/intake/pictures'
import { mediaIdOf } from '../../../electron/library/media'
import { settlePictures } from '../../../electron/review/returned-pictures'
import { importReturned } from '../../../shared/review/import'
import type { ReturnedFile, WordChar, WordLine } from '../../../shared/review/lines'
import { plainest } from '../../../shared/review/rebuild'
import { resolve } from '../../../shared/review/resolve'
import { suggestionsOf } from '../../../shared/review/suggestions'

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

describe('a picture that a reviewer put into the file', () => {
  const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==', 'base64'))
  const picture = (bytes: Uint8Array, by: string) => ({ name: '图片 1', description: '示例合影', bytes, ins: stamp(by, 1), del: null, comments: [] })
  const withPicture = (bytes: Uint8Array) => file(plain('先来的是送菜的小车。'), {}, [
    line('Picture', [], { pictures: [picture(bytes, '审示例')] }), line('Caption', plain('图为合影', { ins: stamp('审示例', 1) }), { endIns: stamp('审示例', 1) }),
    line('BodyIndented', plain('后来的是送奶的。', { ins: stamp('审示例', 1) }), { endIns: stamp('审示例', 1) }),
  ])
  const store = async (_name: string, bytes: Uint8Array) => {
    const { width, height, bytes: clean, extension } = await cleanPicture('图片', bytes)
    return { mediaId: mediaIdOf(clean, extension), originalId: null, width, height }
  }

  it('is a figure with its caption, under the reviewer’s name, and comes once', async () => {
    const back = await settlePictures(importReturned(issue, [], withPicture(png)), store)
    const [made] = [...walk(back.document.root)].filter((node) => node.type === 'figure')
    expect(made).toMatchObject({ alt: '示例合影', width: 2, height: 2 })
    expect(made?.type === 'figure' ? made.mediaId : '').toMatch(/^[0-9a-f]{64}\./)
    expect(textOf(back.document.root)).toContain('小车。\n图为合影\n后来的')
    expect(suggestionsOf(back.document).map((card) => [card.by, card.things.map(({ did, type }) => `${did} ${type}`).join(), card.inserted])).toEqual([['审示例', 'added figure', ''], ['审示例', '', '¶后来的是送奶的。']])
    expect(resolve(back.document, 'reject')).toEqual(plainest(issue))
    const twice = await settlePictures(importReturned(back.document, [], withPicture(png)), store)
    expect([twice.document, twice.report.placed, twice.report.already]).toEqual([back.document, 0, 2])
  })

  it('that is no picture an issue can hold is named with its author, and nothing else is lost', async () => {
    const back = await settlePictures(importReturned(issue, [], withPicture(new Uint8Array([1, 2, 3]))), store)
    expect(back.report.strange.map(({ what, text }) => [what, text])).toEqual([['newPicture', '图片 1，审示例']])
    expect([back.report.came, back.report.placed, textOf(back.document.root).includes('后来的是送奶的。')]).toEqual([1, 1, true])
    expect([...walk(back.document.root)].some((node) => node.type === 'figure')).toBe(false)
  })
})
