import { create } from 'zustand'
import { useDesk } from '../../state/desk-state'

/** Either side of a comparison: a version's id, or the content as it stands in the window. */
export type Side = string
export const now: Side = 'now'

interface StagesState {
  /** The stage that the sign-off dialog is about. */
  stageId: string | null
  from: Side
  to: Side
  /** Grows when versions were added: their list is read again. */
  versions: number
}

/** What the dialogs of sign-off and versions are about. */
export const useStagesState = create<StagesState>()(() => ({ stageId: null, from: now, to: now, versions: 0 }))

export function openSign(stageId: string): void {
  useStagesState.setState({ stageId })
  useDesk.getState().set({ dialog: 'sign' })
}

export function openCompare(from: Side, to: Side = now): void {
  useStagesState.setState({ from, to })
  useDesk.getState().set({ dialog: 'compare' })
}

export function versionsChanged(): void {
  useStagesState.setState(({ versions }) => ({ versions: versions + 1 }))
}
