import type { TFunction } from 'i18next'
import { Ban, BookOpen, BookPlus, Check, CircleDot, Pause } from 'lucide-react'
import { submissionStatuses } from '../../shared/model/submission'
import type { MenuEntry } from '../ui/controls'
import { addToIssue, markAs, readSubmission } from './actions'
import { targets } from './inbox-state'

export const statusKeys = { new: 'N', selected: 'S', held: 'B', rejected: 'T' } as const
const icons = { new: CircleDot, selected: Check, held: Pause, rejected: Ban }

/** The four statuses as menu entries. */
export function statusMenu(t: TFunction): MenuEntry[] {
  return submissionStatuses.map((status) => {
    const Icon = icons[status]
    return { id: status, label: t('inbox.setTo', { status: t(`inbox.status.${status}`) }), icon: <Icon size={16} aria-hidden />, shortcut: statusKeys[status], onAction: () => void markAs(status) }
  })
}

/** What can be done with the selected submissions. */
export function submissionMenu(t: TFunction): (MenuEntry | null)[] {
  const read = () => {
    const [id] = targets()
    if (id !== undefined) readSubmission(id)
  }
  return [
    { id: 'add', label: t('inbox.addToIssue'), icon: <BookPlus size={16} aria-hidden />, shortcut: 'Ctrl+Enter', onAction: () => void addToIssue() },
    { id: 'read', label: t('inbox.read'), icon: <BookOpen size={16} aria-hidden />, shortcut: 'Enter', onAction: read },
    null,
    ...statusMenu(t),
  ]
}
