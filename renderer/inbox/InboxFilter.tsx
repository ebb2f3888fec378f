import { useEffect, useState, type KeyboardEvent } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ArrowDownNarrowWide, ArrowUpNarrowWide, Search } from 'lucide-react'
import { sortKeys, submissionStatuses, type SubmissionStatus } from '../../shared/model/submission'
import { Choose, IconButton } from '../ui/controls'
import { Segments } from '../ui/segments'
import { setQuery, useInbox } from './inbox-state'
import { searchBoxId, useAwaitedSearch } from './search-box'
import { selectRow } from './selection'

const typingPause = 120

/** Search box, status filter with counts, and the order. `onLeave` takes the focus on into the list. */
export function InboxFilter({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  useAwaitedSearch()
  const { query, counts } = useInbox()
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? query.text
  // Results come while typing, after a short pause.
  useEffect(() => {
    if (text === useInbox.getState().query.text) return
    const timer = setTimeout(() => {
      setQuery({ text })
      // From here on the query itself holds the text, so that a cleared filter clears the box.
      setDraft(null)
    }, typingPause)
    return () => clearTimeout(timer)
  }, [text])
  const onKey = (event: KeyboardEvent) => {
    if ((event.key !== 'ArrowDown' && event.key !== 'Enter') || event.nativeEvent.isComposing) return
    event.preventDefault()
    void selectRow(0)
    onLeave()
  }
  const status = query.statuses[0] ?? 'all'
  const segments = (['all', ...submissionStatuses] as const).map((id) => ({ id, label: id === 'all' ? t('inbox.all') : t(`inbox.status.${id}`), count: counts[id] }))
  const choose = (id: SubmissionStatus | 'all') => setQuery({ statuses: id === 'all' ? [] : [id] })
  return (
    <div className="inbox-filter">
      <div onKeyDown={onKey}>
        <SearchField className="inbox-search" aria-label={t('inbox.search')} value={text} onChange={setDraft}>
          <Search size={14} aria-hidden />
          <Input className="input" placeholder={t('inbox.search')} id={searchBoxId} maxLength={200} />
        </SearchField>
      </div>
      <Segments label={t('inbox.filter')} value={status} segments={segments} onChange={choose} />
      <div className="inbox-sort">
        <Choose small hideLabel label={t('inbox.sort')} value={query.sort} onChange={(sort) => setQuery({ sort })} choices={sortKeys.map((id) => ({ id, label: t(`inbox.sortBy.${id}`) }))} />
        <IconButton label={t(query.descending ? 'inbox.descending' : 'inbox.ascending')} onPress={() => setQuery({ descending: !query.descending })}>
          {query.descending ? <ArrowDownNarrowWide size={16} aria-hidden /> : <ArrowUpNarrowWide size={16} aria-hidden />}
        </IconButton>
      </div>
    </div>
  )
}
