import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BookPlus, X } from 'lucide-react'
import type { CallArgs } from '../../shared/contract'
import { datelineTextOf } from '../../shared/document/fields'
import { submissionStatuses, type Submission } from '../../shared/model/submission'
import { parseDateline } from '../../shared/parse/dateline'
import { call } from '../desk'
import { useDesk } from '../state/desk-state'
import { showError, showUndo } from '../state/toasts'
import { Button, IconButton } from '../ui/controls'
import { addToIssue, markAs } from './actions'
import { ReaderField } from './ReaderField'
import { ReaderPictures } from './ReaderPictures'

type Change = CallArgs<'inbox.update'>['change']

/** A submission in the right pane: to read, to correct, to decide on. */
export function SubmissionReader() {
  const { t, i18n } = useTranslation()
  const id = useDesk((state) => state.submissionId)
  const [submission, setSubmission] = useState<Submission | null>(null)
  useEffect(() => {
    let current = true
    const load = () => {
      if (id) call('inbox.get', { id }).then((one) => { if (current) setSubmission(one) }).catch(showError)
    }
    load()
    const stop = window.desk.on('library.changed', ({ what }) => { if (what === 'inbox') load() })
    return () => {
      current = false
      stop()
    }
  }, [id])
  if (!submission || submission.id !== id) return null
  const change = (part: Change) => {
    const before = Object.fromEntries(Object.keys(part).map((key) => [key, submission[key as keyof Change]])) as Change
    call('inbox.update', { id: submission.id, change: part })
      .then(() => showUndo(t('inbox.reader.saved', { title: submission.title }), () => void call('inbox.update', { id: submission.id, change: before }).catch(showError)))
      .catch(showError)
  }
  const changeDateline = (text: string) => {
    const read = parseDateline(text)
    change({ date: read.date?.value ?? null, weather: read.weather?.value ?? null })
  }
  const changeByline = (part: Partial<Submission['byline']>) => change({ byline: { ...submission.byline, ...part }, bylineText: '' })
  const { title, byline, body, status, source, receivedAt } = submission
  const received = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(receivedAt))
  return (
    <article className="reader" aria-label={title}>
      <header>
        <div className="reader-status" role="radiogroup">
          {submissionStatuses.map((one) => (
            <button key={one} type="button" role="radio" aria-checked={one === status} className={`chip ${one === status ? one : ''}`} onClick={() => void markAs(one, [submission.id])}>{t(`inbox.status.${one}`)}</button>
          ))}
        </div>
        <Button small look="primary" onPress={() => void addToIssue([submission.id])}><BookPlus size={14} aria-hidden />{t('inbox.addToIssue')}</Button>
        <IconButton label={t('inbox.reader.close')} onPress={() => useDesk.getState().set({ submissionId: null })}><X size={16} aria-hidden /></IconButton>
      </header>
      <div className="reader-fields">
        <ReaderField label={t('inbox.reader.title')} value={title} onCommit={(text) => change({ title: text.trim() })} />
        <ReaderField label={t('inbox.reader.dateline')} value={datelineTextOf(submission)} onCommit={changeDateline} check={(text) => (text.trim() === '' || parseDateline(text).date ? null : t('inbox.reader.dateBad'))} />
        <div className="reader-three">
          <ReaderField label={t('inbox.reader.unit')} value={byline.unit ?? ''} onCommit={(text) => changeByline({ unit: text.trim() || null })} />
          <ReaderField label={t('inbox.reader.role')} value={byline.role ?? ''} onCommit={(text) => changeByline({ role: text.trim() || null })} />
          <ReaderField label={t('inbox.reader.name')} value={byline.name ?? ''} onCommit={(text) => changeByline({ name: text.trim() || null })} />
        </div>
        <ReaderField label={t('inbox.reader.body')} value={body.join('\n\n')} lines={16} onCommit={(text) => change({ body: text.split(/\n\s*\n?/u).map((one) => one.trim()).filter(Boolean) })} />
        <ReaderPictures pictures={submission.pictures} onChange={(pictures) => change({ pictures })} />
        <dl className="reader-facts">
          <dt>{t('inbox.reader.from')}</dt><dd>{source.fileName ?? t(`inbox.reader.source.${source.kind}`)}{source.encoding ? ` · ${t('inbox.reader.encoding')} ${source.encoding}` : ''}</dd>
          <dt>{t('inbox.reader.received')}</dt><dd>{received}</dd>
        </dl>
      </div>
    </article>
  )
}
