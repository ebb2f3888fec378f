import { buildEditorFromExtensions } from '@lexical/extension'
import { HeadlessExtension } from '@lexical/headless'
import {
  $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, DELETE_CHARACTER_COMMAND, defineExtension, HISTORY_PUSH_TAG, INSERT_PARAGRAPH_COMMAND, type ElementNode, type LexicalCommand, type LexicalEditor, type LexicalNode, REDO_COMMAND, UNDO_COMMAND,
} from 'lexical'
import type { AnyNodeData, IssueDocument } from '../../../shared/document/nodes'
import { childrenOf, textOf } from '../../../shared/document/walk'
import { IssueExtension } from '../../../renderer/editor/extensions/issue'
import { $isTextBlock } from '../../../renderer/editor/structure/kinds'

/** The editor with all its rules, without a window. */
export function openEditor(document: IssueDocument): LexicalEditor {
  return buildEditorFromExtensions(defineExtension({
    name: 'test',
    dependencies: [IssueExtension, HeadlessExtension],
    $initialEditorState: JSON.stringify(document),
    onError: (error) => { throw error },
  }))
}

export const documentOf = (editor: LexicalEditor): IssueDocument => JSON.parse(JSON.stringify(editor.getEditorState().toJSON())) as IssueDocument

export const change = ($change: () => void, editor: LexicalEditor): void => editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG })

/** Every block of text in reading order. */
export function $blocks(): ElementNode[] {
  const below = (node: LexicalNode): ElementNode[] => ($isTextBlock(node) ? [node] : $isElementNode(node) ? node.getChildren().flatMap(below) : [])
  return below($getRoot())
}

/** Puts the caret into the block with this text, at an offset (its end by default). */
export function caretAt(editor: LexicalEditor, text: string, offset = text.length): void {
  change(() => {
    const block = $blocks().find((one) => one.getTextContent() === text)
    if (!block) throw new Error(`no block says “${text}”`)
    let left = offset
    const at = block.getAllTextNodes().find((one) => {
      if (left <= one.getTextContentSize()) return true
      left -= one.getTextContentSize()
      return false
    })
    if (at) at.select(left, left)
    else block.selectEnd()
  }, editor)
}

export function selectFrom(editor: LexicalEditor, from: [string, number], to: [string, number]): void {
  caretAt(editor, ...from)
  const start = editor.read(() => { const selection = $getSelection(); return $isRangeSelection(selection) ? { key: selection.anchor.key, offset: selection.anchor.offset } : null })
  caretAt(editor, ...to)
  change(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection) && start) selection.anchor.set(start.key, start.offset, 'text')
  }, editor)
}

export const type = (editor: LexicalEditor, text: string): void => change(() => { const selection = $getSelection(); if ($isRangeSelection(selection)) selection.insertText(text) }, editor)
export const enter = (editor: LexicalEditor): void => change(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), editor)
/** A key that deletes. Inside a text the browser would stretch the selection over one character first; here the test does. */
function remove(editor: LexicalEditor, backward: boolean): void {
  change(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.type === 'text') {
      const { key, offset } = selection.anchor
      const next = offset + (backward ? -1 : 1)
      const node = selection.anchor.getNode()
      const beside = backward ? node.getPreviousSibling() : node.getNextSibling()
      if (next >= 0 && next <= node.getTextContentSize()) selection.focus.set(key, next, 'text')
      else if ($isTextNode(beside)) selection.focus.set(beside.getKey(), backward ? beside.getTextContentSize() - 1 : 1, 'text')
    }
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward)
  }, editor)
}
export const backspace = (editor: LexicalEditor): void => remove(editor, true)
export const forwardDelete = (editor: LexicalEditor): void => remove(editor, false)
export const undo = (editor: LexicalEditor): void => run(editor, UNDO_COMMAND)
export const redo = (editor: LexicalEditor): void => run(editor, REDO_COMMAND)

/** The kind and text of the block with the caret: “entry-title:第一篇”. */
export function caretBlock(editor: LexicalEditor): string {
  return editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return selection?.constructor.name ?? 'none'
    const node = selection.anchor.getNode()
    const block = [node, ...node.getParents()].find((one) => $isElementNode(one) && !one.isInline())
    return `${block?.getType() ?? ''}:${block?.getTextContent() ?? ''}`
  })
}

/** The document as an indented outline, for reading in a failure. */
export function outline(node: AnyNodeData, depth = 0): string[] {
  const deeper = childrenOf(node).filter((child) => 'children' in child && child.type !== 'link')
  const own = `${'  '.repeat(depth)}${node.type}${deeper.length === 0 ? ` ${textOf(node)}` : ''}`
  return [own.trimEnd(), ...deeper.flatMap((child) => outline(child, depth + 1))]
}

export const outlineOf = (editor: LexicalEditor): string[] => documentOf(editor).root.children.flatMap((block) => outline(block))
/** The outline of the blocks at the top only, entries by their title. */
export const parts = (editor: LexicalEditor): string[] => documentOf(editor).root.children.map((block) => (block.type === 'entry' ? `entry ${textOf(block.children[0] as AnyNodeData)}` : block.type))

/** Dispatches a history command and waits for nothing: reading commits what it did. */
function run(editor: LexicalEditor, command: LexicalCommand<void>): void {
  editor.dispatchCommand(command, undefined)
  editor.read(() => undefined)
}
