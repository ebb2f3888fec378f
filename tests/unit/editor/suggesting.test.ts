import { describe, expect, it } from 'vitest'
import type { LexicalEditor } from 'lexical'
import { createHandle } from '../../../renderer/editor/create-handle'
import { setLane } from '../../../renderer/editor/review/lane'
import { resolveSuggestions } from '../../../renderer/editor/review/commands'
import { outlineRows } from '../../../renderer/issue/outline/rows'
import type { AnyNodeData } from '../../../shared/document/nodes'
import { childrenOf, walk } from '../../../shared/document/walk'
import { $moveTop, $topBlocks } from '../../../renderer/editor/commands/top-blocks'
import { backspace, caretAt, caretBlock, change, documentOf, enter, forwardDelete, openEditor, outlineOf, redo, selectFrom, type, undo } from './bench'
import { twoEntries } from './documents'

/** A block's text with marks: [-deleted-], [+inserted+], ¶- and ¶+ for breaks. */
function marked(editor: LexicalEditor): string[] {
  const inline = (node: AnyNodeData): string => {
    const marks = node.$?.review as { ins?: unknown; del?: unknown[] } | undefined
    const text = node.type === 'text' ? node.text : childrenOf(node).map(inline).join('')
    return `${marks?.ins ? '[+' : ''}${marks?.del ? '[-' : ''}${text}${marks?.del ? '-]' : ''}${marks?.ins ? '+]' : ''}`
  }
  return [...walk(documentOf(editor).root)].filter((node) => ['paragraph', 'entry-title', 'dateline', 'byline'].includes(node.type)).map((node) => {
    const marks = node.$?.review as { ins?: unknown; del?: unknown[] } | undefined
    return `${marks?.ins ? '¶+' : ''}${marks?.del ? '¶-' : ''}${childrenOf(node).map(inline).join('')}`
  })
}

function suggesting(): LexicalEditor {
  const editor = openEditor(twoEntries())
  setLane(editor, { author: '张示例', tracking: true })
  return editor
}
const all = () => true

describe('suggesting', () => {
  it('marks what is typed, goes on in the same mark, and takes back its own', () => {
    const editor = suggesting()
    caretAt(editor, '甲一。', 1)
    type(editor, '新')
    type(editor, '字')
    expect(marked(editor)).toContain('甲[+新字+]一。')
    backspace(editor)
    expect(marked(editor)).toContain('甲[+新+]一。')
    backspace(editor)
    expect(marked(editor)).toContain('甲一。')
  })

  it('keeps what is deleted, key by key in both directions', () => {
    const editor = suggesting()
    caretAt(editor, '甲一。', 2)
    backspace(editor)
    expect(marked(editor)).toContain('甲[-一-]。')
    caretAt(editor, '甲一。', 1)
    backspace(editor)
    expect(marked(editor)).toContain('[-甲一-]。')
    caretAt(editor, '乙一。', 0)
    forwardDelete(editor)
    forwardDelete(editor)
    expect(marked(editor)).toContain('[-乙一-]。')
  })

  it('replaces a selection under one suggestion', () => {
    const editor = suggesting()
    selectFrom(editor, ['甲二。', 0], ['甲二。', 1])
    type(editor, '丙')
    expect(marked(editor)).toContain('[-甲-][+丙+]二。')
    resolveSuggestions(editor, 'reject', all)
    expect(documentOf(editor)).toEqual(documentOf(openEditor(twoEntries())))
  })

  it('splits and joins', () => {
    const editor = suggesting()
    caretAt(editor, '甲一。', 1)
    enter(editor)
    expect(marked(editor).slice(3, 6)).toEqual(['甲', '¶+一。', '甲二。'])
    caretAt(editor, '甲二。', 0)
    backspace(editor)
    expect(marked(editor).slice(3, 6)).toEqual(['甲', '¶+一。', '¶-甲二。'])
    expect(caretBlock(editor)).toBe('paragraph:一。')
    resolveSuggestions(editor, 'accept', all)
    expect(outlineOf(editor).slice(10, 13)).toContain('  paragraph 一。甲二。')
  })

  it('undoes and redoes as one step', () => {
    const editor = suggesting()
    const start = documentOf(editor)
    selectFrom(editor, ['甲一。', 1], ['甲二。', 2])
    backspace(editor)
    const end = documentOf(editor)
    expect(marked(editor)).toContain('¶-[-甲二-]。')
    undo(editor)
    expect(documentOf(editor)).toEqual(start)
    redo(editor)
    expect(documentOf(editor)).toEqual(end)
  })
})

describe('a moved entry, suggested', () => {
  it('leaves a ghost with its first words, and places are still counted among the root’s children', () => {
    const editor = suggesting()
    const handle = createHandle(editor, { getDocument: () => documentOf(editor), noteLabel: () => '' })
    const kinds = () => documentOf(editor).root.children.map((block) => block.type)
    const first = kinds().indexOf('entry')
    const title = childrenOf(documentOf(editor).root.children[first] as AnyNodeData).map((line) => childrenOf(line).map((text) => (text.type === 'text' ? text.text : '')).join('')).find((text) => text !== '')
    handle.moveBlock(first, first + 1)
    expect(kinds().slice(first, first + 3)).toEqual(['move-ghost', 'entry', 'entry'])
    expect(documentOf(editor).root.children[first]).toMatchObject({ label: title })
    const rows = outlineRows(documentOf(editor)).rows.filter(({ kind }) => kind === 'entry')
    expect(rows.map(({ index }) => index)).toEqual([first + 1, first + 2])
    handle.removeBlock(first + 1)
    expect(documentOf(editor).root.children[first + 1]).toMatchObject({ entryId: 'entry-two', $: { review: { del: [{ by: '张示例' }] } } })
  })

  it('a move and its opposite leave nothing', () => {
    for (const [from, to, back, home] of [[2, 3, 4, 3], [2, 3, 2, 3], [3, 2, 2, 3]] as const) {
      const editor = suggesting()
      const move = (one: number, other: number) => change(() => { const block = $topBlocks()[one]; if (block) $moveTop(block, other) }, editor)
      move(from, to)
      const moved = documentOf(editor).root.children.map((block) => block.type)
      expect(moved.filter((kind) => kind === 'move-ghost')).toHaveLength(1)
      move(back, home)
      const ids = documentOf(editor).root.children.flatMap((block) => (block.type === 'entry' ? [block.entryId] : []))
      const ghosts = documentOf(editor).root.children.filter((block) => block.type === 'move-ghost').length
      expect(ghosts).toBe(ids[0] === 'entry-one' ? 0 : 1)
    }
  })
})
