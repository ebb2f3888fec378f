/** Tokens → the living flow that they were read from, with as few changed nodes as can be. */
import { $isListNode } from '@lexical/list'
import { $getNodeByKey, $isElementNode, $isTextNode, $parseSerializedNode, type ElementNode, type LexicalNode, type SerializedLexicalNode } from 'lexical'
import type { AnyNodeData, InlineData } from '../../../shared/document/nodes'
import { sameData } from '../../../shared/review/marks'
import { groupsOf, inlinesOf, rebuild, type Group } from '../../../shared/review/rebuild'
import type { BoxToken, Token } from '../../../shared/review/tokens'
import type { Origin } from './read'
import { $marksOf, $setMarks } from './state'

/** The node of a block's token after writing, for whoever must place a caret. */
export type Written = Map<Token, LexicalNode>

/** Makes a container's children what the tokens say. */
export function $writeFlow(parent: ElementNode, tokens: readonly Token[], written: Written): void {
  const groups = groupsOf(tokens)
  const wanted: LexicalNode[] = []
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] as Group
    if (!isItem(group)) {
      wanted.push($blockOf(group, written))
      continue
    }
    const items = [group]
    while (groups[at + 1] && isItem(groups[at + 1] as Group)) items.push(groups[(at += 1)] as Group)
    wanted.push(...$listsOf(items, written))
  }
  const current = parent.getChildren()
  if (current.length !== wanted.length || current.some((node, at) => !node.is(wanted[at]))) parent.splice(0, current.length, wanted)
}

const isItem = ({ start }: Group): boolean => start.kind === 'start' && start.block.type === 'listitem'

/** The living node that a token was read from; null for one that is no longer there or became another kind. */
function $livingOf(token: Token): ElementNode | null {
  const from = token.kind === 'char' ? undefined : (token.origin as Origin | undefined)
  const node = from ? $getNodeByKey(from.key) : null
  if (!node || token.kind === 'char') return null
  const type = token.kind === 'start' ? token.block.type : token.node.type
  return $isElementNode(node) && (type === 'closed' || node.getType() === type) ? node : null
}

function $blockOf(group: Group, written: Written): LexicalNode {
  const { start, chars } = group
  const living = $livingOf(start)
  const node = living ?? $parseSerializedNode(rebuild([start, ...chars])[0] as unknown as SerializedLexicalNode)
  written.set(start, node)
  if (!living) {
    if (start.kind === 'box' && $isElementNode(node)) $pair(node, start, written)
    return node
  }
  if (start.kind === 'box') $updateBox(living, start, written)
  else {
    $setMarks(living, start.marks)
    $writeInlines(living, inlinesOf(chars))
  }
  return living
}

function $updateBox(node: ElementNode, box: BoxToken, written: Written): void {
  if (box.opaque) return
  $setMarks(node, box.marks)
  // Fields differ only where a change of the picture or its text was taken back.
  const fields = { ...node.exportJSON(), ...box.node }
  if (!sameData({ ...node.exportJSON(), $: undefined }, { ...fields, $: undefined })) node.updateFromJSON({ ...fields, $: { review: $marksOf(node) } })
  if ($isElementNode(node)) $writeFlow(node, box.children, written)
}

/** New nodes below a new box, block by block. */
function $pair(node: ElementNode, box: BoxToken, written: Written): void {
  const blocks = node.getChildren().flatMap(function below(child): LexicalNode[] {
    return $isElementNode(child) && ($isListNode(child) || $isListNode(child.getFirstChild())) ? child.getChildren().flatMap(below) : [child]
  })
  groupsOf(box.children).forEach(({ start }, at) => {
    const child = blocks[at]
    if (!child) return
    written.set(start, child)
    if (start.kind === 'box' && $isElementNode(child)) $pair(child, start, written)
  })
}

/** A run of list items: kept as it is where the same items stand in the same lists, else made anew. */
function $listsOf(items: readonly Group[], written: Written): LexicalNode[] {
  const nodes = rebuild(items.flatMap(({ start, chars }) => [start, ...chars]))
  const living = items.map(({ start }) => $livingOf(start))
  const lists = [...new Set(living.map((item) => item && $outerList(item)))]
  if (lists.every((list) => list !== null) && sameShape(lists.map($shapeOf), nodes.map(shapeOf))) {
    items.forEach(({ start, chars }, at) => {
      const item = living[at] as ElementNode
      written.set(start, item)
      $setMarks(item, start.marks)
      $writeInlines(item, inlinesOf(chars))
    })
    return lists
  }
  const made = nodes.map((node) => $parseSerializedNode(node as unknown as SerializedLexicalNode))
  const leaves = made.flatMap(function below(node): LexicalNode[] {
    return $isElementNode(node) && ($isListNode(node) || $isListNode(node.getFirstChild())) ? node.getChildren().flatMap(below) : [node]
  })
  items.forEach(({ start }, at) => { if (leaves[at]) written.set(start, leaves[at]) })
  return made
}

function $outerList(item: ElementNode): ElementNode | null {
  return item.getParents().findLast($isListNode) ?? null
}

/** Lists and items without their texts. */
const sameShape = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b)
function $shapeOf(node: LexicalNode): unknown {
  const { type, listType } = node.exportJSON() as { type: string; listType?: string }
  const blocks = $isElementNode(node) ? node.getChildren().filter((child) => $isElementNode(child) && !child.isInline()) : []
  return [type, listType ?? '', ...blocks.map($shapeOf)]
}
function shapeOf(node: AnyNodeData): unknown {
  const blocks = 'children' in node ? (node.children as AnyNodeData[]).filter((child) => child.type === 'list' || child.type === 'listitem') : []
  return [node.type, node.type === 'list' ? node.listType : '', ...blocks.map(shapeOf)]
}

/** Replaces only the inline nodes that differ: the text that the caret stands in stays the same node. */
function $writeInlines(block: ElementNode, wanted: readonly InlineData[]): void {
  const current = block.getChildren()
  let head = 0
  while (head < current.length && head < wanted.length && $isSame(current[head] as LexicalNode, wanted[head] as InlineData)) head += 1
  let tail = 0
  const most = Math.min(current.length, wanted.length) - head
  while (tail < most && $isSame(current[current.length - 1 - tail] as LexicalNode, wanted[wanted.length - 1 - tail] as InlineData)) tail += 1
  if (head + tail === current.length && current.length === wanted.length) return
  const fresh = wanted.slice(head, wanted.length - tail).map((data) => $parseSerializedNode(data as unknown as SerializedLexicalNode))
  block.splice(head, current.length - head - tail, fresh)
}

function $isSame(node: LexicalNode, data: InlineData): boolean {
  if (node.getType() !== data.type) return false
  if ($isTextNode(node) && data.type === 'text') return node.getTextContent() === data.text && node.getFormat() === data.format && node.getStyle() === data.style && sameData($marksOf(node), data.$?.review ?? {})
  const json = $isElementNode(node) ? { ...node.exportJSON(), children: node.getChildren().map((child) => child.exportJSON()) } : node.exportJSON()
  return sameData(JSON.parse(JSON.stringify(json)), JSON.parse(JSON.stringify(data)))
}
