import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ClipboardPaste, FolderInput, Inbox, SearchX } from 'lucide-react'
import { importFiles } from '../intake/entry'
import { useDesk } from '../state/desk-state'
import { Button } from '../ui/controls'
import { InboxFilter } from './InboxFilter'
import { InboxFoot } from './InboxFoot'
import { InboxList } from './InboxList'
import { reload, setQuery, useInbox } from './inbox-state'
import { useSlashKey } from './search-box'
import { onUsageChange } from './usage'
import './inbox.css'

/** 来稿箱: search, filter, and the list of submissions. */
export function InboxPane() {
  const { t } = useTranslation()
  const { query, total, isLoading } = useInbox()
  useEffect(() => {
    void reload()
    const stopChanges = window.desk.on('library.changed', ({ what }) => { if (what !== 'series') void reload() })
    const stopUsage = onUsageChange(() => void reload())
    return () => {
      stopChanges()
      stopUsage()
    }
  }, [])
  useSlashKey()
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
      <InboxFilter onLeave={focusList} />
      {total === 0 ? (
        <div className="empty">
          <SearchX size={32} strokeWidth={1.25} aria-hidden />
          <p>{t('inbox.noHits')}</p>
          <Button onPress={() => setQuery({ text: '', statuses: [] })}>{t('inbox.showAll')}</Button>
        </div>
      ) : <InboxList />}
      <InboxFoot />
    </div>
  )
}

function focusList(): void {
  document.querySelector<HTMLElement>('.inbox-list')?.focus()
}
