import { $createTextNode, $getSelection, $isElementNode, $isRangeSelection, $isNodeSelection, type ElementNode, type LexicalNode } from 'lexical'
import type { PictureRef } from '../../../shared/model/common'
import type { FigureChange, MastheadChange } from '../handle'
import { $createCaptionNode, $isCaptionNode } from '../nodes/caption'
import { $createCreditNode, $isCreditNode } from '../nodes/credit'
import { $createFigureNode, $isFigureNode, type FigureNode } from '../nodes/figure'
import { $isMastheadNode } from '../nodes/masthead'
import { $createMastheadLineNode, $isMastheadLineNode, type MastheadRole } from '../nodes/masthead-line'
import { $caretInto } from '../structure/caret'
import { $childOf, $insertAtBodyStart } from '../structure/blocks'
import { $lastHeadLine } from '../structure/blocks'
import { $insertTop } from '../structure/insert'
import { $isBody, $isFlow } from '../structure/kinds'
import { $placeForNew, $topBlocks } from './top-blocks'

/** A figure with empty caption and credit; without a picture it keeps the place of one to come. */
export function $figureFor(picture: PictureRef | null): FigureNode {
  const figure = $createFigureNode()
  if (picture) figure.setPicture(picture)
  figure.append($createCaptionNode(), $createCreditNode())
  return figure
}

/** Puts figures behind the block with the caret, inside its entry or frame; elsewhere behind the current part. */
export function $insertFigures(figures: FigureNode[]): void {
  const place = $bodyPlace()
  if (place === null) $insertTop(figures, $placeForNew())
  else if ($isFlow(place.child) || place.child.getType() === 'byline') place.body.splice(place.child.getIndexWithinParent() + (place.child.getType() === 'byline' ? 0 : 1), 0, figures)
  else if ($lastHeadLine(place.body)) $insertAtBodyStart(place.body, figures)
  else place.body.splice(0, 0, figures)
  const last = figures.at(-1)
  if (last) $caretInto(last, 'start')
}

/** The body with the caret and its child there. */
function $bodyPlace(): { body: ElementNode; child: LexicalNode } | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : $isNodeSelection(selection) ? selection.getNodes()[0] : undefined
  const body = node && [node, ...node.getParents()].find($isBody)
  const child = body && $childOf(body, node)
  return body && child ? { body, child } : null
}

/** Applies a change to a figure; caption and credit given as text replace what is there. */
export function $changeFigure(figure: FigureNode, change: FigureChange): void {
  if (change.alt !== undefined) figure.setAlt(change.alt)
  if (change.picture) figure.setPicture(change.picture)
  const children = figure.getChildren()
  if (change.caption !== undefined) $setLineText(children.find($isCaptionNode), change.caption)
  if (change.credit !== undefined) $setLineText(children.find($isCreditNode), change.credit)
}

/** Sets a line's text unless it says so already, so formats survive an unchanged value. */
function $setLineText(line: ElementNode | undefined, text: string): void {
  if (!line || line.getTextContent() === text) return
  line.clear()
  if (text !== '') line.append($createTextNode(text))
}

/** Sets the masthead's lines. Series and number share a line, which null takes away; a line that is missing is made in its place. */
export function $setMasthead(change: MastheadChange): void {
  const masthead = $topBlocks().find($isMastheadNode)
  if (!masthead) return
  const order: MastheadRole[] = ['series', 'title', 'subtitle']
  const wanted: Record<MastheadRole, string | undefined> = {
    series: change.series === undefined && change.number === undefined ? undefined : `${change.series ?? ''}${change.number ?? ''}`,
    title: change.title,
    subtitle: change.subtitle,
  }
  for (const role of order) {
    const text = wanted[role]
    if (text === undefined) continue
    const lines = masthead.getChildren().filter($isElementNode).filter($isMastheadLineNode)
    let line = lines.find((one) => one.getRole() === role)
    if (role === 'series' && change.series === null) {
      line?.remove()
      continue
    }
    if (!line) {
      line = $createMastheadLineNode(role)
      const before = lines.findLast((one) => order.indexOf(one.getRole()) < order.indexOf(role))
      masthead.splice(before ? before.getIndexWithinParent() + 1 : 0, 0, [line])
    }
    $setLineText(line, text)
  }
}

/** The selected figure, or the one whose caption or credit has the caret. */
export function $currentFigure(): FigureNode | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0]
  return node ? ([node, ...node.getParents()].find($isFigureNode) ?? null) : null
}
