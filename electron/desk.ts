import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { handlersOf } from './contract/handlers'
import type { Handlers } from './contract/register'
import type { DeskShell } from './desk-shell'
import { exists, syncFolder, writeError } from './export/files'
import { Staging } from './intake/staging'
import { openLibrary, type Library } from './library/library'
import { seedSample } from './library/sample'
import type { Settings } from '../shared/model/issue'

export interface DeskOptions {
  libraryPath: string
  /** Folder of the sample that fills a new library; null starts empty. */
  samplePath: string | null
  shell: DeskShell
}

export interface Desk {
  handlers: Handlers
  library: Library
  /** Path of a stored file, null for anything that is no media name. */
  mediaFile: (mediaId: string) => string | null
  stagedPicture: (token: string, index: number) => { bytes: Uint8Array; mime: string } | null
  onSettings: (listener: (settings: Settings) => void) => void
  close: () => Promise<void>
}

/**
 * Makes a library filled with the sample, beside its place and moved there whole: a kill in the middle leaves no
 * half of it, and the next start begins again. False when something stands at that place already.
 */
async function makeFirstLibrary(libraryPath: string, samplePath: string): Promise<boolean> {
  if (await exists(libraryPath)) return false
  const unfinished = `${libraryPath}.unfinished`
  try {
    await rm(unfinished, { recursive: true, force: true })
    const library = await openLibrary(unfinished)
    await seedSample(library, samplePath)
    await library.settings.write()
    await library.close()
    await rename(unfinished, libraryPath)
    await syncFolder(dirname(libraryPath))
  } catch (error) {
    throw writeError(error, libraryPath)
  }
  return true
}

/** Opens the library and makes the handlers of every call of the contract. Runs under plain Node as well. */
export async function createDesk({ libraryPath, samplePath, shell }: DeskOptions): Promise<Desk> {
  const isFirst = samplePath !== null && (await makeFirstLibrary(libraryPath, samplePath))
  const opened = await openLibrary(libraryPath)
  if (opened.isNew) await opened.settings.write()
  const library: Library = { ...opened, isNew: opened.isNew || isFirst }
  library.damage.onFound((damage) => shell.emit('library.damaged', { damaged: [damage] }))
  const staging = new Staging()
  const listeners: ((settings: Settings) => void)[] = []
  const handlers = handlersOf({ library, staging, shell, settingsChanged: (settings) => listeners.forEach((listener) => listener(settings)) })
  return {
    handlers,
    library,
    mediaFile: (mediaId) => library.media.pathOf(mediaId),
    stagedPicture: (token, index) => staging.picture(token, index),
    onSettings: (listener) => void listeners.push(listener),
    close: () => library.close(),
  }
}
