import './settings.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Copy, Monitor, Moon, Sun } from 'lucide-react'
import type { Settings } from '../../shared/model/issue'
import { setLanguage } from '../i18n'
import { ProfileSettings } from '../review/ProfileFields'
import { changeSettings, useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'
import { Button, Dialog } from '../ui/controls'
import { RadioCards } from '../ui/radio-cards'
import { useAppInfo } from './use-app-info'

const themes: { id: Settings['theme']; icon: typeof Sun }[] = [{ id: 'system', icon: Monitor }, { id: 'light', icon: Sun }, { id: 'dark', icon: Moon }]
const languages: { id: Settings['language']; label: string; lang: string }[] = [{ id: 'zh-CN', label: '简体中文', lang: 'zh-CN' }, { id: 'en', label: 'English', lang: 'en' }]

/** Language, appearance, and where everything is kept. A choice takes effect at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const settings = useDesk((state) => state.settings)
  const info = useAppInfo()
  if (!settings) return null
  const change = (wanted: Partial<Settings>) => {
    changeSettings(wanted).catch(showError)
    if (wanted.language) setLanguage(wanted.language).catch(showError)
  }
  return (
    <Dialog title={t('settings.title')} onClose={onClose} className="settings-dialog" footer={<Button look="primary" onPress={onClose}>{t('settings.close')}</Button>}>
      <RadioCards label={t('settings.language')} value={settings.language} onChange={(language) => change({ language })} cards={languages} />
      <RadioCards label={t('settings.theme')} value={settings.theme} onChange={(theme) => change({ theme })} cards={themes.map(({ id, icon: Icon }) => ({ id, label: <><Icon size={16} aria-hidden />{t(`settings.${id}`)}</> }))} />
      <ProfileSettings />
      {info ? <LibraryPath path={info.libraryPath} /> : null}
      {info ? <p className="faint">{t('settings.aboutVersion', { version: info.version })} · {t('settings.aboutElectron', info)}</p> : null}
    </Dialog>
  )
}

function LibraryPath({ path }: { path: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard.writeText(path).then(() => setCopied(true)).catch(showError)
  }
  return (
    <div className="field">
      <span className="label" id="library-path">{t('settings.library')}</span>
      <div className="path-line">
        <output aria-labelledby="library-path" title={path}>{path}</output>
        <Button onPress={copy}><Copy size={16} aria-hidden />{t(copied ? 'settings.copied' : 'settings.copy')}</Button>
      </div>
      <span className="help">{t('settings.libraryHelp')}</span>
    </div>
  )
}
