import type { IssueDocument } from '../document/nodes'
import type { Thread } from '../model/review'
import { flattenDocument } from './flatten'
import { stampsIn, type BlockMarks, type TextMarks } from './marks'
import { suggestionsOf, type Suggestion } from './suggestions'
import { placedThreads, type PlacedThread } from './threads'
import type { Token } from './tokens'

/** What the review panel lists: a suggestion 修订 or a thread of comments 批注. */
export type Card = { kind: 'suggestion'; id: string; suggestion: Suggestion } | ({ kind: 'thread'; id: string } & PlacedThread)

/** Suggestions and threads in one order, that of the text: threads on the whole issue first, those without an anchor last. */
export function cardsOf(document: IssueDocument, threads: readonly Thread[]): Card[] {
  const orders = suggestionOrders(document)
  const suggestions = suggestionsOf(document).map((suggestion): Ranked => ({ rank: orders.get(suggestion.id) ?? 0, card: { kind: 'suggestion', id: suggestion.id, suggestion } }))
  const placed = placedThreads(document, threads).map(({ thread, anchor }): Ranked => ({ rank: rankOf(thread, anchor), card: { kind: 'thread', id: thread.id, thread, anchor } }))
  return [...suggestions, ...placed].sort((a, b) => a.rank - b.rank).map(({ card }) => card)
}

interface Ranked { rank: number; card: Card }

const rankOf = (thread: Thread, anchor: PlacedThread['anchor']): number => (thread.on === 'issue' ? -1 : (anchor?.order ?? Number.MAX_SAFE_INTEGER))

/** Where each suggestion begins, in the measure of `anchorsOf`. */
function suggestionOrders(document: IssueDocument): Map<string, number> {
  const orders = new Map<string, number>()
  let order = 0
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      order += 1
      for (const { id } of stampsIn(token.marks)) if (!orders.has(id)) orders.set(id, order)
      if (token.kind === 'box') visit(token.children)
    }
  }
  visit(flattenDocument(document))
  return orders
}

/** How many suggestions a document holds; quick, for a number that is always shown. */
export function countSuggestions(document: IssueDocument): number {
  return new Set(document.root.children.flatMap(idsIn)).size
}

const knownIds = new WeakMap<object, string[]>()

/** Ids of the suggestions in a block; one that nobody touched is not looked through again. */
function idsIn(block: object): string[] {
  const kept = knownIds.get(block)
  if (kept) return kept
  const ids = new Set<string>()
  const stack: unknown[] = [block]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { $, children } = node as { $?: { review?: TextMarks | BlockMarks }; children?: unknown[] }
    if ($?.review) for (const { id } of stampsIn($.review)) ids.add(id)
    if (children) for (const child of children) stack.push(child)
  }
  knownIds.set(block, [...ids])
  return [...ids]
}
