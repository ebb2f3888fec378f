import './settings.css'
import { useTranslation } from 'react-i18next'
import { BookOpenText } from 'lucide-react'
import { Button, Dialog } from '../ui/controls'
import { useAppInfo } from './use-app-info'

/** What the program is, and which version. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const info = useAppInfo()
  return (
    <Dialog title={t('settings.about')} onClose={onClose} className="about-dialog" footer={<Button look="primary" autoFocus onPress={onClose}>{t('settings.close')}</Button>}>
      <div className="about">
        <span className="about-sign"><BookOpenText size={32} aria-hidden /></span>
        <p className="about-name">编刊台 <span>Issue Desk</span></p>
        {info ? <p className="faint">{t('settings.aboutVersion', { version: info.version })}<br />{t('settings.aboutElectron', info)}</p> : null}
        <p>{t('settings.aboutText')}</p>
        <p className="faint">{t('settings.licence')}</p>
      </div>
    </Dialog>
  )
}
