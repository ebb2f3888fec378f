import { lineBreak, link as linkNode, tab, text as textNode } from '../document/make'
import type { AnyNodeData, InlineData, IssueDocument, LinkData, ListData, ListItemData, TopData } from '../document/nodes'
import { flattenDocument } from './flatten'
import type { BlockMarks, TextMarks } from './marks'
import { sameData } from './marks'
import type { BoxToken, CharToken, StartToken, Token } from './tokens'

const shape = { version: 1, direction: null } as const

/** Tokens → the container's children. Text without a block before it gets a paragraph: nothing is ever dropped. */
export function rebuild(tokens: readonly Token[]): AnyNodeData[] {
  const out: AnyNodeData[] = []
  for (const group of groupsOf(tokens)) {
    if (group.start.kind === 'box') out.push(boxNode(group.start))
    else if (group.start.block.type === 'listitem') pushItem(out, group.start, inlinesOf(group.chars))
    else out.push(blockNode(group.start, inlinesOf(group.chars)))
  }
  return out
}

export const rebuildDocument = (tokens: readonly Token[]): IssueDocument => ({ root: { ...shape, type: 'root', format: '', indent: 0, children: rebuild(tokens) as TopData[] } })

/** The issue in its plainest form: equal texts joined, lists in order. Two documents say the same when these are equal. */
export const plainest = (document: IssueDocument): IssueDocument => rebuildDocument(flattenDocument(document))

export interface Group { start: StartToken | BoxToken; chars: CharToken[] }

/** The tokens block by block. */
export function groupsOf(tokens: readonly Token[]): Group[] {
  const groups: Group[] = []
  for (const token of tokens) {
    const last = groups.at(-1)
    if (token.kind !== 'char') groups.push({ start: token, chars: [] })
    else if (last?.start.kind === 'start') last.chars.push(token)
    else groups.push({ start: { kind: 'start', block: { type: 'paragraph', format: '', indent: 0 }, marks: undefined }, chars: [token] })
  }
  return groups
}

function withState<N extends AnyNodeData>(node: N, marks: TextMarks | BlockMarks | undefined): N {
  return marks ? { ...node, $: { review: marks } } : node
}

function boxNode(box: BoxToken): AnyNodeData {
  return withState({ ...box.node, children: rebuild(box.children) } as unknown as AnyNodeData, box.marks)
}

function blockNode(start: StartToken, children: InlineData[]): AnyNodeData {
  const { type, role, tag, format, indent } = start.block
  const first = children[0]?.type === 'text' ? children[0] : null
  const typing = type === 'paragraph' ? { textFormat: first?.format ?? 0, textStyle: first?.style ?? '' } : {}
  const node = { ...shape, type, ...(role === undefined ? {} : { role }), ...(tag === undefined ? {} : { tag }), format, indent, children, ...typing }
  return withState(node as unknown as AnyNodeData, start.marks)
}

/** Items of the same lists in a row stand in one list; a deeper one hangs in an item of its own, as Lexical writes it. */
function pushItem(out: AnyNodeData[], start: StartToken, children: InlineData[]): void {
  const lists = start.block.lists ?? [{ listType: 'bullet', start: 1 }]
  let siblings: AnyNodeData[] = out
  let list: ListData | null = null
  lists.forEach((facts, depth) => {
    if (depth > 0) siblings = hangingItem(list as ListData, depth - 1).children
    list = listAtEnd(siblings, facts)
  })
  const into = list as unknown as ListData
  const item: ListItemData = { ...shape, type: 'listitem', format: start.block.format as '', indent: lists.length - 1, value: nextValue(into), children }
  into.children.push(withState(item, start.marks))
}

function listAtEnd(siblings: AnyNodeData[], facts: { listType: string; start: number }): ListData {
  const last = siblings.at(-1)
  if (last?.type === 'list' && last.listType === facts.listType && last.start === facts.start) return last
  const made: ListData = { ...shape, type: 'list', format: '', indent: 0, listType: facts.listType as 'bullet', start: facts.start, tag: facts.listType === 'number' ? 'ol' : 'ul', children: [] }
  siblings.push(made)
  return made
}

function hangingItem(list: ListData, indent: number): ListItemData {
  const last = list.children.at(-1)
  if (last?.children[0]?.type === 'list') return last
  const made: ListItemData = { ...shape, type: 'listitem', format: '', indent, value: nextValue(list), children: [] }
  list.children.push(made)
  return made
}

const nextValue = (list: ListData): number => list.start + list.children.filter((item) => item.children[0]?.type !== 'list').length

/** Characters → the fewest inline nodes; neighbours in one link share it. */
export function inlinesOf(chars: readonly CharToken[]): InlineData[] {
  const out: InlineData[] = []
  let openLink: LinkData | null = null
  for (const char of chars) {
    const facts = char.link
    if (facts === null) openLink = null
    else if (!openLink || !sameData(facts, { url: openLink.url, rel: openLink.rel, target: openLink.target, title: openLink.title })) {
      openLink = { ...linkNode(facts.url, []), ...facts }
      out.push(openLink)
    }
    appendChar(openLink ? openLink.children : out, char)
  }
  return out
}

function appendChar(into: InlineData[], char: CharToken): void {
  if (char.node === 'linebreak') into.push(withState(lineBreak(), char.marks))
  else if (char.node === 'tab') into.push(withState({ ...tab(), format: char.format, style: char.style }, char.marks))
  else {
    const last = into.at(-1)
    if (last?.type === 'text' && last.format === char.format && last.style === char.style && sameData(last.$?.review, char.marks)) last.text += char.text
    else into.push(withState({ ...textNode(char.text, char.format), style: char.style }, char.marks))
  }
}
