import { create } from 'zustand'
import type { StagedBatch, StagedItem } from '../../shared/contract'
import { call } from '../desk'
import { showError } from '../state/toasts'
import { isChanged, startWork, type Work } from './work'

interface IntakeState {
  /** Read and waiting for the editor's word; nothing of them is stored yet. */
  items: StagedItem[]
  failures: StagedBatch['failures']
  /** The work on each item, by token. */
  works: Readonly<Record<string, Work>>
  /** The item on the screen. */
  token: string | null
  /** Takes what was read; the import screen opens. */
  take: (batch: StagedBatch) => void
  change: (token: string, next: (work: Work) => Work) => void
  show: (token: string) => void
  /** Removes an item that was stored; the next one comes. */
  drop: (token: string) => void
  /** Gives one item up. */
  discard: (token: string) => void
  /** Gives up whatever is left. */
  close: () => void
  forgetFailures: () => void
}

/** What the import screen works on. */
export const useIntake = create<IntakeState>()((set, get) => ({
  items: [],
  failures: [],
  works: {},
  token: null,
  take: (batch) => set((state) => ({
    items: [...state.items, ...batch.items],
    // With nothing on the screen another import begins: what failed before it is told.
    failures: state.items.length > 0 ? [...state.failures, ...batch.failures] : batch.failures,
    works: { ...state.works, ...Object.fromEntries(batch.items.map((item) => [item.token, startWork(item)])) },
    token: state.token ?? batch.items[0]?.token ?? null,
  })),
  change: (token, next) => set((state) => {
    const work = state.works[token]
    return work ? { works: { ...state.works, [token]: next(work) } } : {}
  }),
  show: (token) => set({ token }),
  drop: (token) => set((state) => {
    const at = state.items.findIndex((item) => item.token === token)
    const items = state.items.filter((item) => item.token !== token)
    const works = Object.fromEntries(Object.entries(state.works).filter(([key]) => key !== token))
    return { items, works, token: state.token === token ? (items[Math.min(at, items.length - 1)]?.token ?? null) : state.token }
  }),
  discard: (token) => {
    call('intake.discard', { tokens: [token] }).catch(showError)
    get().drop(token)
  },
  close: () => {
    const tokens = get().items.map((item) => item.token)
    if (tokens.length > 0) call('intake.discard', { tokens }).catch(showError)
    set({ items: [], failures: [], works: {}, token: null })
  },
  forgetFailures: () => set({ failures: [] }),
}))

/** True when leaving the screen would lose somebody's corrections. */
export function hasChanges(works: Readonly<Record<string, Work>>): boolean {
  return Object.values(works).some(isChanged)
}
