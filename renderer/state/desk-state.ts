import { create } from 'zustand'
import type { Settings } from '../../shared/model/issue'
import { call } from '../desk'

export type LeftTab = 'inbox' | 'outline'
export type RightTab = 'preview' | 'inspector' | 'review' | 'stages' | 'submission'
/** Dialogs, one at a time. `import` carries nothing: the intake state holds what was read. */
export type OpenDialog = 'newIssue' | 'newSeries' | 'export' | 'settings' | 'shortcuts' | 'about' | 'paste' | 'wordCount' | 'profile' | 'sign' | 'stages' | 'compare' | 'nameVersion' | 'copy' | 'copyAsk' | 'receipt' | null

interface DeskState {
  settings: Settings | null
  issueId: string | null
  /** The submission read in the right pane. */
  submissionId: string | null
  leftTab: LeftTab
  rightTab: RightTab
  leftOpen: boolean
  rightOpen: boolean
  dialog: OpenDialog
  set: (change: Partial<Omit<DeskState, 'set'>>) => void
}

/** What the window shows. What it shows it of comes from the main process. */
export const useDesk = create<DeskState>()((set) => ({
  settings: null,
  issueId: null,
  submissionId: null,
  leftTab: 'inbox',
  rightTab: 'preview',
  leftOpen: true,
  rightOpen: true,
  dialog: null,
  set: (change) => set(change),
}))

/** Changes settings here at once and in the library after. */
export async function changeSettings(change: Partial<Omit<Settings, 'schemaVersion'>>): Promise<void> {
  useDesk.getState().set({ settings: await call('settings.set', change) })
}
