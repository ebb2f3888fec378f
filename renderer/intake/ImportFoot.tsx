import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '../../shared/contract'
import { call } from '../desk'
import { showError } from '../state/toasts'
import { Button, Choose } from '../ui/controls'
import { Segments } from '../ui/segments'
import { canBeIssue, type Work } from './work'

interface Props {
  work: Work
  /** How many files wait, this one included. */
  waiting: number
  isBusy: boolean
  onChange: (change: Partial<Pick<Work, 'target' | 'seriesId'>>) => void
  onCommit: () => void
  onCommitAll: () => void
  onCancel: () => void
}

/** Where the split goes: a new issue, or the inbox. */
export function ImportFoot({ work, waiting, isBusy, onChange, onCommit, onCommitAll, onCancel }: Props) {
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
  const [series, setSeries] = useState<CallResult<'series.list'>>([])
  useEffect(() => {
    call('series.list', {}).then(setSeries).catch(showError)
  }, [])
  const name = work.now.page.masthead.series.trim()
  const same = series.find((one) => one.name === name)
  const own = same ? [] : [{ id: ofThePage, label: name === '' ? t('intake.screen.seriesNone') : t('intake.screen.seriesNew', { name }) }]
  return (
    <div className="import-series">
      <Choose hideLabel label={t('intake.screen.series')} value={work.seriesId ?? same?.id ?? ofThePage} choices={[...own, ...series.map((one) => ({ id: one.id, label: one.name }))]} onChange={(id) => onChange(id === ofThePage ? null : id)} />
    </div>
  )
}
