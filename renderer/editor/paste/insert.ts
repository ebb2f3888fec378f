import { $isListItemNode } from '@lexical/list'
import { $createTextNode, $getRoot, $getSelection, $isElementNode, $isNodeSelection, $isRangeSelection, $isParagraphNode, type ElementNode, type LexicalNode, type RangeSelection } from 'lexical'
import { $figureById, $placeForNew } from '../commands/top-blocks'
import { newId } from '../new-id'
import { $isCaptionNode } from '../nodes/caption'
import { $isCreditNode } from '../nodes/credit'
import { $isEntryNode } from '../nodes/entry'
import { $isFigureNode, type FigureNode } from '../nodes/figure'
import { $isMastheadNode } from '../nodes/masthead'
import { $isMastheadLineNode } from '../nodes/masthead-line'
import { $isSectionNode } from '../nodes/section'
import { $childOf, $inlinesBelow, $insertAtBodyStart, $lastHeadLine, $textBlockOf, $topBlockOf } from '../structure/blocks'
import { $caretEdges, $caretInto, $caretTo } from '../structure/caret'
import { $covers } from '../structure/cover'
import { $insertTop } from '../structure/insert'
import { $hasContent, $isBody, $isContainer, $isLine, $isTextBlock } from '../structure/kinds'

/** Puts nodes where the selection is, which they replace, each in a lawful place. */
export function $insertPasted(nodes: LexicalNode[]): void {
  const selection = $getSelection()
  if (nodes.length === 0) return
  if ($isNodeSelection(selection)) {
    const figure = selection.getNodes().find($isFigureNode)
    if (figure) $pasteAtFigure(figure, nodes)
    return
  }
  if (!$isRangeSelection(selection)) return
  if (nodes.some($isMastheadNode) && $covers(selection, $getRoot())) { $replaceIssue(nodes); return; }
  if (!selection.isCollapsed()) selection.removeText()
  if (nodes.some($isPart)) { $insertParts(nodes); return; }
  const block = $textBlockOf(selection.anchor.getNode())
  if (!block || !$isTextBlock(block)) { $insertTop(nodes, $placeForNew()); return; }
  if (nodes.every((node) => !$isElementNode(node) || node.isInline())) { selection.insertNodes(nodes); return; }
  const [only] = nodes
  if (nodes.length === 1 && $isTextBlock(only) && !(block.isEmpty() && !$isLine(block))) { $insertInlines(selection, $inlinesBelow(only)); return; }
  if ($isLine(block)) { $insertIntoLine(selection, block, nodes); return; }
  $insertIntoBody(selection, block, nodes)
}

/** A whole issue over a whole issue: taken as it is, entries and pictures with their ids. */
function $replaceIssue(nodes: LexicalNode[]): void {
  $getRoot().clear().append(...nodes)
  const last = nodes.at(-1)
  if (last) $caretInto(last, 'end')
}

/** With a picture selected: a line of text goes into its caption, as typing does; pictures and whole passages stand behind it, where they may. */
function $pasteAtFigure(figure: FigureNode, nodes: LexicalNode[]): void {
  const caption = figure.getFirstChildOrThrow()
  if (nodes.some($isPart)) {
    caption.selectEnd()
    $insertParts(nodes)
    return
  }
  const figures = nodes.filter($isFigureNode)
  const isPassage = figures.length > 0 || nodes.filter((node) => $isElementNode(node) && !node.isInline()).length > 1
  if (isPassage && $isBody(figure.getParentOrThrow())) { $placeAfter(figure, nodes); return; }
  if (figures.length > 0) $placeAfter(figure, figures)
  const text = nodes.filter((node) => !$isFigureNode(node))
  if (text.length === 0) return
  caption.selectEnd()
  $insertPasted(text)
}

const $isPart = (node: LexicalNode): boolean => $isSectionNode(node) || ($isContainer(node) && !$isFigureNode(node))

/** Whole entries, sections and frames go behind the current part, with new ids for those that are in the issue already. */
function $insertParts(nodes: LexicalNode[]): void {
  const selection = $getSelection()
  const top = selection ? $topBlockOf(selection.getNodes()[0] ?? nodes[0] as LexicalNode) : null
  for (const entry of nodes.filter($isEntryNode)) {
    entry.setEntryId(newId())
    for (const figure of entry.getChildren().filter($isFigureNode)) if ($figureById(figure.getFigureId())) figure.setFigureId(newId())
  }
  const place = $placeForNew()
  $insertTop(nodes, place)
  const last = nodes.at(-1)
  if (last) $caretInto(last, 'end')
  if ($isEntryNode(top) && !$hasContent(top)) top.remove()
}

function $insertInlines(selection: RangeSelection, inlines: LexicalNode[]): void {
  if (inlines.length > 0) selection.insertNodes(inlines)
}

/** A line takes the first paragraph; the rest goes behind it, or, in captions and the masthead, into the line too. */
function $insertIntoLine(selection: RangeSelection, line: ElementNode, nodes: LexicalNode[]): void {
  const single = $isCaptionNode(line) || $isCreditNode(line) || $isMastheadLineNode(line)
  const taken = single ? nodes.filter((node) => !$isFigureNode(node)) : $isFigureNode(nodes[0]) ? [] : nodes.slice(0, 1)
  const rest = nodes.filter((node) => !taken.includes(node))
  const inlines = taken.map($inlinesBelow).filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [$createTextNode(' '), ...part]))
  $insertInlines(selection, inlines)
  if (rest.length === 0) return
  const body = line.getParentOrThrow()
  if (!$isBody(body)) $insertTop(rest, $placeForNew())
  else if ($lastHeadLine(body)?.isBefore(line)) line.getParentOrThrow().splice(line.getIndexWithinParent(), 0, rest)
  else $insertAtBodyStart(body, rest)
  const last = rest.at(-1)
  if (last) $caretInto(last, 'end')
}

/** Several blocks into a body: the first paragraph joins what stands before the caret, the last what stands behind it. */
function $insertIntoBody(selection: RangeSelection, block: ElementNode, nodes: LexicalNode[]): void {
  const body = block.getParents().find((parent) => $isContainer(parent) || parent.getType() === 'root') ?? block.getParentOrThrow()
  const child = $childOf(body, block)
  if (!$isElementNode(child)) return
  if ($isListItemNode(block)) { $placeAfter(child, nodes); return; }
  if (block.isEmpty()) {
    $placeAfter(child, nodes)
    child.remove()
    return
  }
  const { start, end } = $caretEdges(selection, block)
  const tail = end ? null : start ? block : selection.insertParagraph()
  const rest = [...nodes]
  if (!start && $isParagraphNode(rest[0])) block.append(...(rest.shift() as ElementNode).getChildren())
  const anchor: LexicalNode = start ? child : block
  for (const node of start ? rest : [...rest].reverse()) if (start) anchor.insertBefore(node); else anchor.insertAfter(node, false)
  const last = rest.at(-1)
  if (tail && $isParagraphNode(last)) $joinTail(last, tail)
  else $caretInto(last ?? block, 'end')
}

/** Joins the text behind the caret to the last pasted paragraph, the caret between them. */
function $joinTail(last: ElementNode, tail: ElementNode): void {
  $caretTo(last, 'end')
  last.append(...tail.getChildren())
  tail.remove()
}

function $placeAfter(child: ElementNode, nodes: LexicalNode[]): void {
  for (const node of [...nodes].reverse()) child.insertAfter(node, false)
  const last = nodes.at(-1)
  if (last) $caretInto(last, 'end')
}
