import { useEffect } from 'react'
import { call } from '../desk'
import { FileDropZone } from '../intake/FileDropZone'
import { ImportScreen } from '../intake/ImportScreen'
import { flush } from '../issue/session'
import { showError } from '../state/toasts'
import { listenForCommands } from './commands'
import { watchDamage } from './damage-notice'
import { Dialogs } from './Dialogs'
import { Toasts } from './Toasts'
import { TopBar } from './TopBar'
import { Workspace } from './Workspace'

/** The whole window: bar, three panes, and what lies over them. */
export function App() {
  useEffect(listenForCommands, [])
  useEffect(() => {
    const saveNow = () => void flush()
    window.addEventListener('blur', saveNow)
    const stop = window.desk.on('app.flush', () => void flush().then((saved) => call('app.flushed', { saved })).catch(showError))
    return () => {
      window.removeEventListener('blur', saveNow)
      stop()
    }
  }, [])
  useEffect(watchDamage, [])
  return (
    <FileDropZone>
      <div className="app">
        <TopBar />
        <Workspace />
        <ImportScreen />
        <Dialogs />
        <Toasts />
      </div>
    </FileDropZone>
  )
}
