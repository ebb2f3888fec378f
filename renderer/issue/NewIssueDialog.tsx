import './issue.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { IssueHead } from '../../shared/model/issue'
import { formatNumber } from '../../shared/parse/headline'
import { call } from '../desk'
import { showError } from '../state/toasts'
import { Button, Choose, Dialog, Field } from '../ui/controls'
import { useOnce } from '../ui/use-once'
import { forgetTarget, useDialogTarget } from './dialog-target'
import { type SeriesRow, useIssueHeads, useSeriesNumbers } from './library'
import { focusText } from './focus-text'
import { bothNumerals, readIssueNumber } from './number-input'
import { SeriesDialog } from './SeriesDialog'
import { openIssue } from './session'

const noSeries = 'none'
const newSeries = 'new'

/** Starts an issue: its series, the number that comes next, and a title. */
export function NewIssueDialog({ onClose }: { onClose: () => void }) {
  const target = useDialogTarget((state) => state.seriesId)
  const series = useSeriesNumbers()
  const heads = useIssueHeads()
  const [wanted] = useState(target)
  useEffect(() => forgetTarget, [])
  if (!series || !heads) return null
  return <NewIssueForm series={series} heads={heads} first={wanted ?? lastUsed(series, heads)} onClose={onClose} />
}

/** The series that was worked on last; none where there are none. */
function lastUsed(series: readonly SeriesRow[], heads: readonly IssueHead[]): string {
  const known = new Set(series.map((one) => one.id))
  const recent = [...heads].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).find((head) => head.seriesId !== null && known.has(head.seriesId))
  return recent?.seriesId ?? series[0]?.id ?? noSeries
}

function NewIssueForm({ series, heads, first, onClose }: { series: SeriesRow[]; heads: IssueHead[]; first: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [seriesId, setSeriesId] = useState(first)
  const [adding, setAdding] = useState(false)
  // Until the number is typed over, it is the one that the series offers.
  const [typed, setTyped] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const chosen = series.find((one) => one.id === seriesId) ?? null
  const text = typed ?? (chosen ? String(chosen.nextNumber) : '')
  const number = readIssueNumber(text)
  const bad = text.trim() !== '' && number === null
  const choose = (id: string) => {
    setAdding(id === newSeries)
    if (id !== newSeries) setSeriesId(id)
    setTyped(null)
  }
  const { run: create, isBusy } = useOnce(async () => {
    if (bad) return
    try {
      const record = await call('issue.create', { seriesId: chosen?.id ?? null, number, title: title.trim() })
      // Closed earlier, the dialog would hand the focus to the button that opened it, and a second Enter would open another.
      await openIssue(record.id)
      onClose()
      focusText()
    } catch (error) {
      showError(error)
    }
  })
  if (adding) return <SeriesDialog isNew onClose={() => setAdding(false)} onSaved={({ id }) => choose(id)} />
  return (
    <Dialog
      title={t('issue.new.title')}
      onClose={onClose}
      isBusy={isBusy}
      footer={<><Button onPress={onClose}>{t('issue.new.cancel')}</Button><Button look="primary" type="submit" form="new-issue-form" isDisabled={bad || isBusy}>{t('issue.new.create')}</Button></>}
    >
      <form id="new-issue-form" className="form" onSubmit={(event) => { event.preventDefault(); create() }} noValidate>
        <Choose
          label={t('issue.new.series')}
          value={seriesId}
          onChange={choose}
          choices={[...series.map((one) => ({ id: one.id, label: one.name })), { id: noSeries, label: t('issue.new.none') }, { id: newSeries, label: t('issue.new.addSeries') }]}
        />
        <Field label={t('issue.new.number')} value={text} onChange={setTyped} isInvalid={bad} help={bad ? t('issue.new.numberBad') : numberHelp(number, t)} />
        <Taken heads={heads} seriesId={chosen?.id ?? null} number={number} />
        <Field label={t('issue.new.name')} value={title} onChange={setTitle} placeholder={t('issue.new.nameHint')} autoFocus />
        <MastheadSample series={chosen} number={number} title={title.trim()} />
      </form>
    </Dialog>
  )
}

function numberHelp(number: number | null, t: TFunction): string {
  return number === null ? t('issue.new.numberOptional') : t('issue.new.numberHelp', bothNumerals(number))
}

/** Says when the series already has the number; two issues may still share one on purpose. */
function Taken({ heads, seriesId, number }: { heads: IssueHead[]; seriesId: string | null; number: number | null }) {
  const { t } = useTranslation()
  const same = number === null || seriesId === null ? undefined : heads.find((head) => head.seriesId === seriesId && head.number === number)
  if (!same || number === null) return null
  return <p className="notice warning" role="status">{t('issue.new.taken', { number: bothNumerals(number).arabic, title: same.title || t('issue.list.untitled') })}</p>
}

/** How the masthead will begin. */
function MastheadSample({ series, number, title }: { series: SeriesRow | null; number: number | null; title: string }) {
  const { t } = useTranslation()
  const printed = `${series?.name ?? ''}${number === null ? '' : formatNumber(number, series?.numberStyle ?? 'bracketChinese')}`
  return (
    <div className="masthead-sample" role="group" aria-label={t('issue.new.shows')}>
      {printed === '' ? null : <span className="masthead-sample-series">{printed}</span>}
      <strong className={title === '' ? 'faint' : ''}>{title || t('issue.list.untitled')}</strong>
      {series?.subtitle ? <span>{series.subtitle}</span> : null}
    </div>
  )
}
