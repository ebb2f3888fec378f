import type { AnyNodeData, IssueDocument } from './nodes'

/** The node's children; none for text, tabs and line breaks. */
export function childrenOf(node: AnyNodeData): readonly AnyNodeData[] {
  return 'children' in node ? node.children : []
}

/** Every node from `start` down, in document order, `start` first. Iterative: depth costs no stack. */
export function* walk(start: AnyNodeData): Generator<AnyNodeData> {
  const stack: AnyNodeData[] = [start]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push(children[at] as AnyNodeData)
  }
}

const inlineTypes = new Set<string>(['text', 'tab', 'linebreak', 'link'])
const isInline = (node: AnyNodeData): boolean => inlineTypes.has(node.type)

/** Whether the node holds text directly (a paragraph, a title, a caption…) and not blocks. */
export function isTextBlock(node: AnyNodeData): boolean {
  return 'children' in node && !isInline(node) && node.children.every(isInline)
}

/** Whether review has marked the node itself deleted: readers no longer see it. A block of text is gone with its text. */
export function isGone(node: AnyNodeData): boolean {
  if (node.type === 'move-ghost') return true
  return (node.$?.review?.del ?? []).length > 0 && !isTextBlock(node)
}

/** The text below a node: blocks parted by one line end, line breaks as `\n`. Blocks without text give nothing; what is marked deleted is left out. */
export function textOf(node: AnyNodeData): string {
  if (isGone(node)) return ''
  if (node.type === 'text' || node.type === 'tab') return node.text
  if (node.type === 'linebreak') return '\n'
  if (isInline(node) || isTextBlock(node)) return childrenOf(node).map(textOf).join('')
  const parts: string[] = []
  let run = ''
  for (const child of childrenOf(node)) {
    if (isInline(child)) run += textOf(child)
    else {
      parts.push(run, textOf(child))
      run = ''
    }
  }
  return [...parts, run].filter((part) => part !== '').join('\n')
}

/** The whole issue as plain text, for counting and searching. */
export const textOfDocument = (document: IssueDocument): string => textOf(document.root)
