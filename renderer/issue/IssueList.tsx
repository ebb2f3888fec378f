import './issue.css'
import { useState } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { FilePlus2, FolderInput, FolderPlus, Pencil, Plus, Trash2 } from 'lucide-react'
import type { IssueHead } from '../../shared/model/issue'
import { call } from '../desk'
import { importFiles } from '../intake/entry'
import { showError, showUndo } from '../state/toasts'
import { Button, IconButton } from '../ui/controls'
import { openNewIssue, openSeries } from './dialog-target'
import { useIssueHeads, useSeriesNumbers } from './library'
import { Bin, restoreIssue } from './list/Bin'
import { groupIssues, type IssueGroup } from './list/groups'
import { IssueCard } from './list/IssueCard'
import { bothNumerals } from './number-input'
import { openIssue } from './session'

/** 全部期刊: every issue by series; what the centre shows while no issue is open. */
export function IssueList() {
  const { t } = useTranslation()
  const heads = useIssueHeads()
  const series = useSeriesNumbers()
  const [inBin, setInBin] = useState(false)
  if (!heads || !series) return <div className="empty" role="status"><p>{t('issue.list.loading')}</p></div>
  if (inBin) return <Bin onLeave={() => setInBin(false)} />
  if (heads.length === 0 && series.length === 0) return <FirstIssue />
  return (
    <section className="issue-library" aria-labelledby="issue-list-title">
      <header className="issue-list-head">
        <h2 id="issue-list-title">{t('issue.list.title')}</h2>
        <span className="faint">{t('issue.list.count', { count: heads.length })}</span>
        <div className="push" />
        <Button look="quiet" onPress={() => setInBin(true)}><Trash2 size={16} aria-hidden />{t('issue.bin.title')}</Button>
        <ListActions />
      </header>
      {groupIssues(series, heads).map((group) => <SeriesGroup key={group.series?.id ?? 'loose'} group={group} />)}
    </section>
  )
}

function ListActions() {
  const { t } = useTranslation()
  return (
    <>
      <Button onPress={() => openSeries(null)}><FolderPlus size={16} aria-hidden />{t('issue.list.newSeries')}</Button>
      <Button onPress={() => void importFiles()}><FolderInput size={16} aria-hidden />{t('issue.list.import')}</Button>
      <Button look="primary" onPress={() => openNewIssue(null)}><FilePlus2 size={16} aria-hidden />{t('issue.list.newIssue')}</Button>
    </>
  )
}

function FirstIssue() {
  const { t } = useTranslation()
  return (
    <div className="empty">
      <h2>{t('issue.list.emptyTitle')}</h2>
      <p>{t('issue.list.empty')}</p>
      <div className="actions"><ListActions /></div>
    </div>
  )
}

function SeriesGroup({ group: { series, heads } }: { group: IssueGroup }) {
  const { t } = useTranslation()
  return (
    <section className="series-group" aria-label={series?.name ?? t('issue.list.loose')}>
      <header>
        <h3>{series?.name ?? t('issue.list.loose')}</h3>
        <span className="series-subtitle faint">{series ? series.subtitle : t('issue.list.looseHint')}</span>
        {series ? (
          <>
            <Button look="quiet" small onPress={() => openNewIssue(series.id)}><Plus size={14} aria-hidden />{t('issue.list.newInSeries', { ...bothNumerals(series.nextNumber), number: series.nextNumber })}</Button>
            <IconButton label={t('issue.list.editSeries', { name: series.name })} onPress={() => openSeries(series.id)}><Pencil size={14} aria-hidden /></IconButton>
          </>
        ) : null}
      </header>
      {heads.length === 0 ? <p className="faint">{t('issue.list.noIssues')}</p> : (
        <ul className="issue-cards">
          {heads.map((head) => <IssueCard key={head.id} head={head} onOpen={() => void openIssue(head.id)} onRemove={() => void remove(head, t)} />)}
        </ul>
      )}
    </section>
  )
}

async function remove(head: IssueHead, t: TFunction): Promise<void> {
  const title = head.title || t('issue.list.untitled')
  try {
    await call('issue.remove', { id: head.id })
    showUndo(t('issue.list.removed', { title }), () => {
      void restoreIssue(head, t)
    })
  } catch (error) {
    showError(error)
  }
}
