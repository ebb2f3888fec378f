import {
  $getSelection, $isElementNode, $isNodeSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, defineExtension, type ElementNode, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ENTER_COMMAND, mergeRegister, type RangeSelection, SELECTION_CHANGE_COMMAND,
} from 'lexical'
import { $isFigureNode } from '../nodes/figure'
import { $textBlockOf } from '../structure/blocks'
import { $caretEdges, $caretInto, $caretTo, $crossTo, $edgeTextBlock } from '../structure/caret'
import { $isContainer } from '../structure/kinds'

type Direction = 'next' | 'previous'

/** Arrow keys cross from block to block and part to part; the caret never rests between two parts. */
export const ArrowsExtension = defineExtension({
  name: 'issue-desk/arrows',
  register: (editor) => {
    const sideways = (direction: Direction) => (event: KeyboardEvent) => $sideways(event, direction)
    const upDown = (direction: Direction) => (event: KeyboardEvent) => $upDown(event, direction)
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, sideways('previous'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, sideways('next'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, upDown('previous'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, upDown('next'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ENTER_COMMAND, $enterFigure, COMMAND_PRIORITY_LOW),
      editor.registerCommand(SELECTION_CHANGE_COMMAND, () => {
        if (!editor.isComposing()) $leaveGaps()
        return false
      }, COMMAND_PRIORITY_LOW),
    )
  },
})

function $sideways(event: KeyboardEvent, direction: Direction): boolean {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
  if ($leaveFigure(direction)) return done(event)
  const selection = $getSelection()
  const block = $caretBlock(selection)
  if (!block || !$isRangeSelection(selection)) return false
  const edges = $caretEdges(selection, block)
  if (direction === 'previous' ? !edges.start : !edges.end) return false
  $crossTo(block, direction)
  return done(event)
}

/** The browser moves between lines better than we could; only a selected figure is ours to leave. */
function $upDown(event: KeyboardEvent, direction: Direction): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  if (!event.shiftKey && $leaveFigure(direction)) return done(event)
  const selection = $getSelection()
  const block = $caretBlock(selection)
  if (!block || event.shiftKey) return false
  if (block.isEmpty() && $crossTo(block, direction)) return done(event)
  return $isRangeSelection(selection)
}

const done = (event: KeyboardEvent): true => {
  event.preventDefault()
  return true
}

function $leaveFigure(direction: Direction): boolean {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return false
  const figure = selection.getNodes().find($isFigureNode)
  if (!figure) return false
  if (direction === 'next') $caretInto(figure, 'start')
  else if (!$crossTo(figure, 'previous')) figure.selectStart()
  return true
}

/** Enter on a selected figure goes to its caption. */
function $enterFigure(event: KeyboardEvent | null): boolean {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return false
  const figure = selection.getNodes().find($isFigureNode)
  if (!figure) return false
  event?.preventDefault()
  $caretInto(figure, 'start')
  return true
}

function $caretBlock(selection: ReturnType<typeof $getSelection>): ElementNode | null {
  return $isRangeSelection(selection) && selection.isCollapsed() ? $textBlockOf(selection.anchor.getNode()) : null
}

/** A caret that came to rest on the issue itself or on a part goes into the nearest text. */
export function $leaveGaps(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const place = selection.anchor.getNode()
  if (selection.anchor.type !== 'element' || !$isElementNode(place) || !(place.getType() === 'root' || $isContainer(place))) return
  $settle(place, selection)
}

function $settle(place: ElementNode, selection: RangeSelection): void {
  const after = place.getChildAtIndex(selection.anchor.offset)
  const before = place.getChildAtIndex(selection.anchor.offset - 1)
  const next = after && $edgeTextBlock(after, 'next')
  const previous = before && $edgeTextBlock(before, 'previous')
  if (next) $caretTo(next, 'start')
  else if (previous) $caretTo(previous, 'end')
}
