import { $createTextNode, $getRoot, $getSelection, $isElementNode, $isRangeSelection, type ElementNode, type LexicalNode } from 'lexical'
import { entryFromSubmission } from '../../../shared/document/build'
import type { Submission } from '../../../shared/model/submission'
import { newId } from '../new-id'
import { $isClosingNode } from '../nodes/closing'
import { $isEditorsNoteNode } from '../nodes/editors-note'
import { $isEntryNode, type EntryNode } from '../nodes/entry'
import { $isFigureNode, type FigureNode } from '../nodes/figure'
import { $isMastheadNode } from '../nodes/masthead'
import { $createSectionNode } from '../nodes/section'
import { $topBlockOf } from '../structure/blocks'
import { $caretInto, $caretTo, $removeBlock } from '../structure/caret'
import { $insertTop, $lawfulIndex, $newEntryAfter, $nodesFrom } from '../structure/insert'
import { $isMovable } from '../structure/kinds'
import { $allFigures } from '../structure/normalise-root'

export const $topBlocks = (): ElementNode[] => $getRoot().getChildren().filter($isElementNode)
export const $entryById = (id: string): EntryNode | null => $topBlocks().filter($isEntryNode).find((entry) => entry.getEntryId() === id) ?? null
export const $figureById = (id: string): FigureNode | null => $allFigures().find((figure) => figure.getFigureId() === id) ?? null

/** The block of the root that holds the selection. */
export function $currentTop(): ElementNode | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0]
  return node ? $topBlockOf(node) : null
}

/** Where something new goes: behind the current block, or behind all entries. */
export function $placeForNew(): number {
  const current = $currentTop()
  return $lawfulIndex(current ? current.getIndexWithinParent() + 1 : $getRoot().getChildrenSize())
}

/** Submissions → entries at `at`, one behind the other. */
export function $insertSubmissions(submissions: readonly Submission[], at = $getRoot().getChildrenSize()): string[] {
  const entries = $nodesFrom(submissions.map((submission) => entryFromSubmission(submission, newId))).filter($isEntryNode)
  $insertTop(entries, at)
  return entries.map((entry) => entry.getEntryId())
}

/** Moves a block of the root; the masthead, the editor's note and the closing keep their places. */
export function $moveTop(block: ElementNode, toIndex: number): void {
  if (!$isMovable(block)) return
  const target = $getRoot().getChildAtIndex(toIndex)
  if (target?.is(block)) return
  const forward = block.getIndexWithinParent() < toIndex
  if (!target || $isClosingNode(target)) $insertTop([block], $getRoot().getChildrenSize())
  else if (forward) target.insertAfter(block, false)
  else if ($isMastheadNode(target) || $isEditorsNoteNode(target)) $insertTop([block], 0)
  else target.insertBefore(block, false)
}

/** Moves a block one place up or down; false when it cannot go further. */
export function $nudge(block: ElementNode, direction: 'up' | 'down'): boolean {
  const beside = direction === 'up' ? block.getPreviousSibling() : block.getNextSibling()
  if (!$isMovable(block) || !$isMovable(beside)) return false
  if (direction === 'up') beside.insertBefore(block, false)
  else beside.insertAfter(block, false)
  return true
}

/** Puts an entry before the block with that id, or behind the last entry. */
export function $moveEntryBefore(entry: EntryNode, beforeId: string | null): void {
  if (beforeId === null) {
    const last = $topBlocks().filter($isMovable).findLast((block) => !block.is(entry))
    last?.insertAfter(entry, false)
    return
  }
  const before = $topBlocks().find((block) => ($isEntryNode(block) && block.getEntryId() === beforeId) || ($isFigureNode(block) && block.getFigureId() === beforeId))
  if (before && !before.is(entry)) before.insertBefore(entry, false)
}

/** Entries in the order of `ids`, in the places that entries hold; entries not named keep their order behind them. */
export function $reorderEntries(ids: readonly string[]): void {
  const entries = $topBlocks().filter($isEntryNode)
  const named = ids.map((id) => entries.find((entry) => entry.getEntryId() === id)).filter((entry) => entry !== undefined)
  const order = [...new Set([...named, ...entries])]
  if (order.every((entry, at) => entry.is(entries[at]))) return
  const children = $getRoot().getChildren()
  const queue = order.values()
  const arranged = children.map((child): LexicalNode => ($isEntryNode(child) ? (queue.next().value ?? child) : child))
  $getRoot().splice(0, children.length, arranged)
}

export function $duplicateEntry(entry: EntryNode): void {
  const [copy] = $nodesFrom([$dataOf(entry)])
  if (!$isEntryNode(copy)) return
  copy.setEntryId(newId())
  for (const figure of copy.getChildren().filter($isFigureNode)) figure.setFigureId(newId())
  entry.insertAfter(copy, false)
  $caretInto(copy, 'start')
}

/** A node and all below it as data. */
export function $dataOf(node: LexicalNode): Parameters<typeof $nodesFrom>[0][number] {
  const data = node.exportJSON() as unknown as { children?: unknown[] }
  if ($isElementNode(node)) data.children = node.getChildren().map($dataOf)
  return data as unknown as Parameters<typeof $nodesFrom>[0][number]
}

/** A new empty entry behind the current block, the caret in its title. */
export function $insertEntry(at = $placeForNew()): void {
  const entry = $newEntryAfter(null)
  $insertTop([entry], at)
  $caretInto(entry, 'start')
}

export function $insertSection(title = '', at?: number): void {
  const current = $currentTop()
  const place = at ?? ($isEntryNode(current) ? current.getIndexWithinParent() : $placeForNew())
  const section = $createSectionNode()
  if (title !== '') section.append($createTextNode(title))
  $insertTop([section], place)
  $caretTo(section, 'end')
}

/** Removes a block of the root; the masthead only loses its text, since an issue always has one. */
export function $removeTop(index: number): void {
  const block = $getRoot().getChildAtIndex(index)
  if (!$isElementNode(block)) return
  if ($isMastheadNode(block)) for (const line of block.getChildren().filter($isElementNode)) line.clear()
  else $removeBlock(block)
}
