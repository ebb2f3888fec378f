import { $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode, type HeadingNode, type QuoteNode } from '@lexical/rich-text'
import { $isElementNode, $isParagraphNode, type ElementNode, type LexicalNode, type ParagraphNode } from 'lexical'
import { ClosingNode } from '../nodes/closing'
import { ContainerNode } from '../nodes/container'
import { EditorsNoteNode } from '../nodes/editors-note'
import { EntryNode } from '../nodes/entry'
import { $isFigureNode, type FigureNode } from '../nodes/figure'
import { LineNode } from '../nodes/line'
import { $isSectionNode, type SectionNode } from '../nodes/section'

export type FlowNode = ParagraphNode | HeadingNode | QuoteNode | ListNode | FigureNode
export type BodyNode = EntryNode | EditorsNoteNode | ClosingNode

/** What may stand in a body: paragraph, heading, quote, list, figure. */
export function $isFlow(node: LexicalNode | null | undefined): node is FlowNode {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListNode(node) || $isFigureNode(node)
}

/** What holds a body: entry, editor's note, closing. */
export function $isBody(node: LexicalNode | null | undefined): node is BodyNode {
  return node instanceof EntryNode || node instanceof EditorsNoteNode || node instanceof ClosingNode
}

/** 编者按 or 结语. */
export function $isFrame(node: LexicalNode | null | undefined): node is EditorsNoteNode | ClosingNode {
  return node instanceof EditorsNoteNode || node instanceof ClosingNode
}

export const $isLine = (node: LexicalNode | null | undefined): node is LineNode => node instanceof LineNode
export const $isContainer = (node: LexicalNode | null | undefined): node is ContainerNode => node instanceof ContainerNode

/** Blocks of the issue that an editor moves about. */
export function $isMovable(node: LexicalNode | null | undefined): node is EntryNode | SectionNode | FigureNode {
  return node instanceof EntryNode || $isSectionNode(node) || $isFigureNode(node)
}

/** Whether the element holds text directly. */
export function $isTextBlock(node: LexicalNode | null | undefined): node is ElementNode {
  if (!$isElementNode(node) || node.isInline() || node.isShadowRoot() || node.getType() === 'root' || $isListNode(node)) return false
  const first = node.getFirstChild()
  return first === null || !$isElementNode(first) || first.isInline()
}

/** Whether an element holds anything that a reader would see. */
export function $hasContent(node: ElementNode): boolean {
  return $isFigureNode(node) || node.getTextContentSize() > 0 || node.getChildren().some((child) => $isElementNode(child) && !child.isInline() && $hasContent(child))
}
