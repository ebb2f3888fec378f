import { useTranslation } from 'react-i18next'
import type { IssueDocument } from '../../../shared/document/nodes'
import { mastheadOf } from '../../../shared/document/query'
import { edit } from '../act'
import { numberStyleOf, useSeries } from '../library'
import { numberChange, seriesChange, titleChange } from '../masthead-change'
import { bothNumerals, readIssueNumber } from '../number-input'
import { useIssue } from '../session'
import { DraftField } from './DraftField'

/** Series, number, title and subtitle: fields over the masthead's text. */
export function MastheadFields({ document }: { document: IssueDocument }) {
  const { t } = useTranslation()
  const seriesId = useIssue((state) => state.record?.seriesId ?? null)
  const style = numberStyleOf(useSeries(), seriesId)
  const { series, number, title, subtitle } = mastheadOf(document)
  const putNumber = (text: string) => edit((handle) => handle.setMasthead(numberChange(handle.getDocument(), readIssueNumber(text), style)))
  const problemOf = (text: string) => (text.trim() !== '' && readIssueNumber(text) === null ? t('issue.new.numberBad') : '')
  return (
    <section className="inspector-part" aria-labelledby="inspector-masthead">
      <h3 id="inspector-masthead">{t('issue.inspector.masthead')}</h3>
      <div className="form-row wide-first">
        <DraftField label={t('issue.inspector.series')} value={series} onCommit={(text) => edit((handle) => handle.setMasthead(seriesChange(handle.getDocument(), text)))} />
        <DraftField
          label={t('issue.inspector.number')}
          value={number === null ? '' : String(number)}
          onCommit={putNumber}
          problemOf={problemOf}
          help={number === null ? '' : bothNumerals(number).chinese}
        />
      </div>
      <DraftField label={t('issue.inspector.title')} value={title} onCommit={(text) => edit((handle) => handle.setMasthead(titleChange(handle.getDocument(), text)))} />
      <DraftField label={t('issue.inspector.subtitle')} value={subtitle} onCommit={(text) => edit((handle) => handle.setMasthead({ subtitle: text }))} />
    </section>
  )
}
