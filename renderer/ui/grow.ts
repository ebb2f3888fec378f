import { useEffect, type RefObject } from 'react'

/** Keeps every text area inside `holder` as high as its text, at `value` changes and when its width changes. */
export function useGrow(holder: RefObject<HTMLElement | null>, value: string): void {
  useEffect(() => {
    const areas = [...(holder.current?.querySelectorAll('textarea') ?? [])]
    areas.forEach(grow)
    let width = 0
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0
      if (now === width) return
      width = now
      areas.forEach(grow)
    })
    areas.forEach((area) => observer.observe(area))
    return () => observer.disconnect()
  }, [holder, value])
}

function grow(area: HTMLTextAreaElement): void {
  // The page must not jump while the height is measured.
  const scroller = area.closest('[data-scroller]')
  const top = scroller?.scrollTop ?? 0
  area.style.height = '0'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
  if (scroller) scroller.scrollTop = top
}
