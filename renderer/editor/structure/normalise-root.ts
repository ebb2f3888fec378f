import { $createParagraphNode, $getRoot, $isElementNode, type ElementNode, type RootNode } from 'lexical'
import { newId } from '../new-id'
import { $isClosingNode, type ClosingNode } from '../nodes/closing'
import { $isDatelineNode } from '../nodes/dateline'
import { $isEditorsNoteNode, type EditorsNoteNode } from '../nodes/editors-note'
import { $createEntryNode, $isEntryNode, type EntryNode } from '../nodes/entry'
import { $isEntryTitleNode } from '../nodes/entry-title'
import { $isBylineNode } from '../nodes/byline'
import { $isFigureNode, type FigureNode } from '../nodes/figure'
import { $createMastheadNode, $isMastheadNode, type MastheadNode } from '../nodes/masthead'
import { $isMastheadLineNode } from '../nodes/masthead-line'
import { $isSectionNode } from '../nodes/section'
import { $isGone } from '../review/state'
import { $becomeParagraph, $selectionIn } from './blocks'
import { $hasContent, $isBody, $isFlow, $isLine } from './kinds'

/** One masthead first, one editor's note next, one closing last; entries, sections and figures between; nothing else. */
export function $normaliseRoot(root: RootNode): void {
  for (const child of root.getChildren()) if ($isElementNode(child) && $isStray(child)) $adopt(child)
  const blocks = root.getChildren().filter($isElementNode).filter((block) => !$isGone(block))
  const masthead = blocks.find($isMastheadNode) ?? $createMastheadNode()
  for (const other of blocks.filter($isMastheadNode)) if (!other.is(masthead)) $joinMasthead(other)
  if (!root.getChildren().find($isElementNode)?.is(masthead)) root.splice(0, 0, [masthead])
  $placeNote(root, masthead)
  $placeClosing(root)
}

const $isStray = (node: ElementNode): boolean =>
  !($isMastheadNode(node) || $isEditorsNoteNode(node) || $isClosingNode(node) || $isSectionNode(node) || $isEntryNode(node) || $isFigureNode(node))

/** A block that may not stand at the top goes into the body before it, or else into a new entry in its place. */
function $adopt(child: ElementNode): void {
  if (!$hasContent(child) && !$selectionIn(child)) {
    child.remove(true)
    return
  }
  const before = child.getPreviousSibling()
  if ($isBody(before) && !$isEntryTitleNode(child)) {
    const block = $isFlow(child) || $isEntryPart(child) ? child : $becomeParagraph(child)
    before.append(block)
    return
  }
  const entry = $createEntryNode()
  child.insertBefore(entry)
  entry.append(child)
}

const $isEntryPart = (node: ElementNode): boolean => $isDatelineNode(node) || $isBylineNode(node)

/** A second masthead's lines become paragraphs of what stands before it. */
function $joinMasthead(other: MastheadNode): void {
  for (const line of other.getChildren().filter($isElementNode)) {
    other.insertBefore(line)
    const paragraph = $isLine(line) || $isMastheadLineNode(line) ? $becomeParagraph(line) : line
    $adopt(paragraph)
  }
  other.remove(true)
}

function $placeNote(root: RootNode, masthead: MastheadNode): void {
  const [note, ...others] = root.getChildren().filter($isEditorsNoteNode).filter((note) => !$isGone(note))
  if (!note) return
  for (const other of others) $joinFrame(note, other)
  if (!masthead.getNextSiblings().find((node) => $isElementNode(node) && !$isGone(node))?.is(note)) masthead.insertAfter(note, false)
}

function $placeClosing(root: RootNode): void {
  const [closing, ...others] = root.getChildren().filter($isClosingNode).filter((closing) => !$isGone(closing))
  if (!closing) return
  for (const other of others) $joinFrame(closing, other)
  if (!root.getChildren().findLast((node) => $isElementNode(node) && !$isGone(node))?.is(closing)) root.append(closing)
}

/** Two frames of one kind become one; an empty one simply goes. */
function $joinFrame(frame: EditorsNoteNode | ClosingNode, other: EditorsNoteNode | ClosingNode): void {
  if ($hasContent(other) || $selectionIn(other)) frame.append(...other.getChildren())
  other.remove(true)
  if (frame.isEmpty()) frame.append($createParagraphNode())
}

/** An entry that was copied gets an id of its own; the one that was there keeps it. */
export function $freshEntryId(entry: EntryNode): void {
  const id = entry.getEntryId()
  const taken = () => $getRoot().getChildren().some((other) => $isEntryNode(other) && !other.is(entry) && other.getEntryId() === id)
  if (id === '' || taken()) entry.setEntryId(newId())
}

/** The same for a figure, wherever it stands. */
export function $freshFigureId(figure: FigureNode): void {
  const id = figure.getFigureId()
  if (id === '' || $allFigures().some((other) => !other.is(figure) && other.getFigureId() === id)) figure.setFigureId(newId())
}

/** Every figure of the issue in order. */
export function $allFigures(): FigureNode[] {
  return $getRoot().getChildren().flatMap((block) => ($isFigureNode(block) ? [block] : $isElementNode(block) ? block.getChildren().filter($isFigureNode) : []))
}
