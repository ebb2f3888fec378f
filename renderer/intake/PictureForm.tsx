import { useTranslation } from 'react-i18next'
import type { StagedItem } from '../../shared/contract'
import { FormField } from './FormField'
import type { ImportedPicture } from './split-parts'

interface Props { item: StagedItem; picture: ImportedPicture; onChange: (change: Partial<ImportedPicture>) => void }

/** A picture of the split: what it shows, who made it. Its file name is never taken for a caption. */
export function PictureForm({ item, picture, onChange }: Props) {
  const { t } = useTranslation()
  const index = item.pictures.findIndex((one) => one.name === picture.name)
  // The same number as in the source's marks.
  const field = `picture.${item.page?.pictures.findIndex((one) => one.name.value === picture.name) ?? index}`
  return (
    <figure className="import-picture" aria-label={picture.name}>
      {index >= 0 ? <img src={`desk-media://staged/${item.token}/${index}`} alt={picture.alt} /> : <div className="import-missing">{t('intake.field.pictureToCome')}</div>}
      <figcaption>
        <span className="import-file">{picture.name}</span>
        <FormField field={field} label={t('intake.field.caption')} value={picture.caption} onChange={(caption) => onChange({ caption })} />
        <div className="import-grid">
          <FormField field={`${field}.credit`} label={t('intake.field.credit')} value={picture.credit} onChange={(credit) => onChange({ credit })} />
          <FormField field={`${field}.alt`} label={t('intake.field.alt')} value={picture.alt} onChange={(alt) => onChange({ alt })} />
        </div>
      </figcaption>
    </figure>
  )
}
