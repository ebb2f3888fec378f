import { create } from 'zustand'
import type { IssueDocument } from '../../shared/document/nodes'
import type { IssueFacts, IssueRecord } from '../../shared/model/issue'
import { emptyReview, type Review } from '../../shared/model/review'
import { withoutLostAnchors } from '../../shared/review/threads'
import type { Stored } from '../../shared/contract'
import { call } from '../desk'
import type { EditorHandle } from '../editor/handle'
import { commitDrafts } from './drafts'
import { changeSettings, useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed'

interface IssueSession {
  /** As it was opened; null while no issue is open. */
  record: IssueRecord | null
  /** The document as of the last pause in typing: outline, preview and counts read this. */
  document: IssueDocument | null
  facts: IssueFacts
  /** Comments, stages and sign-offs; null until there is one. */
  review: Review | null
  saveState: SaveState
  savedAt: string | null
  handle: EditorHandle | null
}
const noFacts: IssueFacts = { publisher: '', releasedAt: '', source: '' }
const closed: IssueSession = { record: null, document: null, facts: noFacts, review: null, saveState: 'saved', savedAt: null, handle: null }

/** The issue that is open in the editor. */
export const useIssue = create<IssueSession>()(() => closed)

/** A pause this long (ms) after the last key saves; a save is never later than `longest` after the first unsaved key. */
const pause = 350
const longest = 800
const retryAfter = 5_000

/** What waits to be saved. An object, since it changes while a save is under way. */
const waiting: { read: (() => IssueDocument) | null; beside: boolean } = { read: null, beside: false }
let timer: ReturnType<typeof setTimeout> | undefined
let firstChange = 0
let revision = 0
let running: Promise<boolean> | null = null

/** Saves what is open, then opens another issue. */
export async function openIssue(id: string): Promise<void> {
  if (useIssue.getState().record?.id === id) return
  if (!(await flush())) return
  try {
    const stored = await call('issue.get', { id })
    const record = { ...stored, document: withoutLostAnchors(stored.document, stored.review?.threads ?? []) }
    waiting.read = null
    waiting.beside = false
    revision = record.revision
    useIssue.setState({ ...closed, record, document: record.document, facts: record.facts, review: record.review ?? null, savedAt: record.updatedAt })
    useDesk.getState().set({ issueId: id, leftTab: 'outline', rightTab: 'preview' })
    // Nobody waits for this: the issue is open.
    void changeSettings({ lastIssueId: id }).catch(showError)
  } catch (error) {
    showError(error)
  }
}

/** Saves and shows the list of issues. False when the save failed: the issue stays open. */
export async function closeIssue(): Promise<boolean> {
  if (!(await flush())) return false
  forgetIssue()
  await changeSettings({ lastIssueId: null })
  return true
}

/** Puts the issue away without saving, for one that was just removed. */
export function forgetIssue(): void {
  clearTimeout(timer)
  waiting.read = null
  waiting.beside = false
  useIssue.setState(closed)
  useDesk.getState().set({ issueId: null })
}

/** The editor says that the document changed; it is read only when the typing pauses. */
export function noteChange(getDocument: () => IssueDocument): void {
  waiting.read = getDocument
  schedule()
}

/** Changes the facts beside the document (发布人, 发布时间, 来源); the issue's undo takes it back in its turn. */
export function setFacts(change: Partial<IssueFacts>): void {
  const { facts, handle } = useIssue.getState()
  const names = Object.keys(change) as (keyof IssueFacts)[]
  const before = Object.fromEntries(names.map((name) => [name, facts[name]]))
  const put = (part: Partial<IssueFacts>) => putFacts({ ...useIssue.getState().facts, ...part })
  put(change)
  handle?.noteAct({ key: names.join(), undo: () => put(before), redo: () => put(change) })
}

function putFacts(facts: IssueFacts): void {
  useIssue.setState({ facts })
  waiting.beside = true
  schedule()
}

/** Changes comments, stages or sign-offs; saved as the facts are. */
export function changeReview(change: (review: Review) => Review): void {
  const { record, review } = useIssue.getState()
  if (!record) return
  useIssue.setState({ review: change(review ?? emptyReview()) })
  waiting.beside = true
  schedule()
}

export function setHandle(handle: EditorHandle | null): void {
  useIssue.setState({ handle })
}

/**
 * Carries out a call that changes the stored issue itself: what is typed is saved before it, and what is typed
 * meanwhile after it. Null when that save failed or no issue is open.
 */
export async function changeStored<T extends Stored>(work: (at: { issueId: string; revision: number }) => Promise<T>): Promise<T | null> {
  if (!(await flush())) return null
  while (running) await running
  const { record } = useIssue.getState()
  if (!record) return null
  const result = work({ issueId: record.id, revision })
  running = result.then(() => true, () => true).finally(() => { running = null })
  const stored = await result
  revision = stored.revision
  useIssue.setState({ savedAt: stored.savedAt })
  return stored
}

/** Takes stages and sign-offs as the library has them now; the threads are the window's own. */
export function takeStages({ threads, stages, signOffs }: Review): void {
  useIssue.setState(({ review }) => ({ review: { threads: review?.threads ?? threads, stages, signOffs } }))
}

/** Shows the open issue as the library has it now, with an empty history. */
export async function reopenIssue(): Promise<void> {
  const { record: open, handle } = useIssue.getState()
  if (!open) return
  const stored = await call('issue.get', { id: open.id })
  const record = { ...stored, document: withoutLostAnchors(stored.document, stored.review?.threads ?? []) }
  revision = record.revision
  useIssue.setState({ record, document: record.document, facts: record.facts, review: record.review ?? null, savedAt: record.updatedAt })
  handle?.setDocument(record.document)
}

/** Saves everything at once; true when all of it is on disk. Called on blur, close and before any export or import. */
export async function flush(): Promise<boolean> {
  commitDrafts()
  clearTimeout(timer)
  if (running) await running
  if (!hasWork()) return true
  running = save().finally(() => {
    running = null
  })
  return running
}

function hasWork(): boolean {
  return waiting.read !== null || waiting.beside
}

function schedule(): void {
  const now = Date.now()
  if (firstChange === 0) firstChange = now
  if (useIssue.getState().saveState === 'saved') useIssue.setState({ saveState: 'dirty' })
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), Math.max(0, Math.min(pause, firstChange + longest - now)))
}

async function save(): Promise<boolean> {
  const { record, facts, review, document } = useIssue.getState()
  if (!record) return true
  const { read } = waiting
  const current = read ? read() : document
  waiting.read = null
  waiting.beside = false
  firstChange = 0
  if (!current) return true
  useIssue.setState({ saveState: 'saving', document: current })
  try {
    const saved = await call('issue.save', { id: record.id, revision, document: current, facts, ...(review ? { review } : {}) })
    revision = saved.revision
    useIssue.setState({ saveState: hasWork() ? 'dirty' : 'saved', savedAt: saved.savedAt })
    return true
  } catch (error) {
    // The work stays in the window: the next key, or the retry, saves it again.
    waiting.read ??= read
    waiting.beside = true
    if (useIssue.getState().saveState !== 'failed') showError(error)
    useIssue.setState({ saveState: 'failed' })
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), retryAfter)
    return false
  }
}
