import i18next from 'i18next'
import { submissionIdsOf } from '../../shared/document/query'
import type { SubmissionStatus } from '../../shared/model/submission'
import { addSubmissions } from '../issue/outline/actions'
import { useIssue } from '../issue/session'
import { useDesk } from '../state/desk-state'
import { showError, showUndo, useToasts } from '../state/toasts'
import { allIds, setStatus, targets, undoLast } from './inbox-state'

const say = (text: string) => useToasts.getState().show({ kind: 'info', text })

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

/** Takes back the last change of status. */
export async function undoMark(): Promise<void> {
  const count = await undoLast()
  if (count !== null) say(count > 0 ? i18next.t('inbox.undone', { count }) : i18next.t('inbox.nothingToUndo'))
}

/** An issue of more entries than this comes from a slip of the hand (Ctrl+A, Ctrl+Enter). */
const mostAtOnce = 200

/** Puts submissions into the open issue behind its last entry, in the list's order, and marks them as selected. */
export async function addToIssue(ids = targets()): Promise<void> {
  if (ids.length === 0) return
  const { handle } = useIssue.getState()
  if (!handle) {
    useToasts.getState().show({ kind: 'info', text: i18next.t('inbox.noIssue'), action: { label: i18next.t('inbox.newIssue'), run: () => useDesk.getState().set({ dialog: 'newIssue' }) } })
    return
  }
  const inIssue = new Set(submissionIdsOf(handle.getDocument()))
  const missing = ids.filter((id) => !inIssue.has(id))
  if (missing.length === 0) say(i18next.t('inbox.alreadyIn', { count: ids.length }))
  else if (missing.length > mostAtOnce) say(i18next.t('inbox.tooMany', { count: missing.length, most: mostAtOnce }))
  else await addSubmissions(missing.length === 1 ? missing : await inListOrder(missing))
}

async function inListOrder(ids: readonly string[]): Promise<string[]> {
  try {
    const wanted = new Set(ids)
    return (await allIds()).filter((id) => wanted.has(id))
  } catch (error) {
    showError(error)
    return []
  }
}

/** Shows a submission in the right pane. */
export function readSubmission(id: string): void {
  useDesk.getState().set({ submissionId: id, rightOpen: true, rightTab: 'submission' })
}
