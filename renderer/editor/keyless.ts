import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { $followCaret } from './fresh-caret'

/**
 * Text that no key made: an emoji panel, dictation, handwriting. Lexical takes it for the answer to the last key, a
 * correction that Enter or Tab accepted, and would put the caret past the break that the key made: into the next block.
 */
export function registerKeyless(editor: LexicalEditor): () => void {
  const onInput = (event: InputEvent) => {
    const { data } = event
    if (event.inputType !== 'insertText' || !data || data.length < 2 || data.includes('\n') || event.isComposing || editor.isComposing()) return
    // Over a range it may be such a correction indeed.
    if (event.getTargetRanges().some((range) => !range.collapsed) || !editor.read(() => $isRangeSelection($getSelection()))) return
    event.preventDefault()
    event.stopPropagation()
    editor.update(() => {
      $followCaret(editor)
      $getSelection()?.insertText(data)
    }, { discrete: true })
  }
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('beforeinput', onInput, true)
    root?.addEventListener('beforeinput', onInput, true)
  })
}
