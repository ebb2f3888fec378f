import { useCallback, useEffect, useRef, useState } from 'react'
import type { IssueDocument } from '../../shared/document/nodes'
import type { IssueFacts } from '../../shared/model/issue'
import { publish } from '../../shared/publication/build'
import { toHtml } from '../../shared/publication/html'
import { mediaUrl } from '../issue/pictures'
import { useIssue } from '../issue/session'
import { dueIn, startPace, type Pace } from './pace'

/** The longest wait (ms) for an idle moment. */
const patience = 1_500

/** A page, and which issue's it is. */
export interface PreviewPage { issueId: string; html: string }

/**
 * The open issue's publication as HTML, built in idle time; null until there is one of this very issue.
 * `onShown` is to be called once the page is laid out: what a page costs sets how often one is made.
 */
export function usePreviewHtml(issueId: string | null, document: IssueDocument | null, facts: IssueFacts): { page: PreviewPage | null; onShown: () => void } {
  const [page, setPage] = useState<PreviewPage | null>(null)
  const pace = useRef<Pace>(startPace(null))
  useEffect(() => {
    if (!document || issueId === null) return
    if (pace.current.issueId !== issueId) pace.current = startPace(issueId)
    const now = pace.current
    now.since ??= performance.now()
    let idle = 0
    let timer = 0
    const build = () => {
      // Something is still being written. It may be a comment, after which no new document comes: wait on.
      if (now.builtAt !== null && useIssue.getState().saveState === 'dirty' && dueIn(now, performance.now()) > 0) {
        wait()
        return
      }
      now.since = null
      now.builtAt = performance.now()
      setPage({ issueId, html: toHtml(publish(document, facts), { pictureUrl: mediaUrl, stylesheet: 'inline' }) })
      now.cost = performance.now() - now.builtAt
    }
    const wait = () => {
      timer = window.setTimeout(() => { idle = requestIdleCallback(build, { timeout: patience }) }, dueIn(now, performance.now(), true))
    }
    wait()
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [issueId, document, facts])
  const onShown = useCallback(() => {
    const { builtAt } = pace.current
    if (builtAt !== null) pace.current.cost = performance.now() - builtAt
  }, [])
  return { page: page?.issueId === issueId ? page : null, onShown }
}
