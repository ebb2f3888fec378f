import { z } from 'zod'
import type { IssueDocument } from './nodes'

const maxDepth = 40
const maxNodes = 500_000

/**
 * A document from outside is checked for shape and size only (every node has a type, a version and, for
 * elements, children); Lexical itself refuses unknown node types when it loads one.
 */
function isDocument(value: unknown): value is IssueDocument {
  if (!isNode(value, 'root-holder')) return false
  const root = (value as { root?: unknown }).root
  if (!isNode(root, 'node') || (root as { type: unknown }).type !== 'root') return false
  let count = 0
  const stack: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    count += 1
    if (count > maxNodes || next.depth > maxDepth || !isNode(next.node, 'node')) return false
    const children: unknown = (next.node as { children?: unknown }).children
    if (children === undefined) continue
    if (!Array.isArray(children)) return false
    for (const child of children) stack.push({ node: child, depth: next.depth + 1 })
  }
  return true
}

function isNode(value: unknown, kind: 'node' | 'root-holder'): value is object {
  if (typeof value !== 'object' || value === null) return false
  if (kind === 'root-holder') return true
  const node = value as { type?: unknown; text?: unknown }
  return typeof node.type === 'string' && (node.text === undefined || typeof node.text === 'string')
}

export const IssueDocumentSchema = z.custom<IssueDocument>(isDocument, 'not an issue document')
