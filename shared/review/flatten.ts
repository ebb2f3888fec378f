import type { AnyElementData, AnyNodeData, BlockState, IssueDocument, LinkData, ListData, TextState } from '../document/nodes'
import type { BlockMarks, TextMarks } from './marks'
import { tidy } from './marks'
import type { BlockFacts, CharToken, LinkFacts, StartToken, Token } from './tokens'

const boxTypes = new Set(['masthead', 'editors-note', 'closing', 'entry', 'figure', 'move-ghost', 'root'])
export const isBoxType = (type: string): boolean => boxTypes.has(type)

/** The tokens of a container's children. Keys that come twice are told apart by their number. */
export function flatten(children: readonly AnyNodeData[], originOf: OriginOf = nothing): Token[] {
  return new Flattener(originOf).blocks(children)
}

/** What hangs on a block's token: whoever flattens a living tree finds its nodes again by it. */
export type OriginOf = (node: AnyNodeData) => unknown
const nothing: OriginOf = () => undefined

/** The tokens of a whole issue. */
export const flattenDocument = (document: IssueDocument): Token[] => flatten(document.root.children)

export const blockMarks = (node: BlockState): BlockMarks | undefined => node.$?.review && tidy(node.$.review)
const textMarks = (node: TextState): TextMarks | undefined => node.$?.review && tidy(node.$.review)

class Flattener {
  private readonly seen = new Map<string, number>()

  constructor(private readonly originOf: OriginOf) {}

  blocks(children: readonly AnyNodeData[]): Token[] {
    const out: Token[] = []
    for (const child of children) {
      if (isBoxType(child.type)) out.push(this.box(child as AnyElementData))
      else if (!('children' in child)) out.push(...charsOf(child, null))
      else if (child.type === 'list') this.list(child, [], out)
      else if (child.type === 'link') out.push(...charsOf(child, null))
      else this.block(out, factsOf(child), child)
    }
    return out
  }

  private box(child: AnyElementData): Token {
    const key = boxKeyOf(child)
    const count = this.seen.get(key) ?? 0
    this.seen.set(key, count + 1)
    const { children, $: _state, ...node } = child
    return { kind: 'box', key: count === 0 ? key : `${key}#${count}`, node: node, children: this.blocks(children), marks: blockMarks(child), ...this.origin(child) }
  }

  private list(list: ListData, outer: { listType: string; start: number }[], out: Token[]): void {
    const lists = [...outer, { listType: list.listType, start: list.start }]
    for (const item of list.children) {
      const inline = item.children.filter((child) => child.type !== 'list')
      const nested = item.children.filter((child) => child.type === 'list')
      if (nested.length === 0 || inline.length > 0) this.block(out, { type: 'listitem', lists, format: item.format, indent: 0 }, item, inline)
      for (const inner of nested) this.list(inner, lists, out)
    }
  }

  private block(out: Token[], block: BlockFacts, node: AnyElementData, children: readonly AnyNodeData[] = node.children): void {
    const start: StartToken = { kind: 'start', block, marks: blockMarks(node), ...this.origin(node) }
    out.push(start)
    for (const child of children) out.push(...charsOf(child, null))
  }

  private origin(node: AnyNodeData): { origin?: unknown } {
    const origin = this.originOf(node)
    return origin === undefined ? {} : { origin }
  }
}

function factsOf(node: AnyElementData): BlockFacts {
  const facts: BlockFacts = { type: node.type, format: node.format, indent: node.indent }
  if (node.type === 'masthead-line') facts.role = node.role
  if (node.type === 'heading') facts.tag = node.tag
  return facts
}

/** Frames marked deleted are told apart from the living one of their kind. */
function boxKeyOf(node: AnyElementData): string {
  if (node.type === 'entry') return `entry:${node.entryId}`
  if (node.type === 'figure') return `figure:${node.figureId}`
  if (node.type === 'move-ghost') return `ghost:${node.of}`
  const gone = node.$?.review?.del?.[0]
  return gone ? `${node.type}:${gone.id}` : node.type
}

function charsOf(node: AnyNodeData, link: LinkFacts | null): CharToken[] {
  if (node.type === 'link') return node.children.flatMap((child) => charsOf(child, linkFacts(node)))
  if (node.type === 'linebreak') return [{ kind: 'char', node: 'linebreak', text: '\n', format: 0, style: '', link, marks: textMarks(node) }]
  if (node.type === 'tab') return [{ kind: 'char', node: 'tab', text: '\t', format: node.format, style: node.style, link, marks: textMarks(node) }]
  if (node.type !== 'text') return []
  const { format, style } = node
  const marks = textMarks(node)
  return Array.from(node.text, (text): CharToken => ({ kind: 'char', node: 'text', text, format, style, link, marks }))
}

const linkFacts = ({ url, rel, target, title }: LinkData): LinkFacts => ({ url, rel, target, title })
