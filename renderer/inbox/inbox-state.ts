import { create } from 'zustand'
import type { InboxCounts, InboxQuery, SubmissionHead, SubmissionStatus } from '../../shared/model/submission'
import { call } from '../desk'
import { showError } from '../state/toasts'

/** Heads are fetched in windows of this many rows. */
export const pageSize = 100

interface InboxState {
  query: InboxQuery
  total: number
  counts: InboxCounts
  /** Fetched windows by number; rows not yet here are drawn empty. */
  pages: ReadonlyMap<number, SubmissionHead[]>
  /** True until the first answer. */
  isLoading: boolean
  /** Ids of the selected rows. */
  selection: ReadonlySet<string>
  /** Row with the keyboard focus. */
  current: number
}

const noCounts: InboxCounts = { all: 0, new: 0, selected: 0, held: 0, rejected: 0 }

export const useInbox = create<InboxState>()(() => ({
  query: { text: '', statuses: [], sort: 'received', descending: true },
  total: 0,
  counts: noCounts,
  pages: new Map(),
  isLoading: true,
  selection: new Set(),
  current: 0,
}))

let generation = 0
const asked = new Set<number>()

/** Changes the query and starts again at the top. */
export function setQuery(change: Partial<InboxQuery>): void {
  useInbox.setState((state) => ({ query: { ...state.query, ...change }, current: 0, selection: new Set() }))
  void reload()
}

/** Fetches the first window anew; windows in view follow as they are drawn. */
export async function reload(): Promise<void> {
  generation += 1
  const mine = generation
  asked.clear()
  await fetchPage(0, mine, true)
}

/** Makes sure that the windows of these rows are here or under way. */
export function wantRows(first: number, last: number): void {
  const { pages } = useInbox.getState()
  for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) {
    if (!pages.has(page) && !asked.has(page)) void fetchPage(page, generation, false)
  }
}

async function fetchPage(page: number, mine: number, fresh: boolean): Promise<void> {
  asked.add(page)
  const { query } = useInbox.getState()
  try {
    const answer = await call('inbox.page', { query, offset: page * pageSize, limit: pageSize })
    // An answer to an older question is dropped.
    if (mine !== generation) return
    useInbox.setState((state) => ({
      total: answer.total,
      counts: answer.counts,
      isLoading: false,
      pages: new Map([...(fresh ? [] : state.pages), [page, answer.heads]]),
    }))
  } catch (error) {
    asked.delete(page)
    showError(error)
  }
}

export function rowAt(state: Pick<InboxState, 'pages'>, index: number): SubmissionHead | null {
  return state.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null
}

/** What a command acts on: the selection, else the current row. */
export function targets(): string[] {
  const state = useInbox.getState()
  if (state.selection.size > 0) return [...state.selection]
  const head = rowAt(state, state.current)
  return head ? [head.id] : []
}

/** Steps that Ctrl+Z in the list takes back, newest last. */
const undoSteps: { id: string; status: SubmissionStatus }[][] = []

/** Sets the status of the targets; the answer takes it back. Null when nothing changed. */
export async function setStatus(ids: string[], status: SubmissionStatus): Promise<{ count: number; undo: () => void } | null> {
  const before = await call('inbox.setStatus', { ids, status })
  if (before.length === 0) return null
  undoSteps.push(before)
  return { count: before.length, undo: () => void undoStatus(before) }
}

/** Takes back the last status change, or the one given. */
export async function undoStatus(step = undoSteps.at(-1)): Promise<void> {
  if (!step) return
  undoSteps.splice(undoSteps.indexOf(step), 1)
  await call('inbox.restoreStatus', { before: step }).catch(showError)
}
