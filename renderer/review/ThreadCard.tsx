import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CircleCheck, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import type { Message } from '../../shared/model/review'
import type { PlacedThread } from '../../shared/review/threads'
import { Button, IconButton } from '../ui/controls'
import { Byline } from './Byline'
import { Composer } from './Composer'
import { useAuthor, withName } from './state'
import { editMessage, removeMessage, reply, setResolved } from './threads'
import { cut } from './words'

/** A thread of comments 批注 with its replies. */
export function ThreadCard({ placed: { thread, anchor } }: { placed: PlacedThread }) {
  const { t } = useTranslation()
  const isGone = thread.on !== 'issue' && (anchor === null || anchor.deleted)
  const name = thread.messages[0]?.by ?? ''
  return (
    <>
      <p className="review-quote">
        <span className="chip">{t(`review.on.${thread.on}`)}</span>
        {thread.quote === '' ? null : <q>{cut(thread.quote, 60)}</q>}
        {isGone ? <span className="chip doubt">{t('review.gone')}</span> : null}
      </p>
      {thread.messages.map((message) => <OneMessage key={message.id} threadId={thread.id} message={message} />)}
      {thread.resolved ? <p className="faint review-resolved"><CircleCheck size={14} aria-hidden />{t('review.resolvedBy', { name: thread.resolved.by })}</p> : null}
      <ThreadFoot id={thread.id} name={name} isResolved={thread.resolved !== null} />
    </>
  )
}

function ThreadFoot({ id, name, isResolved }: { id: string; name: string; isResolved: boolean }) {
  const { t } = useTranslation()
  const [isWriting, setWriting] = useState(false)
  if (isWriting) return <Composer label={t('review.replyText')} send={t('review.reply')} onSend={(text) => { reply(id, text); setWriting(false) }} onCancel={() => setWriting(false)} />
  return (
    <footer className="review-acts">
      {isResolved ? null : <Button small onPress={() => withName(() => setWriting(true))}>{t('review.reply')}</Button>}
      {isResolved
        ? <Button small aria-label={t('review.reopenOf', { name })} onPress={() => withName(() => setResolved(id, false))}><RotateCcw size={14} aria-hidden />{t('review.reopen')}</Button>
        : <Button small aria-label={t('review.resolveOf', { name })} onPress={() => withName(() => setResolved(id, true))}><CircleCheck size={14} aria-hidden />{t('review.resolve')}</Button>}
    </footer>
  )
}

function OneMessage({ threadId, message }: { threadId: string; message: Message }) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const isOwn = useAuthor() === message.by
  const { by, at, text, editedAt } = message
  return (
    <div className="review-message">
      <Byline by={by} at={at}>
        {isOwn && !isEditing ? (
          <span className="review-own">
            <IconButton label={t('review.editOf', { name: by })} onPress={() => setEditing(true)}><Pencil size={13} aria-hidden /></IconButton>
            <IconButton label={t('review.removeOf', { name: by })} onPress={() => removeMessage(threadId, message.id)}><Trash2 size={13} aria-hidden /></IconButton>
          </span>
        ) : null}
      </Byline>
      {isEditing
        ? <Composer label={t('review.editOf', { name: by })} send={t('review.save')} initial={text} onSend={(next) => { editMessage(threadId, message.id, next); setEditing(false) }} onCancel={() => setEditing(false)} />
        : <p className="review-text">{withMentions(text)}{editedAt ? <span className="faint"> {t('review.edited')}</span> : null}</p>}
    </div>
  )
}

/** Names after an @ stand out. */
function withMentions(text: string) {
  return text.split(/(@[^\s@，。；：、！？,.;:!?]+)/u).map((part, at) => (part.startsWith('@') && part.length > 1 ? <b key={at} className="review-mention">{part}</b> : part))
}
