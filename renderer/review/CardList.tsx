import { type KeyboardEvent, memo, type MouseEvent, useEffect, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/review/cards'
import { colourOf } from '../editor/review/colours'
import { twoFramesOn } from '../ui/frames'
import { choose } from './acts'
import { useReview } from './state'
import { SuggestionCard } from './SuggestionCard'
import { ThreadCard } from './ThreadCard'
import { useFollowText } from './use-follow-text'
import { shortOf } from './words'

/** The cards in the order of the text; only those in view exist. */
export function CardList({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const active = useReview((state) => state.active)
  // The virtualiser keeps its own state; React's compiler is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({ count: cards.length, getScrollElement: () => scroller.current, estimateSize: () => 132, overscan: 4, getItemKey: (index) => cards[index]?.id ?? index })
  const at = cards.findIndex((card) => card.id === active?.id)
  useEffect(() => { if (at >= 0) virtual.scrollToIndex(at) }, [at, virtual])
  useFollowText(scroller, cards, (index) => virtual.scrollToIndex(index, { align: 'start' }))
  const onKey = (event: KeyboardEvent) => {
    const isStep = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (!isStep || event.altKey || !isCard(event.target)) return
    const next = cards[Number(event.target.dataset['at']) + (event.key === 'ArrowDown' ? 1 : -1)]
    event.preventDefault()
    if (!next) return
    useReview.getState().set({ active: { kind: next.kind, id: next.id } })
    focusCard(scroller.current, next.id)
  }
  const focusable = at >= 0 ? at : 0
  return (
    <div ref={scroller} className="review-list" role="list" aria-label={t('review.label')} onKeyDown={onKey}>
      <div style={{ height: virtual.getTotalSize() }} className="review-space" role="presentation">
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const card = cards[index]
          return card ? (
            <div key={key} ref={virtual.measureElement} data-index={index} className="review-slot" role="listitem" aria-setsize={cards.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
              <OneCard card={card} at={index} isActive={index === at} isFocusable={index === focusable} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

const isCard = (target: EventTarget): target is HTMLElement => target instanceof HTMLElement && target.classList.contains('review-card')

/** The card may have to be drawn first. */
function focusCard(list: HTMLElement | null, id: string): void {
  twoFramesOn(() => list?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }))
}

const OneCard = memo(function OneCard({ card, at, isActive, isFocusable }: { card: Card; at: number; isActive: boolean; isFocusable: boolean }) {
  const { t } = useTranslation()
  const by = card.kind === 'suggestion' ? card.suggestion.by : (card.thread.messages[0]?.by ?? '')
  const name = card.kind === 'suggestion' ? t('review.suggestionOf', { name: by, what: shortOf(card.suggestion, t) }) : t('review.threadOf', { name: by })
  const show = () => choose({ kind: card.kind, id: card.id })
  const onClick = (event: MouseEvent) => { if (!isControl(event.target)) show() }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isCard(event.target)) return
    event.preventDefault()
    show()
  }
  return (
    <article className="review-card" data-card={card.id} data-at={at} data-kind={card.kind} data-author={colourOf(by)} data-active={isActive} data-resolved={card.kind === 'thread' && card.thread.resolved !== null} aria-label={name} aria-current={isActive} tabIndex={isFocusable ? 0 : -1} onClick={onClick} onKeyDown={onKey}>
      {card.kind === 'suggestion' ? <SuggestionCard suggestion={card.suggestion} /> : <ThreadCard placed={card} />}
    </article>
  )
})

/** Buttons and fields of a card do their own thing. */
const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('button, textarea, [role=option]') !== null
