import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Ellipsis, ListCollapse, Merge, Trash2 } from 'lucide-react'
import type { StagedItem } from '../../shared/contract'
import { parseDateline } from '../../shared/parse/dateline'
import { IconButton, MenuButton } from '../ui/controls'
import { FormField } from './FormField'
import { PictureForm } from './PictureForm'
import { paragraphAt, paragraphsToText, textToParagraphs, type ImportedEntry, type SplitAction } from './split'

interface Props { item: StagedItem; entry: ImportedEntry; at: number; count: number; origin: number | null; apply: (action: SplitAction) => void }

/** One entry of the split. */
export function EntryCard({ item, entry, at, count, origin, apply }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(true)
  const [typed, setTyped] = useState<string | null>(null)
  const card = useRef<HTMLElement>(null)
  const field = (name: string) => `entry.${origin ?? `new-${at}`}.${name}`
  const change = (part: Partial<ImportedEntry>) => apply({ type: 'entry', at, change: part })
  const setByline = (part: Partial<ImportedEntry['byline']>) => {
    const byline = { ...entry.byline, ...part }
    // The byline as written no longer says the same; it is written anew from its parts.
    change({ byline, bylineText: bylineText(byline) })
  }
  const setDateline = (dateline: string) => {
    const read = parseDateline(dateline)
    change({ dateline, date: read.date?.value ?? null, weather: read.weather?.value ?? null })
  }
  const body = paragraphsToText(entry.body)
  const shownBody = typed !== null && paragraphsToText(textToParagraphs(typed)) === body ? typed : body
  const splitAtCaret = () => {
    const area = card.current?.querySelector<HTMLTextAreaElement>('textarea')
    if (area) apply({ type: 'split', at, paragraph: paragraphAt(area.value, area.selectionStart) })
  }
  const title = entry.title || t('intake.field.untitled')
  return (
    <article className="import-card entry" ref={card} aria-label={`${t('intake.field.entry')} ${at + 1} ${title}`}>
      <header>
        <IconButton label={t(isOpen ? 'intake.act.collapse' : 'intake.act.expand')} onPress={() => setOpen(!isOpen)}>{isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}</IconButton>
        <h3><span>{at + 1}</span>{title}</h3>
        <IconButton label={t('intake.act.up')} isDisabled={at === 0} onPress={() => apply({ type: 'move', at, step: -1 })}><ArrowUp size={14} aria-hidden /></IconButton>
        <IconButton label={t('intake.act.down')} isDisabled={at === count - 1} onPress={() => apply({ type: 'move', at, step: 1 })}><ArrowDown size={14} aria-hidden /></IconButton>
        <MenuButton label={t('intake.act.more')} trigger={<IconButton label={t('intake.act.more')}><Ellipsis size={14} aria-hidden /></IconButton>} entries={[
          { id: 'split', label: t('intake.act.split'), icon: <ListCollapse size={14} aria-hidden />, isDisabled: entry.body.length < 2, onAction: splitAtCaret },
          { id: 'merge', label: t('intake.act.merge'), icon: <Merge size={14} aria-hidden />, isDisabled: at === 0, onAction: () => apply({ type: 'merge', at }) },
          { id: 'remove', label: t('intake.act.remove'), icon: <Trash2 size={14} aria-hidden />, onAction: () => apply({ type: 'remove', at }) },
        ]} />
      </header>
      {isOpen ? (
        <>
          <div className="import-grid wide-first">
            <FormField field={field('title')} label={t('intake.field.title')} value={entry.title} onChange={(value) => change({ title: value })} />
            <FormField field={field('dateline')} label={t('intake.field.dateline')} value={entry.dateline} onChange={setDateline}
              {...(entry.dateline.trim() !== '' && !entry.date ? { help: t('intake.field.dateBad'), isInvalid: true } : {})} />
          </div>
          <div className="import-grid three wide-first">
            <FormField field={field('byline')} label={t('intake.field.unit')} value={entry.byline.unit ?? ''} onChange={(unit) => setByline({ unit: unit || null })} />
            <FormField field={field('role')} label={t('intake.field.role')} value={entry.byline.role ?? ''} onChange={(role) => setByline({ role: role || null })} />
            <FormField field={field('name')} label={t('intake.field.name')} value={entry.byline.name ?? ''} onChange={(name) => setByline({ name: name || null })} />
          </div>
          <FormField field={field('body')} label={t('intake.field.body')} value={shownBody} lines={6} onChange={(value) => { setTyped(value); change({ body: textToParagraphs(value) }) }} />
          {entry.pictures.map((picture, index) => (
            <PictureForm key={`${picture.name}-${index}`} item={item} field={`${field('picture')}.${index}`} picture={picture} onChange={(part) => apply({ type: 'entryPicture', at, picture: index, change: part })} />
          ))}
        </>
      ) : null}
    </article>
  )
}

function bylineText({ unit, role, name }: ImportedEntry['byline']): string {
  const words = [`${unit ?? ''}${role ?? ''}`, name ?? ''].filter(Boolean).join('　')
  return words === '' ? '' : `（${words}）`
}
