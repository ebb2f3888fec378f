/** Random acts in the real editor, for properties of it. */
import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard'
import fc from 'fast-check'
import { $getSelection, $isRangeSelection, type ElementNode, type LexicalEditor } from 'lexical'
import { $figureFor, $insertFigures } from '../../renderer/editor/commands/figures'
import { $moveCurrent } from '../../renderer/editor/commands/move'
import { setBlockStyle } from '../../renderer/editor/commands/styles'
import { $insertEntry, $insertSection, $moveTop, $topBlocks } from '../../renderer/editor/commands/top-blocks'
import { $replaceMatch, $search } from '../../renderer/editor/find/search'
import { cleanText } from '../../renderer/editor/paste/clean-text'
import { $insertPasted } from '../../renderer/editor/paste/insert'
import { $nodesFrom } from '../../renderer/editor/structure/insert'
import { $blocks, backspace, change, enter, forwardDelete, type as typeText } from '../unit/editor/bench'

/** A place in the issue: which block, and how far into it (both 0 to 1). */
interface Place { block: number; offset: number }
export type Step =
  | { do: 'type' | 'paste'; at: Place; to: Place | null; text: string }
  | { do: 'enter' | 'backspace' | 'delete'; at: Place; to: Place | null }
  | { do: 'copy'; at: Place; to: Place; then: Place }
  | { do: 'move'; from: number; to: number }
  | { do: 'nudge' | 'entry' | 'section' | 'figure' | 'list' | 'heading'; at: Place }
  | { do: 'replace'; text: string }

const place = fc.record({ block: fc.double({ min: 0, max: 0.999, noNaN: true }), offset: fc.double({ min: 0, max: 1, noNaN: true }) })
const range = fc.option(place, { nil: null })
const words = fc.constantFrom('字', '一段话', 'abc', '多\n行\n文', '（括号）')
export const stepOf: fc.Arbitrary<Step> = fc.oneof(
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

export function select(editor: LexicalEditor, at: Place, to: Place | null): void {
  change(() => {
    const start = $pointAt(at)
    const end = to ? $pointAt(to) : start
    const selection = start.node.select()
    selection.anchor.set(start.key, start.offset, start.type)
    selection.focus.set(end.key, end.offset, end.type)
  }, editor)
}

export function performStep(editor: LexicalEditor, one: Step): void {
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
