import i18next from 'i18next'
import type { CopyRead } from '../../../shared/contract'
import type { IssueDocument } from '../../../shared/document/nodes'
import { flattenDocument } from '../../../shared/review/flatten'
import { sameData } from '../../../shared/review/marks'
import { call } from '../../desk'
import { useReading } from '../../intake/entry'
import { changeReview, changeStored, flush, openIssue, useIssue } from '../../issue/session'
import { useDesk } from '../../state/desk-state'
import { showError, useToasts } from '../../state/toasts'
import { workingStage } from '../stages/rights'
import { versionsChanged } from '../stages/state'
import { threadsNow } from '../thread-store'
import { receiptOf, receiptText, type CopyIn, type Receipt } from './receipt'
import { useCopies, type Question } from './state'
import { threadsAct } from './threads-act'

/** 导出审阅稿: what is typed is saved first. True when the file is written. */
export async function saveCopy(to: string): Promise<boolean> {
  try {
    const { record } = useIssue.getState()
    if (!record || !(await flush())) return false
    const saved = await call('copy.save', { issueId: record.id, to: to.trim() })
    if (!saved) return false
    versionsChanged()
    const { warnings, ...told } = saved
    const lines = [...new Set(warnings.map((warning) => warning.text))]
    const more = lines.length > 0 ? `\n${i18next.t('copies.warned', { count: lines.length, what: lines.join('\n') })}` : ''
    useToasts.getState().show({ kind: lines.length > 0 ? 'info' : 'success', text: i18next.t('copies.saved', told) + more })
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** 收回审阅稿, by the dialog or from `path`; `anyway` takes by its words a file that is no copy of this issue. */
export async function readCopy(path: string | null = null, anyway = false): Promise<void> {
  const stage = workingStage(useIssue.getState().review)
  if (stage?.rights === 'comment') {
    useToasts.getState().show({ kind: 'info', text: i18next.t('copies.fixed', { stage: stage.name }) })
    return
  }
  try {
    const read = await readAt(path, anyway)
    if (read?.outcome === 'read') await bring(read, anyway)
    else if (read) ask({ kind: read.outcome, path: read.path, file: read.file, issueId: '', title: null, ...(read.outcome === 'otherIssue' ? { issueId: read.issueId, title: read.title } : {}) })
  } catch (error) {
    showError(error)
  }
}

async function readAt(path: string | null, anyway: boolean): Promise<CopyRead | null> {
  const { record } = useIssue.getState()
  if (!record || !(await flush())) return null
  useReading.setState({ isReading: true })
  try {
    return await call('copy.read', { issueId: record.id, path, anyway })
  } finally {
    useReading.setState({ isReading: false })
  }
}

/** Puts what came back into the issue, if it is still the issue that it was merged with; else it is merged again. */
async function bring(read: CopyIn, anyway: boolean): Promise<void> {
  const stood = now()
  if (!stood) return
  const { document, threads } = read.returned
  const isText = !sameText(document, stood.document)
  const isNews = isText || !same(threads, stood.threads)
  if (isNews) {
    if (!(await keepVersion(i18next.t('copies.keptAs', { file: read.file }).slice(0, 80)))) return
    const still = now()
    if (still?.id !== stood.id) return
    if (!same(still.threads, stood.threads) || !sameText(still.document, stood.document)) {
      await readCopy(read.path, anyway)
      return
    }
    apply(read, isText)
  }
  const after = now() ?? stood
  useCopies.setState({ receipt: receiptOf({ ...read, report: read.returned.report }, stood, after, isNews) })
  useDesk.getState().set({ dialog: 'receipt', ...(isNews ? { rightOpen: true, rightTab: 'review' as const } : {}) })
}

function now() {
  const { record, handle } = useIssue.getState()
  return record && handle ? { id: record.id, document: handle.getDocument(), threads: threadsNow() } : null
}

/** As they would stand on disk: a key that holds nothing is no difference. */
const same = (a: unknown, b: unknown): boolean => sameData(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)))
const sameText = (a: IssueDocument, b: IssueDocument): boolean => same(flattenDocument(a), flattenDocument(b))

/** Text and threads come in, and go again by one undo. */
function apply({ returned: { document, threads } }: CopyIn, isText: boolean): void {
  const { handle } = useIssue.getState()
  if (!handle) return
  const act = threadsAct(threadsNow(), threads)
  if (isText) handle.review.replaceDocument(document)
  useIssue.setState({ document: handle.getDocument() })
  changeReview((review) => ({ ...review, threads }))
  if (act) handle.noteAct({ ...act, joined: isText })
}

/** A version changes nothing of the issue: the revision stays. False when the issue could not be saved. */
async function keepVersion(name: string): Promise<boolean> {
  const stored = await changeStored(async (at) => {
    await call('version.create', { ...at, name })
    return { revision: at.revision, savedAt: useIssue.getState().savedAt ?? new Date().toISOString() }
  })
  versionsChanged()
  return stored !== null
}

function ask(question: Question): void {
  useCopies.setState({ question })
  useDesk.getState().set({ dialog: 'copyAsk' })
}

/** A dropped Word file that is a review copy of an issue of this library is offered as such. False for any other. */
export async function offerDropped(path: string): Promise<boolean> {
  const ticket = await call('copy.ticket', { path })
  if (!ticket || ticket.title === null) return false
  ask({ kind: 'dropped', path, file: path.replace(/^.*[\\/]/, ''), ...ticket })
  return true
}

/** Takes a copy back into its own issue, which is opened first. */
export async function takeIntoOwn({ issueId, path }: Question): Promise<void> {
  await openIssue(issueId)
  await handleOf(issueId)
  if (useIssue.getState().record?.id === issueId) await readCopy(path)
}

/** The editor of an issue that was just opened is there a moment later. */
function handleOf(issueId: string): Promise<void> {
  return new Promise((done) => {
    const isThere = () => useIssue.getState().handle !== null || useIssue.getState().record?.id !== issueId
    if (isThere()) {
      done()
      return
    }
    const stop = useIssue.subscribe(() => {
      if (!isThere()) return
      stop()
      done()
    })
  })
}

export async function saveReceipt(receipt: Receipt): Promise<void> {
  try {
    const name = i18next.t('copies.receipt.fileName', { file: receipt.file.replace(/\.docx$/i, '') }).slice(0, 120)
    const path = await call('copy.receipt', { name, text: receiptText(receipt, i18next.t) })
    if (path !== null) useToasts.getState().show({ kind: 'success', text: i18next.t('copies.receipt.saved', { path }) })
  } catch (error) {
    showError(error)
  }
}
