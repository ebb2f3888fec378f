import { useTranslation } from 'react-i18next'
import type { ImportedPage } from '../../shared/contract'
import { isMoment } from '../../shared/text/dates'
import { formatChineseNumber } from '../../shared/text/numerals'
import { FormField } from './FormField'
import { ParagraphsField } from './ParagraphsField'
import type { SplitAction } from './split'
import type { Frame } from './split-parts'

/** The number's field, whose text is kept as typed while it is no number. */
export interface NumberDraft { text: string; isBad: boolean; onChange: (text: string) => void }

interface Props { page: ImportedPage; apply: (action: SplitAction) => void }

/** Masthead and publication facts of the split. */
export function HeaderForm({ page, apply, number }: Props & { number: NumberDraft }) {
  const { t } = useTranslation()
  const { masthead, facts } = page
  const set = (key: 'series' | 'title' | 'subtitle') => (value: string) => apply({ type: 'masthead', change: { [key]: value } })
  const setFact = (key: keyof ImportedPage['facts']) => (value: string) => apply({ type: 'facts', change: { [key]: value } })
  const help = number.isBad ? t('intake.field.numberBad') : masthead.number === null ? '' : t('intake.field.numberAs', { text: formatChineseNumber(masthead.number) })
  return (
    <section className="import-card" aria-label={t('intake.field.header')}>
      <h3>{t('intake.field.header')}</h3>
      <div className="import-grid wide-first">
        <FormField field="header.series" label={t('intake.field.series')} value={masthead.series} onChange={set('series')} />
        <FormField field="header.issueNumber" label={t('intake.field.number')} value={number.text} onChange={number.onChange} isInvalid={number.isBad} help={help} />
      </div>
      <FormField field="header.title" label={t('intake.field.title')} value={masthead.title} onChange={set('title')} />
      <FormField field="header.subtitle" label={t('intake.field.subtitle')} value={masthead.subtitle} onChange={set('subtitle')} />
      <div className="import-grid three wide-middle">
        <FormField field="header.publisher" label={t('intake.field.publisher')} value={facts.publisher} onChange={setFact('publisher')} />
        <FormField field="header.releasedAt" label={t('intake.field.releasedAt')} value={facts.releasedAt} onChange={setFact('releasedAt')} help={facts.releasedAt.trim() === '' || isMoment(facts.releasedAt) ? '' : t('intake.field.releasedBad')} />
        <FormField field="header.source" label={t('intake.field.source')} value={facts.source} onChange={setFact('source')} />
      </div>
    </section>
  )
}

/** 编者按 or 结语. */
export function FrameForm({ which, page, apply }: Props & { which: Frame }) {
  const { t } = useTranslation()
  const frame = page[which]
  const name = which === 'editorsNote' ? t('intake.field.note') : t('intake.field.closing')
  const field = which === 'editorsNote' ? 'note' : 'closing'
  return (
    <section className="import-card" aria-label={name}>
      <h3>{name}</h3>
      <FormField field={`${field}.label`} label={t('intake.field.noteLabel')} value={frame.label} onChange={(label) => apply({ type: 'frame', which, change: { label } })} />
      <ParagraphsField field={field} label={t('intake.field.paragraphs')} paragraphs={frame.paragraphs} lines={3} onChange={(paragraphs) => apply({ type: 'frame', which, change: { paragraphs } })} />
    </section>
  )
}
