import { useEffect, useRef, useState } from 'react'
import type { IssueDocument } from '../../shared/document/nodes'
import type { IssueFacts } from '../../shared/model/issue'
import { publish } from '../../shared/publication/build'
import { toHtml } from '../../shared/publication/html'
import { mediaUrl } from '../issue/pictures'
import { useIssue } from '../issue/session'

/** The preview waits for a rest of this many ms: typing that goes on makes a snapshot every 800 ms, and a page is much to lay out. */
const rest = 900
/** The longest wait (ms) for an idle moment. */
const patience = 1_500

/** The HTML of the publication, built in idle time after the document came to rest; null before the first. */
export function usePreviewHtml(document: IssueDocument | null, facts: IssueFacts): string | null {
  const [html, setHtml] = useState<string | null>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (!document) return
    let idle = 0
    let timer = 0
    const build = () => {
      // Something is still being written. It may be a comment, after which no new document comes: wait on.
      if (!isFirst.current && useIssue.getState().saveState === 'dirty') {
        wait()
        return
      }
      isFirst.current = false
      setHtml(toHtml(publish(document, facts), { pictureUrl: mediaUrl, stylesheet: 'inline' }))
    }
    const wait = () => {
      timer = window.setTimeout(() => {
        idle = requestIdleCallback(build, { timeout: patience })
      }, isFirst.current ? 0 : rest)
    }
    wait()
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [document, facts])
  return html
}
