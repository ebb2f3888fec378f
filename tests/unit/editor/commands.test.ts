import { describe, expect, it } from 'vitest'
import { $changeFigure, $figureFor, $insertFigures, $setMasthead } from '../../../renderer/editor/commands/figures'
import { $insertByline, $insertDateline } from '../../../renderer/editor/commands/lines'
import { $moveCurrent } from '../../../renderer/editor/commands/move'
import { $align, $clearFormatting, setBlockStyle } from '../../../renderer/editor/commands/styles'
import {
  $duplicateEntry, $entryById, $figureById, $insertEntry, $insertSection, $insertSubmissions, $moveEntryBefore, $moveTop, $removeTop, $reorderEntries, $topBlocks,
} from '../../../renderer/editor/commands/top-blocks'
import { createHandle, loadDocument } from '../../../renderer/editor/create-handle'
import { isSafeLink, linkFrom } from '../../../renderer/editor/links'
import { $ensureClosing, $ensureEditorsNote } from '../../../renderer/editor/structure/insert'
import { entry, entryTitle, issueDocument, link, list, masthead, mastheadLine, paragraph, section } from '../../../shared/document/make'
import type { Submission } from '../../../shared/model/submission'
import { caretAt, caretBlock, change, documentOf, openEditor, outlineOf, parts, selectFrom, undo } from './bench'
import { everything, plainEntry, twoEntries } from './documents'

const sections = () => issueDocument([
  masthead([mastheadLine('title', '题')]), section('甲组'), plainEntry('entry-one', '一', ['正文']), plainEntry('entry-two', '二', ['正文']), section('乙组'), plainEntry('entry-three', '三', ['正文']),
])

const submission: Submission = {
  schemaVersion: 1, id: 'submission-9', status: 'selected', receivedAt: '2024-05-01T00:00:00Z', updatedAt: '2024-05-01T00:00:00Z', title: '来稿', date: { year: null, month: 5, day: 1 }, weather: '晴',
  byline: { unit: '示例局', role: '干部', name: '王示例' }, bylineText: '（示例局 干部 王示例）', body: ['正文一', '正文二'], pictures: [],
  source: { kind: 'paste', fileName: null, format: 'text', encoding: null, originalId: null },
}

describe('moving entries', () => {
  it('goes one place up or down with the caret, and back with undo', () => {
    const editor = openEditor(sections())
    caretAt(editor, '二')
    change(() => void $moveCurrent('up'), editor)
    expect(parts(editor)).toEqual(['masthead', 'section', 'entry 二', 'entry 一', 'section', 'entry 三'])
    expect(caretBlock(editor)).toBe('entry-title:二')
    undo(editor)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(sections())))
  })

  it('stops at masthead, note and closing', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '第一篇')
    change(() => void $moveCurrent('up'), editor)
    caretAt(editor, '第二篇')
    change(() => void $moveCurrent('down'), editor)
    change(() => { const first = $topBlocks()[2]; if (first) $moveTop(first, 0) }, editor)
    change(() => { const second = $topBlocks()[3]; if (second) $moveTop(second, 4) }, editor)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(twoEntries())))
  })

  it('before another or behind the last', () => {
    const editor = openEditor(sections())
    change(() => { const entry = $entryById('entry-three'); if (entry) $moveEntryBefore(entry, 'entry-two') }, editor)
    expect(parts(editor)).toEqual(['masthead', 'section', 'entry 一', 'entry 三', 'entry 二', 'section'])
    change(() => { const entry = $entryById('entry-one'); if (entry) $moveEntryBefore(entry, null) }, editor)
    expect(parts(editor)).toEqual(['masthead', 'section', 'entry 三', 'entry 二', 'section', 'entry 一'])
  })

  it('by rule keeps sections where they are', () => {
    const editor = openEditor(sections())
    change(() => $reorderEntries(['entry-three', 'entry-one']), editor)
    expect(parts(editor)).toEqual(['masthead', 'section', 'entry 三', 'entry 一', 'section', 'entry 二'])
  })
})

