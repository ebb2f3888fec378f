import { useEffect } from 'react'
import { useIssue } from '../issue/session'
import { useStageRights } from './stages/rights'
import { useAuthor, useTracking, withName } from './state'

/** Tells the editor who writes and whether edits become suggestions, whenever either changes. */
export function useLane(): void {
  const handle = useIssue((state) => state.handle)
  const author = useAuthor()
  const tracking = useTracking()
  const isBound = useStageRights() === 'suggest'
  useEffect(() => handle?.review.setLane({ author, tracking: tracking && author !== '' }), [handle, author, tracking])
  // A stage that asks for suggestions asks for a name to put to them.
  useEffect(() => { if (handle && isBound && author === '') withName(() => undefined) }, [handle, isBound, author])
}
