import i18next from 'i18next'
import type { Message, Thread } from '../../shared/model/review'
import { newId } from '../editor/new-id'
import type { NewAnchor } from '../editor/review/threads'
import { useIssue } from '../issue/session'
import { showUndo } from '../state/toasts'
import { rememberThread } from './history'
import { authorHere, useReview } from './state'
import { putThread, threadsNow } from './thread-store'

const moment = (): string => `${new Date().toISOString().slice(0, 19)}Z`
const messageOf = (text: string): Message => ({ id: newId(), by: authorHere(), at: moment(), text: text.trim(), editedAt: null })

function changeThread(id: string, change: (thread: Thread) => Thread | null): void {
  const before = threadsNow().find((thread) => thread.id === id)
  if (!before) return
  const after = change(before)
  putThread(id, after)
  rememberThread({ id, before, after })
}

/** Hangs a new thread on what is selected in the text. */
export function startThread(draft: NewAnchor, text: string): void {
  const { handle } = useIssue.getState()
  if (!handle || text.trim() === '') return
  const id = newId()
  const anchor = draft.on === 'issue' ? draft : handle.review.anchorThread(id)
  const thread: Thread = { id, on: anchor.on, quote: anchor.quote, resolved: null, messages: [messageOf(text)] }
  useIssue.setState({ document: handle.getDocument() })
  putThread(id, thread)
  rememberThread({ id, before: null, after: thread })
  useReview.getState().set({ draft: null, active: { kind: 'thread', id } })
}

export function reply(id: string, text: string): void {
  if (text.trim() !== '') changeThread(id, (thread) => ({ ...thread, messages: [...thread.messages, messageOf(text)] }))
}

export function setResolved(id: string, resolved: boolean): void {
  changeThread(id, (thread) => ({ ...thread, resolved: resolved ? { by: authorHere(), at: moment() } : null }))
}

export function editMessage(id: string, messageId: string, text: string): void {
  changeThread(id, (thread) => ({ ...thread, messages: thread.messages.map((one) => (one.id === messageId ? { ...one, text: text.trim(), editedAt: moment() } : one)) }))
}

/** Without its last message a thread goes. The words can be had back from the message that says so. */
export function removeMessage(id: string, messageId: string): void {
  const before = threadsNow().find((thread) => thread.id === id)
  changeThread(id, (thread) => {
    const messages = thread.messages.filter((one) => one.id !== messageId)
    return messages.length === 0 ? null : { ...thread, messages }
  })
  if (before) showUndo(i18next.t('review.removed'), () => restore(before))
}

function restore(thread: Thread): void {
  rememberThread({ id: thread.id, before: threadsNow().find((one) => one.id === thread.id) ?? null, after: thread })
  putThread(thread.id, thread)
}
