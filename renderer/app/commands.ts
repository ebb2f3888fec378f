import type { MenuCommand } from '../../shared/contract'
import type { EditorHandle } from '../editor/handle'
import { closeIssue, flush, useIssue } from '../issue/session'
import { goToSearch } from '../inbox/search-box'
import { importFiles } from '../intake/entry'
import { useIntake } from '../intake/state'
import { readCopy } from '../review/copies/copy'
import { beginComment, openPanel, resolveActive, step } from '../review/acts'
import { stepThreads } from '../review/history'
import { isTracking, setTracking } from '../review/state'
import { useDesk, type LeftTab } from '../state/desk-state'
import { openPortable, savePortable } from '../review/stages/portable'
import { showError, undoShown } from '../state/toasts'
import { DeskError } from '../../shared/errors'

const desk = () => useDesk.getState()

/** Commands that need an open issue say so where there is none. */
function withIssue(run: (handle: EditorHandle | null) => void): void {
  const { record, handle } = useIssue.getState()
  if (record) run(handle)
  else showError(new DeskError('noIssue'))
}

/** Shows a tab on the left; a focus that goes with the other tab's content goes to the tab. */
function showLeft(leftTab: LeftTab): void {
  const pane = document.activeElement?.closest('.pane-tabs')
  desk().set({ leftOpen: true, leftTab })
  requestAnimationFrame(() => { if (document.activeElement === document.body) pane?.querySelector<HTMLElement>('[role=tab][data-selected]')?.focus() })
}

const toggleRight = () => desk().set({ rightOpen: !desk().rightOpen })

/** Every command of the menu, the toolbar and the keyboard, in one table. */
const commands: Record<MenuCommand, () => void> = {
  newIssue: () => desk().set({ dialog: 'newIssue' }),
  openIssueList: () => void closeIssue(),
  newSeries: () => desk().set({ dialog: 'newSeries' }),
  import: () => void flush().then(importFiles),
  pastePage: () => desk().set({ dialog: 'paste' }),
  save: () => withIssue(() => void flush()),
  export: () => withIssue(() => desk().set({ dialog: 'export' })),
  showInbox: () => showLeft('inbox'),
  showIssue: () => withIssue(() => showLeft('outline')),
  find: () => withIssue((handle) => handle?.openFind(false)),
  replace: () => withIssue((handle) => handle?.openFind(true)),
  findInbox: goToSearch,
  // Without an open issue the last act was one on the list: its message knows the way back.
  undo: () => { if (useIssue.getState().record) withIssue((handle) => { if (!stepThreadsHere('undo')) handle?.undo() }); else undoShown() },
  redo: () => { if (useIssue.getState().record) withIssue((handle) => { if (!stepThreadsHere('redo')) handle?.redo() }) },
  // Without an issue or a submission there is nothing to be seen on the right.
  togglePreview: () => { if (desk().submissionId !== null) toggleRight(); else withIssue(toggleRight) },
  toggleOutline: () => desk().set({ leftOpen: !desk().leftOpen }),
  tracking: () => withIssue(() => setTracking(!isTracking())),
  comment: () => withIssue(beginComment),
  showReview: () => withIssue(openPanel),
  nextMark: () => withIssue(() => step(1)),
  previousMark: () => withIssue(() => step(-1)),
  acceptMark: () => withIssue(() => resolveActive('accept')),
  rejectMark: () => withIssue(() => resolveActive('reject')),
  settings: () => desk().set({ dialog: 'settings' }),
  shortcuts: () => desk().set({ dialog: 'shortcuts' }),
  about: () => desk().set({ dialog: 'about' }),
  saveCopy: () => withIssue(() => desk().set({ dialog: 'copy' })),
  readCopy: () => withIssue(() => void readCopy()),
  savePortable: () => withIssue(() => void savePortable()),
  openPortable: () => void openPortable(),
  showStages: () => withIssue(() => desk().set({ rightOpen: true, rightTab: 'stages' })),
  wordCount: () => withIssue(() => desk().set({ dialog: 'wordCount' })),
}

export function runCommand(command: MenuCommand): void {
  commands[command]()
}

/** Keys of the whole window. Keys of the editor and of the inbox list are handled there and stop before they come here. */
const keys: Record<string, MenuCommand> = {
  'mod+n': 'newIssue',
  'mod+shift+o': 'openIssueList',
  'mod+o': 'import',
  'mod+shift+n': 'pastePage',
  'mod+s': 'save',
  'mod+e': 'export',
  'mod+1': 'showInbox',
  'mod+2': 'showIssue',
  'mod+f': 'find',
  'mod+h': 'replace',
  'mod+shift+f': 'findInbox',
  'mod+\\': 'toggleOutline',
  'mod+shift+\\': 'togglePreview',
  'mod+shift+|': 'togglePreview',
  'mod+,': 'settings',
  'mod+z': 'undo',
  'mod+y': 'redo',
  'mod+shift+z': 'redo',
  'mod+shift+e': 'tracking',
  'mod+alt+m': 'comment',
  'mod+alt+a': 'acceptMark',
  'mod+alt+r': 'rejectMark',
  'mod+3': 'showReview',
  f8: 'nextMark',
  'shift+f8': 'previousMark',
  f1: 'shortcuts',
}

/** Listens for keys and for the native menu; returns what stops both. */
export function listenForCommands(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isCovered()) return
    const command = keys[nameOf(event)]
    // A text field has its own history while something is being typed in it.
    if (!command || (isHistory(command) && isTextField(document.activeElement) && !isIdle(document.activeElement))) return
    event.preventDefault()
    runCommand(command)
  }
  window.addEventListener('keydown', onKey)
  const stopMenu = window.desk.on('menu.command', ({ command }) => {
    if (isHistory(command)) pressHistoryKey(command)
    else runCommand(command)
  })
  return () => {
    window.removeEventListener('keydown', onKey)
    stopMenu()
  }
}

/** A dialog or the import screen lies over the window. */
function isCovered(): boolean {
  return desk().dialog !== null || useIntake.getState().items.length > 0 || document.querySelector('.modal-scrim') !== null
}

function nameOf({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): string {
  // With Alt some layouts make another letter of the key.
  const letter = altKey && code.startsWith('Key') ? code.slice(3) : key
  return `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${shiftKey ? 'shift+' : ''}${letter.toLowerCase()}`
}

function isHistory(command: MenuCommand): command is 'undo' | 'redo' {
  return command === 'undo' || command === 'redo'
}

function isTextField(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** A field of the inspector whose text is already in the issue: the issue's history goes on from there. */
function isIdle(element: Element | null): boolean {
  return element?.closest('[data-idle="true"]') != null
}

/** With the focus in the review panel its comments have their turn, unless the text was changed later. */
function stepThreadsHere(way: 'undo' | 'redo'): boolean {
  return document.activeElement?.closest('[data-undo="review"]') != null && stepThreads(way)
}

/** Undo from the menu is the key's undo: whatever has the focus takes it, a list, the import screen, the text or a field. */
function pressHistoryKey(command: 'undo' | 'redo'): void {
  const isMac = navigator.userAgent.includes('Mac OS')
  const key = command === 'undo' || isMac ? 'z' : 'y'
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, ctrlKey: !isMac, metaKey: isMac, shiftKey: command === 'redo' && isMac, bubbles: true, cancelable: true })
  if (target.dispatchEvent(event) && isTextField(target)) undoInField(command)
}

function undoInField(command: 'undo' | 'redo'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a text field's own history
  document.execCommand(command)
}