describe('inserting', () => {
  it('makes entries of submissions between note and closing', () => {
    const editor = openEditor(twoEntries())
    change(() => void $insertSubmissions([submission], 0), editor)
    change(() => void $insertSubmissions([submission]), editor)
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 来稿', 'entry 第一篇', 'entry 第二篇', 'entry 来稿', 'closing'])
    expect(documentOf(editor).root.children[2]).toMatchObject({ type: 'entry', submissionId: 'submission-9' })
  })

  it('puts a new entry behind the current one and a section before it', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲一。')
    change(() => $insertSection('栏目'), editor)
    caretAt(editor, '甲一。')
    change(() => $insertEntry(), editor)
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'section', 'entry 第一篇', 'entry ', 'entry 第二篇', 'closing'])
    expect(caretBlock(editor)).toBe('entry-title:')
  })

  it('puts figures into the body at the caret, before the byline', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '（示范局 干部 李示范）')
    change(() => $insertFigures([$figureFor(null)]), editor)
    expect(outlineOf(editor).slice(10, 16)).toEqual(['  paragraph 甲一。', '  paragraph 甲二。', '  figure', '    caption', '    credit', '  byline （示范局 干部 李示范）'])
    expect(caretBlock(editor)).toBe('caption:')
  })

  it('makes a note, a closing, a dateline and a byline only where there is none', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), paragraph('文')])]))
    for (let twice = 0; twice < 2; twice += 1) {
      change(() => { $ensureEditorsNote('编者按'); $ensureClosing() }, editor)
      caretAt(editor, '甲')
      change($insertDateline, editor)
      change($insertByline, editor)
    }
    expect(outlineOf(editor)).toEqual(['masthead', '  masthead-line 题', 'editors-note', '  frame-label 编者按', '  paragraph', 'entry', '  entry-title 甲', '  dateline', '  paragraph 文', '  byline', 'closing', '  paragraph'])
  })

  it('duplicates an entry with ids of its own', () => {
    const editor = openEditor(everything())
    change(() => { const entry = $entryById('entry-one'); if (entry) $duplicateEntry(entry) }, editor)
    const entries = documentOf(editor).root.children.filter((block) => block.type === 'entry')
    expect(entries.map((one) => one.submissionId)).toEqual(['submission-1', 'submission-1', null])
    const ids = JSON.stringify(entries).match(/"(entryId|figureId)":"[^"]+"/g) ?? []
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('changing parts', () => {
  it('sets masthead lines, making those that are missing', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '旧题')]), plainEntry('entry-one', '一', ['文'])]))
    change(() => $setMasthead({ series: '示例在行动', number: '（四）', title: '新题', subtitle: '副题' }), editor)
    expect(outlineOf(editor).slice(0, 4)).toEqual(['masthead', '  masthead-line 示例在行动（四）', '  masthead-line 新题', '  masthead-line 副题'])
  })

  it('sets a figure’s words and picture, and only those given', () => {
    const editor = openEditor(everything())
    change(() => { const figure = $figureById('figure-front'); if (figure) $changeFigure(figure, { alt: '合影', credit: '李示范 摄' }) }, editor)
    expect(documentOf(editor).root.children[2]).toMatchObject({ alt: '合影', mediaId: null, children: [{ children: [{ text: '示例合影' }] }, { children: [{ text: '李示范 摄' }] }] })
  })

  it('removes any part but the masthead', () => {
    const editor = openEditor(twoEntries())
    change(() => $removeTop(2), editor)
    change(() => $removeTop(0), editor)
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 第二篇', 'closing'])
    expect(outlineOf(editor).slice(0, 3)).toEqual(['masthead', '  masthead-line', '  masthead-line'])
  })

  it('styles body blocks and leaves titles alone', () => {
    const editor = openEditor(twoEntries())
    selectFrom(editor, ['甲一。', 0], ['甲二。', 2])
    setBlockStyle(editor, 'number')
    editor.read(() => undefined)
    expect(outlineOf(editor).slice(10, 13)).toEqual(['  list', '    listitem 甲一。', '    listitem 甲二。'])
    setBlockStyle(editor, 'h3')
    editor.read(() => undefined)
    expect(outlineOf(editor).slice(10, 12)).toEqual(['  heading 甲一。', '  heading 甲二。'])
    const before = documentOf(editor)
    selectFrom(editor, ['第一篇', 0], ['甲二。', 2])
    setBlockStyle(editor, 'quote')
    editor.read(() => undefined)
    expect(documentOf(editor)).toEqual(before)
  })

  it('takes one item out of its list and leaves the others listed, counting on', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), list('number', ['一', '二', list('number', ['里一', '里二', '里三']), '三'])])]))
    caretAt(editor, '二')
    setBlockStyle(editor, 'paragraph')
    editor.read(() => undefined)
    const body = () => outlineOf(editor).slice(4)
    expect(body()).toEqual(['  list', '    listitem 一', '  paragraph 二', '  list', '    listitem 里一', '    listitem', '      list', '        listitem 里二', '        listitem 里三', '    listitem 三'])
    expect(JSON.stringify(documentOf(editor))).toContain('"start":2')
    undo(editor)
    caretAt(editor, '里二')
    setBlockStyle(editor, 'quote')
    editor.read(() => undefined)
    expect(body()).toEqual([
      '  list', '    listitem 一', '    listitem 二', '    listitem', '      list', '        listitem 里一', '  quote 里二', '  list', '    listitem 里三', '    listitem 三',
    ])
  })

  it('clears formats, links and alignment', () => {
    const editor = openEditor(everything())
    selectFrom(editor, ['第一篇', 0], ['（示例局 干部 张示例）', 3])
    change(() => $align('center'), editor)
    change($clearFormatting, editor)
    const entryData = JSON.stringify(documentOf(editor).root.children[4])
    expect(entryData).not.toContain('"type":"link"')
    expect(entryData).toContain('链接')
    expect(entryData).not.toContain('"format":1')
  })

  it('takes the address off a link that may not stand', () => {
    const editor = openEditor(issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), paragraph([link('javascript:steal()', '字')])])]))
    change(() => undefined, editor)
    expect(JSON.stringify(documentOf(editor))).not.toContain('javascript')
    expect(outlineOf(editor).at(-1)).toBe('  paragraph 字')
  })
})

