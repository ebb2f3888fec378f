import { type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import type { StagedItem } from '../../shared/contract'
import { Button } from '../ui/controls'
import { EntryCard } from './EntryCard'
import { FrameForm, HeaderForm, type NumberDraft } from './HeaderForm'
import { LazyEntry } from './LazyEntry'
import { PictureForm } from './PictureForm'
import { SectionForms } from './SectionForm'
import type { SplitAction } from './split'
import type { Split } from './split-parts'
import { WarningList } from './WarningList'

interface Props { item: StagedItem; split: Split; number: NumberDraft; form: RefObject<HTMLDivElement | null>; apply: (action: SplitAction) => void; onGo: (field: string | null, offset: number | null) => void }

/** 拆分结果: every part of the split, in the page's order, to be corrected. */
export function ImportForm({ item, split: { page, origins }, number, form, apply, onGo }: Props) {
  const { t } = useTranslation()
  const has = (which: 'editorsNote' | 'closing') => page[which].paragraphs.length > 0 || page[which].label !== ''
  return (
    <div className="import-form" ref={form} tabIndex={-1} role="group" aria-label={t('intake.screen.form')} data-scroller>
      {item.page ? <WarningList page={item.page} onGo={onGo} /> : null}
      {item.page ? <HeaderForm page={page} apply={apply} number={number} /> : null}
      {has('editorsNote') ? <FrameForm which="editorsNote" page={page} apply={apply} /> : null}
      {page.pictures.length > 0 ? (
        <section className="import-card" aria-label={t('intake.field.pictures')}>
          <h3>{t('intake.field.pictures')}</h3>
          {page.pictures.map((picture, at) => <PictureForm key={`${picture.name}-${at}`} item={item} picture={picture} onChange={(change) => apply({ type: 'frontPicture', at, change })} />)}
        </section>
      ) : null}
      {page.entries.map((entry, at) => (
        <div key={origins[at]} className="import-entry">
          <SectionForms page={page} before={at} apply={apply} />
          <LazyEntry origin={origins[at] ?? at} at={at} title={entry.title || t('intake.field.untitled')}>
            <EntryCard item={item} entry={entry} at={at} count={page.entries.length} origin={origins[at] ?? at} apply={apply} />
          </LazyEntry>
        </div>
      ))}
      <SectionForms page={page} before={page.entries.length} apply={apply} />
      {page.entries.length === 0 ? <p className="import-none">{t('intake.screen.nothing')}</p> : null}
      <Button onPress={() => apply({ type: 'add' })}><Plus size={14} aria-hidden />{t('intake.act.add')}</Button>
      {has('closing') ? <FrameForm which="closing" page={page} apply={apply} /> : null}
    </div>
  )
}
