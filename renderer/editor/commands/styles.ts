import { $toggleLink } from '@lexical/link'
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListItemNode, type ListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $getSelection, $isRangeSelection, $isTextNode, type ElementFormatType, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { $isBylineNode } from '../nodes/byline'
import { $become, $selectionIn, $textBlockOf } from '../structure/blocks'
import { $isLine } from '../structure/kinds'

export type BlockStyle = 'paragraph' | 'h3' | 'h4' | 'quote' | 'bullet' | 'number'

/** The text blocks that the selection touches, in order. */
export function $selectedBlocks(): ElementNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const blocks = selection.getNodes().map((node) => $blockHolding(node)).filter((block) => block !== null)
  return [...new Map(blocks.map((block) => [block.getKey(), block])).values()]
}

function $blockHolding(node: LexicalNode): ElementNode | null {
  const block = $textBlockOf(node)
  return block && !block.isShadowRoot() && block.getType() !== 'root' && !$isListNode(block) ? block : null
}

/** Gives the selected body blocks a style. Titles, datelines and the like keep theirs: then nothing happens. */
export function setBlockStyle(editor: LexicalEditor, style: BlockStyle): void {
  editor.update(() => {
    const blocks = $selectedBlocks()
    if (blocks.length === 0 || blocks.some($isLine)) return
    const current = $styleOf(blocks[0])
    if (style === 'bullet' || style === 'number') {
      const command = current === style ? REMOVE_LIST_COMMAND : style === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND
      editor.dispatchCommand(command)
      return
    }
    for (const block of blocks) {
      if ($isListItemNode(block)) $takeOutOfList(block, $create(style).setFormat(block.getFormatType()))
      else if ($styleOf(block) !== style) $become(block, $create(style).setFormat(block.getFormatType()))
    }
  })
}

/** Puts an item's text into a block of its own where the item stood; what follows goes on in a list behind it, counting on. */
function $takeOutOfList(item: ListItemNode, block: ElementNode): void {
  const list = item.getParent()
  if (!$isListNode(list)) return
  const { outer, rest } = $splitBehind(item, list)
  outer.insertAfter(block, false)
  if (rest) block.insertAfter(rest, false)
  const hadCaret = $selectionIn(item)
  block.append(...item.getChildren())
  item.remove(true)
  if (hadCaret && block.isEmpty()) block.selectStart()
  for (let empty: LexicalNode | null = list; $isListNode(empty) || $isListItemNode(empty);) {
    const parent: ElementNode | null = empty.getParent()
    if (!empty.isEmpty()) break
    empty.remove(true)
    empty = parent
  }
}

/** Splits a list, and those around it, behind an item: the outermost list, and one with all that follows. */
function $splitBehind(item: ListItemNode, list: ListNode): { outer: ListNode; rest: ListNode | null } {
  const after = item.getNextSiblings()
  const rest = after.length === 0 ? null : $createListNode(list.getListType(), item.getValue())
  rest?.append(...after)
  const holder = list.getParent()
  const around = holder?.getParent()
  if (!$isListItemNode(holder) || !$isListNode(around)) return { outer: list, rest }
  const outer = $splitBehind(holder, around)
  if (!rest) return outer
  const tail = outer.rest ?? $createListNode(around.getListType(), holder.getValue())
  tail.splice(0, 0, [$createListItemNode().append(rest)])
  return { outer: outer.outer, rest: tail }
}

function $create(style: 'paragraph' | 'h3' | 'h4' | 'quote'): ElementNode {
  if (style === 'paragraph') return $createParagraphNode()
  return style === 'quote' ? $createQuoteNode() : $createHeadingNode(style)
}

/** The style of a body block; null for a title, a dateline and the like. */
export function $styleOf(block: ElementNode | null | undefined): BlockStyle | null {
  if (!block || $isLine(block)) return null
  if ($isHeadingNode(block)) return block.getTag() === 'h4' ? 'h4' : 'h3'
  if ($isQuoteNode(block)) return 'quote'
  if (!$isListItemNode(block)) return 'paragraph'
  const list = block.getParent()
  return $isListNode(list) && list.getListType() === 'number' ? 'number' : 'bullet'
}

/** Aligns the selected body blocks and bylines. */
export function $align(format: ElementFormatType): void {
  for (const block of $selectedBlocks()) if (!$isLine(block) || $isBylineNode(block)) block.setFormat(format)
}

/** Takes every text format and link off the selection and aligns its body blocks as usual. */
export function $clearFormatting(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (selection.isCollapsed()) {
    selection.setFormat(0)
    return
  }
  $toggleLink(null)
  for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0).setStyle('')
  for (const block of $selectedBlocks()) if (!$isLine(block)) block.setFormat('')
}
