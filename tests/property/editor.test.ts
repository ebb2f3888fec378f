import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard'
import fc from 'fast-check'
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, type ElementNode, type LexicalEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { $figureFor, $insertFigures } from '../../renderer/editor/commands/figures'
import { $moveCurrent } from '../../renderer/editor/commands/move'
import { setBlockStyle } from '../../renderer/editor/commands/styles'
import { $insertEntry, $insertSection, $moveTop, $topBlocks } from '../../renderer/editor/commands/top-blocks'
import { $replaceMatch, $search } from '../../renderer/editor/find/search'
import { cleanText } from '../../renderer/editor/paste/clean-text'
import { $insertPasted } from '../../renderer/editor/paste/insert'
import { $nodesFrom } from '../../renderer/editor/structure/insert'
import type { AnyNodeData, IssueDocument } from '../../shared/document/nodes'
import { childrenOf, textOf, walk } from '../../shared/document/walk'
import { $blocks, backspace, change, documentOf, enter, forwardDelete, openEditor, redo, type as typeText, undo } from '../unit/editor/bench'
import { everything, twoEntries } from '../unit/editor/documents'

/** A place in the issue: which block, and how far into it (both 0 to 1). */
interface Place { block: number; offset: number }
type Step =
  | { do: 'type' | 'paste'; at: Place; to: Place | null; text: string }
  | { do: 'enter' | 'backspace' | 'delete'; at: Place; to: Place | null }
  | { do: 'copy'; at: Place; to: Place; then: Place }
  | { do: 'move'; from: number; to: number }
  | { do: 'nudge' | 'entry' | 'section' | 'figure' | 'list' | 'heading'; at: Place }
  | { do: 'replace'; text: string }

const place = fc.record({ block: fc.double({ min: 0, max: 0.999, noNaN: true }), offset: fc.double({ min: 0, max: 1, noNaN: true }) })
const range = fc.option(place, { nil: null })
const words = fc.constantFrom('字', '一段话', 'abc', '多\n行\n文', '（括号）')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('type' as const, 'paste' as const), at: place, to: range, text: words }),
  fc.record({ do: fc.constantFrom('enter' as const, 'backspace' as const, 'delete' as const), at: place, to: range }),
  fc.record({ do: fc.constant('copy' as const), at: place, to: place, then: place }),
  fc.record({ do: fc.constant('move' as const), from: fc.nat(8), to: fc.nat(8) }),
  fc.record({ do: fc.constantFrom('nudge' as const, 'entry' as const, 'section' as const, 'figure' as const, 'list' as const, 'heading' as const), at: place }),
  fc.record({ do: fc.constant('replace' as const), text: fc.constantFrom('', '换') }),
)

function $pointAt({ block, offset }: Place): { node: ElementNode; key: string; offset: number; type: 'text' | 'element' } {
  const blocks = $blocks()
  const node = blocks[Math.floor(block * blocks.length)]
  if (!node) throw new Error('an issue always has a block of text')
  const texts = node.getAllTextNodes()
  const text = texts[Math.floor(offset * (texts.length - 1))]
  return text ? { node, key: text.getKey(), offset: Math.round(offset * text.getTextContentSize()), type: 'text' } : { node, key: node.getKey(), offset: 0, type: 'element' }
}

function select(editor: LexicalEditor, at: Place, to: Place | null): void {
  change(() => {
    const start = $pointAt(at)
    const end = to ? $pointAt(to) : start
    const selection = start.node.select()
    selection.anchor.set(start.key, start.offset, start.type)
    selection.focus.set(end.key, end.offset, end.type)
  }, editor)
}

function perform(editor: LexicalEditor, one: Step): void {
  if ('at' in one) select(editor, one.at, 'to' in one ? one.to : null)
  switch (one.do) {
    case 'type': { typeText(editor, one.text.replace(/\n/g, '')); return; }
    case 'paste': { change(() => $insertPasted($nodesFrom(cleanText(one.text))), editor); return; }
    case 'enter': { enter(editor); return; }
    case 'backspace': { backspace(editor); return; }
    case 'delete': { forwardDelete(editor); return; }
    case 'copy': { copyTo(editor, one.then); return; }
    case 'move': { change(() => { const block = $topBlocks()[one.from]; if (block) $moveTop(block, one.to) }, editor); return; }
    case 'nudge': { change(() => void $moveCurrent('down'), editor); return; }
    case 'entry': { change(() => $insertEntry(), editor); return; }
    case 'section': { change(() => $insertSection('栏'), editor); return; }
    case 'figure': { change(() => $insertFigures([$figureFor(null)]), editor); return; }
    case 'list': setBlockStyle(editor, 'bullet'); break
    case 'heading': setBlockStyle(editor, 'h3'); break
    case 'replace': { change(() => { for (const match of $search('一', { matchCase: false, wholeWord: false }).reverse()) $replaceMatch(match, one.text) }, editor); return; }
  }
  editor.read(() => undefined)
}

