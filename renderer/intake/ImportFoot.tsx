import { useTranslation } from 'react-i18next'
import type { IssueHead } from '../../shared/model/issue'
import { useSeries } from '../issue/library'
import { Button, Choose } from '../ui/controls'
import { Segments } from '../ui/segments'
import { TakenNotice } from './Taken'
import { canBeIssue, seriesOf, type Work } from './work'

interface Props {
  work: Work
  /** How many files wait, this one included. */
  waiting: number
  /** The issue that has the page's number already. */
  taken: IssueHead | null
  isBusy: boolean
  onChange: (change: Partial<Pick<Work, 'target' | 'seriesId'>>) => void
  onCommit: () => void
  onCommitAll: () => void
  onCancel: () => void
}

/** Where the split goes: a new issue, or the inbox. */
export function ImportFoot({ work, waiting, taken, isBusy, onChange, onCommit, onCommitAll, onCancel }: Props) {
  const { t } = useTranslation()
  const { target, now: { page } } = work
  const isEmpty = page.entries.length === 0
  return (
    <footer className="import-foot">
      {canBeIssue(work) ? (
        <Segments className="import-target" label={t('intake.screen.target')} value={target} onChange={(next) => onChange({ target: next })}
          segments={[{ id: 'issue', label: t('intake.screen.asIssue') }, { id: 'inbox', label: t('intake.screen.asSubmissions') }]} />
      ) : null}
      {target === 'issue' ? <SeriesChoice work={work} onChange={(seriesId) => onChange({ seriesId })} /> : null}
      <span className="import-gap" />
      {taken ? <TakenNotice taken={taken} /> : null}
      <Button isDisabled={isBusy} onPress={onCancel}>{t('intake.screen.cancel')}</Button>
      {waiting > 1 ? <Button isDisabled={isBusy} onPress={onCommitAll}>{t('intake.screen.commitAll', { count: waiting })}</Button> : null}
      <Button look="primary" isDisabled={isBusy || isEmpty} onPress={onCommit}>{isBusy ? t('intake.screen.saving') : t(target === 'issue' ? 'intake.screen.commitIssue' : 'intake.screen.commitSubmissions')}</Button>
    </footer>
  )
}

const ofThePage = 'own'

/** The series that the page names, which is made when there is none of that name, or another. */
function SeriesChoice({ work, onChange }: { work: Work; onChange: (seriesId: string | null) => void }) {
  const { t } = useTranslation()
  const series = useSeries() ?? []
  const name = work.now.page.masthead.series.trim()
  const same = series.find((one) => one.name === name)
  const own = same ? [] : [{ id: ofThePage, label: name === '' ? t('intake.screen.seriesNone') : t('intake.screen.seriesNew', { name }) }]
  return (
    <div className="import-series">
      <Choose hideLabel label={t('intake.screen.series')} value={seriesOf(work, series) ?? ofThePage} choices={[...own, ...series.map((one) => ({ id: one.id, label: one.name }))]} onChange={(id) => onChange(id === ofThePage ? null : id)} />
    </div>
  )
}
