import type { ReactNode } from 'react'
import { colourOf } from '../editor/review/colours'
import { timeOf } from './words'

/** Whose it is and from when, with the author's colour. */
export function Byline({ by, at, children }: { by: string; at: string; children?: ReactNode }) {
  return (
    <header className="review-byline" data-author={colourOf(by)}>
      <span className="review-dot" aria-hidden />
      <strong>{by}</strong>
      <time dateTime={at}>{timeOf(at)}</time>
      {children}
    </header>
  )
}
