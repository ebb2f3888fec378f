import './review.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MessageSquarePlus } from 'lucide-react'
import { useIssue } from '../issue/session'
import { Button } from '../ui/controls'
import { openDraft } from './acts'
import { CardList } from './CardList'
import { filtered, useCards } from './cards'
import { Composer } from './Composer'
import { PanelHead } from './PanelHead'
import { setTracking, useReview, useTracking } from './state'
import { startThread } from './threads'
import { cut } from './words'

/** 审阅: suggestions and comments of the issue beside its text. */
export function ReviewPanel() {
  const hasIssue = useIssue((state) => state.document !== null)
  return hasIssue ? <Panel /> : null
}

function Panel() {
  const cards = useCards()
  const kind = useReview((state) => state.kind)
  const author = useReview((state) => state.author)
  const shown = useMemo(() => filtered(cards, kind, author), [cards, kind, author])
  return (
    <div className="review-panel" data-undo="review">
      <PanelHead cards={cards} />
      <Draft />
      {shown.length > 0 ? <CardList cards={shown} /> : <Empty isFiltered={cards.length > 0} />}
    </div>
  )
}

/** The comment that is being written, above all cards. */
function Draft() {
  const { t } = useTranslation()
  const draft = useReview((state) => state.draft)
  const close = () => useReview.getState().set({ draft: null })
  if (!draft) return null
  return (
    <section className="review-card review-draft" aria-label={t('review.newComment')}>
      <p className="review-quote"><span className="chip">{t(`review.on.${draft.on}`)}</span>{draft.quote === '' ? null : <q>{cut(draft.quote, 60)}</q>}</p>
      <Composer label={t('review.commentText')} send={t('review.send')} onSend={(text) => startThread(draft, text)} onCancel={close} />
    </section>
  )
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation()
  const isTracking = useTracking()
  if (isFiltered) {
    return (
      <div className="empty">
        <h2>{t('review.emptyFilter')}</h2>
        <Button onPress={() => useReview.getState().set({ kind: 'all', author: null })}>{t('review.showAll')}</Button>
      </div>
    )
  }
  return (
    <div className="empty">
      <h2>{t('review.empty')}</h2>
      <p>{t('review.emptyText')}</p>
      <div className="actions">
        {isTracking ? null : <Button onPress={() => setTracking(true)}>{t('review.startTracking')}</Button>}
        <Button onPress={() => openDraft({ on: 'issue', quote: '' })}><MessageSquarePlus size={16} aria-hidden />{t('review.commentIssue')}</Button>
      </div>
    </div>
  )
}
