import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { ArrowLeft, Undo2 } from 'lucide-react'
import type { IssueHead } from '../../../shared/model/issue'
import { call } from '../../desk'
import { showError, useToasts } from '../../state/toasts'
import { Button } from '../../ui/controls'
import { useBin } from '../library'
import { whenText } from './when'

/** 回收站: the issues that were removed, each with its way back. */
export function Bin({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  const heads = useBin()
  return (
    <section className="issue-library" aria-labelledby="issue-bin-title" aria-busy={heads === null}>
      <header className="issue-list-head">
        <h2 id="issue-bin-title">{t('issue.bin.title')}</h2>
        <span className="faint">{t('issue.bin.lead')}</span>
        <div className="push" />
        <Button autoFocus onPress={onLeave}><ArrowLeft size={16} aria-hidden />{t('issue.bin.leave')}</Button>
      </header>
      {heads?.length === 0 ? <p className="faint">{t('issue.bin.empty')}</p> : null}
      <ul className="bin-rows">{heads?.map((head) => <BinRow key={head.id} head={head} />)}</ul>
    </section>
  )
}

function BinRow({ head }: { head: IssueHead }) {
  const { t, i18n } = useTranslation()
  const title = head.title || t('issue.list.untitled')
  const facts = [head.series, head.number === null ? '' : String(head.number), t('issue.list.entries', { count: head.entries }), t('issue.list.updated', { time: whenText(head.updatedAt, i18n.language, t) })]
  return (
    <li className="bin-row">
      <div><strong>{title}</strong><span className="faint">{facts.filter((fact) => fact !== '').join(' · ')}</span></div>
      <Button small aria-label={t('issue.bin.restoreOne', { title })} onPress={() => void restoreIssue(head, t)}><Undo2 size={14} aria-hidden />{t('issue.bin.restore')}</Button>
    </li>
  )
}

/** Brings an issue back from the bin, and says so. */
export async function restoreIssue(head: IssueHead, t: TFunction): Promise<void> {
  try {
    await call('issue.restore', { id: head.id })
    useToasts.getState().show({ kind: 'success', text: t('issue.list.restored', { title: head.title || t('issue.list.untitled') }) })
  } catch (error) {
    showError(error)
  }
}
