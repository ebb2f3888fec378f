import { create } from 'zustand'
import { useDesk } from '../state/desk-state'

/** Which series the dialog that opens next is about; null: none, or a new one. */
export const useDialogTarget = create<{ seriesId: string | null }>()(() => ({ seriesId: null }))

export function openNewIssue(seriesId: string | null): void {
  useDialogTarget.setState({ seriesId })
  useDesk.getState().set({ dialog: 'newIssue' })
}

/** Opens the series dialog for editing, or with null for a new series. */
export function openSeries(seriesId: string | null): void {
  useDialogTarget.setState({ seriesId })
  useDesk.getState().set({ dialog: 'newSeries' })
}

/** Called when such a dialog closes, so that the menu opens it afresh. */
export function forgetTarget(): void {
  useDialogTarget.setState({ seriesId: null })
}
