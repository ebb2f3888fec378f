import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { eventNames, type DeskBridge } from '../shared/contract'

const known: ReadonlySet<string> = new Set(eventNames)

/** Exposes the contract's calls and events, nothing else. Names are checked again in the main process. */
const bridge: DeskBridge = {
  call: (name, args) => ipcRenderer.invoke('desk.call', name, args),
  on: (name, listener) => {
    if (!known.has(name)) throw new Error(`unknown event ${name}`)
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(name, forward)
    return () => ipcRenderer.removeListener(name, forward)
  },
  // Before Electron 29 the path stood on the File itself.
  pathOf: (file) => (webUtils as typeof webUtils | undefined)?.getPathForFile(file) ?? (file as File & { path?: string }).path ?? '',
}

contextBridge.exposeInMainWorld('desk', bridge)
