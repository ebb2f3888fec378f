import i18next from 'i18next'
import type { Stamp } from '../../shared/review/marks'
import type { Verdict } from '../../shared/review/resolve'
import type { NewAnchor } from '../editor/review/threads'
import { act } from '../issue/act'
import { useIssue } from '../issue/session'
import { useDesk } from '../state/desk-state'
import { useToasts } from '../state/toasts'
import { cardsNow } from './cards'
import { workingStage } from './stages/rights'
import { useReview, withName, type Active } from './state'

/** At some stages the content may only be commented on. */
const isFixed = (): boolean => workingStage(useIssue.getState().review)?.rights === 'comment'

/** Accepts or rejects what is picked as one undo step, and says how many there were. */
function resolvePicked(verdict: Verdict, pick: (stamp: Stamp) => boolean, count: number): void {
  if (isFixed()) return
  if (count === 0) {
    useToasts.getState().show({ kind: 'info', text: i18next.t('review.nothingPicked') })
    return
  }
  act((handle) => handle.review.resolve(verdict, pick))
  if (count > 1) useToasts.getState().show({ kind: 'info', text: i18next.t(`review.done.${verdict}`, { count }), action: { label: i18next.t('app.undo'), run: () => act((handle) => handle.undo()) } })
}

const suggestions = () => cardsNow().flatMap((card) => (card.kind === 'suggestion' ? [card.suggestion] : []))

/** Accepts or rejects one suggestion and goes on to the next card. */
export function resolveOne(verdict: Verdict, id: string): void {
  if (isFixed()) return
  const cards = cardsNow()
  const at = cards.findIndex((card) => card.id === id)
  const next = cards[at + 1] ?? cards[at - 1]
  act((handle) => handle.review.resolve(verdict, (stamp) => stamp.id === id))
  useReview.getState().set({ active: next ? { kind: next.kind, id: next.id } : null })
}

export function resolveAll(verdict: Verdict): void {
  resolvePicked(verdict, () => true, suggestions().length)
}

export function resolveAuthor(verdict: Verdict, author: string): void {
  resolvePicked(verdict, (stamp) => stamp.by === author, suggestions().filter((one) => one.by === author).length)
}

/** What the text's selection touches. */
export function resolveSelection(verdict: Verdict): void {
  const ids = useIssue.getState().handle?.review.suggestionsInSelection() ?? new Set<string>()
  resolvePicked(verdict, (stamp) => ids.has(stamp.id), ids.size)
}

/** The card in hand, else what the caret stands in. */
export function resolveActive(verdict: Verdict): void {
  const { active } = useReview.getState()
  const isLive = active?.kind === 'suggestion' && suggestions().some((one) => one.id === active.id)
  if (isLive) resolveOne(verdict, active.id)
  else resolveSelection(verdict)
}

/** Makes a card the one in hand and shows its place in the text. */
export function choose(active: Active): void {
  useReview.getState().set({ active })
  const { handle } = useIssue.getState()
  if (active.kind === 'suggestion') handle?.review.showSuggestion(active.id)
  else handle?.review.showThread(active.id)
}

/** To the next or previous card, around the end. */
export function step(by: 1 | -1): void {
  const cards = cardsNow().filter((card) => card.kind === 'suggestion' || card.anchor !== null)
  const { active } = useReview.getState()
  const at = cards.findIndex((card) => card.id === active?.id)
  const next = cards[at < 0 ? (by === 1 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length]
  if (next) choose({ kind: next.kind, id: next.id })
  else useToasts.getState().show({ kind: 'info', text: i18next.t('review.nothingToGo') })
}

export function openPanel(): void {
  useDesk.getState().set({ rightOpen: true, rightTab: 'review' })
}

/** Begins a comment on what is selected; its words are written in the panel. */
export function beginComment(): void {
  const { handle } = useIssue.getState()
  if (handle) openDraft(handle.review.anchorHere())
}

export function openDraft(draft: NewAnchor): void {
  withName(() => {
    openPanel()
    useReview.getState().set({ draft })
  })
}
