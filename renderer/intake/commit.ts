import i18next from 'i18next'
import type { StagedItem } from '../../shared/contract'
import { call } from '../desk'
import { focusText } from '../issue/focus-text'
import { flush, openIssue } from '../issue/session'
import { showError, showErrors, useToasts } from '../state/toasts'
import { useIntake } from './state'
import { hasBadNumber, type Target } from './work'

const say = (text: string) => useToasts.getState().show({ kind: 'success', text })

/** Stores one item as its work says, and opens the issue that was made of it. False when it could not be stored; it then stays on the screen. */
export async function commitItem(item: StagedItem): Promise<boolean> {
  const work = useIntake.getState().works[item.token]
  if (!work || work.now.page.entries.length === 0 || (work.target === 'issue' && hasBadNumber(work))) return false
  try {
    const stored = await store(item, work.target, work.seriesId)
    say(i18next.t(work.target === 'issue' ? 'intake.screen.doneIssue' : 'intake.screen.doneSubmissions', { count: stored.submissionIds.length }))
    if (stored.issueId !== null) {
      await openIssue(stored.issueId)
      focusText()
    }
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** Stores every item that holds an entry in the inbox; one that fails stays on the screen and the others go on. */
export async function commitAll(items: readonly StagedItem[]): Promise<void> {
  let count = 0
  const failures: unknown[] = []
  for (const item of items) {
    try {
      if ((useIntake.getState().works[item.token]?.now.page.entries.length ?? 0) > 0) count += (await store(item, 'inbox', null)).submissionIds.length
    } catch (error) {
      failures.push(error)
    }
  }
  showErrors(failures)
  if (count > 0) say(i18next.t('intake.screen.doneSubmissions', { count }))
}

async function store({ token }: StagedItem, target: Target, seriesId: string | null) {
  await flush()
  const { works, drop } = useIntake.getState()
  const page = works[token]?.now.page
  if (!page) return { submissionIds: [], issueId: null }
  const stored = await call('intake.commit', { token, page, asIssue: target === 'issue', seriesId: target === 'issue' ? seriesId : null })
  drop(token)
  return stored
}
