import { $getSelection, $isNodeSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { $isFigureNode } from '../nodes/figure'
import { $childOf } from '../structure/blocks'
import { $isBody, $isFlow, $isFrame, $isMovable } from '../structure/kinds'
import { $currentTop, $nudge } from './top-blocks'

/** Moves the current entry, section or figure among its like; in an editor's note or closing the current paragraph, in a body a selected figure. */
export function $moveCurrent(direction: 'up' | 'down'): boolean {
  const selection = $getSelection()
  const figure = $isNodeSelection(selection) ? selection.getNodes().find($isFigureNode) : undefined
  if (figure && $isBody(figure.getParent())) return $nudgeInside(figure, direction)
  const top = $currentTop()
  if ($isMovable(top)) return $nudge(top, direction)
  return $isFrame(top) && $isRangeSelection(selection) ? $nudgeInside($childOf(top, selection.focus.getNode()), direction) : false
}

/** Changes places with the body block before or behind. */
function $nudgeInside(block: LexicalNode | null, direction: 'up' | 'down'): boolean {
  const beside = direction === 'up' ? block?.getPreviousSibling() : block?.getNextSibling()
  if (!$isFlow(block) || !$isFlow(beside)) return false
  if (direction === 'up') beside.insertBefore(block, false)
  else beside.insertAfter(block, false)
  return true
}
