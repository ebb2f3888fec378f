import { $createHeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $isElementNode, $isRangeSelection, $getSelection, type ElementNode, type LexicalNode } from 'lexical'
import { $isDatelineNode } from '../nodes/dateline'
import type { EntryNode } from '../nodes/entry'
import { $isEntryTitleNode } from '../nodes/entry-title'
import { $isFrameLabelNode } from '../nodes/frame-label'

/** Puts another block in a block's place, its content and the caret with it. */
export function $become<T extends ElementNode>(node: ElementNode, other: T): T {
  node.replace(other, true)
  return other
}

export const $becomeParagraph = (node: ElementNode): ElementNode => $become(node, $createParagraphNode())
export const $becomeHeading = (node: ElementNode): ElementNode => $become(node, $createHeadingNode('h3'))

/** All inline content below a node in order; what parted blocks gets one space. */
export function $inlinesBelow(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node) || node.isInline()) return [node]
  const parts = node.getChildren().map($inlinesBelow).filter((part) => part.length > 0)
  const blocks = node.getChildren().some((child) => $isElementNode(child) && !child.isInline())
  return parts.flatMap((part, at) => (blocks && at > 0 ? [$createTextNode(' '), ...part] : part))
}

/** Adds a block's text to the end of a line, one space between. */
export function $appendText(line: ElementNode, from: ElementNode): void {
  const inlines = $inlinesBelow(from)
  if (inlines.length > 0 && !line.isEmpty()) line.append($createTextNode(' '))
  line.append(...inlines)
  from.remove(true)
}

/** Where body text begins: after title, dateline or label. Null: at the container's very start. */
export function $lastHeadLine(body: ElementNode): LexicalNode | null {
  let last: LexicalNode | null = null
  for (const child of body.getChildren()) {
    if (!$isEntryTitleNode(child) && !$isDatelineNode(child) && !$isFrameLabelNode(child)) break
    last = child
  }
  return last
}

/** Inserts nodes after title and dateline. */
export function $insertAtBodyStart(body: ElementNode, nodes: LexicalNode[]): void {
  const head = $lastHeadLine(body)
  body.splice(head ? head.getIndexWithinParent() + 1 : 0, 0, nodes)
}

/** The child of the root that a node stands in; null for the root itself. */
export function $topBlockOf(node: LexicalNode): ElementNode | null {
  const chain = [node, ...node.getParents()]
  const top = chain.at(-2)
  return $isElementNode(top) ? top : null
}

/** The child of `parent` that a node stands in. */
export function $childOf(parent: LexicalNode, node: LexicalNode): LexicalNode | null {
  const chain = [node, ...node.getParents()]
  const at = chain.findIndex((one) => one.is(parent))
  return at > 0 ? (chain[at - 1] ?? null) : null
}

/** The block of text that a node stands in (a paragraph, a list item, a title…). */
export function $textBlockOf(node: LexicalNode): ElementNode | null {
  const found = [node, ...node.getParents()].find((one) => $isElementNode(one) && !one.isInline())
  return $isElementNode(found) ? found : null
}

/** Whether the selection touches a node or anything below it. */
export function $selectionIn(node: LexicalNode): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  return [selection.anchor.getNode(), selection.focus.getNode()].some((one) => one.is(node) || one.getParents().some((parent) => parent.is(node)))
}

export const $titleOf = (entry: EntryNode): ElementNode | null => entry.getChildren().find($isEntryTitleNode) ?? null
