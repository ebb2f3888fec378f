import { $createBylineNode, $isBylineNode } from '../nodes/byline'
import { $createDatelineNode, $isDatelineNode } from '../nodes/dateline'
import { $isEntryNode } from '../nodes/entry'
import { $caretTo } from '../structure/caret'
import { $titleOf } from '../structure/blocks'
import { $currentTop } from './top-blocks'

/** The caret into the current entry's dateline, made behind the title when it has none. */
export function $insertDateline(): void {
  const entry = $currentTop()
  if (!$isEntryNode(entry)) return
  const found = entry.getChildren().find($isDatelineNode)
  if (found) $caretTo(found, 'end')
  else {
    const dateline = $createDatelineNode()
    $titleOf(entry)?.insertAfter(dateline, false)
    $caretTo(dateline, 'start')
  }
}

/** The caret into the current entry's byline, made at its end when it has none. */
export function $insertByline(): void {
  const entry = $currentTop()
  if (!$isEntryNode(entry)) return
  const byline = entry.getChildren().find($isBylineNode) ?? $createBylineNode()
  if (!byline.isAttached()) entry.append(byline)
  $caretTo(byline, 'end')
}
