import { $isListItemNode } from '@lexical/list'
import {
  $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, HISTORY_PUSH_TAG, INDENT_CONTENT_COMMAND, KEY_DOWN_COMMAND, KEY_TAB_COMMAND, type LexicalEditor, mergeRegister, OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { OPEN_FIND_COMMAND, OPEN_LINK_COMMAND } from './commands/commands'
import { $moveCurrent } from './commands/move'
import { setBlockStyle } from './commands/styles'
import { $insertEntry } from './commands/top-blocks'
import { $textBlockOf } from './structure/blocks'

type Action = (editor: LexicalEditor) => void
const push = ($change: () => void): Action => (editor) => editor.update($change, { tag: HISTORY_PUSH_TAG })

/** The editor's own keys; bold, italic, underline, undo and redo are Lexical's. Digits go by their key, whatever Shift makes of them. */
const keys: Record<string, Action> = {
  'mod+KeyK': (editor) => void editor.dispatchCommand(OPEN_LINK_COMMAND, undefined),
  'mod+KeyF': (editor) => void editor.dispatchCommand(OPEN_FIND_COMMAND, false),
  'mod+KeyH': (editor) => void editor.dispatchCommand(OPEN_FIND_COMMAND, true),
  'mod+shift+Digit7': (editor) => setBlockStyle(editor, 'number'),
  'mod+shift+Digit8': (editor) => setBlockStyle(editor, 'bullet'),
  'mod+alt+Digit0': (editor) => setBlockStyle(editor, 'paragraph'),
  'mod+alt+Digit3': (editor) => setBlockStyle(editor, 'h3'),
  'mod+alt+Digit4': (editor) => setBlockStyle(editor, 'h4'),
  'mod+shift+Digit9': (editor) => setBlockStyle(editor, 'quote'),
  'mod+Enter': push(() => $insertEntry()),
  'alt+shift+ArrowUp': push(() => $moveCurrent('up')),
  'alt+shift+ArrowDown': push(() => $moveCurrent('down')),
}

export function registerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
      if (event.isComposing || editor.isComposing() || !editor.isEditable()) return false
      const action = keys[nameOf(event)]
      if (!action) return false
      event.preventDefault()
      event.stopPropagation()
      action(editor)
      return true
    }, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => {
      if (!$inList()) return false
      event.preventDefault()
      return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
    }, COMMAND_PRIORITY_LOW),
  )
}

function nameOf(event: KeyboardEvent): string {
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code
  return `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey ? 'shift+' : ''}${code}`
}

function $inList(): boolean {
  const selection = $getSelection()
  return $isRangeSelection(selection) && $isListItemNode($textBlockOf(selection.anchor.getNode()))
}
