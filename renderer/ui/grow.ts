import { useLayoutEffect, type RefObject } from 'react'

/** Keeps every text area inside `holder` as high as its text, at `value` changes and when its width changes. */
export function useGrow(holder: RefObject<HTMLElement | null>, value: string): void {
  useLayoutEffect(() => {
    for (const area of areasIn(holder.current)) growSoon(area)
  }, [holder, value])
  useLayoutEffect(() => {
    const areas = areasIn(holder.current)
    if (areas.length === 0) return
    const widths = new WeakMap<Element, number>()
    const observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        const before = widths.get(target)
        widths.set(target, contentRect.width)
        if (before !== undefined && before !== contentRect.width) growSoon(target as HTMLTextAreaElement)
      }
    })
    areas.forEach((area) => observer.observe(area))
    return () => observer.disconnect()
  }, [holder])
}

const areasIn = (holder: HTMLElement | null): HTMLTextAreaElement[] => [...(holder?.querySelectorAll('textarea') ?? [])]

const waiting = new Set<HTMLTextAreaElement>()

/** Grows before the next paint, all that wait together: measuring between changes would lay out the page once for each. */
function growSoon(area: HTMLTextAreaElement): void {
  if (waiting.size === 0) queueMicrotask(growAll)
  waiting.add(area)
}

function growAll(): void {
  const areas = [...waiting].filter((area) => area.isConnected)
  waiting.clear()
  // The page must not jump while the heights are measured.
  const scrollers = new Map(areas.map((area) => area.closest('[data-scroller]')).filter((one) => one !== null).map((one) => [one, one.scrollTop]))
  for (const area of areas) area.style.height = '0'
  const heights = areas.map((area) => area.scrollHeight + area.offsetHeight - area.clientHeight)
  areas.forEach((area, at) => { area.style.height = `${heights[at] ?? 0}px` })
  for (const [scroller, top] of scrollers) scroller.scrollTop = top
}
