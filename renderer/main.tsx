import './ui/base.css'
import './app/app.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followTheme } from './app/theme'
import { call } from './desk'
import { setLanguage, startTranslation } from './i18n'
import { openIssue } from './issue/session'
import { useDesk } from './state/desk-state'

/** Settings first, so that the first picture is already in the right language and theme. */
async function start(): Promise<void> {
  const settings = await call('settings.get', {})
  startTranslation(settings.language)
  await setLanguage(settings.language)
  useDesk.getState().set({ settings })
  followTheme()
  const root = document.getElementById('root')
  if (!root) throw new Error('no #root in the page')
  createRoot(root).render(<App />)
  if (settings.lastIssueId) await openIssue(settings.lastIssueId)
}

void start()
