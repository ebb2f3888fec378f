import { $getSelection, $isNodeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { entry, entryTitle, dateline, figure, issueDocument, mastheadLine, masthead, paragraph, quote } from '../../../shared/document/make'
import { backspace, caretAt, caretBlock, documentOf, enter, forwardDelete, openEditor, outlineOf, parts, selectFrom, type, undo } from './bench'
import { twoEntries } from './documents'

describe('Enter', () => {
  it('leads from title to first paragraph when the dateline is written', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '第一篇')
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph:甲一。')
  })

  it('makes a dateline behind a title that has none', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('只有标题'), paragraph('正文')])]))
    caretAt(editor, '只有标题')
    enter(editor)
    expect(caretBlock(editor)).toBe('dateline:')
    type(editor, '5月1日 晴')
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph:正文')
  })

  it('inside a title moves what stands behind it into the body', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '第一篇', 2)
    enter(editor)
    expect(outlineOf(editor)).toEqual(expect.arrayContaining(['  entry-title 第一', '  dateline 5月28日  晴', '  paragraph 篇', '  paragraph 甲一。']))
    undo(editor)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(twoEntries())))
  })

  it('before a title begins an entry in front', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '第二篇', 0)
    enter(editor)
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 第一篇', 'entry ', 'entry 第二篇', 'closing'])
  })

  it('goes from masthead line to masthead line and on to the editor’s note', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '示例在行动（三）')
    enter(editor)
    expect(caretBlock(editor)).toBe('masthead-line:走进示例社区')
    caretAt(editor, '走进示例社区')
    enter(editor)
    enter(editor)
    expect(caretBlock(editor)).toBe('frame-label:编者按')
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph:导语。')
  })

  it('behind a byline begins an entry, never walks into the next one', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '（示范局 干部 李示范）')
    enter(editor)
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 第一篇', 'entry ', 'entry 第二篇', 'closing'])
    expect(caretBlock(editor)).toBe('entry-title:')
  })

  it('in front of a byline and inside it makes a paragraph', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '（示范局 干部 李示范）', 0)
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph:')
    caretAt(editor, '（示范局 干部 李示范）', 4)
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph: 干部 李示范）')
    expect(outlineOf(editor)).toContain('  byline （示范局')
  })

  it('in a quote goes on with the quote, and leaves it from an empty line', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), quote('引文一。引文二。'), paragraph('后文')])]))
    caretAt(editor, '引文一。引文二。', 4)
    enter(editor)
    expect(outlineOf(editor).slice(4)).toEqual(['  quote 引文一。', '  quote 引文二。', '  paragraph 后文'])
    caretAt(editor, '引文二。')
    enter(editor)
    expect(caretBlock(editor)).toBe('quote:')
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph:')
    expect(outlineOf(editor).slice(4)).toEqual(['  quote 引文一。', '  quote 引文二。', '  paragraph', '  paragraph 后文'])
  })

  it('leads from caption to credit and out of the figure', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), figure({ figureId: 'figure-one', caption: '图说甲', credit: '摄影甲' })])]))
    caretAt(editor, '图说甲')
    enter(editor)
    expect(caretBlock(editor)).toBe('credit:摄影甲')
    caretAt(editor, '摄影甲')
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph:')
    expect(outlineOf(editor)).toEqual(['masthead', '  masthead-line 题', 'entry', '  entry-title 甲', '  figure', '    caption 图说甲', '    credit 摄影甲', '  paragraph'])
  })
})

describe('Backspace and Delete', () => {
  it('at the start of the first paragraph leave dateline and paragraph apart', () => {
    const editor = openEditor(twoEntries())
    const before = documentOf(editor)
    caretAt(editor, '甲一。', 0)
    backspace(editor)
    expect(documentOf(editor)).toEqual(before)
    expect(caretBlock(editor)).toBe('dateline:5月28日  晴')
  })

  it('never run one entry into another', () => {
    const editor = openEditor(twoEntries())
    const before = documentOf(editor)
    caretAt(editor, '第二篇', 0)
    backspace(editor)
    expect(caretBlock(editor)).toBe('entry-title:第二篇')
    caretAt(editor, '（示范局 干部 李示范）')
    forwardDelete(editor)
    expect(caretBlock(editor)).toBe('byline:（示范局 干部 李示范）')
    expect(documentOf(editor)).toEqual(before)
  })

  it('join paragraphs of one body as everywhere', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲二。', 0)
    backspace(editor)
    expect(caretBlock(editor)).toBe('paragraph:甲一。甲二。')
  })

  it('remove an empty paragraph', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲二。')
    enter(editor)
    expect(caretBlock(editor)).toBe('paragraph:')
    backspace(editor)
    expect(caretBlock(editor)).toBe('paragraph:甲二。')
    expect(documentOf(editor)).toEqual(documentOf(openEditor(twoEntries())))
  })

  it('select a figure first and remove it then', () => {
    const document = issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), dateline('5月1日'), figure({ figureId: 'figure-one', caption: '图说', credit: '' }), paragraph('后文')])])
    const editor = openEditor(document)
    caretAt(editor, '后文', 0)
    backspace(editor)
    expect(editor.read(() => $isNodeSelection($getSelection()))).toBe(true)
    expect(outlineOf(editor)).toContain('  figure')
    backspace(editor)
    expect(outlineOf(editor)).not.toContain('  figure')
    undo(editor)
    expect(outlineOf(editor)).toContain('  figure')
  })

  it('take an empty entry away with its title', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '第二篇', 0)
    enter(editor)
    caretAt(editor, '')
    expect(parts(editor)).toHaveLength(6)
    caretAt(editor, '第一篇')
    selectFrom(editor, ['第一篇', 0], ['第一篇', 3])
    backspace(editor)
    expect(parts(editor)[2]).toBe('entry ')
    expect(outlineOf(editor)).toContain('  paragraph 甲一。')
  })
})

describe('a range over several entries', () => {
  it('is deleted without losing a lawful order, and comes back with undo', () => {
    const editor = openEditor(twoEntries())
    const before = documentOf(editor)
    selectFrom(editor, ['甲二。', 1], ['乙一。', 1])
    backspace(editor)
    expect(outlineOf(editor).slice(7)).toEqual([
      'entry', '  entry-title 第一篇', '  dateline 5月28日  晴', '  paragraph 甲一。', '  paragraph 甲',
      'entry', '  entry-title', '  paragraph 一。', '  paragraph 乙二。', '  byline （示范局 干部 李示范）', 'closing', '  paragraph 结语。',
    ])
    undo(editor)
    expect(documentOf(editor)).toEqual(before)
  })

  it('from the masthead to the closing leaves an issue that can be written on', () => {
    const editor = openEditor(twoEntries())
    const before = documentOf(editor)
    selectFrom(editor, ['示例在行动（三）', 0], ['结语。', 3])
    backspace(editor)
    expect(parts(editor)[0]).toBe('masthead')
    type(editor, '新')
    expect(outlineOf(editor).join()).toContain('新')
    undo(editor)
    undo(editor)
    expect(documentOf(editor)).toEqual(before)
  })
})
