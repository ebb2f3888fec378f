import { dialog, nativeTheme, shell, app } from 'electron'
import { version } from '../../package.json'
import type { DeskShell } from '../desk-shell'
import { menuText } from './menu-text'
import { mainWindow, windowFlushed } from './window'

/** The desk's side effects on a real desktop: dialogs, the file manager, the browser, events to the window. */
export const electronShell: DeskShell & { setTheme(theme: 'system' | 'light' | 'dark'): void } = {
  async pickFiles(kind) {
    const text = menuText()
    const pictures = ['jpg', 'jpeg', 'png', 'webp', 'gif']
    const extensions = kind === 'pictures' ? pictures : ['txt', 'html', 'htm', 'docx', ...pictures]
    const options = {
      title: kind === 'pictures' ? text.pictureTitle : text.openTitle,
      filters: [{ name: kind === 'pictures' ? text.pictures : text.documents, extensions }],
      properties: ['openFile' as const, 'multiSelections' as const],
    }
    const window = mainWindow()
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return filePaths
  },
  async pickFolder(start) {
    const options = { title: menuText().folderTitle, properties: ['openDirectory' as const, 'createDirectory' as const], ...(start ? { defaultPath: start } : {}) }
    const window = mainWindow()
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  },
  async openLink(url) {
    const text = menuText()
    const options = { type: 'question' as const, message: text.linkTitle, detail: url, buttons: [text.cancel, text.linkOpen], defaultId: 1, cancelId: 0 }
    const window = mainWindow()
    const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
    if (response === 1) await shell.openExternal(url)
  },
  reveal: (path) => shell.showItemInFolder(path),
  emit: (name, payload) => mainWindow()?.webContents.send(name, payload),
  flushed: windowFlushed,
  info: () => ({ version, electron: process.versions.electron, platform: process.platform }),
  documentsFolder: () => app.getPath('documents'),
  setTheme: (theme) => {
    nativeTheme.themeSource = theme
  },
}
