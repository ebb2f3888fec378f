import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { HISTORY_PUSH_TAG } from 'lexical'
import { useCallback } from 'react'

/** Runs a change as one undo step and gives the caret back to the text. */
export function useChange(): ($change: () => void) => void {
  const [editor] = useLexicalComposerContext()
  return useCallback(($change) => {
    editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG })
    editor.focus()
  }, [editor])
}
