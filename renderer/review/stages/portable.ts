import i18next from 'i18next'
import { call } from '../../desk'
import { flush, openIssue, reopenIssue, useIssue } from '../../issue/session'
import { showError, useToasts } from '../../state/toasts'

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
    if (useIssue.getState().record?.id === opened.issueId) await reopenIssue()
    else await openIssue(opened.issueId)
    say(i18next.t(`stages.portable.${opened.outcome}`))
  } catch (error) {
    showError(error)
  }
}
