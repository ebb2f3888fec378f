import { $isListItemNode } from '@lexical/list'
import type { HeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $isElementNode, type ElementNode, type LexicalNode } from 'lexical'
import { $isBylineNode } from '../nodes/byline'
import { $createCaptionNode, $isCaptionNode } from '../nodes/caption'
import { $createCreditNode, $isCreditNode } from '../nodes/credit'
import { $isDatelineNode } from '../nodes/dateline'
import type { EntryNode } from '../nodes/entry'
import { $createEntryTitleNode, $isEntryTitleNode } from '../nodes/entry-title'
import { $isFigureNode, type FigureNode } from '../nodes/figure'
import { $isFrameLabelNode } from '../nodes/frame-label'
import type { MastheadNode } from '../nodes/masthead'
import { $createMastheadLineNode, $isMastheadLineNode } from '../nodes/masthead-line'
import { $isSectionNode } from '../nodes/section'
import { $isGone } from '../review/state'
import { $appendText, $become, $becomeHeading, $becomeParagraph, $inlinesBelow, $insertAtBodyStart } from './blocks'
import { $hasContent, $isContainer, $isFlow, type BodyNode } from './kinds'

/** Puts each part of the issue in lawful order. Text is moved, never dropped. All are idempotent. What review has marked deleted, and ghosts of moves, are passed over. */

const $firstLiving = (body: ElementNode): LexicalNode | undefined => body.getChildren().find($isLiving)
const $nextLiving = (node: LexicalNode): LexicalNode | undefined => node.getNextSiblings().find($isLiving)
const $isLiving = (node: LexicalNode): boolean => $isElementNode(node) && !$isGone(node)

/** Blocks inside a line become its text, parted by spaces. */
export function $normaliseLine(line: ElementNode): void {
  for (const child of line.getChildren()) {
    if (!$isElementNode(child) || child.isInline()) continue
    const inlines = $inlinesBelow(child)
    if (inlines.length > 0 && child.getPreviousSibling()) child.insertBefore($createTextNode(' '))
    for (const inline of inlines) child.insertBefore(inline)
    child.remove(true)
  }
}

/** Bodies know two levels of heading: anything bigger is the first, anything smaller the second. */
export function $normaliseHeading(heading: HeadingNode): void {
  const tag = heading.getTag()
  if (tag === 'h1' || tag === 'h2') heading.setTag('h3')
  else if (tag === 'h5' || tag === 'h6') heading.setTag('h4')
  $normaliseLine(heading)
}

/** Title first, at most one dateline right behind it, then body blocks and bylines; at least one body block. */
export function $normaliseEntry(entry: EntryNode): void {
  $flattenContainers(entry)
  let title: ElementNode | null = null
  let date: ElementNode | null = null
  for (const child of entry.getChildren()) {
    if (!$isElementNode(child) || $isGone(child)) continue
    if ($isEntryTitleNode(child) && !title) title = child
    else if ($isDatelineNode(child) && !date) date = child
    else if (!$isBylineNode(child)) $makeFlow(child)
  }
  title ??= $createEntryTitleNode()
  if (!$firstLiving(entry)?.is(title)) entry.splice(0, 0, [title])
  if (date && !$nextLiving(title)?.is(date)) title.insertAfter(date, false)
  if (!entry.getChildren().some((child) => $isFlow(child) && !$isGone(child))) $insertAtBodyStart(entry, [$createParagraphNode()])
}

/** At most one label, in front; else body blocks. A frame without anything is taken away. */
export function $normaliseFrame(frame: BodyNode): void {
  if (frame.isEmpty()) {
    frame.remove(true)
    return
  }
  $flattenContainers(frame)
  let label: ElementNode | null = null
  for (const child of frame.getChildren()) {
    if (!$isElementNode(child) || $isGone(child)) continue
    if ($isFrameLabelNode(child) && !label) label = child
    else $makeFlow(child)
  }
  if (label && !$firstLiving(frame)?.is(label)) frame.splice(0, 0, [label])
  if (!frame.getChildren().some((child) => $isFlow(child) && !$isGone(child))) frame.append($createParagraphNode())
}

/** Exactly a caption and a credit; blocks that slipped in go behind the figure. */
export function $normaliseFigure(figure: FigureNode): void {
  const children = figure.getChildren().filter($isElementNode)
  const caption = children.find($isCaptionNode) ?? $createCaptionNode()
  const credit = children.find($isCreditNode) ?? $createCreditNode()
  if (!figure.getFirstChild()?.is(caption)) figure.splice(0, 0, [caption])
  if (!caption.getNextSibling()?.is(credit)) caption.insertAfter(credit, false)
  let after: ElementNode = figure
  for (const child of figure.getChildren().filter($isElementNode)) {
    if (child.is(caption) || child.is(credit)) continue
    if ($isCaptionNode(child)) $appendText(caption, child)
    else if ($isCreditNode(child)) $appendText(credit, child)
    else if (!$hasContent(child) && !$isContainer(child)) child.remove(true)
    else {
      after.insertAfter(child, false)
      after = child
    }
  }
}

/** Only masthead lines, one of them the title; other blocks go behind the masthead. */
export function $normaliseMasthead(masthead: MastheadNode): void {
  let after: ElementNode = masthead
  for (const child of masthead.getChildren().filter($isElementNode)) {
    if ($isMastheadLineNode(child)) continue
    if (!$hasContent(child) && !$isContainer(child)) child.remove(true)
    else {
      after.insertAfter(child, false)
      after = child
    }
  }
  const lines = masthead.getChildren().filter($isMastheadLineNode)
  if (lines.some((line) => line.getRole() === 'title')) return
  const series = lines.findLast((line) => line.getRole() === 'series')
  if (series) series.insertAfter($createMastheadLineNode('title'), false)
  else masthead.splice(0, 0, [$createMastheadLineNode('title')])
}

/** Entries, frames and mastheads inside another body dissolve into it. */
function $flattenContainers(body: ElementNode): void {
  for (let nested = $nestedIn(body); nested; nested = $nestedIn(body)) {
    for (const child of nested.getChildren()) nested.insertBefore(child)
    nested.remove(true)
  }
}

function $nestedIn(body: ElementNode): ElementNode | undefined {
  return body.getChildren().filter($isContainer).find((child) => !$isFigureNode(child))
}

/** A block that has no place in a body becomes one that has: a title a heading, any other line a paragraph. */
function $makeFlow(child: ElementNode): void {
  if ($isFlow(child)) return
  if ($isEntryTitleNode(child) || $isSectionNode(child)) $becomeHeading(child)
  else if ($isListItemNode(child)) $become(child, $createParagraphNode())
  else if ($isEmptyFigureLine(child)) child.remove(true)
  else $becomeParagraph(child)
}

function $isEmptyFigureLine(child: LexicalNode): boolean {
  return ($isCaptionNode(child) || $isCreditNode(child)) && child.isEmpty()
}
