import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { $isLinkNode } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, type ElementFormatType, type LexicalEditor, mergeRegister } from 'lexical'
import { useEffect, useState } from 'react'
import { $currentFigure } from '../commands/figures'
import { $selectedBlocks, $styleOf, type BlockStyle } from '../commands/styles'
import { $currentTop } from '../commands/top-blocks'
import { $isEntryNode } from '../nodes/entry'
import { journalOf } from '../journal'
import { $isMovable } from '../structure/kinds'

export const formats = ['bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript', 'highlight'] as const
export type Format = (typeof formats)[number]

export interface ToolbarState {
  isEditable: boolean
  canUndo: boolean
  canRedo: boolean
  hasText: boolean
  style: BlockStyle | null
  align: ElementFormatType
  formats: Format[]
  isLink: boolean
  inEntry: boolean
  isMovable: boolean
  figureId: string | null
}

const idle: ToolbarState = { isEditable: false, canUndo: false, canRedo: false, hasText: false, style: null, align: '', formats: [], isLink: false, inEntry: false, isMovable: false, figureId: null }

/** What the toolbar shows. Renders only when that changes, and never while an input method composes. */
export function useToolbarState(): ToolbarState {
  const [editor] = useLexicalComposerContext()
  const [state, setState] = useState(idle)
  useEffect(() => {
    let shown = ''
    const refresh = () => {
      if (editor.isComposing()) return
      const next = editor.getEditorState().read(() => $readState(editor))
      const key = JSON.stringify(next)
      if (key === shown) return
      shown = key
      setState(next)
    }
    refresh()
    const { listeners } = journalOf(editor)
    listeners.add(refresh)
    return mergeRegister(editor.registerUpdateListener(refresh), editor.registerEditableListener(refresh), () => listeners.delete(refresh))
  }, [editor])
  return state
}

function $readState(editor: LexicalEditor): ToolbarState {
  if (!editor.isEditable()) return idle
  const history = getExtensionDependencyFromEditor(editor, HistoryExtension).output
  const journal = journalOf(editor)
  const base = { ...idle, isEditable: true, canUndo: history.canUndo.peek() || journal.canUndo(), canRedo: history.canRedo.peek() || journal.canRedo(), figureId: $currentFigure()?.getFigureId() ?? null }
  const top = $currentTop()
  const place = { inEntry: $isEntryNode(top), isMovable: $isMovable(top) }
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return { ...base, ...place }
  const blocks = $selectedBlocks()
  const styles = new Set(blocks.map($styleOf))
  const node = selection.focus.getNode()
  return {
    ...base,
    ...place,
    hasText: true,
    style: styles.size === 1 ? $styleOf(blocks[0]) : styles.has(null) ? null : 'paragraph',
    align: blocks[0]?.getFormatType() ?? '',
    formats: formats.filter((format) => selection.hasFormat(format)),
    isLink: [node, ...node.getParents()].some($isLinkNode),
  }
}
