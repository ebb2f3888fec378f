import { $isLinkNode } from '@lexical/link'
import { $getNearestNodeFromDOMNode } from 'lexical'
import { isSafeLink } from './links'
import { $isFigureNode } from './nodes/figure'
import { $selectFigure } from './structure/caret'

/** A click on a picture selects its figure. */
export function $clickFigure(event: MouseEvent): boolean {
  if (!(event.target instanceof Element) || !event.target.closest('.issue-picture')) return false
  const node = $getNearestNodeFromDOMNode(event.target)
  const figure = node && [node, ...node.getParents()].find($isFigureNode)
  if (!figure) return false
  $selectFigure(figure)
  return true
}

/** Ctrl+click follows a link; a plain click only places the caret. */
export function openClickedLink(event: MouseEvent, openLink: (url: string) => void): boolean {
  if (!(event.target instanceof Element) || !event.target.closest('a')) return false
  event.preventDefault()
  if (!event.ctrlKey && !event.metaKey) return false
  const node = $getNearestNodeFromDOMNode(event.target)
  const link = node && [node, ...node.getParents()].find($isLinkNode)
  if (!link || !isSafeLink(link.getURL())) return false
  openLink(link.getURL())
  return true
}
