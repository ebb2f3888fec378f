import './issue.css'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueDocument } from '../../shared/document/nodes'
import { FactFields } from './inspector/FactFields'
import { MastheadFields } from './inspector/MastheadFields'
import { PictureList } from './inspector/PictureList'
import { useIssue } from './session'
import { CountTable } from './WordCountDialog'

/** 属性: what the issue is, as fields; its pictures, its counts and whether it is on disk. */
export function IssueInspector() {
  const document = useDeferredValue(useIssue((state) => state.document))
  return document ? <Parts document={document} /> : null
}

const Parts = memo(function Parts({ document }: { document: IssueDocument }) {
  const { t } = useTranslation()
  return (
    <div className="inspector">
      <MastheadFields document={document} />
      <FactFields />
      <PictureList document={document} />
      <section className="inspector-part" aria-labelledby="inspector-counts">
        <h3 id="inspector-counts">{t('issue.inspector.counts')}</h3>
        <CountTable document={document} />
        <SaveLine />
      </section>
    </div>
  )
})

function SaveLine() {
  const { t } = useTranslation()
  const saveState = useIssue((state) => state.saveState)
  const savedAt = useIssue((state) => state.savedAt)
  const time = savedAt ? new Date(savedAt).toLocaleTimeString('en-GB') : ''
  return <p className={`save-line faint ${saveState}`}>{saveState === 'saved' ? t('issue.inspector.savedAt', { time }) : t(`issue.inspector.${saveState}`)}</p>
}
