import { type LexicalEditor, mergeRegister, REDO_COMMAND, UNDO_COMMAND } from 'lexical'

/**
 * The browser keeps an undo list of its own for what was typed and plays it into the text when Ctrl+Z is pressed with
 * nothing focused (seen in Chrome 114). Both its ways in are closed here, and the editor's own undo answers instead.
 */
export function registerHistoryGuard(editor: LexicalEditor): () => void {
  const answer = (event: Event, isUndo: boolean) => {
    event.preventDefault()
    event.stopPropagation()
    editor.dispatchCommand(isUndo ? UNDO_COMMAND : REDO_COMMAND, undefined)
  }
  const onInput = (event: InputEvent) => {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') answer(event, event.inputType === 'historyUndo')
  }
  const onKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (event.target !== document.body || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
    answer(event, key === 'z' && !event.shiftKey)
  }
  document.addEventListener('keydown', onKey, true)
  return mergeRegister(
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('beforeinput', onInput, true)
      root?.addEventListener('beforeinput', onInput, true)
    }),
    () => document.removeEventListener('keydown', onKey, true),
  )
}
