import i18next from 'i18next'
import type { SubmissionStatus } from '../../shared/model/submission'
import { call } from '../desk'
import { useIssue } from '../issue/session'
import { useDesk } from '../state/desk-state'
import { showError, showUndo, useToasts } from '../state/toasts'
import { setStatus, targets } from './inbox-state'

/** Marks submissions and says so, with a way back. */
export async function markAs(status: SubmissionStatus, ids = targets()): Promise<void> {
  if (ids.length === 0) return
  try {
    const done = await setStatus(ids, status)
    if (done) showUndo(i18next.t('inbox.changed', { count: done.count, status: i18next.t(`inbox.status.${status}`) }), done.undo)
  } catch (error) {
    showError(error)
  }
}

/** Puts submissions into the open issue behind its last entry and marks them as selected. */
export async function addToIssue(ids = targets()): Promise<void> {
  const { handle } = useIssue.getState()
  if (ids.length === 0) return
  if (!handle) {
    useToasts.getState().show({ kind: 'info', text: i18next.t('inbox.noIssue'), action: { label: i18next.t('inbox.newIssue'), run: () => useDesk.getState().set({ dialog: 'newIssue' }) } })
    return
  }
  try {
    handle.insertSubmissions(await Promise.all(ids.map((id) => call('inbox.get', { id }))))
    await setStatus(ids, 'selected')
    showUndo(i18next.t('inbox.added', { count: ids.length }), () => handle.undo())
  } catch (error) {
    showError(error)
  }
}

/** Shows a submission in the right pane. */
export function readSubmission(id: string): void {
  useDesk.getState().set({ submissionId: id, rightOpen: true, rightTab: 'inspector' })
}
