import { useEffect, useState } from 'react'
import { useIssue } from '../issue/session'
import { useReview } from './state'

/** Marks the anchors of open threads and the place of the card in hand, by a sheet of rules: the text itself stays as it is. */
export function useThreadMarks(): void {
  const [sheet] = useState(() => new CSSStyleSheet())
  const threads = useIssue((state) => state.review?.threads)
  const active = useReview((state) => state.active)
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet) }
  }, [sheet])
  useEffect(() => {
    const open = (threads ?? []).filter((thread) => thread.resolved === null && thread.on !== 'issue').map(({ id }) => `[data-threads~="${CSS.escape(id)}"]`)
    const rules = open.length === 0 ? '' : `.review-root:not([data-view='original'], [data-view='final']) .issue-page :is(${open.join(',')}) { background-color: var(--note-soft); box-shadow: inset 0 -2px 0 var(--note); }`
    const name = active?.kind === 'thread' ? 'data-threads' : 'data-suggestion'
    const held = active ? `.review-root .issue-page [${name}~="${CSS.escape(active.id)}"] { background-color: var(--note-strong); }` : ''
    sheet.replaceSync(`${rules}\n${held}`)
  }, [sheet, threads, active])
}
