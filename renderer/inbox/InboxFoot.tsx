import { useTranslation } from 'react-i18next'
import { BookPlus, ChevronDown } from 'lucide-react'
import { Button, MenuButton } from '../ui/controls'
import { addToIssue } from './actions'
import { useInbox } from './inbox-state'
import { statusMenu } from './row-menu'

/** What can be done with the selected submissions. */
export function InboxFoot() {
  const { t } = useTranslation()
  const { total, selection } = useInbox()
  const isIdle = total === 0
  return (
    <footer className="inbox-foot">
      <span aria-live="polite" title={t('inbox.keys')}>{selection.size > 1 ? t('inbox.selectedCount', { total: selection.size.toLocaleString() }) : t('inbox.total', { total: total.toLocaleString() })}</span>
      <MenuButton label={t('inbox.mark')} trigger={<Button small isDisabled={isIdle}>{t('inbox.mark')}<ChevronDown size={14} aria-hidden /></Button>} entries={statusMenu(t)} />
      <Button small look="primary" isDisabled={isIdle} onPress={() => void addToIssue()}><BookPlus size={14} aria-hidden />{t('inbox.addToIssue')}</Button>
    </footer>
  )
}
