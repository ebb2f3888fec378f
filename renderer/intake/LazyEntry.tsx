import { useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { RevealContext } from './reveal'

/** Entries at the head that are drawn at once. */
const first = 4
/** How far outside the view an entry is drawn already. */
const margin = '1000px 0px'

interface Props { origin: number; at: number; title: string; children: ReactNode }

/** An entry's form, drawn when it comes near the view and kept from then on: 300 of them at once would take seconds. */
export function LazyEntry({ origin, at, title, children }: Props) {
  const [isShown, setShown] = useState(at < first)
  const holder = useRef<HTMLDivElement>(null)
  const reveal = useContext(RevealContext)
  useEffect(() => {
    const box = holder.current
    if (isShown || !box) return
    const observer = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) setShown(true) }, { root: box.closest('[data-scroller]'), rootMargin: margin })
    observer.observe(box)
    const forget = reveal.register(origin, () => flushSync(() => setShown(true)))
    return () => {
      observer.disconnect()
      forget()
    }
  }, [isShown, origin, reveal])
  if (isShown) return children
  return (
    <div ref={holder} className="import-card entry import-later">
      <header><h3><span>{at + 1}</span><strong>{title}</strong></h3></header>
    </div>
  )
}
