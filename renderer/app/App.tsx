import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../desk'
import { FileDropZone } from '../intake/FileDropZone'
import { ImportScreen } from '../intake/ImportScreen'
import { flush } from '../issue/session'
import { showError, useToasts } from '../state/toasts'
import { listenForCommands } from './commands'
import { Dialogs } from './Dialogs'
import { Toasts } from './Toasts'
import { TopBar } from './TopBar'
import { Workspace } from './Workspace'

/** The whole window: bar, three panes, and what lies over them. */
export function App() {
  const { t } = useTranslation()
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
  useEffect(() => {
    call('library.report', {}).then(({ damaged }) => {
      if (damaged.length === 0) return
      useToasts.getState().show({ kind: 'error', text: t('app.mended', { count: damaged.length, files: damaged.map((item) => item.quarantinedAs).join(', ') }) })
    }).catch(showError)
  }, [t])
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
