import { create } from 'zustand'
import type { StagedBatch } from '../../shared/contract'
import { call } from '../desk'
import { flush } from '../issue/session'
import { showError } from '../state/toasts'
import { useIntake } from './state'

/** True while files are being read, for the progress mark. */
export const useReading = create<{ isReading: boolean }>()(() => ({ isReading: false }))

/** Lets the user choose files and reads them for the import screen. */
export function importFiles(): Promise<void> {
  return read(() => call('intake.pickFiles', {}))
}

/** Reads dropped files. */
export function importPaths(paths: string[]): Promise<void> {
  return read(() => call('intake.readFiles', { paths }))
}

/** Reads pasted text, rich or plain. */
export function importPaste(text: string, html: string | null): Promise<void> {
  return read(() => call('intake.readPaste', { text, html }))
}

async function read(from: () => Promise<StagedBatch>): Promise<void> {
  try {
    await flush()
    useReading.setState({ isReading: true })
    useIntake.getState().take(await from())
  } catch (error) {
    showError(error)
  } finally {
    useReading.setState({ isReading: false })
  }
}
