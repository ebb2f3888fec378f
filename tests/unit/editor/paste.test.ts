// @vitest-environment jsdom
import { $generateJSONFromSelectedNodes } from '@lexical/clipboard'
import { $getSelection, $selectAll, type LexicalEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { $moveCurrent } from '../../../renderer/editor/commands/move'
import { $figureById } from '../../../renderer/editor/commands/top-blocks'
import { cleanText } from '../../../renderer/editor/paste/clean-text'
import { $removeWhole } from '../../../renderer/editor/paste/cut'
import { $insertPasted } from '../../../renderer/editor/paste/insert'
import { pasteData } from '../../../renderer/editor/paste/register'
import { $selectFigure } from '../../../renderer/editor/structure/caret'
import { $nodesFrom } from '../../../renderer/editor/structure/insert'
import type { PictureRef } from '../../../shared/model/common'
import { figure, heading, list, paragraph } from '../../../shared/document/make'
import type { AnyNodeData } from '../../../shared/document/nodes'
import { $blocks, caretAt, change, documentOf, openEditor, outlineOf, parts, selectFrom, type, undo } from './bench'
import { everything, twoEntries } from './documents'

const insert = (editor: LexicalEditor, data: AnyNodeData[]) => change(() => $insertPasted($nodesFrom(data)), editor)
const firstEntry = (editor: LexicalEditor) => outlineOf(editor).slice(8, outlineOf(editor).findIndex((line, at) => at > 8 && line === 'entry')).map((line) => line.trim())

/** Selects from the start of one block to the end of the next one with a text. */
const selectRange = (editor: LexicalEditor, from: string, to: string) => change(() => {
  const blocks = $blocks()
  const start = blocks.findIndex((block) => block.getTextContent() === from)
  const end = blocks.findIndex((block, at) => at > start && block.getTextContent() === to)
  const anchor = blocks[start]?.selectStart().anchor.getNode().getKey() ?? ''
  const selection = blocks[end]?.selectEnd()
  selection?.anchor.set(anchor, 0, 'text')
}, editor)

function transfer(kinds: Record<string, string>, files: File[] = []): DataTransfer {
  return { getData: (kind: string) => kinds[kind] ?? '', files, types: Object.keys(kinds) } as unknown as DataTransfer
}

const picture = (name: string): PictureRef => ({ mediaId: `${'c'.repeat(64)}.png`, originalId: null, name, mime: 'image/png', width: 10, height: 8, bytes: 5 })

describe('Several paragraphs pasted', () => {
  it('into a body join at both ends', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲一。', 1)
    insert(editor, cleanText('  头\n\n中\r\n　　尾'))
    type(editor, '|')
    expect(firstEntry(editor)).toEqual(['entry-title 第一篇', 'dateline 5月28日  晴', 'paragraph 甲头', 'paragraph 中', 'paragraph 尾|一。', 'paragraph 甲二。', 'byline （示范局 干部 李示范）'])
    undo(editor)
    undo(editor)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(twoEntries())))
  })

  it('into a title leave the first there and put the rest into the body', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '第一篇')
    insert(editor, cleanText('续\n新段一\n新段二'))
    expect(firstEntry(editor).slice(0, 5)).toEqual(['entry-title 第一篇续', 'dateline 5月28日  晴', 'paragraph 新段一', 'paragraph 新段二', 'paragraph 甲一。'])
  })

  it('into a byline put the rest before it, in the body', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '（示范局 干部 李示范）')
    insert(editor, cleanText('等\n补一段'))
    expect(firstEntry(editor).slice(-2)).toEqual(['paragraph 补一段', 'byline （示范局 干部 李示范）等'])
  })

  it('into a masthead line or a caption become one line', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '走进示例社区')
    insert(editor, cleanText('之一\n之二'))
    expect(outlineOf(editor)[2]).toBe('  masthead-line 走进示例社区之一 之二')
  })

  it('with headings, lists and figures keep their kinds', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲一。')
    insert(editor, [heading('h3', '小标题'), list('number', ['一', '二']), figure({ figureId: 'figure-new', caption: '图说' }), paragraph('末')])
    expect(firstEntry(editor).slice(2, -2)).toEqual(['paragraph 甲一。', 'heading 小标题', 'list', 'listitem 一', 'listitem 二', 'figure', 'caption 图说', 'credit', 'paragraph 末'])
  })

  it('behind a selected figure, with headings of two levels only', () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲一。')
    insert(editor, [figure({ figureId: 'figure-new' })])
    change(() => { const found = $figureById('figure-new'); if (found) $selectFigure(found) }, editor)
    insert(editor, [{ ...heading('h3', '大'), tag: 'h1' as 'h3' }, { ...heading('h4', '小'), tag: 'h6' as 'h4' }])
    expect(firstEntry(editor).slice(2, 8)).toEqual(['paragraph 甲一。', 'figure', 'caption', 'credit', 'heading 大', 'heading 小'])
    expect(JSON.stringify(documentOf(editor)).match(/"tag":"h."/g)).toEqual(['"tag":"h3"', '"tag":"h4"'])
    change(() => { const found = $figureById('figure-new'); if (found) $selectFigure(found) }, editor)
    change(() => void $moveCurrent('up'), editor)
    expect(firstEntry(editor).slice(2, 6)).toEqual(['figure', 'caption', 'credit', 'paragraph 甲一。'])
  })

  it('over a selection replace it', () => {
    const editor = openEditor(twoEntries())
    selectFrom(editor, ['甲一。', 0], ['甲二。', 3])
    insert(editor, cleanText('新一\n新二'))
    expect(firstEntry(editor).slice(2, -1)).toEqual(['paragraph 新一', 'paragraph 新二'])
  })
})

