import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import { join, resolve } from 'node:path'
import type { Settings } from '../shared/model/issue'
import { registerContract } from './contract/register'
import { createDesk } from './desk'
import { usePictureTools } from './intake/picture-tools'
import { pictureProcess } from './window/picture-process'
import { electronShell } from './window/shell'
import { buildMenu } from './window/menu'
import { startError } from './window/start-error'
import { guardApp, isTrustedFrame } from './window/permissions'
import { registerSchemes, serveProtocols } from './window/protocol'
import { createWindow, focusWindow } from './window/window'

// The library stands in the user's data folder; tests and portable use name another one.
const dataFolder = process.env['ISSUE_DESK_DATA'] ?? join(app.getPath('appData'), 'issue-desk')
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : resolve(__dirname, '../../resources')

app.setName('Issue Desk')
app.setPath('userData', join(dataFolder, 'window'))
registerSchemes()
guardApp()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(boot).catch(giveUp)
} else {
  app.quit()
}

async function boot(): Promise<void> {
  usePictureTools(pictureProcess(join(__dirname, 'picture-worker.js')))
  const samplePath = process.env['ISSUE_DESK_EMPTY'] ? null : join(resources, 'sample')
  const desk = await createDesk({ libraryPath: join(dataFolder, 'library'), samplePath, shell: electronShell })
  serveProtocols({ rendererFolder: resolve(__dirname, '../renderer'), mediaFile: desk.mediaFile, stagedPicture: desk.stagedPicture })
  registerContract(ipcMain, desk.handlers, isTrustedFrame)
  const settings = await desk.handlers['settings.get']({})
  applySettings(settings)
  desk.onSettings(applySettings)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) createWindow({ preload: join(__dirname, '../preload/preload.js'), icon: join(resources, 'icon.png') })
  })
  app.on('will-quit', () => void desk.close())
  createWindow({ preload: join(__dirname, '../preload/preload.js'), icon: join(resources, 'icon.png') })
}

function applySettings(settings: Settings): void {
  electronShell.setTheme(settings.theme)
  buildMenu(settings.language)
}

/** A library that cannot be opened is left as it is; the user is told what to do. */
function giveUp(error: unknown): void {
  console.error(error)
  dialog.showErrorBox(...startError(error, dataFolder))
  app.exit(1)
}
