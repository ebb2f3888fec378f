import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, CLICK_COMMAND, COMMAND_PRIORITY_LOW, HISTORY_MERGE_TAG, type LexicalEditor, mergeRegister } from 'lexical'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { $currentFigure } from '../commands/figures'
import { $currentTop } from '../commands/top-blocks'
import { createHandle } from '../create-handle'
import { $normaliseAll } from '../extensions/structure'
import { registerFigureSelection } from '../figure-selection'
import type { SelectionInfo } from '../handle'
import type { IssueEditorProps } from '../IssueEditor'
import { $isEntryNode } from '../nodes/entry'
import { registerHistoryGuard } from '../history-guard'
import { registerJournal } from '../journal'
import { registerFreshCaret } from '../fresh-caret'
import { registerKeyless } from '../keyless'
import { registerKeys } from '../keys'
import { $clickFigure, openClickedLink } from '../pointer'
import { registerPaste } from '../paste/register'
import { loadTag } from '../review/lane'
import { followSettledState } from '../snapshot'
import { registerTypingScope } from '../typing-scope'

/** Joins the editor to its props: changes out, handle out, keys, pointer and paste in. */
export function useEditorBindings(props: IssueEditorProps): void {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation()
  const latest = useRef({ props, t })
  useEffect(() => {
    latest.current = { props, t }
  })
  useEffect(() => editor.setEditable(props.readOnly !== true), [editor, props.readOnly])
  useEffect(() => {
    const settled = followSettledState(editor, (getDocument, byHistory) => latest.current.props.onChange(getDocument, { dirty: true, byHistory }))
    editor.update($normaliseAll, { discrete: true, tag: [HISTORY_MERGE_TAG, loadTag] })
    latest.current.props.onHandle?.(createHandle(editor, { getDocument: settled.getDocument, noteLabel: () => latest.current.t('editor.insert.note') }))
    const stop = mergeRegister(
      settled.stop,
      followSelection(editor, (info) => latest.current.props.onSelectionInfo?.(info)),
      registerFreshCaret(editor),
      registerTypingScope(editor),
      registerKeyless(editor),
      registerKeys(editor),
      registerJournal(editor),
      registerHistoryGuard(editor),
      registerFigureSelection(editor),
      registerPaste(editor, (files) => latest.current.props.addPictures(files)),
      editor.registerCommand(CLICK_COMMAND, (event) => openClickedLink(event, (url) => latest.current.props.openLink(url)) || $clickFigure(event), COMMAND_PRIORITY_LOW),
    )
    return () => {
      stop()
      latest.current.props.onHandle?.(null)
    }
  }, [editor])
}

function followSelection(editor: LexicalEditor, onInfo: (info: SelectionInfo) => void): () => void {
  let said = ''
  return editor.registerUpdateListener(({ editorState }) => {
    if (editor.isComposing()) return
    const info = editorState.read($selectionInfo)
    const key = JSON.stringify(info)
    if (key === said) return
    said = key
    onInfo(info)
  })
}

function $selectionInfo(): SelectionInfo {
  const top = $currentTop()
  return {
    topIndex: top ? $getRoot().getChildrenKeys().indexOf(top.getKey()) : -1,
    entryId: $isEntryNode(top) ? top.getEntryId() : null,
    figureId: $currentFigure()?.getFigureId() ?? null,
  }
}
