import { create } from 'zustand'
import type { StagedBatch } from '../../shared/contract'
import { DeskError } from '../../shared/errors'
import { call } from '../desk'
import { flush } from '../issue/session'
import { showError } from '../state/toasts'
import { useIntake } from './state'

/** True while files are being read, for the progress mark. */
export const useReading = create<{ isReading: boolean }>()(() => ({ isReading: false }))

/** Lets the user choose files and reads them for the import screen. */
export function importFiles(): Promise<void> {
  return readFiles(() => call('intake.pickFiles', {}))
}

/** Reads dropped files. */
export function importPaths(paths: string[]): Promise<void> {
  return readFiles(() => call('intake.readFiles', { paths }))
}

/** Reads pasted text, rich or plain. Fails with what is wrong with it, so that the paste can be kept and mended. */
export async function importPaste(text: string, html: string | null): Promise<void> {
  const batch = await read(() => call('intake.readPaste', { text, html }))
  const [failure] = batch.failures
  if (failure) throw new DeskError(failure.error.key, failure.error.params)
  useIntake.getState().take(batch)
}

async function readFiles(from: () => Promise<StagedBatch>): Promise<void> {
  try {
    useIntake.getState().take(await read(from))
  } catch (error) {
    showError(error)
  }
}

async function read(from: () => Promise<StagedBatch>): Promise<StagedBatch> {
  await flush()
  useReading.setState({ isReading: true })
  try {
    return await from()
  } finally {
    useReading.setState({ isReading: false })
  }
}
