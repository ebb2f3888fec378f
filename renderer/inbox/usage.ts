import { submissionIdsOf } from '../../shared/document/query'
import { useIssue } from '../issue/session'

/** Calls back when a save of the open issue changed which submissions it uses. Saves are frequent and say nothing of themselves. */
export function onUsageChange(listener: () => void): () => void {
  let before = usage()
  return useIssue.subscribe((state, previous) => {
    if (state.savedAt === previous.savedAt) return
    const now = usage()
    if (now === before) return
    before = now
    listener()
  })
}

function usage(): string {
  const { record, document } = useIssue.getState()
  return record && document ? [record.id, ...submissionIdsOf(document)].join() : ''
}
