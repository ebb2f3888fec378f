import i18next from 'i18next'
import type { Stage } from '../../../shared/model/review'
import { call } from '../../desk'
import { changeStored, flush, reopenIssue, takeStages, useIssue } from '../../issue/session'
import { showError, showUndo, useToasts } from '../../state/toasts'
import { versionsChanged } from './state'

const say = (text: string) => useToasts.getState().show({ kind: 'success', text })

/** True when it is done; a failure is told. */
async function told(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work()
  } catch (error) {
    showError(error)
    return false
  }
}

/** 签发: what is typed is saved before, so that it is what was signed. */
export function signOff(stage: Stage, note: string): Promise<boolean> {
  return told(async () => {
    const signed = await changeStored((at) => call('review.signOff', { ...at, stageId: stage.id, note }))
    if (!signed) return false
    takeStages(signed.review)
    versionsChanged()
    say(i18next.t('stages.done', { stage: stage.name }))
    return true
  })
}

export function setStages(stages: Stage[], forSeries: boolean): Promise<boolean> {
  return told(async () => {
    const stored = await changeStored((at) => call('review.setStages', { ...at, stages, forSeries }))
    if (!stored) return false
    takeStages(stored.review)
    say(i18next.t('stages.setDialog.saved'))
    return true
  })
}

/** 审签单 as a Word file. */
export async function saveSheet(): Promise<void> {
  await told(async () => {
    const { record } = useIssue.getState()
    if (!record || !(await flush())) return false
    const path = await call('review.sheet', { issueId: record.id })
    if (path !== null) say(i18next.t('stages.sheetSaved', { path }))
    return path !== null
  })
}

export function nameVersion(name: string): Promise<boolean> {
  return told(async () => {
    const { record } = useIssue.getState()
    if (!record || !(await flush())) return false
    // A version changes nothing of the issue: the revision stays.
    await changeStored(async (at) => {
      await call('version.create', { ...at, name })
      return { revision: at.revision, savedAt: useIssue.getState().savedAt ?? record.updatedAt }
    })
    versionsChanged()
    say(i18next.t('stages.versions.created', { name }))
    return true
  })
}

/** 恢复: a new revision with the old content; the message takes it back. */
export function restoreVersion(id: string, name: string, keepAs = i18next.t('stages.versions.keepAs', { name }).slice(0, 80)): Promise<boolean> {
  return told(async () => {
    const restored = await changeStored(async (at) => {
      const { record, keptId } = await call('version.restore', { ...at, id, keepAs })
      return { revision: record.revision, savedAt: record.updatedAt, keptId }
    })
    if (!restored) return false
    await reopenIssue()
    versionsChanged()
    showUndo(i18next.t('stages.versions.restored', { name }), () => void restoreVersion(restored.keptId, keepAs, i18next.t('stages.versions.undoKeepAs')))
    return true
  })
}
