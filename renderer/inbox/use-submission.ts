import { useEffect, useState } from 'react'
import i18next from 'i18next'
import type { CallArgs } from '../../shared/contract'
import type { IssueHead } from '../../shared/model/issue'
import type { Submission } from '../../shared/model/submission'
import { call } from '../desk'
import { showError, showUndo } from '../state/toasts'
import { onUsageChange } from './usage'

export type Change = CallArgs<'inbox.update'>['change']

/** A submission as the library has it now, the issues that use it, and how to change it. Null until it is here. */
export function useSubmission(id: string | null): { submission: Submission; usedIn: IssueHead[]; change: (part: Change) => void } | null {
  const [submission, setSubmission] = useState<Submission | null>(null)
  const [issues, setIssues] = useState<IssueHead[]>([])
  useEffect(() => {
    let isCurrent = true
    const load = () => {
      if (id) call('inbox.get', { id }).then((one) => { if (isCurrent) setSubmission(one) }).catch(showError)
    }
    const loadIssues = () => void call('issue.list', {}).then((list) => { if (isCurrent) setIssues(list) }).catch(showError)
    load()
    loadIssues()
    const stopUsage = onUsageChange(loadIssues)
    const stopChanges = window.desk.on('library.changed', ({ what }) => {
      if (what === 'inbox') load()
      if (what === 'issues') loadIssues()
    })
    return () => {
      isCurrent = false
      stopChanges()
      stopUsage()
    }
  }, [id])
  if (!submission || submission.id !== id) return null
  const change = (part: Change) => {
    const before = Object.fromEntries(Object.keys(part).map((key) => [key, submission[key as keyof Change]])) as Change
    // Shown at once; the library's answer follows.
    setSubmission({ ...submission, ...definedOf(part) })
    call('inbox.update', { id: submission.id, change: part })
      .then(() => showUndo(i18next.t('inbox.reader.saved', { title: submission.title || i18next.t('inbox.untitled'), field: nameOf(part) }), () => void call('inbox.update', { id: submission.id, change: before }).catch(showError)))
      .catch((error: unknown) => {
        setSubmission(submission)
        showError(error)
      })
  }
  return { submission, change, usedIn: issues.filter((issue) => issue.submissionIds.includes(submission.id)) }
}

/** What a change changes, in the user's words. */
function nameOf(part: Change): string {
  if (part.title !== undefined) return i18next.t('inbox.reader.title')
  if (part.body) return i18next.t('inbox.reader.body')
  if (part.byline) return i18next.t('inbox.reader.byline')
  return part.pictures ? i18next.t('inbox.reader.pictures') : i18next.t('inbox.reader.dateline')
}

function definedOf(part: Change): Partial<Submission> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
}
