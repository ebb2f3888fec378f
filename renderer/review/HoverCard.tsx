import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '../../shared/review/suggestions'
import { colourOf } from '../editor/review/colours'
import { Button } from '../ui/controls'
import { resolveOne } from './acts'
import { Byline } from './Byline'
import { cardsNow } from './cards'
import { SuggestionLines } from './SuggestionCard'
import { useStageRights } from './stages/rights'
import { useReview } from './state'
import { idsOf } from './use-follow-text'

interface Shown { suggestion: Suggestion; left: number; top: number }
/** The pointer rests so long before the card comes, and may leave so long before it goes (ms). */
const rest = 350
const grace = 250

/** Who changed the marked text under the pointer, and when; accept or reject on the spot. The panel does the same by keyboard. */
export function HoverCard() {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => followPointer(card, setShown), [])
  const isFixed = useStageRights() === 'comment'
  if (!shown) return null
  const { suggestion, left, top } = shown
  const resolve = (verdict: 'accept' | 'reject') => {
    setShown(null)
    resolveOne(verdict, suggestion.id)
  }
  return (
    <div ref={card} className="review-hover" data-author={colourOf(suggestion.by)} role="group" aria-label={t('review.tracking')} data-testid="hover-card" style={{ left, top }}>
      <Byline by={suggestion.by} at={suggestion.at} />
      <SuggestionLines suggestion={suggestion} />
      <footer className="review-acts">
        <Button small isDisabled={isFixed} onPress={() => resolve('accept')}>{t('review.accept')}</Button>
        <Button small isDisabled={isFixed} onPress={() => resolve('reject')}>{t('review.reject')}</Button>
      </footer>
    </div>
  )
}

const markedAt = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('.issue-page [data-suggestion]') : null)

/** Watches pointer, clicks and scrolling over the text; returns what stops it. */
function followPointer(card: { readonly current: HTMLDivElement | null }, show: (shown: Shown | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const isOnCard = (target: EventTarget | null) => target instanceof Node && card.current?.contains(target) === true
  const onOver = ({ target, clientX, buttons }: PointerEvent) => {
    const marked = markedAt(target)
    clearTimeout(timer)
    if (isOnCard(target)) return
    timer = setTimeout(() => show(marked && buttons === 0 ? shownFor(marked, clientX) : null), marked ? rest : grace)
  }
  const hide = (event: Event) => {
    if (isOnCard(event.target)) return
    clearTimeout(timer)
    show(null)
  }
  document.addEventListener('pointerover', onOver)
  document.addEventListener('pointerdown', hide, true)
  document.addEventListener('keydown', hide, true)
  document.addEventListener('scroll', hide, true)
  document.addEventListener('click', chooseClicked)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('pointerover', onOver)
    document.removeEventListener('pointerdown', hide, true)
    document.removeEventListener('keydown', hide, true)
    document.removeEventListener('scroll', hide, true)
    document.removeEventListener('click', chooseClicked)
  }
}

function shownFor(marked: HTMLElement, x: number): Shown | null {
  const found = cardsNow().find((one) => one.id === marked.dataset['suggestion'])
  if (found?.kind !== 'suggestion' || !marked.isConnected) return null
  const lines = [...marked.getClientRects()]
  const line = lines.find((rect) => rect.left <= x && rect.right >= x) ?? lines[0]
  if (!line) return null
  const [width, height] = [300, 150]
  const isRoomBelow = line.bottom + height < window.innerHeight
  return { suggestion: found.suggestion, left: Math.max(8, Math.min(x - 40, window.innerWidth - width - 8)), top: isRoomBelow ? line.bottom + 4 : Math.max(8, line.top - height) }
}

/** A click in marked text takes its card in hand. */
function chooseClicked({ target }: MouseEvent): void {
  const marked = target instanceof Element ? target.closest<HTMLElement>('.issue-page :is([data-suggestion], [data-threads])') : null
  if (!marked) return
  const ids = new Set(idsOf(marked))
  const card = cardsNow().find((one) => ids.has(one.id))
  if (card) useReview.getState().set({ active: { kind: card.kind, id: card.id } })
}
