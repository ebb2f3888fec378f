import type { IssueDocument, TopData } from '../document/nodes'
import { resolve } from './resolve'

/** What blocks read as with every suggestion taken. A block that nobody touched since is the same object, and is not read again. */
const known = new WeakMap<TopData, TopData[]>()

/** The issue as it reads when every suggestion is taken. The same document, untouched, where there is none. */
export function accepted(document: IssueDocument): IssueDocument {
  const { children } = document.root
  if (!children.some((block) => isMarked(block))) return document
  if (!children.every(isApart)) return resolve(document, 'accept')
  const { root } = resolve({ root: { ...document.root, children: [] } }, 'accept')
  return { root: { ...root, children: children.flatMap(acceptedBlock) } }
}

function acceptedBlock(block: TopData): TopData[] {
  const kept = known.get(block)
  if (kept) return kept
  const made = resolve({ root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [block] } }, 'accept').root.children
  known.set(block, made)
  return made
}

/** Whether a block reads the same whatever stands around it. Only a line by itself can be joined to the one before it. */
function isApart(block: TopData): boolean {
  return ['masthead', 'editors-note', 'closing', 'entry', 'figure', 'move-ghost'].includes(block.type) || (block.type === 'section' && !isMarked(block))
}

const marked = new WeakMap<object, boolean>()

/** Whether a block holds any mark of review. */
function isMarked(block: TopData): boolean {
  const kept = marked.get(block)
  if (kept !== undefined) return kept
  const found = holdsMark(block)
  marked.set(block, found)
  return found
}

function holdsMark(block: unknown): boolean {
  const stack: unknown[] = [block]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { $, children, type } = node as { $?: { review?: unknown }; children?: unknown[]; type: string }
    if ($?.review !== undefined || type === 'move-ghost') return true
    if (children) for (const child of children) stack.push(child)
  }
  return false
}
