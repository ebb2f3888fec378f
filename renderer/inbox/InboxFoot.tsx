import { useTranslation } from 'react-i18next'
import { BookPlus } from 'lucide-react'
import { submissionStatuses } from '../../shared/model/submission'
import { Button, MenuButton } from '../ui/controls'
import { addToIssue, markAs } from './actions'
import { useInbox } from './inbox-state'

const shortcuts = { new: 'N', selected: 'S', held: 'B', rejected: 'T' }

/** What can be done with the selected submissions. */
export function InboxFoot() {
  const { t } = useTranslation()
  const { total, selection } = useInbox()
  return (
    <footer className="inbox-foot" title={t('inbox.keys')}>
      <span aria-live="polite">{selection.size > 0 ? t('inbox.selectedCount', { count: selection.size }) : t('inbox.total', { total: total.toLocaleString() })}</span>
      <MenuButton label={t('inbox.setTo', { status: '…' })} trigger={<Button small>{t('inbox.setTo', { status: '…' })}</Button>} entries={submissionStatuses.map((status) => ({
        id: status, label: t(`inbox.status.${status}`), shortcut: shortcuts[status], onAction: () => void markAs(status),
      }))} />
      <Button small look="primary" onPress={() => void addToIssue()}><BookPlus size={14} aria-hidden />{t('inbox.addToIssue')}</Button>
    </footer>
  )
}
