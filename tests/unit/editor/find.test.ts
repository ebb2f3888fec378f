import { describe, expect, it } from 'vitest'
import { matchesIn } from '../../../renderer/editor/find/matches'
import { $replaceMatch, $search } from '../../../renderer/editor/find/search'
import { entry, entryTitle, figure, issueDocument, lineBreak, masthead, mastheadLine, paragraph, text } from '../../../shared/document/make'
import { change, documentOf, openEditor, outlineOf, undo } from './bench'
import { twoEntries } from './documents'

const loose = { matchCase: false, wholeWord: false }

describe('matchesIn', () => {
  it('finds every place without overlap', () => {
    expect(matchesIn('社区社区社', '社区', loose)).toEqual([[0, 2], [2, 4]])
    expect(matchesIn('aaa', 'aa', loose)).toEqual([[0, 2]])
    expect(matchesIn('a.b a+b', 'a.b', loose)).toEqual([[0, 3]])
  })

  it('minds case and whole Latin words only when asked', () => {
    expect(matchesIn('Word word', 'word', loose)).toHaveLength(2)
    expect(matchesIn('Word word', 'word', { ...loose, matchCase: true })).toEqual([[5, 9]])
    expect(matchesIn('word words 用word写', 'word', { ...loose, wholeWord: true })).toEqual([[0, 4], [12, 16]])
    expect(matchesIn('示例局示例', '示例', { ...loose, wholeWord: true })).toHaveLength(2)
  })
})

describe('find and replace in the issue', () => {
  it('looks in titles, datelines, captions and bodies, in reading order', () => {
    const editor = openEditor(issueDocument([
      masthead([mastheadLine('title', '示例一')]),
      entry('entry-one', null, [entryTitle('示例二'), paragraph('无'), figure({ figureId: 'figure-one', caption: '示例三', credit: '示例四' })]),
    ]))
    expect(editor.read(() => $search('示例', loose))).toHaveLength(4)
    expect(editor.read(() => $search('', loose))).toEqual([])
  })

  it('matches across formats and replaces in the format of the first character', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), paragraph([text('走进示'), text('例社', 1), lineBreak(), text('区')])])]))
    const [match] = editor.read(() => $search('示例', loose))
    expect(match?.pieces).toHaveLength(2)
    expect(editor.read(() => $search('社区', loose))).toEqual([])
    change(() => { if (match) $replaceMatch(match, '样板') }, editor)
    expect(outlineOf(editor).at(-1)).toBe('  paragraph 走进样板社\n区')
  })

  it('passes over what is deleted, and matches across it', () => {
    const gone = { ...text('旧新', 1), $: { review: { del: [{ id: 'one', by: '示例', at: '2026-01-01T00:00:00.000Z' }] } } }
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), paragraph([text('示'), gone, text('例示例', 2)])])]))
    expect(editor.read(() => $search('示例', loose))).toHaveLength(2)
    expect(editor.read(() => $search('旧', loose))).toEqual([])
  })

  it('replaces all as one undo step', () => {
    const editor = openEditor(twoEntries())
    const before = documentOf(editor)
    change(() => { for (const match of $search('篇', loose).reverse()) $replaceMatch(match, '章节') }, editor)
    expect(outlineOf(editor).filter((line) => line.includes('章节'))).toEqual(['  entry-title 第一章节', '  entry-title 第二章节'])
    undo(editor)
    expect(documentOf(editor)).toEqual(before)
  })
})
