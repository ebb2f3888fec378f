import { useDeferredValue, useMemo } from 'react'
import { countSuggestions } from '../../shared/review/cards'
import { useIssue } from '../issue/session'

/** How much waits for a word: suggestions and open comments. */
export function useReviewCount(): number {
  const document = useDeferredValue(useIssue((state) => state.document))
  const threads = useIssue((state) => state.review?.threads)
  const suggestions = useMemo(() => (document ? countSuggestions(document) : 0), [document])
  return suggestions + (threads ?? []).filter((thread) => thread.resolved === null).length
}
