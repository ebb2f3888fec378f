import { create } from 'zustand'
import type { StagedBatch, StagedItem } from '../../shared/contract'
import { call } from '../desk'
import { showError } from '../state/toasts'

interface IntakeState {
  /** Read and waiting for the editor's word; nothing of them is stored yet. */
  items: StagedItem[]
  failures: StagedBatch['failures']
  /** Takes what was read; the import screen opens. */
  take: (batch: StagedBatch) => void
  /** Removes an item that was stored. */
  drop: (token: string) => void
  /** Gives up whatever is left. */
  close: () => void
}

/** What the import screen works on. */
export const useIntake = create<IntakeState>()((set, get) => ({
  items: [],
  failures: [],
  take: (batch) => set((state) => ({ items: [...state.items, ...batch.items], failures: [...state.failures, ...batch.failures] })),
  drop: (token) => set((state) => ({ items: state.items.filter((item) => item.token !== token) })),
  close: () => {
    const tokens = get().items.map((item) => item.token)
    if (tokens.length > 0) call('intake.discard', { tokens }).catch(showError)
    set({ items: [], failures: [] })
  },
}))
