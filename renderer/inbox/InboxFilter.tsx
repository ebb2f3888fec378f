import { useEffect, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ArrowDownNarrowWide, ArrowUpNarrowWide, Search } from 'lucide-react'
import { sortKeys, submissionStatuses } from '../../shared/model/submission'
import { Choose, IconButton } from '../ui/controls'
import { setQuery, useInbox } from './inbox-state'

const typingPause = 120

/** Search box, status filter with counts, and the order. */
export function InboxFilter() {
  const { t } = useTranslation()
  const { query, counts } = useInbox()
  const [draft, setText] = useState<string | null>(null)
  const text = draft ?? query.text
  // Results come while typing, after a short pause.
  useEffect(() => {
    if (text === useInbox.getState().query.text) return
    const timer = setTimeout(() => {
      setQuery({ text })
      // From here on the query itself holds the text, so that a cleared filter clears the box.
      setText(null)
    }, typingPause)
    return () => clearTimeout(timer)
  }, [text])
  const filters = [{ id: 'all', count: counts.all, isOn: query.statuses.length === 0 }, ...submissionStatuses.map((id) => ({ id, count: counts[id], isOn: query.statuses.includes(id) }))]
  const choose = (id: string) => setQuery({ statuses: submissionStatuses.filter((status) => status === id) })
  return (
    <div className="inbox-filter">
      <SearchField className="inbox-search" aria-label={t('inbox.search')} value={text} onChange={setText}>
        <Search size={14} aria-hidden />
        <Input className="input" placeholder={t('inbox.search')} id="inbox-search" />
      </SearchField>
      <div className="inbox-tabs" role="radiogroup" aria-label={t('inbox.label')}>
        {filters.map(({ id, count, isOn }) => (
          <button key={id} type="button" role="radio" aria-checked={isOn} className="inbox-tab" onClick={() => choose(id)}>
            {id === 'all' ? t('inbox.all') : t(`inbox.status.${id}`)}<span>{count}</span>
          </button>
        ))}
      </div>
      <div className="inbox-sort">
        <Choose small hideLabel label={t('inbox.sort')} value={query.sort} onChange={(sort) => setQuery({ sort })} choices={sortKeys.map((id) => ({ id, label: t(`inbox.sortBy.${id}`) }))} />
        <IconButton label={t(query.descending ? 'inbox.descending' : 'inbox.ascending')} onPress={() => setQuery({ descending: !query.descending })}>
          {query.descending ? <ArrowDownNarrowWide size={16} aria-hidden /> : <ArrowUpNarrowWide size={16} aria-hidden />}
        </IconButton>
      </div>
    </div>
  )
}
