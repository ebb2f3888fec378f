import { app, BrowserWindow, dialog, ipcMain, nativeTheme, screen } from 'electron'
import { menuText } from './menu-text'
import { fittingSize, startAddress } from './policy'

let main: BrowserWindow | null = null

export interface WindowOptions { preload: string; icon: string }

/** Opens the one window: sandboxed, isolated, shown when its first picture is ready. */
export function createWindow({ preload, icon }: WindowOptions): void {
  const room = screen.getPrimaryDisplay().workAreaSize
  const size = fittingSize(room)
  const window = new BrowserWindow({
    ...size,
    minWidth: Math.min(960, size.width),
    minHeight: Math.min(600, size.height),
    show: false,
    icon,
    title: 'Issue Desk 编刊台',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a19' : '#f6f4f1',
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, spellcheck: false, v8CacheOptions: 'bypassHeatCheck' },
  })
  main = window
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => {
    main = null
  })
  flushBeforeClose(window)
  void window.loadURL(startAddress(app.isPackaged, process.env))
}

/** Brings the window forward when the program is started a second time. */
export function focusWindow(): void {
  if (!main) return
  if (main.isMinimized()) main.restore()
  main.focus()
}

export function mainWindow(): BrowserWindow | null {
  return main
}

const flushPatience = 5_000

/** The close waits until the window says that what was typed is on disk; if it is not, the user decides. */
function flushBeforeClose(window: BrowserWindow): void {
  let settled = false
  window.on('close', (event) => {
    if (settled || window.webContents.isCrashed()) return
    event.preventDefault()
    void askToFlush(window).then(async (saved) => {
      if (!saved && !(await closeAnyway(window))) return
      settled = true
      window.close()
    })
  })
}

function askToFlush(window: BrowserWindow): Promise<boolean> {
  return new Promise((done) => {
    const late = setTimeout(() => finish(false), flushPatience)
    const listen = (_event: unknown, saved: boolean) => finish(saved)
    const finish = (saved: boolean) => {
      clearTimeout(late)
      ipcMain.removeListener('desk.flushed', listen)
      done(saved)
    }
    ipcMain.on('desk.flushed', listen)
    window.webContents.send('app.flush', {})
  })
}

async function closeAnyway(window: BrowserWindow): Promise<boolean> {
  const text = menuText()
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.unsavedTitle,
    detail: text.unsavedDetail,
    buttons: [text.unsavedStay, text.unsavedClose],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Called by the shell when the contract's `app.flushed` arrives. */
export function windowFlushed(saved: boolean): void {
  ipcMain.emit('desk.flushed', null, saved)
}
