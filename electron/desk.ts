import { handlersOf } from './contract/handlers'
import type { Handlers } from './contract/register'
import type { DeskShell } from './desk-shell'
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

/** Opens the library and makes the handlers of every call of the contract. Runs under plain Node as well. */
export async function createDesk({ libraryPath, samplePath, shell }: DeskOptions): Promise<Desk> {
  const library = await openLibrary(libraryPath)
  if (library.isNew) {
    if (samplePath !== null) await seedSample(library, samplePath)
    await library.settings.write()
  }
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
