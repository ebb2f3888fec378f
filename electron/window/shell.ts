import { dialog, nativeTheme, shell, app } from 'electron'
import { version } from '../../package.json'
import type { DeskShell } from '../desk-shell'
import { menuText } from './menu-text'
import { mainWindow, windowFlushed } from './window'

function openOptions(kind: 'submissions' | 'pictures' | 'portable' | 'copy') {
  const text = menuText()
  const pictures = ['jpg', 'jpeg', 'png', 'webp', 'gif']
  const of = {
    submissions: { title: text.openTitle, name: text.documents, extensions: ['txt', 'html', 'htm', 'docx', ...pictures] },
    pictures: { title: text.pictureTitle, name: text.pictures, extensions: pictures },
    portable: { title: text.portableTitle, name: text.portable, extensions: ['issuedesk'] },
    copy: { title: text.copyTitle, name: text.word, extensions: ['docx'] },
  }[kind]
  const properties = kind === 'portable' || kind === 'copy' ? ['openFile' as const] : ['openFile' as const, 'multiSelections' as const]
  return { title: of.title, filters: [{ name: of.name, extensions: of.extensions }], properties }
}

/** The desk's side effects on a real desktop: dialogs, the file manager, the browser, events to the window. */
export const electronShell: DeskShell & { setTheme(theme: 'system' | 'light' | 'dark'): void } = {
  async pickFiles(kind) {
    const options = openOptions(kind)
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
  async pickSave(kind, name) {
    const text = menuText()
    const of = { docx: { name: text.word, ending: 'docx' }, portable: { name: text.portable, ending: 'issuedesk' }, text: { name: text.plainText, ending: 'txt' } }[kind]
    const options = { title: text.saveTitle, defaultPath: `${name}.${of.ending}`, filters: [{ name: of.name, extensions: [of.ending] }] }
    const window = mainWindow()
    const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
    return filePath || null
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
