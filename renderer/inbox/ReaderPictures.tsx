import { useTranslation } from 'react-i18next'
import type { SubmissionPicture } from '../../shared/model/submission'
import { ReaderField } from './ReaderField'

/** The pictures of a submission with their words. */
export function ReaderPictures({ pictures, onChange }: { pictures: SubmissionPicture[]; onChange: (pictures: SubmissionPicture[]) => void }) {
  const { t } = useTranslation()
  if (pictures.length === 0) return null
  const change = (at: number, part: Partial<SubmissionPicture>) => onChange(pictures.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <section className="reader-pictures" aria-label={t('inbox.reader.pictures')}>
      {pictures.map((one, index) => (
        <figure key={`${one.name}-${index}`}>
          {one.picture ? <img src={`desk-media://media/${one.picture.mediaId}`} alt={one.alt} /> : <div className="reader-missing">{t('inbox.reader.pictureToCome')}</div>}
          <figcaption>
            <span className="reader-file">{one.name}</span>
            <ReaderField label={t('inbox.reader.caption')} value={one.caption} lines={2} onCommit={(caption) => change(index, { caption: oneLine(caption) })} />
            <ReaderField label={t('inbox.reader.credit')} value={one.credit} onCommit={(credit) => change(index, { credit })} />
            <ReaderField label={t('inbox.reader.alt')} value={one.alt} lines={2} onCommit={(alt) => change(index, { alt: oneLine(alt) })} />
          </figcaption>
        </figure>
      ))}
    </section>
  )
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim()
}
