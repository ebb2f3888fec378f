import { $isListItemNode } from '@lexical/list'
import {
  $getNodeByKey, $getSelection, $isNodeSelection, $isParagraphNode, $isRangeSelection, COMMAND_PRIORITY_LOW, defineExtension, DELETE_CHARACTER_COMMAND, DELETE_LINE_COMMAND, DELETE_WORD_COMMAND,
  type ElementNode, type LexicalNode, mergeRegister, type NodeSelection,
} from 'lexical'
import { $isBylineNode } from '../nodes/byline'
import { $isDatelineNode } from '../nodes/dateline'
import { $isEntryNode } from '../nodes/entry'
import { $isEntryTitleNode } from '../nodes/entry-title'
import { $isFigureNode } from '../nodes/figure'
import { $isFrameLabelNode } from '../nodes/frame-label'
import { $isSectionNode } from '../nodes/section'
import { $textBlockOf, $topBlockOf } from '../structure/blocks'
import { $caretEdges, $crossTo, $nextTextBlock, $removeBlock, $selectFigure } from '../structure/caret'
import { $hasContent, $isFlow, $isFrame, $isLine } from '../structure/kinds'

/** Backspace and Delete at the edge of a block: parts of the issue are never run together. */
export const DeleteExtension = defineExtension({
  name: 'issue-desk/delete',
  register: (editor) =>
    mergeRegister(
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, (isBackward) => $deleteAtEdge(isBackward ? 'previous' : 'next'), COMMAND_PRIORITY_LOW)),
    ),
})

type Direction = 'next' | 'previous'

/** True when the key was dealt with; false leaves it to the rich-text rules. */
function $deleteAtEdge(direction: Direction): boolean {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return $deleteFigures(selection)
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const block = $textBlockOf(selection.anchor.getNode())
  if (!block || block.getType() === 'root') return false
  const edges = $caretEdges(selection, block)
  if (direction === 'previous' ? !edges.start : !edges.end) return false
  return $isLine(block) ? $atLineEdge(block, direction) : $atFlowEdge(block, direction)
}

function $deleteFigures(selection: NodeSelection): boolean {
  for (const key of [...selection.getNodes()].map((node) => node.getKey())) {
    const node = $getNodeByKey(key)
    if ($isFigureNode(node)) $removeBlock(node)
  }
  return true
}

/** An empty dateline, byline, label or section goes; an empty entry goes with its title; else the caret moves on inside its part. */
function $atLineEdge(line: ElementNode, direction: Direction): boolean {
  const entry = line.getParent()
  if (line.isEmpty() && $isRemovable(line)) $removeBlock(line, direction)
  else if ($isEntryTitleNode(line) && $isEntryNode(entry) && !$hasContent(entry)) $removeBlock(entry, direction)
  else if ($isFrameLabelNode(line) && $isFrame(entry) && !$hasContent(entry)) $removeBlock(entry, direction)
  else if (!$selectFigureBeside(line, direction)) $crossWithin(line, direction)
  return true
}

const $isRemovable = (line: LexicalNode): boolean => $isDatelineNode(line) || $isBylineNode(line) || $isSectionNode(line) || ($isFrameLabelNode(line) && line.getNextSibling() !== null && $isFlow(line.getNextSibling()) && line.isEmpty() && $hasContent(line.getParentOrThrow()))

function $atFlowEdge(block: ElementNode, direction: Direction): boolean {
  const beside = direction === 'previous' ? block.getPreviousSibling() : block.getNextSibling()
  if ($isListItemNode(block) || ($isFlow(beside) && !$isFigureNode(beside))) return false
  // A heading or quote first becomes a paragraph, as everywhere.
  if (direction === 'previous' && !$isParagraphNode(block)) return false
  if (block.isEmpty() && $isSpare(block)) {
    if (!$selectFigureBeside(block, direction)) $crossTo(block, direction)
    block.remove()
    return true
  }
  if (block.isEmpty() && $isFrame(block.getParent()) && !$hasContent(block.getParentOrThrow())) {
    $removeBlock(block.getParentOrThrow(), direction)
    return true
  }
  if ($selectFigureBeside(block, direction)) return true
  const next = $nextTextBlock(block, direction)
  if (next?.isEmpty() && $isRemovable(next) && next.getParent()?.is(block.getParent())) next.remove()
  else $crossWithin(block, direction)
  return true
}

/** The caret moves on inside its entry or frame only: a key too many must not eat the text of another. */
function $crossWithin(block: ElementNode, direction: Direction): void {
  const next = $nextTextBlock(block, direction)
  const top = $topBlockOf(block)
  if (next && top?.is($topBlockOf(next))) $crossTo(block, direction)
}

/** Whether its body keeps a block of text without it. */
function $isSpare(block: ElementNode): boolean {
  const others = block.getParentOrThrow().getChildren()
  return others.some((other) => $isFlow(other) && !other.is(block))
}

function $selectFigureBeside(block: ElementNode, direction: Direction): boolean {
  const beside = direction === 'previous' ? block.getPreviousSibling() : block.getNextSibling()
  if (!$isFigureNode(beside)) return false
  $selectFigure(beside)
  return true
}
