import { create } from 'zustand'
import { useDesk } from '../state/desk-state'

/** Which series the dialog that opens next is about; null: none, or a new one. */
export const useDialogTarget = create<{ seriesId: string | null; withUnits: ((units: string[]) => void) | null }>()(() => ({ seriesId: null, withUnits: null }))

export function openNewIssue(seriesId: string | null): void {
  useDialogTarget.setState({ seriesId, withUnits: null })
  useDesk.getState().set({ dialog: 'newIssue' })
}

/** Opens the series dialog for editing, or with null for a new series. */
export function openSeries(seriesId: string | null): void {
  useDialogTarget.setState({ seriesId, withUnits: null })
  useDesk.getState().set({ dialog: 'newSeries' })
}

/** Opens the series dialog at its list of units, and goes on with the list once it is stored. */
export function askForUnits(seriesId: string, withUnits: (units: string[]) => void): void {
  useDialogTarget.setState({ seriesId, withUnits })
  useDesk.getState().set({ dialog: 'newSeries' })
}

/** Called when such a dialog closes, so that the menu opens it afresh. */
export function forgetTarget(): void {
  useDialogTarget.setState({ seriesId: null, withUnits: null })
}
