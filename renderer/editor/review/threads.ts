import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, type LexicalNode, type RangeSelection } from 'lexical'
import type { Thread } from '../../../shared/model/review'
import { $currentFigure } from '../commands/figures'
import { $currentTop } from '../commands/top-blocks'
import { $isEntryNode } from '../nodes/entry'
import { $isFigureNode } from '../nodes/figure'
import { $marksOf, $setMarks } from './state'

export interface NewAnchor { on: Thread['on']; quote: string }

/** What a comment made now would stand on: the selected text, the selected picture, the entry with the caret, or the issue. */
export function $anchorHere(): NewAnchor {
  const selection = $getSelection()
  if ($isRangeSelection(selection) && !selection.isCollapsed()) return { on: 'text', quote: selection.getTextContent().trim().slice(0, 500) }
  const figure = $currentFigure()
  if (figure && !$isRangeSelection(selection)) return { on: 'figure', quote: figure.getTextContent().trim().slice(0, 200) }
  const top = $currentTop()
  if ($isEntryNode(top)) return { on: 'entry', quote: top.getFirstChild()?.getTextContent().trim().slice(0, 200) ?? '' }
  if ($isFigureNode(top)) return { on: 'figure', quote: top.getTextContent().trim().slice(0, 200) }
  return { on: 'issue', quote: '' }
}

/** Hangs a thread on what is selected. Gives what it stands on. */
export function $anchorThread(id: string): NewAnchor {
  const anchor = $anchorHere()
  const selection = $getSelection()
  const add = (node: LexicalNode) => $setMarks(node, { ...$marksOf(node), notes: [...($marksOf(node).notes ?? []), id] })
  if (anchor.on === 'text' && $isRangeSelection(selection)) $selectedTexts(selection).forEach(add)
  if (anchor.on === 'figure') {
    const figure = $currentFigure() ?? $currentTop()
    if ($isFigureNode(figure)) add(figure)
  }
  const top = $currentTop()
  if (anchor.on === 'entry' && top) add(top)
  return anchor
}

/** The selected texts, cut at the selection's ends. */
function $selectedTexts(selection: RangeSelection): LexicalNode[] {
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const { key: startKey, offset: from } = start
  const { key: endKey, offset: to } = end
  return selection.getNodes().filter($isTextNode).flatMap((node): LexicalNode[] => {
    const size = node.getTextContentSize()
    const head = node.getKey() === startKey ? from : 0
    const tail = node.getKey() === endKey ? to : size
    if (head >= tail) return []
    if (head === 0 && tail === size) return [node]
    const parts = node.splitText(...[head, tail].filter((offset) => offset > 0 && offset < size))
    return [parts[head === 0 ? 0 : 1]].filter((part) => part !== undefined)
  })
}

/** Takes a thread's anchor out of the text. */
export function $removeAnchor(id: string): void {
  const visit = (node: LexicalNode): void => {
    const { notes, ...marks } = $marksOf(node)
    if (notes?.includes(id)) {
      const rest = notes.filter((one) => one !== id)
      $setMarks(node, rest.length > 0 ? { ...marks, notes: rest } : marks)
    }
    if ($isElementNode(node)) node.getChildren().forEach(visit)
  }
  visit($getRoot())
}
