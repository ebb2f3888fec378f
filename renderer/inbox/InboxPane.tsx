import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ClipboardPaste, FolderInput, Inbox } from 'lucide-react'
import { importFiles } from '../intake/entry'
import { useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'
import { Button } from '../ui/controls'
import { InboxFilter } from './InboxFilter'
import { InboxFoot } from './InboxFoot'
import { InboxList } from './InboxList'
import { reload, setQuery, useInbox } from './inbox-state'
import './inbox.css'

/** 来稿箱: search, filter, and the list of submissions. */
export function InboxPane() {
  const { t } = useTranslation()
  const { query, total, isLoading } = useInbox()
  useEffect(() => {
    reload().catch(showError)
    return window.desk.on('library.changed', ({ what }) => { if (what !== 'series') reload().catch(showError) })
  }, [])
  const isFiltered = query.text.trim() !== '' || query.statuses.length > 0
  if (isLoading) return <div className="inbox" aria-busy />
  if (total === 0 && !isFiltered) {
    return (
      <div className="empty">
        <Inbox size={36} strokeWidth={1.25} aria-hidden />
        <h2>{t('inbox.emptyTitle')}</h2>
        <p>{t('inbox.emptyLead')}</p>
        <div className="actions">
          <Button look="primary" onPress={() => void importFiles()}><FolderInput size={16} aria-hidden />{t('inbox.importFiles')}</Button>
          <Button onPress={() => useDesk.getState().set({ dialog: 'paste' })}><ClipboardPaste size={16} aria-hidden />{t('inbox.paste')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className="inbox">
      <InboxFilter />
      {total === 0 ? (
        <div className="empty">
          <p>{t('inbox.noHits')}</p>
          <Button onPress={() => setQuery({ text: '', statuses: [] })}>{t('inbox.showAll')}</Button>
        </div>
      ) : <InboxList />}
      <InboxFoot />
    </div>
  )
}
