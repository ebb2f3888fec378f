import { useDeferredValue, useMemo } from 'react'
import type { IssueDocument } from '../../shared/document/nodes'
import type { Thread } from '../../shared/model/review'
import { cardsOf, type Card } from '../../shared/review/cards'
import { useIssue } from '../issue/session'
import type { CardKind } from './state'

const none: readonly Thread[] = []
let last: { document: IssueDocument; threads: readonly Thread[]; cards: Card[] } | null = null

/** Read once for each state of the issue, whoever asks. */
function read(document: IssueDocument, threads: readonly Thread[]): Card[] {
  if (last?.document !== document || last.threads !== threads) last = { document, threads, cards: cardsOf(document, threads) }
  return last.cards
}

export function cardsNow(): Card[] {
  const { document, review } = useIssue.getState()
  return document ? read(document, review?.threads ?? none) : []
}

/** All cards of the open issue, in the order of the text. */
export function useCards(): Card[] {
  const document = useDeferredValue(useIssue((state) => state.document))
  const threads = useIssue((state) => state.review?.threads ?? none)
  return useMemo(() => (document ? read(document, threads) : []), [document, threads])
}

export function authorsOf(cards: readonly Card[]): string[] {
  return [...new Set(cards.flatMap((card) => (card.kind === 'suggestion' ? [card.suggestion.by] : card.thread.messages.map((message) => message.by))))].sort()
}

export function filtered(cards: readonly Card[], kind: CardKind, author: string | null): Card[] {
  return cards.filter((card) => isOfKind(card, kind) && (author === null || authorsOf([card]).includes(author)))
}

function isOfKind(card: Card, kind: CardKind): boolean {
  if (kind === 'all') return true
  if (card.kind === 'suggestion') return kind === 'suggestions'
  return card.thread.resolved ? kind === 'resolved' : kind === 'open'
}