/** Copies the selection as Lexical's clipboard does and pastes it elsewhere. */
function copyTo(editor: LexicalEditor, then: Place): void {
  const nodes = editor.read(() => { const selection = $getSelection(); return $isRangeSelection(selection) && !selection.isCollapsed() ? $generateJSONFromSelectedNodes(editor, selection).nodes : [] })
  select(editor, then, null)
  change(() => $insertPasted($generateNodesFromSerializedNodes(JSON.parse(JSON.stringify(nodes)) as Parameters<typeof $generateNodesFromSerializedNodes>[0])), editor)
}

const inline = ['text', 'linebreak', 'tab', 'link']
const flow = ['paragraph', 'heading', 'quote', 'list', 'figure']
const kinds = (node: AnyNodeData): string[] => childrenOf(node).map((child) => child.type)

/** What every issue must be, whatever was done to it. */
function check(document: IssueDocument): void {
  const top = kinds(document.root)
  expect(top[0]).toBe('masthead')
  expect(top.filter((kind) => kind === 'masthead')).toHaveLength(1)
  expect(top.filter((kind) => kind === 'editors-note').length).toBeLessThanOrEqual(1)
  if (top.includes('editors-note')) expect(top[1]).toBe('editors-note')
  if (top.includes('closing')) expect(top.indexOf('closing')).toBe(top.length - 1)
  expect(top.filter((kind) => !['masthead', 'editors-note', 'section', 'entry', 'figure', 'closing'].includes(kind))).toEqual([])
  const ids: string[] = []
  for (const node of walk(document.root)) {
    const inside = kinds(node)
    if (node.type === 'entry') {
      ids.push(node.entryId)
      expect(inside[0]).toBe('entry-title')
      expect(inside.slice(1).every((kind, at) => [...flow, 'byline'].includes(kind) || (kind === 'dateline' && at === 0))).toBe(true)
    } else if (node.type === 'figure') {
      ids.push(node.figureId)
      expect(inside).toEqual(['caption', 'credit'])
    } else if (node.type === 'masthead') expect(new Set(inside)).toEqual(new Set(['masthead-line']))
    else if (node.type === 'editors-note' || node.type === 'closing') expect(inside.every((kind, at) => flow.includes(kind) || (kind === 'frame-label' && at === 0))).toBe(true)
    else if (node.type === 'list') expect(new Set(inside)).toEqual(new Set(['listitem']))
    else if (node.type === 'listitem') expect(inside.every((kind) => [...inline, 'list'].includes(kind))).toBe(true)
    else if (node.type !== 'root') expect(inside.every((kind) => inline.includes(kind))).toBe(true)
  }
  expect(new Set(ids).size).toBe(ids.length)
}

/** The letters of a document, whatever their order. */
const letters = (document: IssueDocument): string => Array.from(textOf(document.root).replace(/\s/g, '')).sort().join('')

describe('whatever is done to an issue', () => {
  it('keeps it lawful, and undo leads back to its start, redo to its end', () => {
    fc.assert(fc.property(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 12 }), (rich, steps) => {
      const editor = openEditor(rich ? everything() : twoEntries())
      const start = documentOf(editor)
      for (const one of steps) {
        perform(editor, one)
        check(documentOf(editor))
      }
      const end = documentOf(editor)
      for (let back = 0; back < steps.length * 4; back += 1) undo(editor)
      expect(documentOf(editor)).toEqual(start)
      for (let forth = 0; forth < steps.length * 4; forth += 1) redo(editor)
      expect(documentOf(editor)).toEqual(end)
    }), { numRuns: 150 })
  })

  it('loses no letter when parts are thrown together anyhow', () => {
    const parts = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(parts, fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }), (from, to) => {
      const editor = openEditor(everything())
      const before = letters(documentOf(editor))
      change(() => {
        from.forEach((source, at) => {
          const all = $everyBlock()
          const node = all[source % all.length]
          const others = all.filter((other) => !other.is(node) && node && !node.isParentOf(other))
          const target = others[(to[at] ?? 0) % others.length]
          if (node && target) target.insertAfter(node, false)
        })
      }, editor)
      check(documentOf(editor))
      expect(letters(documentOf(editor))).toBe(before)
    }), { numRuns: 150 })
  })
})

/** Every block but list items, in order. */
function $everyBlock(): ElementNode[] {
  const below = (node: ElementNode): ElementNode[] => node.getChildren().filter($isElementNode).filter((child) => !child.isInline() && child.getType() !== 'listitem').flatMap((child) => [child, ...below(child)])
  return below($getRoot())
}
