import { $createQuoteNode, $isQuoteNode, type QuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, COMMAND_PRIORITY_LOW, defineExtension, type ElementNode, INSERT_PARAGRAPH_COMMAND, type RangeSelection } from 'lexical'
import { $isBylineNode } from '../nodes/byline'
import { $isCaptionNode } from '../nodes/caption'
import { $isCreditNode } from '../nodes/credit'
import { $createDatelineNode, $isDatelineNode } from '../nodes/dateline'
import { $isEntryNode, type EntryNode } from '../nodes/entry'
import { $isEntryTitleNode } from '../nodes/entry-title'
import { $isFrameLabelNode } from '../nodes/frame-label'
import { $become, $becomeParagraph, $insertAtBodyStart, $textBlockOf, $topBlockOf } from '../structure/blocks'
import { $caretEdges, $caretInto, $caretTo, $crossTo, $selectBodyStart } from '../structure/caret'
import { $isFlow, $isLine } from '../structure/kinds'
import { $newEntryAfter } from '../structure/insert'

/** Enter in a title, a dateline, a caption…: on to the next part, instead of a second one of its kind. */
export const EnterExtension = defineExtension({
  name: 'issue-desk/enter',
  register: (editor) => editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
})

function $enter(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (!selection.isCollapsed()) selection.removeText()
  const line = $textBlockOf(selection.anchor.getNode())
  if ($isQuoteNode(line)) return $enterInQuote(selection, line)
  if (!$isLine(line)) return false
  const { start, end } = $caretEdges(selection, line)
  const entry = line.getParent()
  if ($isEntryNode(entry)) return $enterInEntry(selection, line, entry, start, end)
  if ($isFrameLabelNode(line)) return $intoBody(selection, line, start || end)
  if ($isCaptionNode(line) || $isCreditNode(line)) return $leaveFigureLine(line)
  return $crossOrAddEntry(line)
}

function $enterInEntry(selection: RangeSelection, line: ElementNode, entry: EntryNode, start: boolean, end: boolean): boolean {
  if ($isBylineNode(line)) return $enterInByline(selection, line, entry, start, end)
  if (!$isEntryTitleNode(line)) return $intoBody(selection, line, start || end)
  if (start && !line.isEmpty()) {
    entry.insertBefore($newEntry())
    return true
  }
  if (!end) return $intoBody(selection, line, end)
  const next = line.getNextSibling()
  if ($isDatelineNode(next) && !next.isEmpty()) $selectBodyStart(entry)
  else if ($isDatelineNode(next)) $caretTo(next, 'start')
  else {
    const dateline = $createDatelineNode()
    line.insertAfter(dateline, false)
    $caretTo(dateline, 'start')
  }
  return true
}

/** On to the body; what stands behind a caret within the line becomes its first paragraph. */
function $intoBody(selection: RangeSelection, line: ElementNode, atEdge: boolean): boolean {
  const body = line.getParentOrThrow()
  if (atEdge) {
    $selectBodyStart(body)
    return true
  }
  const paragraph = selection.insertParagraph()
  if (paragraph) {
    paragraph.remove(true)
    $insertAtBodyStart(body, [paragraph])
    $caretTo(paragraph, 'start')
  }
  return true
}

function $newEntry(): EntryNode {
  return $newEntryAfter(null)
}

/** A quote goes on in the next paragraph; an empty one at its end leaves it. */
function $enterInQuote(selection: RangeSelection, quote: QuoteNode): boolean {
  if (quote.isEmpty()) {
    $becomeParagraph(quote)
    return true
  }
  const next = selection.insertParagraph()
  if ($isElementNode(next) && !$isQuoteNode(next)) $become(next, $createQuoteNode().setFormat(quote.getFormatType()))
  return true
}

/** In front of a byline comes a paragraph, behind the last line of an entry a new entry; never another entry's title. */
function $enterInByline(selection: RangeSelection, line: ElementNode, entry: EntryNode, start: boolean, end: boolean): boolean {
  if (start && !line.isEmpty()) {
    const paragraph = $createParagraphNode()
    line.insertBefore(paragraph)
    $caretTo(paragraph, 'start')
  } else if (!end) selection.insertParagraph()
  else if (line.getNextSibling()) return $crossTo(line, 'next')
  else $caretInto($newEntryAfter(entry), 'start')
  return true
}

/** Caption leads to credit, credit out of the figure: to the text behind it, made when there is none. */
function $leaveFigureLine(line: ElementNode): boolean {
  if ($isCaptionNode(line)) return $crossTo(line, 'next')
  const figure = line.getParentOrThrow()
  const next = figure.getNextSibling()
  const inBody = $isEntryNode(figure.getParent()) || figure.getParent()?.getType() !== 'root'
  if (!inBody || $isFlow(next)) return $crossOrAddEntry(line)
  const paragraph = $createParagraphNode()
  figure.insertAfter(paragraph)
  $caretTo(paragraph, 'start')
  return true
}

/** On to the next text of the issue; at its end, or before the closing, a new entry is begun. */
function $crossOrAddEntry(line: ElementNode): boolean {
  const top = $topBlockOf(line)
  if (line.getNextSibling() || !top || top.getNextSibling()) return $crossTo(line, 'next')
  $caretInto($newEntryAfter(top), 'start')
  return true
}
