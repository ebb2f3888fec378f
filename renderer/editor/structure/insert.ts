import { $createParagraphNode, $getRoot, $parseSerializedNode, type ElementNode, type LexicalNode } from 'lexical'
import type { AnyNodeData } from '../../../shared/document/nodes'
import { $createBylineNode } from '../nodes/byline'
import { $createClosingNode, $isClosingNode } from '../nodes/closing'
import { $createDatelineNode } from '../nodes/dateline'
import { $createEditorsNoteNode, $isEditorsNoteNode } from '../nodes/editors-note'
import { $createEntryNode, type EntryNode } from '../nodes/entry'
import { $createEntryTitleNode } from '../nodes/entry-title'
import { $createFrameLabelNode } from '../nodes/frame-label'
import { $isMastheadNode } from '../nodes/masthead'
import { $createTextNode } from 'lexical'

/** An empty entry with every part in place, behind a block of the root; null: attached nowhere yet. */
export function $newEntryAfter(block: ElementNode | null): EntryNode {
  const entry = $createEntryNode()
  entry.append($createEntryTitleNode(), $createDatelineNode(), $createParagraphNode(), $createBylineNode())
  block?.insertAfter(entry, false)
  return entry
}

/** Data of our document → nodes not yet attached. */
export function $nodesFrom(data: readonly AnyNodeData[]): LexicalNode[] {
  // Lexical reads the JSON as it writes it; our data types are that shape.
  return data.map((one) => $parseSerializedNode(one as unknown as Parameters<typeof $parseSerializedNode>[0]))
}

/** Puts blocks among the root's children at `index`, kept between masthead and editor's note and the closing. */
export function $insertTop(nodes: LexicalNode[], index: number): void {
  const root = $getRoot()
  root.splice($lawfulIndex(index), 0, nodes)
}

/** The nearest place where an entry, section or figure may stand. */
export function $lawfulIndex(index: number): number {
  const children = $getRoot().getChildren()
  const first = children.findLastIndex((child) => $isMastheadNode(child) || $isEditorsNoteNode(child)) + 1
  const closing = children.findIndex($isClosingNode)
  const last = closing === -1 ? children.length : closing
  return Math.min(Math.max(index, first), Math.max(first, last))
}

/** The editor's note: the one that is there, or a new one with its label. */
export function $ensureEditorsNote(label: string): ElementNode {
  const root = $getRoot()
  const found = root.getChildren().find($isEditorsNoteNode)
  if (found) return found
  const note = $createEditorsNoteNode()
  note.append($createFrameLabelNode().append($createTextNode(label)), $createParagraphNode())
  const masthead = root.getChildren().find($isMastheadNode)
  if (masthead) masthead.insertAfter(note, false)
  else root.splice(0, 0, [note])
  return note
}

/** The closing: the one that is there, or a new one. */
export function $ensureClosing(): ElementNode {
  const root = $getRoot()
  const found = root.getChildren().find($isClosingNode)
  if (found) return found
  const closing = $createClosingNode()
  closing.append($createParagraphNode())
  root.append(closing)
  return closing
}
