import { useTranslation } from 'react-i18next'
import { Trash2 } from 'lucide-react'
import type { ImportedPage } from '../../shared/contract'
import { IconButton } from '../ui/controls'
import { FormField } from './FormField'
import type { SplitAction } from './split'

/** The 栏目 headings that stand before an entry, or behind the last one. */
export function SectionForms({ page, before, apply }: { page: ImportedPage; before: number; apply: (action: SplitAction) => void }) {
  const { t } = useTranslation()
  const isHere = (beforeEntry: number) => beforeEntry === before || (before === page.entries.length && beforeEntry > before)
  return (
    <>
      {page.sections.map((section, at) => (isHere(section.beforeEntry) ? (
        <section key={at} className="import-section" aria-label={t('intake.field.section')}>
          <FormField field={`section.${at}`} label={t('intake.field.section')} value={section.title} onChange={(title) => apply({ type: 'section', at, change: { title } })} />
          <IconButton label={t('intake.act.removeSection')} onPress={() => apply({ type: 'removeSection', at })}><Trash2 size={14} aria-hidden /></IconButton>
        </section>
      ) : null))}
    </>
  )
}
