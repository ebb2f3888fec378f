import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedPage } from '../../shared/contract'
import { formatChineseNumber, parseChineseNumber } from '../../shared/text/numerals'
import { FormField } from './FormField'
import { paragraphsToText, textToParagraphs, type SplitAction } from './split'

interface Props { page: ImportedPage; apply: (action: SplitAction) => void }

/** Masthead, publication facts and editor's note of the split. */
export function HeaderForm({ page, apply }: Props) {
  const { t } = useTranslation()
  const { masthead, facts } = page
  const [typed, setTyped] = useState<string | null>(null)
  const setNumber = (text: string) => {
    setTyped(text)
    const plain = text.trim()
    const number = /^\d{1,4}$/.test(plain) ? Number(plain) : parseChineseNumber(plain)
    if (plain === '' || (number !== null && number > 0)) apply({ type: 'masthead', change: { number: plain === '' ? null : number } })
  }
  const set = (key: 'series' | 'title' | 'subtitle') => (value: string) => apply({ type: 'masthead', change: { [key]: value } })
  const setFact = (key: keyof ImportedPage['facts']) => (value: string) => apply({ type: 'facts', change: { [key]: value } })
  const { number } = masthead
  const shown = typed !== null && readsAs(typed) === number ? typed : number === null ? '' : String(number)
  return (
    <section className="import-card" aria-label={t('intake.field.header')}>
      <h3>{t('intake.field.header')}</h3>
      <div className="import-grid">
        <FormField field="header.series" label={t('intake.field.series')} value={masthead.series} onChange={set('series')} />
        <FormField field="header.issueNumber" label={t('intake.field.number')} value={shown} onChange={setNumber} help={number === null ? '' : formatChineseNumber(number)} />
      </div>
      <FormField field="header.title" label={t('intake.field.title')} value={masthead.title} onChange={set('title')} />
      <FormField field="header.subtitle" label={t('intake.field.subtitle')} value={masthead.subtitle} onChange={set('subtitle')} />
      <div className="import-grid three">
        <FormField field="header.publisher" label={t('intake.field.publisher')} value={facts.publisher} onChange={setFact('publisher')} />
        <FormField field="header.releasedAt" label={t('intake.field.releasedAt')} value={facts.releasedAt} onChange={setFact('releasedAt')} />
        <FormField field="header.source" label={t('intake.field.source')} value={facts.source} onChange={setFact('source')} />
      </div>
    </section>
  )
}

function readsAs(text: string): number | null {
  const plain = text.trim()
  return /^\d{1,4}$/.test(plain) ? Number(plain) : parseChineseNumber(plain)
}

/** 编者按 or 结语. */
export function FrameForm({ which, page, apply }: Props & { which: 'editorsNote' | 'closing' }) {
  const { t } = useTranslation()
  const frame = page[which]
  const name = which === 'editorsNote' ? t('intake.field.note') : t('intake.field.closing')
  const field = which === 'editorsNote' ? 'note' : 'closing'
  const [text, setText] = useState<string | null>(null)
  const current = paragraphsToText(frame.paragraphs)
  const shown = text !== null && paragraphsToText(textToParagraphs(text)) === current ? text : current
  return (
    <section className="import-card" aria-label={name}>
      <h3>{name}</h3>
      <FormField field={`${field}.label`} label={t('intake.field.noteLabel')} value={frame.label} onChange={(label) => apply({ type: 'frame', which, change: { label } })} />
      <FormField field={field} label={t('intake.field.paragraphs')} value={shown} lines={5} onChange={(value) => { setText(value); apply({ type: 'frame', which, change: { paragraphs: textToParagraphs(value) } }) }} />
    </section>
  )
}
