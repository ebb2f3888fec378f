import '../marks.css'
import '../stages/stages.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueDocument } from '../../../shared/document/nodes'
import type { IssueFacts } from '../../../shared/model/issue'
import { differenceOf, type Difference } from '../../../shared/review/stages'
import { call } from '../../desk'
import { useIssue } from '../../issue/session'
import { showError } from '../../state/toasts'
import { Button, Choose, Dialog } from '../../ui/controls'
import { now, useStagesState, type Side } from '../stages/state'
import { timeOf } from '../stages/time'
import { ChangeList } from './ChangeList'
import { ReadOnlyIssue } from './ReadOnlyIssue'
import { useVersionName, useVersions } from './VersionList'

/** 比较: any two versions, or one and the present content, as a page with marks and a list of changes. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { from, to } = useStagesState()
  const difference = useDifference(from, to)
  const page = useRef<HTMLDivElement>(null)
  const show = (id: string) => page.current?.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' })
  return (
    <Dialog title={t('stages.compare.title')} onClose={onClose} className="compare-dialog" footer={<Button look="primary" onPress={onClose}>{t('stages.compare.close')}</Button>}>
      <div className="compare-sides">
        <SideChoice label={t('stages.compare.from')} value={from} onChange={(side) => useStagesState.setState({ from: side })} />
        <SideChoice label={t('stages.compare.to')} value={to} onChange={(side) => useStagesState.setState({ to: side })} />
      </div>
      {difference ? (
        <div className="compare-body">
          <ChangeList difference={difference} onShow={show} />
          <div className="compare-page review-root" data-view="all" ref={page}><ReadOnlyIssue key={`${from} ${to}`} document={difference.document} label={t('stages.compare.page')} /></div>
        </div>
      ) : <p className="faint">{t('stages.compare.loading')}</p>}
    </Dialog>
  )
}

function SideChoice({ label, value, onChange }: { label: string; value: Side; onChange: (side: Side) => void }) {
  const { t } = useTranslation()
  const versions = useVersions() ?? []
  const name = useVersionName()
  const choices = [{ id: now, label: t('stages.versions.now') }, ...versions.map((version) => ({ id: version.id, label: `${name(version)} · ${timeOf(version.at)}` }))]
  return <Choose label={label} value={value} choices={choices} onChange={onChange} />
}

type Content = { document: IssueDocument; facts: IssueFacts }

/** Null while the versions are read, and for good where one cannot be. */
function useDifference(from: Side, to: Side): Difference | null {
  const { t } = useTranslation()
  const [shown, setShown] = useState<{ sides: string; difference: Difference } | null>(null)
  const sides = `${from} ${to}`
  const author = t('stages.compare.author')
  useEffect(() => {
    let left = false
    Promise.all([contentOf(from), contentOf(to)])
      .then(([before, after]) => { if (!left) setShown({ sides, difference: differenceOf(before, after, author, new Date().toISOString()) }) })
      .catch(showError)
    return () => { left = true }
  }, [from, to, sides, author])
  return shown?.sides === sides ? shown.difference : null
}

async function contentOf(side: Side): Promise<Content> {
  const { record, handle, document, facts } = useIssue.getState()
  if (side === now) return { document: handle?.getDocument() ?? (document as IssueDocument), facts }
  return await call('version.get', { issueId: record?.id ?? '', id: side })
}
