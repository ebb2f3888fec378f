import './issue.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Series, SeriesDraft } from '../../shared/model/issue'
import { formatNumber } from '../../shared/parse/headline'
import { call } from '../desk'
import { showError, useToasts } from '../state/toasts'
import { Button, Dialog, Field } from '../ui/controls'
import { RadioCards } from '../ui/radio-cards'
import { useOnce } from '../ui/use-once'
import { forgetTarget, useDialogTarget } from './dialog-target'
import { type SeriesRow, useSeries } from './library'

const styles: Series['numberStyle'][] = ['bracketChinese', 'periodArabic', 'periodChinese']
const fresh: SeriesDraft = { name: '', subtitle: '', publisher: '', source: '', numberStyle: 'bracketChinese', unitOrder: [] }

interface SeriesDialogProps {
  onClose: () => void
  /** Called with the series once it is stored; by default the dialog just closes. */
  onSaved?: (series: Series) => void
  /** Always a new series, whatever the last dialog was about. */
  isNew?: boolean
}

/** Makes a new series, or edits the one that was chosen for the dialog. */
export function SeriesDialog({ onClose, onSaved, isNew = false }: SeriesDialogProps) {
  const target = useDialogTarget((state) => state.seriesId)
  const series = useSeries()
  const [editedId] = useState(isNew ? null : target)
  const [withUnits] = useState(() => (isNew ? null : useDialogTarget.getState().withUnits))
  useEffect(() => forgetTarget, [])
  if (!series) return null
  const edited = series.find((one) => one.id === editedId) ?? null
  return <SeriesForm edited={edited} others={series.filter((one) => one !== edited)} asksForUnits={withUnits !== null} onClose={onClose} onSaved={onSaved ?? ((saved) => {
    onClose()
    withUnits?.(saved.unitOrder)
  })} />
}

function SeriesForm({ edited, others, asksForUnits, onClose, onSaved }: { edited: SeriesRow | null; others: SeriesRow[]; asksForUnits: boolean; onClose: () => void; onSaved: (series: Series) => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<SeriesDraft>(edited ? draftOf(edited) : fresh)
  const [units, setUnits] = useState(draft.unitOrder.join('\n'))
  const [problem, setProblem] = useState<string | null>(null)
  const put = (change: Partial<SeriesDraft>) => {
    setDraft({ ...draft, ...change })
    setProblem(null)
  }
  const { run: save, isBusy } = useOnce(async () => {
    const name = draft.name.trim()
    const wrong = name === '' ? 'issue.series.nameMissing' : others.some((one) => one.name === name) ? 'issue.series.nameTaken' : null
    setProblem(wrong && t(wrong))
    if (wrong) return
    const whole = { ...draft, name, unitOrder: [...new Set(units.split('\n').map((unit) => unit.trim()).filter((unit) => unit !== ''))] }
    try {
      const saved = edited ? await call('series.update', { id: edited.id, change: whole }) : await call('series.create', whole)
      useToasts.getState().show({ kind: 'success', text: t(edited ? 'issue.series.saved' : 'issue.series.created', { name }) })
      onSaved(saved)
    } catch (error) {
      showError(error)
    }
  })
  return (
    <Dialog
      title={t(edited ? 'issue.series.edit' : 'issue.series.create')}
      lead={t(asksForUnits ? 'issue.series.unitsLead' : edited ? 'issue.series.editLead' : 'issue.series.createLead')}
      onClose={onClose}
      isBusy={isBusy}
      className="series-dialog"
      footer={<><Button onPress={onClose}>{t('issue.series.cancel')}</Button><Button look="primary" type="submit" form="series-form" isDisabled={isBusy}>{t(edited ? 'issue.series.save' : 'issue.series.add')}</Button></>}
    >
      <form id="series-form" className="form" onSubmit={(event) => { event.preventDefault(); save() }} noValidate>
        <Field label={t('issue.series.name')} value={draft.name} onChange={(name) => put({ name })} placeholder={t('issue.series.nameHint')} autoFocus={!asksForUnits} isInvalid={problem !== null} {...(problem ? { help: problem } : {})} />
        <Field label={t('issue.series.subtitle')} value={draft.subtitle} onChange={(subtitle) => put({ subtitle })} placeholder={t('issue.series.subtitleHint')} />
        <div className="form-row">
          <Field label={t('issue.series.publisher')} value={draft.publisher} onChange={(publisher) => put({ publisher })} />
          <Field label={t('issue.series.source')} value={draft.source} onChange={(source) => put({ source })} />
        </div>
        <RadioCards
          label={t('issue.series.style')}
          value={draft.numberStyle}
          onChange={(numberStyle) => put({ numberStyle })}
          cards={styles.map((style) => ({ id: style, label: `${draft.name.trim() || '示例日记'}${formatNumber(18, style)}` }))}
        />
        <Field label={t('issue.series.units')} value={units} onChange={setUnits} lines={5} placeholder={t('issue.series.unitsHint')} autoFocus={asksForUnits} help={t('issue.series.unitsHelp')} />
      </form>
    </Dialog>
  )
}

function draftOf({ name, subtitle, publisher, source, numberStyle, unitOrder }: Series): SeriesDraft {
  return { name, subtitle, publisher, source, numberStyle, unitOrder }
}
