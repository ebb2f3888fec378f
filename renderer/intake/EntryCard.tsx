import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight } from 'lucide-react'
import type { StagedItem } from '../../shared/contract'
import { bylineTextOf } from '../../shared/document/fields'
import { hasImpossibleDate } from '../../shared/text/dates'
import { paragraphAt } from '../../shared/text/paragraphs'
import { IconButton } from '../ui/controls'
import { EntryMenu } from './EntryMenu'
import { FormField } from './FormField'
import { ParagraphsField } from './ParagraphsField'
import { PictureForm } from './PictureForm'
import type { SplitAction } from './split'
import { datelineFields, type ImportedEntry } from './split-parts'

interface Props { item: StagedItem; entry: ImportedEntry; at: number; count: number; origin: number; apply: (action: SplitAction) => void }

/** One entry of the split. Typing in one draws none of the others anew. */
export const EntryCard = memo(function EntryCard({ item, entry, at, count, origin, apply }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(true)
  /** The paragraph of the body that the caret was last in. */
  const [paragraph, setParagraph] = useState(0)
  const field = (name: string) => `entry.${origin}.${name}`
  const change = (part: Partial<ImportedEntry>) => apply({ type: 'entry', at, change: part })
  const setByline = (part: Partial<ImportedEntry['byline']>) => {
    const byline = { ...entry.byline, ...part }
    // The byline as written no longer says the same; it is written anew from its parts.
    change({ byline, bylineText: bylineTextOf(byline) })
  }
  const dateProblem = problemOfDateline(entry)
  const title = entry.title || t('intake.field.untitled')
  return (
    <article className="import-card entry" aria-label={`${t('intake.field.entry')} ${at + 1} ${title}`}>
      <header>
        <IconButton label={t(isOpen ? 'intake.act.collapse' : 'intake.act.expand')} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}</IconButton>
        <h3><span>{at + 1}</span><strong>{title}</strong></h3>
        <IconButton label={t('intake.act.up')} isDisabled={at === 0} onPress={() => apply({ type: 'move', at, step: -1 })}><ArrowUp size={14} aria-hidden /></IconButton>
        <IconButton label={t('intake.act.down')} isDisabled={at === count - 1} onPress={() => apply({ type: 'move', at, step: 1 })}><ArrowDown size={14} aria-hidden /></IconButton>
        <EntryMenu entry={entry} at={at} paragraph={Math.min(paragraph, entry.body.length - 1)} apply={apply} />
      </header>
      {isOpen ? (
        <>
          <div className="import-grid wide-first">
            <FormField field={field('title')} label={t('intake.field.title')} value={entry.title} onChange={(value) => change({ title: value })} />
            <FormField field={field('dateline')} label={t('intake.field.dateline')} value={entry.dateline} onChange={(text) => change(datelineFields(text))} isInvalid={dateProblem !== null} help={dateProblem ? t(`intake.field.${dateProblem}`) : ''} />
          </div>
          <div className="import-grid three wide-first">
            <FormField field={field('byline')} label={t('intake.field.unit')} value={entry.byline.unit ?? ''} onChange={(unit) => setByline({ unit: unit || null })} />
            <FormField field={field('role')} label={t('intake.field.role')} value={entry.byline.role ?? ''} onChange={(role) => setByline({ role: role || null })} />
            <FormField field={field('name')} label={t('intake.field.name')} value={entry.byline.name ?? ''} onChange={(name) => setByline({ name: name || null })} />
          </div>
          <div onSelect={(event) => { if (event.target instanceof HTMLTextAreaElement) setParagraph(paragraphAt(event.target.value, event.target.selectionStart)) }}>
            <ParagraphsField field={field('body')} label={t('intake.field.body')} paragraphs={entry.body} lines={4} onChange={(body) => change({ body })} />
          </div>
          {entry.pictures.map((picture, index) => (
            <PictureForm key={`${picture.name}-${index}`} item={item} picture={picture} onChange={(part) => apply({ type: 'entryPicture', at, picture: index, change: part })} />
          ))}
        </>
      ) : null}
    </article>
  )
})

/** What the dateline's field says of a text that gives no date. */
function problemOfDateline({ dateline, date, weather }: ImportedEntry): 'dateBad' | 'dateImpossible' | null {
  if (dateline.trim() === '' || date !== null) return null
  if (hasImpossibleDate(dateline)) return 'dateImpossible'
  return weather === null ? 'dateBad' : null
}
