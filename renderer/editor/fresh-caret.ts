import {
  $createRangeSelectionFromDom, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, $setSelection, COMMAND_PRIORITY_BEFORE_CRITICAL, getDOMSelection, isSelectionWithinEditor, KEY_DOWN_COMMAND,
  type LexicalEditor, type RangeSelection,
} from 'lexical'

/**
 * A key acts where the caret is seen. The browser tells of a caret's move by an event of its own, which on a busy
 * machine comes after the next key: a quick Backspace behind a click or Home would act at the place before.
 */
export function registerFreshCaret(editor: LexicalEditor): () => void {
  return editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
    if (!event.isComposing && !editor.isComposing()) $followCaret(editor)
    return false
  }, COMMAND_PRIORITY_BEFORE_CRITICAL)
}

/** Takes the selection to where the browser shows the caret. */
export function $followCaret(editor: LexicalEditor): void {
  const known = $getSelection()
  const seen = getDOMSelection(window)
  if (!$isRangeSelection(known) || !seen || !isSelectionWithinEditor(editor, seen.anchorNode, seen.focusNode)) return
  const fresh = $createRangeSelectionFromDom(seen, editor)
  if (!fresh || (fresh.anchor.is(known.anchor) && fresh.focus.is(known.focus))) return
  $takeFormat(fresh, known)
  $setSelection(fresh)
}

/** A format chosen for what is typed next stays while the caret stays in its node. */
function $takeFormat(fresh: RangeSelection, known: RangeSelection): void {
  const node = fresh.anchor.getNode()
  if (fresh.anchor.key === known.anchor.key) fresh.format = known.format
  else if ($isTextNode(node)) fresh.format = node.getFormat()
  else if ($isElementNode(node)) fresh.format = node.getTextFormat()
}