describe('the handle', () => {
  it('does its work at once, one undo step each', () => {
    const editor = openEditor(sections())
    const handle = createHandle(editor, { getDocument: () => documentOf(editor), noteLabel: () => '编者按' })
    expect(handle.canUndo()).toBe(false)
    handle.moveBlock(5, 2)
    handle.insertEditorsNote()
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'section', 'entry 三', 'entry 一', 'entry 二', 'section'])
    expect(handle.canUndo()).toBe(true)
    handle.undo()
    editor.read(() => undefined)
    handle.undo()
    editor.read(() => undefined)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(sections())))
    expect(handle.canRedo()).toBe(true)
    expect(handle.getCounts().words).toBeGreaterThan(20)
  })

  it('opens another document with an empty history', () => {
    const editor = openEditor(sections())
    const handle = createHandle(editor, { getDocument: () => documentOf(editor), noteLabel: () => '编者按' })
    handle.insertClosing()
    loadDocument(editor, twoEntries())
    expect(handle.canUndo()).toBe(false)
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 第一篇', 'entry 第二篇', 'closing'])
  })
})

describe('links', () => {
  it('are http, https or mailto', () => {
    expect(['https://example.org', 'mailto:a@example.org'].every(isSafeLink)).toBe(true)
    expect(['javascript:x()', 'file:///etc/passwd', '/relative', '', 'data:text/html,x'].some(isSafeLink)).toBe(false)
  })
  it('are completed when typed short', () => {
    expect(linkFrom(' example.org/a ')).toBe('https://example.org/a')
    expect(linkFrom('a@example.org')).toBe('mailto:a@example.org')
    expect(linkFrom('javascript:alert(1)')).toBeNull()
    expect(linkFrom('随便写的')).toBeNull()
  })
})
