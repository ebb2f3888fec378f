import { caretFromPoint } from '@lexical/clipboard'
import { $getNearestNodeFromDOMNode, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical'

/** Puts the caret at a point of the window, as a click there would. */
export function $selectPoint(editor: LexicalEditor, x: number, y: number): void {
  const hit = caretFromPoint(x, y, editor.getRootElement())
  const node = hit && $getNearestNodeFromDOMNode(hit.node)
  if ($isTextNode(node)) node.select(hit?.offset, hit?.offset)
  else if ($isElementNode(node)) node.selectEnd()
}
