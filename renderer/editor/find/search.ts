import { $getNodeByKey, $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical'
import { $isGone } from '../review/state'
import { $isTextBlock } from '../structure/kinds'
import { matchesIn, type FindOptions } from './matches'

/** A stretch of one text node that belongs to a match. */
export interface Piece { key: string; start: number; end: number }
/** A match lies in one block, but may run over text nodes of different formats. */
export interface Match { pieces: Piece[] }

/** All matches in the issue in reading order: titles, datelines, captions and bodies alike. Deleted words are passed over: they would be found again after each replacement. */
export function $search(query: string, options: FindOptions): Match[] {
  if (query === '') return []
  return $textBlocks($getRoot()).flatMap((block) => $searchBlock(block, query, options))
}

function $textBlocks(node: ElementNode): ElementNode[] {
  const isText: boolean = $isTextBlock(node)
  if (isText) return [node]
  return $isGone(node) ? [] : node.getChildren().filter($isElementNode).flatMap($textBlocks)
}

function $searchBlock(block: ElementNode, query: string, options: FindOptions): Match[] {
  const leaves = $leaves(block).filter((leaf) => !$isGone(leaf))
  const text = leaves.map((leaf) => ($isTextNode(leaf) ? leaf.getTextContent() : $isLineBreakNode(leaf) ? '\n' : '\ufffc')).join('')
  return matchesIn(text, query, options).map(([start, end]) => ({ pieces: $piecesOf(leaves, start, end) }))
}

function $leaves(node: ElementNode): LexicalNode[] {
  return node.getChildren().flatMap((child) => ($isElementNode(child) ? $leaves(child) : [child]))
}

function $piecesOf(leaves: LexicalNode[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const leaf of leaves) {
    const size = $isTextNode(leaf) ? leaf.getTextContentSize() : 1
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, size)
    if (from < to && $isTextNode(leaf)) pieces.push({ key: leaf.getKey(), start: from, end: to })
    at += size
  }
  return pieces
}

/** Puts text in a match's place, in the format of its first character. Replace later matches first: earlier ones keep their places. */
export function $replaceMatch(match: Match, replacement: string): void {
  const [first, ...rest] = match.pieces
  for (const piece of rest.reverse()) $splice(piece, '')
  if (first) $splice(first, replacement)
}

function $splice(piece: Piece, text: string): TextNode | null {
  const node = $getNodeByKey(piece.key)
  if (!$isTextNode(node)) return null
  const changed = node.spliceText(piece.start, piece.end - piece.start, text)
  if (changed.getTextContentSize() === 0) changed.remove()
  return changed
}

/** Selects a match. */
export function $selectMatch(match: Match): void {
  const first = match.pieces[0]
  const last = match.pieces.at(-1)
  if (!first || !last) return
  const from = $getNodeByKey(first.key)
  const to = $getNodeByKey(last.key)
  if (!$isTextNode(from) || !$isTextNode(to)) return
  const selection = from.select(first.start, first.start)
  selection.focus.set(to.getKey(), last.end, 'text')
}
