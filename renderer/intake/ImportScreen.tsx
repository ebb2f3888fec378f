import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { CircleAlert } from 'lucide-react'
import { DeskError } from '../../shared/errors'
import { errorText } from '../i18n'
import { Button, Dialog } from '../ui/controls'
import { ImportItem } from './ImportItem'
import { useIntake } from './state'
import './import.css'

/** 核对导入内容: shows how each file or paste was split, for correction, before anything is stored. */
export function ImportScreen() {
  const { t } = useTranslation()
  const { items, failures, close } = useIntake()
  const [token, setToken] = useState<string | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  if (items.length === 0 && failures.length === 0) return null
  const item = items.find((one) => one.token === token) ?? items[0]
  if (!item) return <Failures onClose={close} />
  const leave = (isChanged: boolean) => {
    if (isChanged || items.length > 1) setLeaving(true)
    else close()
  }
  return (
    <>
      <ModalOverlay className="import-overlay" isOpen isKeyboardDismissDisabled>
        <Modal className="import-modal">
          <AriaDialog className="import-dialog" aria-label={t('intake.screen.title')}>
            {failures.length > 0 ? <FailureList /> : null}
            {items.length > 1 ? (
              <nav className="import-files" aria-label={t('intake.screen.files')}>
                {items.map((one) => <button key={one.token} type="button" aria-current={one.token === item.token} onClick={() => setToken(one.token)}>{one.fileName ?? t('intake.screen.pasted')}</button>)}
              </nav>
            ) : null}
            <ImportItem key={item.token} item={item} onCancel={leave} />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      {isLeaving ? (
        <Dialog title={t('intake.screen.sureTitle')} className="narrow" onClose={() => setLeaving(false)} footer={
          <>
            <Button onPress={() => setLeaving(false)}>{t('intake.screen.sureStay')}</Button>
            <Button look="primary" onPress={() => { setLeaving(false); close() }}>{t('intake.screen.sureLeave')}</Button>
          </>
        }><p>{t('intake.screen.sureText')}</p></Dialog>
      ) : null}
    </>
  )
}

function FailureList() {
  const { t } = useTranslation()
  const failures = useIntake((state) => state.failures)
  return (
    <div className="import-failures" role="alert">
      <CircleAlert size={16} aria-hidden />
      <ul>{failures.map(({ fileName, error }, index) => <li key={index}>{errorText(new DeskError(error.key, { file: fileName, ...error.params }))}</li>)}</ul>
      <Button small onPress={() => useIntake.setState({ failures: [] })}>{t('intake.screen.dismissFailures')}</Button>
    </div>
  )
}

/** Nothing could be read at all: say why, file by file. */
function Failures({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const failures = useIntake((state) => state.failures)
  return (
    <Dialog title={t('intake.screen.failures', { count: failures.length })} onClose={onClose} footer={<Button look="primary" onPress={onClose}>{t('intake.screen.dismissFailures')}</Button>}>
      <ul className="failure-list" role="alert">{failures.map(({ fileName, error }, index) => <li key={index}>{errorText(new DeskError(error.key, { file: fileName, ...error.params }))}</li>)}</ul>
    </Dialog>
  )
}
