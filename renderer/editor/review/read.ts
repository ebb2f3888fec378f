/** A living flow of blocks → tokens. Blocks in which nothing changed stay closed, so that a key costs what it touched. */
import { $getNodeByKey, $isElementNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical'
import type { AnyNodeData } from '../../../shared/document/nodes'
import { flatten, isBoxType } from '../../../shared/review/flatten'
import type { Token } from '../../../shared/review/tokens'

/** Whether a node must be laid out: it, or something below it, may differ. */
export type IsOpen = (node: LexicalNode) => boolean
/** What hangs on each block's token: the node that it was read from. */
export interface Origin { key: NodeKey; closed: boolean }

const origin = Symbol('origin')
const closedType = 'closed'

/** The tokens of a container's children. */
export function $readFlow(parent: ElementNode, isOpen: IsOpen): Token[] {
  return $withClosed(flatten(parent.getChildren().map((child) => $dataOf(child, isOpen)), (node) => (node as { [origin]?: Origin })[origin]))
}

function $dataOf(node: LexicalNode, isOpen: IsOpen): AnyNodeData {
  const isBlock = $isElementNode(node) && !node.isInline()
  const closed = isBlock && !isOpen(node)
  const data = node.exportJSON() as unknown as { type: string; children?: AnyNodeData[]; [origin]?: Origin }
  data[origin] = { key: node.getKey(), closed }
  if (closed) {
    data.children = []
    if (!isBoxType(data.type)) data.type = closedType
  } else if ($isElementNode(node)) {
    // A list is laid out whole: its items belong together.
    data.children = node.getChildren().map((child) => $dataOf(child, node.getType() === 'list' || node.getType() === 'listitem' ? everything : isOpen))
  }
  return data as unknown as AnyNodeData
}

function $firstWords(key: NodeKey): string {
  const text = $getNodeByKey(key)?.getTextContent().trimStart() ?? ''
  return text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
}

const everything: IsOpen = () => true

/** Closed blocks become boxes that can only be kept. */
function $withClosed(tokens: Token[]): Token[] {
  return tokens.map((token): Token => {
    if (token.kind === 'char') return token
    const from = token.origin as Origin
    if (token.kind === 'start') return token.block.type === closedType ? { kind: 'box', key: `closed:${from.key}`, node: { type: closedType }, children: [], marks: token.marks, opaque: true, label: () => $firstWords(from.key), origin: from } : token
    return from.closed ? { ...token, opaque: true, label: () => $firstWords(from.key) } : { ...token, children: $withClosed(token.children) }
  })
}
