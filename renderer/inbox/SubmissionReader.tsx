import { useTranslation } from 'react-i18next'
import { BookPlus, X } from 'lucide-react'
import { datelineTextOf } from '../../shared/document/fields'
import type { IssueHead } from '../../shared/model/issue'
import { submissionStatuses, type Submission } from '../../shared/model/submission'
import { parseDateline } from '../../shared/parse/dateline'
import { hasImpossibleDate } from '../../shared/text/dates'
import { countText } from '../../shared/text/count'
import { textToParagraphs, paragraphsToText } from '../../shared/text/paragraphs'
import { openIssue } from '../issue/session'
import { useDesk } from '../state/desk-state'
import { Button, IconButton } from '../ui/controls'
import { Segments } from '../ui/segments'
import { addToIssue, markAs } from './actions'
import { ReaderField } from './ReaderField'
import { ReaderPictures } from './ReaderPictures'
import { useSubmission, type Change } from './use-submission'

/** A submission in the right pane: to read, to correct, to decide on. */
export function SubmissionReader() {
  const { t } = useTranslation()
  const id = useDesk((state) => state.submissionId)
  const found = useSubmission(id)
  if (!found) return <div className="reader" aria-busy />
  const { submission, usedIn, change } = found
  return (
    <article className="reader" key={submission.id} aria-label={submission.title || t('inbox.untitled')}>
      <header>
        <Segments className="reader-status" label={t('inbox.reader.status')} value={submission.status} onChange={(status) => void markAs(status, [submission.id])}
          segments={submissionStatuses.map((one) => ({ id: one, label: t(`inbox.status.${one}`) }))} />
        <Button small look="primary" onPress={() => void addToIssue([submission.id])}><BookPlus size={14} aria-hidden />{t('inbox.addToIssue')}</Button>
        <IconButton label={t('inbox.reader.close')} onPress={() => useDesk.getState().set({ submissionId: null })}><X size={16} aria-hidden /></IconButton>
      </header>
      <div className="reader-fields" data-scroller>
        <ReaderFields submission={submission} change={change} />
        <ReaderPictures pictures={submission.pictures} onChange={(pictures) => change({ pictures })} />
        <ReaderFacts submission={submission} usedIn={usedIn} />
      </div>
    </article>
  )
}

function ReaderFields({ submission, change }: { submission: Submission; change: (part: Change) => void }) {
  const { t } = useTranslation()
  const { title, byline, body } = submission
  // The byline as written no longer says the same: it is written anew from its parts.
  const changeByline = (part: Partial<Submission['byline']>) => change({ byline: { ...byline, ...part }, bylineText: '' })
  const changeDateline = (text: string) => {
    const read = parseDateline(text)
    change({ date: read.date?.value ?? null, weather: read.weather?.value ?? null })
  }
  return (
    <>
      <ReaderField className="reader-title" label={t('inbox.reader.title')} value={title} lines={2} onCommit={(text) => change({ title: oneLine(text) })} />
      <ReaderField label={t('inbox.reader.dateline')} value={datelineTextOf(submission)} onCommit={changeDateline} check={(text) => (hasImpossibleDate(text) ? t('inbox.reader.dateImpossible') : isDateline(text) ? null : t('inbox.reader.dateBad'))} />
      <div className="reader-three">
        <ReaderField label={t('inbox.reader.unit')} value={byline.unit ?? ''} lines={2} onCommit={(text) => changeByline({ unit: oneLine(text) || null })} />
        <ReaderField label={t('inbox.reader.role')} value={byline.role ?? ''} lines={2} onCommit={(text) => changeByline({ role: oneLine(text) || null })} />
        <ReaderField label={t('inbox.reader.name')} value={byline.name ?? ''} lines={2} onCommit={(text) => changeByline({ name: oneLine(text) || null })} />
      </div>
      <ReaderField className="reader-body" label={t('inbox.reader.body')} value={paragraphsToText(body)} lines={6} onCommit={(text) => change({ body: textToParagraphs(text) })} />
    </>
  )
}

/** Long values wrap in their fields, but hold no line breaks. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Empty, or a text in which a date or a weather is read. */
function isDateline(text: string): boolean {
  const read = parseDateline(text)
  return text.trim() === '' || read.date !== null || read.weather !== null
}

function ReaderFacts({ submission, usedIn }: { submission: Submission; usedIn: IssueHead[] }) {
  const { t, i18n } = useTranslation()
  const { source, receivedAt, body } = submission
  const received = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(receivedAt))
  const from = [source.fileName, t(`inbox.reader.source.${source.kind}`), source.encoding ? t('inbox.reader.encoding', { encoding: source.encoding }) : null]
  return (
    <dl className="reader-facts">
      <dt>{t('inbox.reader.from')}</dt><dd>{from.filter(Boolean).join(' · ')}</dd>
      <dt>{t('inbox.reader.received')}</dt><dd>{received}</dd>
      <dt>{t('inbox.reader.length')}</dt><dd>{t('inbox.characters', { count: countText(body.join('\n')).words })}</dd>
      <dt>{t('inbox.reader.usedIn')}</dt>
      <dd className="reader-used">
        {usedIn.length === 0 ? t('inbox.reader.unused') : usedIn.map((issue) => (
          <Button key={issue.id} small look="quiet" onPress={() => void openIssue(issue.id)}>{nameOfIssue(issue) || t('inbox.untitled')}</Button>
        ))}
      </dd>
    </dl>
  )
}

function nameOfIssue({ series, number, title }: IssueHead): string {
  return [series, number === null ? '' : String(number), title].filter(Boolean).join(' · ')
}
