import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { Button, Dialog } from '../ui/controls'
import { FailureBar, FailureDialog } from './Failures'
import { FileList } from './FileList'
import { ImportItem } from './ImportItem'
import { hasChanges, useIntake } from './state'
import { useScreenKeys } from './use-screen-keys'
import './import.css'

/** 核对导入内容: shows how each file or paste was split, for correction, before anything is stored. */
export function ImportScreen() {
  const { t } = useTranslation()
  const hasItems = useIntake((state) => state.items.length > 0)
  const hasFailures = useIntake((state) => state.failures.length > 0)
  const { close } = useIntake.getState()
  const [isLeaving, setLeaving] = useState(false)
  if (!hasItems) return hasFailures ? <FailureDialog onClose={close} /> : null
  const leave = () => {
    if (hasChanges(useIntake.getState().works)) setLeaving(true)
    else close()
  }
  return (
    <>
      <ModalOverlay className="import-overlay" isOpen isKeyboardDismissDisabled>
        <Modal className="import-modal">
          <AriaDialog className="import-dialog" aria-label={t('intake.screen.title')}>
            <Screen onLeave={leave} />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      {isLeaving ? (
        <Dialog title={t('intake.screen.sureTitle')} className="narrow" onClose={() => setLeaving(false)} footer={
          <>
            <Button onPress={() => { setLeaving(false); close() }}>{t('intake.screen.sureLeave')}</Button>
            <Button look="primary" autoFocus onPress={() => setLeaving(false)}>{t('intake.screen.sureStay')}</Button>
          </>
        }><p>{t('intake.screen.sureText')}</p></Dialog>
      ) : null}
    </>
  )
}

/** What changes with every key stands below the dialog: drawn anew, that would draw each control in it anew. */
function Screen({ onLeave }: { onLeave: () => void }) {
  const { items, works, token } = useIntake()
  useScreenKeys((event) => {
    if (event.key === 'Escape') onLeave()
    return event.key === 'Escape'
  })
  const item = items.find((one) => one.token === token) ?? items[0]
  const work = item && works[item.token]
  if (!item || !work) return null
  return (
    <div className="import-screen">
      <FailureBar />
      <div className="import-columns">
        {items.length > 1 ? <FileList current={item} /> : null}
        <ImportItem key={item.token} item={item} work={work} onCancel={onLeave} />
      </div>
    </div>
  )
}
