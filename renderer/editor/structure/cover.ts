import { $getRoot, $isElementNode, type ElementNode, type PointType, type RangeSelection } from 'lexical'

/** Whether a selection reaches from the very start to the very end of a block. */
export function $covers(selection: RangeSelection, block: ElementNode): boolean {
  if (selection.isCollapsed()) return false
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  return $reaches(start, block, 'first') && $reaches(end, block, 'last')
}

/** The children of the root that a selection holds whole, whether it begins and ends there or beyond. */
export function $coveredTops(selection: RangeSelection): ElementNode[] {
  if (selection.isCollapsed()) return []
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const keys = new Set(selection.getNodes().flatMap((node) => [node, ...node.getParents()]).map((node) => node.getKey()))
  return $getRoot().getChildren().filter($isElementNode).filter((top) => {
    if (!keys.has(top.getKey())) return false
    return (!$isWithin(start, top) || $reaches(start, top, 'first')) && (!$isWithin(end, top) || $reaches(end, top, 'last'))
  })
}

function $isWithin(point: PointType, block: ElementNode): boolean {
  const node = point.getNode()
  return node.is(block) || node.getParents().some((parent) => parent.is(block))
}

/** Whether nothing of the block stands beyond the point. */
function $reaches(point: PointType, block: ElementNode, edge: 'first' | 'last'): boolean {
  if (!$isWithin(point, block)) return false
  const start = point.getNode()
  const size = $isElementNode(start) ? start.getChildrenSize() : start.getTextContentSize()
  if (point.offset !== (edge === 'first' ? 0 : size)) return false
  for (const node of [start, ...start.getParents()]) {
    if (node.is(block)) return true
    if (edge === 'first' ? node.getPreviousSibling() : node.getNextSibling()) return false
  }
  return true
}
