import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { resolveElectron } from '../../electron/dev/electron-binary'
import { sandboxFlags } from '../../electron/dev/system'

export const repository = resolve(__dirname, '../..')

export interface DeskApp {
  app: ElectronApplication
  page: Page
  /** The user's data folder: the library stands in `library` below it. */
  data: string
  /** What the page wrote to the console as errors, policy violations included. */
  errors: string[]
  /** Closes the window as its user would: saves, then ends. */
  close(): Promise<void>
  /** Kills the process at once (SIGKILL). */
  kill(): Promise<void>
}

export interface LaunchOptions {
  /** Start with this data folder; a fresh temporary one by default. */
  data?: string
  /** Start without the sample library. */
  empty?: boolean
  width?: number
  height?: number
}

/** Opens the built program in a real Electron window. */
export async function launch({ data = mkdtempSync(join(tmpdir(), 'issue-desk-')), empty = true, width = 1280, height = 800 }: LaunchOptions = {}): Promise<DeskApp> {
  const { path } = await resolveElectron(() => undefined)
  const env: Record<string, string> = { ...(process.env as Record<string, string>), ISSUE_DESK_DATA: data, ...(empty ? { ISSUE_DESK_EMPTY: '1' } : {}) }
  const app = await _electron.launch({ executablePath: path, args: [...sandboxFlags(() => undefined), repository], env })
  const page = await app.firstWindow()
  const errors: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
  page.on('pageerror', (error) => errors.push(error.message))
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height })
  await page.waitForSelector('.topbar')
  const exited = new Promise<void>((done) => app.process().once('exit', () => done()))
  return {
    app, page, data, errors,
    close: async () => { await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()); await exited },
    kill: async () => { app.process().kill('SIGKILL'); await exited },
  }
}

/** Makes the next file or folder dialogs answer with these paths. */
export async function answerDialog(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  }, paths)
}

/** Makes the next save dialogs answer with this path. */
export async function answerSave(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

export async function removeData(data: string): Promise<void> {
  // A process that was killed may still be writing its last.
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
}
