import { type RefObject, useEffect, useRef } from 'react'
import type { Card } from '../../shared/review/cards'

/** Scrolls the panel to the first card whose place is in view, whenever the text is scrolled. */
export function useFollowText(panel: RefObject<HTMLElement | null>, cards: readonly Card[], show: (index: number) => void): void {
  const latest = useRef({ cards, show })
  useEffect(() => {
    latest.current = { cards, show }
  })
  useEffect(() => {
    const text = document.querySelector<HTMLElement>('.issue-scroll')
    if (!text) return
    let frame = 0
    const follow = () => {
      frame = 0
      // Whoever works in the panel must not have it taken away.
      if (panel.current?.matches(':hover, :focus-within')) return
      const ids = idsInView(text)
      const index = latest.current.cards.findIndex((card) => ids.has(card.id))
      if (index >= 0) latest.current.show(index)
    }
    const later = () => { frame ||= requestAnimationFrame(follow) }
    text.addEventListener('scroll', later, { passive: true })
    return () => {
      text.removeEventListener('scroll', later)
      cancelAnimationFrame(frame)
    }
  }, [panel])
}

/** Suggestions and threads of the first marked element at or below the top of the view. */
function idsInView(text: HTMLElement): Set<string> {
  const marked = [...text.querySelectorAll<HTMLElement>('[data-suggestion], [data-threads]')]
  const top = text.getBoundingClientRect().top
  // They stand in the order of the text, so the first in view is found by halving.
  let [low, high] = [0, marked.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marked[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1
    else high = middle
  }
  const found = marked[low]
  return new Set(found ? idsOf(found) : [])
}

/** The ids that an element of the text carries. */
export function idsOf({ dataset }: HTMLElement): string[] {
  return [dataset['suggestion'] ?? '', ...(dataset['threads'] ?? '').split(' ')].filter((id) => id !== '')
}
