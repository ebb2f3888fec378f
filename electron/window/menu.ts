import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract'
import { menuText, setMenuLanguage } from './menu-text'
import { mainWindow } from './window'

const mac = process.platform === 'darwin'

/** Builds the native menu in the given language; every command is carried out by the window (renderer/app/commands). */
export function buildMenu(language: 'zh-CN' | 'en'): void {
  setMenuLanguage(language)
  const text = menuText()
  const item = (command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: text[command as keyof typeof text],
    click: () => mainWindow()?.webContents.send('menu.command', { command }),
    // The window handles its keys itself (also inside an IME); only macOS needs them registered.
    ...(accelerator ? { accelerator, registerAccelerator: mac } : {}),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
      {
        label: text.file,
        submenu: [
          item('newIssue', 'CmdOrCtrl+N'), item('openIssueList', 'CmdOrCtrl+Shift+O'), line,
          item('import', 'CmdOrCtrl+O'), item('pastePage', 'CmdOrCtrl+Shift+N'), item('newSeries'), line,
          item('save', 'CmdOrCtrl+S'), item('export', 'CmdOrCtrl+E'), line,
          item('saveCopy'), item('readCopy'), item('savePortable'), item('openPortable'), line,
          item('settings', 'CmdOrCtrl+,'), { role: 'quit', label: text.quit },
        ],
      },
      {
        label: text.edit,
        submenu: [
          item('undo', 'CmdOrCtrl+Z'), item('redo', 'CmdOrCtrl+Y'), line,
          { role: 'cut', label: text.cut }, { role: 'copy', label: text.copy }, { role: 'paste', label: text.paste }, { role: 'pasteAndMatchStyle', label: text.pastePlain }, { role: 'selectAll', label: text.selectAll }, line,
          item('find', 'CmdOrCtrl+F'), item('replace', 'CmdOrCtrl+H'), item('findInbox', 'CmdOrCtrl+Shift+F'), item('wordCount'),
        ],
      },
      {
        label: text.view,
        submenu: [
          item('showInbox', 'CmdOrCtrl+1'), item('showIssue', 'CmdOrCtrl+2'), line,
          item('toggleOutline', 'CmdOrCtrl+\\'), item('togglePreview', 'CmdOrCtrl+Shift+\\'), item('showStages'), line,
          { role: 'zoomIn', label: text.zoomIn }, { role: 'zoomOut', label: text.zoomOut }, { role: 'resetZoom', label: text.zoomReset }, line, { role: 'togglefullscreen', label: text.fullscreen },
        ],
      },
      {
        label: text.review,
        submenu: [
          item('tracking', 'CmdOrCtrl+Shift+E'), item('comment', 'CmdOrCtrl+Alt+M'), item('showReview', 'CmdOrCtrl+3'), line,
          item('nextMark', 'F8'), item('previousMark', 'Shift+F8'), item('acceptMark', 'CmdOrCtrl+Alt+A'), item('rejectMark', 'CmdOrCtrl+Alt+R'),
        ],
      },
      { label: text.help, submenu: [item('shortcuts', 'F1'), item('about')] },
    ]),
  )
}
