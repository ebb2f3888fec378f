import { useEffect } from 'react'
import { emptyReview, type Review, type Stage } from '../../../shared/model/review'
import type { EditorHandle } from '../../editor/handle'
import { useIssue } from '../../issue/session'

/** The stage that the issue is at: the first that was never signed, or the last. Cheap: asks for no digest. */
export function workingStage(review: Review | null): Stage | null {
  const { stages, signOffs } = review ?? emptyReview()
  return stages.find((stage) => !signOffs.some((one) => one.stageId === stage.id)) ?? stages.at(-1) ?? null
}

const rightsOf = (review: Review | null): Stage['rights'] => workingStage(review)?.rights ?? 'edit'

/** What may be done with the open issue at its stage: `edit`, `suggest` (suggesting stays on) or `comment` (read-only). */
export function useStageRights(): Stage['rights'] {
  return useIssue((state) => rightsOf(state.review))
}

/** The editor whose suggesting mode cannot be switched off while the stage does not allow plain edits. */
export function withRights(handle: EditorHandle | null): EditorHandle | null {
  if (!handle) return null
  const { review } = handle
  const isBound = () => rightsOf(useIssue.getState().review) !== 'edit'
  return { ...handle, review: { ...review, setLane: (change) => review.setLane(isBound() ? { ...change, tracking: true } : change) } }
}

/** Switches suggesting on as soon as the stage asks for it. */
export function useBoundLane(): void {
  const handle = useIssue((state) => state.handle)
  const rights = useStageRights()
  useEffect(() => {
    if (rights !== 'edit') handle?.review.setLane({ tracking: true })
  }, [handle, rights])
}
