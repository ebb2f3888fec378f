import i18next from 'i18next'
import type { PortableMerge } from '../../../shared/contract'
import { call } from '../../desk'
import { flush, openIssue, reopenIssue, useIssue } from '../../issue/session'
import { useDesk } from '../../state/desk-state'
import { showError, useToasts } from '../../state/toasts'
import { receiptOf } from '../copies/receipt'
import { useCopies } from '../copies/state'

const say = (text: string) => useToasts.getState().show({ kind: 'success', text })

/** 导出传阅文件: what is typed is saved first. */
export async function savePortable(): Promise<void> {
  try {
    const { record } = useIssue.getState()
    if (!record || !(await flush())) return
    const path = await call('portable.save', { issueId: record.id })
    if (path !== null) say(i18next.t('stages.portable.saved', { path }))
  } catch (error) {
    showError(error)
  }
}

/** 打开传阅文件: by the dialog, or the file at `path`; the issue that it became is opened. */
export async function openPortable(path: string | null = null): Promise<void> {
  try {
    if (!(await flush())) return
    const opened = await call('portable.open', { path })
    if (!opened) return
    const { issueId, merge } = opened
    if (useIssue.getState().record?.id === issueId) await reopenIssue()
    else await openIssue(issueId)
    if (merge) showMerge(merge)
    else say(i18next.t(`stages.portable.${opened.outcome}`))
  } catch (error) {
    showError(error)
  }
}

/** What a merge brought, as the receipt of a returned Word file shows it. */
function showMerge(merge: PortableMerge): void {
  const { record, document, review } = useIssue.getState()
  const after = document ?? record?.document
  if (!after) return
  useCopies.setState({ receipt: { ...receiptOf(merge, merge.before, { document: after, threads: review?.threads ?? [] }, true), isUndoable: false } })
  useDesk.getState().set({ dialog: 'receipt', rightOpen: true, rightTab: 'review' })
}
