import { create } from 'zustand'
import type { InboxCounts, InboxQuery, SubmissionHead, SubmissionStatus } from '../../shared/model/submission'
import { call } from '../desk'
import { showError } from '../state/toasts'
import { answerTo, pagesBetween, pageWindow, rowAfterLeaving, rowAt, type Rows } from './rows'

interface InboxState extends Rows {
  query: InboxQuery
  counts: InboxCounts
  /** True until the first answer. */
  isLoading: boolean
  /** Ids of the selected rows. */
  selection: ReadonlySet<string>
  /** Row with the keyboard focus, and the row that a range starts from. */
  current: number
  anchor: number
}

const noCounts: InboxCounts = { all: 0, new: 0, selected: 0, held: 0, rejected: 0 }

export const useInbox = create<InboxState>()(() => ({
  query: { text: '', statuses: [], sort: 'received', descending: true },
  total: 0,
  counts: noCounts,
  pages: new Map(),
  fresh: new Set(),
  isLoading: true,
  selection: new Set(),
  current: 0,
  anchor: 0,
}))

let generation = 0
const asked = new Set<number>()
/** Rows in view, asked for again after a change. */
let view = { first: 0, last: 0 }
let ids: Promise<string[]> | null = null

/** Changes the query and starts again at the top. */
export function setQuery(change: Partial<InboxQuery>): void {
  useInbox.setState((state) => ({ query: { ...state.query, ...change }, current: 0, anchor: 0, selection: new Set() }))
  view = { first: 0, last: 0 }
  void ask(false)
}

/** Asks again for the rows in view; those that are here stay until the answer comes. */
export function reload(): Promise<void> {
  return ask(true)
}

/** Makes sure that these rows are here or under way. */
export function wantRows(first: number, last: number): void {
  view = { first, last }
  const { fresh } = useInbox.getState()
  for (const page of pagesBetween(first, last)) if (!fresh.has(page) && !asked.has(page)) void fetchPage(page, generation, true)
}

/** All ids of the query in its order, asked for once until something changes. */
export function allIds(): Promise<string[]> {
  ids ??= call('inbox.ids', { query: useInbox.getState().query })
  return ids
}

async function ask(keep: boolean): Promise<void> {
  generation += 1
  ids = null
  leaving.clear()
  asked.clear()
  useInbox.setState({ fresh: new Set() })
  const mine = generation
  await Promise.all(pagesBetween(view.first, view.last).map((page, nth) => fetchPage(page, mine, keep || nth > 0)))
}

async function fetchPage(page: number, mine: number, keep: boolean): Promise<void> {
  asked.add(page)
  const { query } = useInbox.getState()
  try {
    const answer = await call('inbox.page', { query, ...pageWindow(page) })
    // An answer to an older question is dropped.
    if (mine !== generation) return
    useInbox.setState((state) => ({ ...answerTo(state, page, answer, keep), ...placeIn(state, page, answer), counts: answer.counts, isLoading: false }))
  } catch (error) {
    asked.delete(page)
    showError(error)
  }
}

/** Where the keyboard stands after an answer: with the one selected row, wherever it is now, else where it was. */
function placeIn({ selection, current, anchor }: InboxState, page: number, { heads, total }: { heads: SubmissionHead[]; total: number }): Pick<InboxState, 'current' | 'anchor'> {
  const found = selection.size === 1 ? heads.findIndex((head) => selection.has(head.id)) : -1
  if (found !== -1) return { current: pageWindow(page).offset + found, anchor: pageWindow(page).offset + found }
  const last = Math.max(0, total - 1)
  return { current: Math.min(current, last), anchor: Math.min(anchor, last) }
}

/** What a command acts on: the selection, else the current row. */
export function targets(): string[] {
  const state = useInbox.getState()
  if (state.selection.size > 0) return [...state.selection]
  const head = rowAt(state, state.current)
  return head ? [head.id] : []
}

/** The head of a submission that is among the rows here. */
export function headOf(id: string): SubmissionHead | null {
  for (const heads of useInbox.getState().pages.values()) {
    const found = heads.find((head) => head.id === id)
    if (found) return found
  }
  return null
}

/** Steps that Ctrl+Z in the list takes back, newest last. */
const undoSteps: StatusStep[] = []

/** Statuses as they were before; `with` takes back what was done in one with the change, and that takes back the change. */
interface StatusStep { before: { id: string; status: SubmissionStatus }[]; with: (() => boolean) | null }

/** Submissions on their way out of the filtered list, until it is asked for again. */
const leaving = new Set<string>()

/** Sets the status of submissions; the answer takes it back. Null when nothing changed. For `takeBack` see StatusStep. */
export async function setStatus(ids: string[], status: SubmissionStatus, takeBack: (() => boolean) | null = null): Promise<{ count: number; undo: () => void } | null> {
  const { query, selection } = useInbox.getState()
  const isLeaving = query.statuses.length > 0 && !query.statuses.includes(status) && ids.some((id) => selection.has(id))
  // At once, so that keys struck fast decide on one row after the other.
  if (isLeaving) await goOnWithout(ids)
  const before = await call('inbox.setStatus', { ids, status })
  if (before.length === 0) return null
  const step = { before, with: takeBack }
  undoSteps.push(step)
  return { count: before.length, undo: () => void undoStatus(step) }
}

/** Selects the row to go on with when these leave. */
async function goOnWithout(ids: readonly string[]): Promise<void> {
  for (const id of ids) leaving.add(id)
  const next = rowAfterLeaving(await allIds(), new Set(ids), leaving)
  useInbox.setState({ selection: new Set(next === null ? [] : [next]) })
}

/** Takes back the last change made in the list; one that was part of a larger act goes with the whole of it. How many it was; null where that act can no longer be taken back, which was said. */
export async function undoLast(): Promise<number | null> {
  const last = undoSteps.at(-1)
  if (!last?.with) return await undoStatus(last)
  if (last.with()) return last.before.length
  undoSteps.pop()
  return null
}

/** Takes back the last status change, or the one given; how many it was. */
export async function undoStatus(step = undoSteps.at(-1)): Promise<number> {
  const at = step ? undoSteps.indexOf(step) : -1
  if (!step || at === -1) return 0
  undoSteps.splice(at, 1)
  try {
    await call('inbox.restoreStatus', { before: step.before })
    return step.before.length
  } catch (error) {
    undoSteps.splice(at, 0, step)
    showError(error)
    return 0
  }
}
