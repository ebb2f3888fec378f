import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { BookCheck, Image } from 'lucide-react'
import type { SubmissionHead } from '../../shared/model/submission'
import { formatDate } from '../../shared/text/dates'

/** One submission in the list. */
export const InboxRow = memo(function InboxRow({ head }: { head: SubmissionHead }) {
  const { t } = useTranslation()
  const { title, byline, date, status, excerpt, characters, pictures, usedIn } = head
  const who = [byline.unit, byline.name].filter(Boolean).join(' · ')
  return (
    <div className={`inbox-row ${status}`}>
      <div className="inbox-first">
        <strong>{title || t('inbox.untitled')}</strong>
        {usedIn.length > 0 ? <span className="chip inbox-used"><BookCheck size={12} aria-hidden />{t('inbox.used')}</span> : null}
        <span className={`chip ${status}`}>{t(`inbox.status.${status}`)}</span>
      </div>
      <div className="inbox-second">
        <span className="inbox-who">{who || t('inbox.noByline')}</span>
        {pictures > 0 ? <span className="inbox-mark" title={t('inbox.pictures', { count: pictures })}><Image size={13} aria-label={t('inbox.pictures', { count: pictures })} />{pictures}</span> : null}
        <span>{t('inbox.characters', { count: characters })}</span>
        {date ? <span>{formatDate({ ...date, year: null })}</span> : null}
      </div>
      <p>{excerpt}</p>
    </div>
  )
})
