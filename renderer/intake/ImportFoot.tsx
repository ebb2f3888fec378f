import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult, ImportedPage } from '../../shared/contract'
import { call } from '../desk'
import { showError } from '../state/toasts'
import { Button, Choose } from '../ui/controls'

interface Props { page: ImportedPage; isPage: boolean; isBusy: boolean; onCommit: (asIssue: boolean, seriesId: string | null) => void; onCancel: () => void }

/** Where the split goes: a new issue, or the inbox. */
export function ImportFoot({ page, isPage, isBusy, onCommit, onCancel }: Props) {
  const { t } = useTranslation()
  const [target, setTarget] = useState<'issue' | 'inbox'>(isPage ? 'issue' : 'inbox')
  const [series, setSeries] = useState<CallResult<'series.list'>>([])
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    call('series.list', {}).then(setSeries).catch(showError)
  }, [])
  const name = page.masthead.series.trim()
  const own = series.find((one) => one.name === name)?.id ?? 'own'
  const selected = chosen ?? own
  const choices = [...(own === 'own' ? [{ id: 'own', label: name === '' ? t('intake.screen.seriesNone') : t('intake.screen.seriesNew', { name }) }] : []), ...series.map((one) => ({ id: one.id, label: one.name }))]
  const asIssue = target === 'issue'
  const commit = () => onCommit(asIssue, selected === 'own' ? null : selected)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) commit()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <footer className="import-foot">
      <div className="inbox-tabs" role="radiogroup" aria-label={t('intake.screen.target')}>
        {(['issue', 'inbox'] as const).map((id) => (
          <button key={id} type="button" role="radio" aria-checked={target === id} className="inbox-tab" onClick={() => setTarget(id)}>{t(id === 'issue' ? 'intake.screen.asIssue' : 'intake.screen.asSubmissions')}</button>
        ))}
      </div>
      {asIssue ? <div className="import-series"><Choose hideLabel label={t('intake.screen.series')} value={selected} choices={choices} onChange={setChosen} /></div> : null}
      <span className="import-gap" />
      <Button isDisabled={isBusy} onPress={onCancel}>{t('intake.screen.cancel')}</Button>
      <Button look="primary" isDisabled={isBusy || page.entries.length === 0} onPress={commit}>{isBusy ? t('intake.screen.saving') : t(asIssue ? 'intake.screen.commitIssue' : 'intake.screen.commitSubmissions')}</Button>
    </footer>
  )
}
