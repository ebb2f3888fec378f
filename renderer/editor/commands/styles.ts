import { $toggleLink } from '@lexical/link'
import { $isListItemNode, $isListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $getSelection, $isRangeSelection, $isTextNode, type ElementFormatType, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { $isBylineNode } from '../nodes/byline'
import { $become, $textBlockOf } from '../structure/blocks'
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
    if (blocks.some($isListItemNode)) editor.dispatchCommand(REMOVE_LIST_COMMAND)
    for (const block of $selectedBlocks()) if ($styleOf(block) !== style) $become(block, $create(style).setFormat(block.getFormatType()))
  })
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
