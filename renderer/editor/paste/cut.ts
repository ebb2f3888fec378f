import { copyToClipboard } from '@lexical/clipboard'
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, CUT_COMMAND, CUT_TAG, type LexicalEditor } from 'lexical'
import { $isEntryNode } from '../nodes/entry'
import { $removeBlock } from '../structure/caret'
import { $coveredTops } from '../structure/cover'
import { $hasContent } from '../structure/kinds'

/** Cutting a whole entry takes its frame along; any other cut is the rich text's own. */
export function registerCut(editor: LexicalEditor): () => void {
  return editor.registerCommand(CUT_COMMAND, (event) => {
    const selection = $getSelection()
    if (!editor.isEditable() || !$isRangeSelection(selection) || !$coveredTops(selection).some($isEntryNode)) return false
    const clipboard = event !== null && 'clipboardData' in event ? event : null
    void copyToClipboard(editor, clipboard).then(() => editor.update($removeWhole, { tag: CUT_TAG }))
    return true
  }, COMMAND_PRIORITY_LOW)
}

/** Removes what is selected, and no husk stays of an entry that was selected whole. */
export function $removeWhole(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const entries = $coveredTops(selection).filter($isEntryNode)
  selection.removeText()
  for (const entry of entries) if (entry.isAttached() && !$hasContent(entry)) $removeBlock(entry)
}
