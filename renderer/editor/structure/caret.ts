import { $isListNode } from '@lexical/list'
import { $createParagraphNode, $createNodeSelection, $isElementNode, $setSelection, type ElementNode, type LexicalNode, type RangeSelection } from 'lexical'
import { $isFigureNode, type FigureNode } from '../nodes/figure'
import { $lastHeadLine } from './blocks'
import { $isFlow, $isTextBlock } from './kinds'

/** Where the caret stands in its block of text. */
export function $caretEdges(selection: RangeSelection, block: ElementNode): { start: boolean; end: boolean } {
  const { key, offset, type } = selection.anchor
  const node = selection.anchor.getNode()
  if (type === 'element' && key === block.getKey()) return { start: offset === 0, end: offset === block.getChildrenSize() }
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  return {
    start: offset === 0 && $leadsEdge(node, block, 'first'),
    end: offset === size && $leadsEdge(node, block, 'last'),
  }
}

/** Whether nothing stands between a node and its block's first (last) edge. */
function $leadsEdge(node: LexicalNode, block: ElementNode, edge: 'first' | 'last'): boolean {
  for (let one: LexicalNode | null = node; one && !one.is(block); one = one.getParent()) {
    if (edge === 'first' ? one.getPreviousSibling() : one.getNextSibling()) return false
  }
  return true
}

/** The text blocks of the issue in reading order, from a block on in a direction; figures give their caption and credit. */
export function $nextTextBlock(block: LexicalNode, direction: 'next' | 'previous'): ElementNode | null {
  const step = (node: LexicalNode) => (direction === 'next' ? node.getNextSibling() : node.getPreviousSibling())
  for (let one: LexicalNode | null = block; one; one = one.getParent()) {
    for (let sibling = step(one); sibling; sibling = step(sibling)) {
      const found = $edgeTextBlock(sibling, direction)
      if (found) return found
    }
  }
  return null
}

/** The first (last) text block at or below a node. */
export function $edgeTextBlock(node: LexicalNode, direction: 'next' | 'previous'): ElementNode | null {
  if ($isTextBlock(node)) return node
  if (!$isElementNode(node)) return null
  const children = node.getChildren()
  for (const child of direction === 'next' ? children : children.reverse()) {
    const found = $edgeTextBlock(child, direction)
    if (found) return found
  }
  return null
}

/** Puts the caret at the start or end of a block. An empty block starts plain: bold does not follow the caret from elsewhere. */
export function $caretTo(block: ElementNode, edge: 'start' | 'end'): void {
  const selection = edge === 'start' ? block.selectStart() : block.selectEnd()
  if (!block.isEmpty()) return
  selection.setFormat(0)
  selection.setStyle('')
}

/** Puts the caret at the start of what follows (the end of what goes before); false at the edge. */
export function $crossTo(block: LexicalNode, direction: 'next' | 'previous'): boolean {
  const target = $nextTextBlock(block, direction)
  if (!target) return false
  $caretTo(target, direction === 'next' ? 'start' : 'end')
  return true
}

/** Puts the caret at the start of the first text at or below a node, or at the end of the last. */
export function $caretInto(node: LexicalNode, edge: 'start' | 'end'): void {
  const block = $edgeTextBlock(node, edge === 'start' ? 'next' : 'previous')
  if (block) $caretTo(block, edge)
}

/** Puts the caret into the first body block behind title and dateline, making one where there is none. */
export function $selectBodyStart(body: ElementNode): void {
  const head = $lastHeadLine(body)
  const after = head ? head.getNextSibling() : body.getFirstChild()
  if (after && $isFlow(after) && !$isFigureNode(after)) {
    $caretInto(after, 'start')
    return
  }
  const paragraph = $createParagraphNode()
  body.splice(head ? head.getIndexWithinParent() + 1 : 0, 0, [paragraph])
  $caretTo(paragraph, 'start')
}

/** Selects a figure as a whole: Delete then removes it. */
export function $selectFigure(figure: FigureNode): void {
  const selection = $createNodeSelection()
  selection.add(figure.getKey())
  $setSelection(selection)
}

/** Removes a block and leaves the caret near: at the end of what was before, else at the start of what follows. */
export function $removeBlock(block: ElementNode, prefer: 'next' | 'previous' = 'previous'): void {
  const other = prefer === 'next' ? 'previous' : 'next'
  if (!$crossTo(block, prefer)) $crossTo(block, other)
  const parent = block.getParent()
  block.remove()
  if ($isListNode(parent) && parent.isEmpty()) parent.remove()
}
