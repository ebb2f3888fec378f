import type { ElementNode, LexicalNode } from 'lexical'
import { $getSelection, $isRangeSelection } from 'lexical'
import { $childOf } from '../structure/blocks'
import { $isFlow, $isFrame, $isMovable } from '../structure/kinds'
import { $currentTop, $nudge } from './top-blocks'

/** Moves the current entry, section or figure among its like; in an editor's note or closing, the current paragraph. */
export function $moveCurrent(direction: 'up' | 'down'): boolean {
  const top = $currentTop()
  if ($isMovable(top)) return $nudge(top, direction)
  return $isFrame(top) ? $nudgeInside(top, direction) : false
}

function $nudgeInside(frame: ElementNode, direction: 'up' | 'down'): boolean {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? $childOf(frame, selection.focus.getNode()) : null
  const beside: LexicalNode | null | undefined = direction === 'up' ? block?.getPreviousSibling() : block?.getNextSibling()
  if (!$isFlow(block) || !$isFlow(beside)) return false
  if (direction === 'up') beside.insertBefore(block, false)
  else beside.insertAfter(block, false)
  return true
}