describe('The editor’s own clipboard', () => {
  it('brings whole entries back behind the current one, with ids of their own', async () => {
    const editor = openEditor(twoEntries())
    selectFrom(editor, ['第一篇', 0], ['（示范局 干部 李示范）', 3])
    selectFrom(editor, ['导语。', 0], ['乙一。', 3])
    const json = editor.read(() => JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection())))
    caretAt(editor, '结语。')
    caretAt(editor, '乙二。')
    await pasteData(editor, transfer({ 'application/x-lexical-editor': json }), () => Promise.resolve([]))
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 第一篇', 'entry 第二篇', 'entry 第一篇', 'entry 第二篇', 'closing'])
    const ids = documentOf(editor).root.children.flatMap((block) => (block.type === 'entry' ? [block.entryId] : []))
    expect(new Set(ids).size).toBe(4)
    expect(ids.slice(0, 2)).toEqual(['entry-one', 'entry-two'])
  })

  it('gives the whole issue back over the whole issue', async () => {
    const editor = openEditor(everything())
    const before = documentOf(editor)
    change(() => void $selectAll(), editor)
    const json = editor.read(() => JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection())))
    await pasteData(editor, transfer({ 'application/x-lexical-editor': json }), () => Promise.resolve([]))
    expect(documentOf(editor)).toEqual(before)
  })

  it('moves an entry that is cut from title to byline, frame and all', async () => {
    const editor = openEditor(twoEntries())
    selectRange(editor, '第一篇', '（示范局 干部 李示范）')
    const json = editor.read(() => JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection())))
    change($removeWhole, editor)
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 第二篇', 'closing'])
    caretAt(editor, '（示范局 干部 李示范）')
    await pasteData(editor, transfer({ 'application/x-lexical-editor': json }), () => Promise.resolve([]))
    expect(parts(editor)).toEqual(['masthead', 'editors-note', 'entry 第二篇', 'entry 第一篇', 'closing'])
    const last = documentOf(editor).root.children[3]
    expect(last?.type === 'entry' ? last.children.map((block) => block.type) : []).toEqual(['entry-title', 'dateline', 'paragraph', 'paragraph', 'byline'])
    undo(editor)
    undo(editor)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(twoEntries())))
  })

  it('of another program under the same name falls back to plain text', async () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲一。')
    await pasteData(editor, transfer({ 'application/x-lexical-editor': '{"namespace":"other","nodes":[]}', 'text/plain': '外来' }), () => Promise.resolve([]))
    expect(outlineOf(editor)).toContain('  paragraph 甲一。外来')
  })
})

describe('Pictures pasted', () => {
  it('as files become figures at the caret', async () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲一。')
    await pasteData(editor, transfer({}, [new File(['x'], '现场.png', { type: 'image/png' })]), () => Promise.resolve([picture('现场.png')]))
    const figures = documentOf(editor).root.children.flatMap((block) => (block.type === 'entry' ? block.children : [])).filter((block) => block.type === 'figure')
    expect(figures).toMatchObject([{ fileName: '现场.png', mediaId: picture('').mediaId }])
    expect(firstEntry(editor).slice(2, 4)).toEqual(['paragraph 甲一。', 'figure'])
  })

  it('inside HTML come in with the text and are filled when stored', async () => {
    const editor = openEditor(twoEntries())
    caretAt(editor, '甲一。')
    const asked: string[] = []
    const pasted = pasteData(editor, transfer({ 'text/html': '<p>前</p><img src="data:image/png;base64,iVBORw0KGgo=" alt="示意"><p>后</p>' }), (files) => {
      asked.push(...files.map((file) => `${file.name} ${file.type} ${file.size}`))
      return Promise.resolve([picture('picture.png')])
    })
    expect(firstEntry(editor).slice(2, 7)).toEqual(['paragraph 甲一。前', 'figure', 'caption', 'credit', 'paragraph 后'])
    await pasted
    expect(asked).toEqual(['picture.png image/png 8'])
    expect(JSON.stringify(documentOf(editor))).toContain(picture('').mediaId)
    undo(editor)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(twoEntries())))
  })
})
