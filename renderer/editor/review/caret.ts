/** Where the selection stands, told by tokens, so that it can be put back after the text around it was rewritten. */
import { $getNodeByKey, $isElementNode, $isTextNode, type ElementNode, type LexicalNode, type PointType, type RangeSelection } from 'lexical'
import type { CharToken, StartToken, Token } from '../../../shared/review/tokens'
import type { Origin } from './read'
import type { Written } from './write'

/** Tags that tokens carry through the accounting: copies keep them. */
const anchorTag = Symbol('anchor')
const focusTag = Symbol('focus')
const oldTag = Symbol('old')
type Tagged = Token & { [anchorTag]?: true; [focusTag]?: true; [oldTag]?: true }

/** Every block of text with its letters, at any depth, in order. */
export function* textBlocks(tokens: readonly Token[]): Generator<{ start: StartToken; chars: CharToken[] }> {
  let block: { start: StartToken; chars: CharToken[] } | null = null
  for (const token of tokens) {
    if (token.kind === 'char') block?.chars.push(token)
    else {
      if (block) yield block
      block = token.kind === 'start' ? { start: token, chars: [] } : null
      if (token.kind === 'box') yield* textBlocks(token.children)
    }
  }
  if (block) yield block
}

/** Tags the token behind which each end of the selection stands; a start token means its block's beginning. */
export function $tagSelection(selection: RangeSelection, tokens: readonly Token[]): void {
  $tagPoint(selection.anchor, tokens, anchorTag)
  $tagPoint(selection.focus, tokens, focusTag)
}

function $tagPoint(point: PointType, tokens: readonly Token[], tag: typeof anchorTag | typeof focusTag): void {
  const node = point.getNode()
  const keys = new Set([node, ...node.getParents()].map((one) => one.getKey()))
  for (const { start, chars } of textBlocks(tokens)) {
    const block = $getNodeByKey((start.origin as Origin | undefined)?.key ?? '')
    if (!$isElementNode(block) || !keys.has(block.getKey())) continue
    const offset = $offsetIn(block, point)
    const token: Tagged = offset === 0 ? start : (tokenEndingAt(chars, offset) ?? chars.at(-1) ?? start)
    Object.assign(token, { [tag]: true })
    return
  }
}

/** Tags what was there before: what the accounting puts back keeps the tag, what stayed does not. Its nodes are no longer its own. */
export function tagOld(tokens: readonly Token[]): void {
  for (const token of tokens) {
    Object.assign(token, { [oldTag]: true })
    if (token.kind !== 'char') delete token.origin
    if (token.kind === 'box') tagOld(token.children)
  }
}

export const isCaret = (token: Token): boolean => (token as Tagged)[focusTag] === true

/** UTF-16 units from the block's beginning to the point. */
function $offsetIn(block: ElementNode, point: PointType): number {
  let count = 0
  const visit = (node: LexicalNode): boolean => {
    if (node.getKey() === point.key) {
      if ($isTextNode(node)) count += point.offset
      else if ($isElementNode(node)) for (const child of node.getChildren().slice(0, point.offset)) count += sizeOf(child)
      return true
    }
    if (!$isElementNode(node)) {
      count += sizeOf(node)
      return false
    }
    return node.getChildren().some(visit)
  }
  visit(block)
  return count
}

const sizeOf = (node: LexicalNode): number => ($isElementNode(node) ? node.getChildren().reduce((sum, child) => sum + sizeOf(child), 0) : node.getTextContentSize())

function tokenEndingAt(chars: readonly CharToken[], offset: number): CharToken | undefined {
  let end = 0
  return chars.find((char) => (end += char.text.length) >= offset)
}

/** Puts both ends of the selection behind their tokens. `over` takes them past what was just put back (forward delete). */
export function $restoreSelection(selection: RangeSelection, tokens: readonly Token[], written: Written, over: boolean): void {
  for (const [point, tag] of [[selection.anchor, anchorTag], [selection.focus, focusTag]] as const) {
    const found = placeOf(tokens, tag, over)
    const block = found ? written.get(found.start) : undefined
    if (found && $isElementNode(block)) $setPoint(point, block, found.units)
  }
}

function placeOf(tokens: readonly Token[], tag: typeof anchorTag | typeof focusTag, over: boolean): { start: StartToken; units: number } | null {
  let found: { start: StartToken; units: number } | null = null
  for (const { start, chars } of textBlocks(tokens)) {
    let units = 0
    for (const token of [start, ...chars] as Tagged[]) {
      const passes = found !== null && over && token[oldTag] === true
      if (found && !passes) return found
      if (token.kind === 'char') units += token.text.length
      if (passes || token[tag]) found = { start, units }
    }
  }
  return found
}

function $setPoint(point: PointType, block: ElementNode, units: number): void {
  let left = units
  let last: LexicalNode | null = null
  for (const leaf of $leaves(block)) {
    const size = sizeOf(leaf)
    if ($isTextNode(leaf) && left <= size) {
      point.set(leaf.getKey(), left, 'text')
      return
    }
    if (left === 0) {
      const parent = leaf.getParentOrThrow()
      point.set(parent.getKey(), leaf.getIndexWithinParent(), 'element')
      return
    }
    left -= size
    last = leaf
  }
  const parent = last?.getParent() ?? block
  point.set(parent.getKey(), last ? last.getIndexWithinParent() + 1 : 0, 'element')
}

function $leaves(node: ElementNode): LexicalNode[] {
  return node.getChildren().flatMap((child) => ($isElementNode(child) ? $leaves(child) : [child]))
}
