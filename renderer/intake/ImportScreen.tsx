import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import type { StagedItem } from '../../shared/contract'
import { Button, Dialog } from '../ui/controls'
import { FailureBar, FailureDialog } from './Failures'
import { FileList } from './FileList'
import { ImportItem } from './ImportItem'
import { hasChanges, useIntake } from './state'
import { useScreenKeys } from './use-screen-keys'
import type { Work } from './work'
import './import.css'

/** 核对导入内容: shows how each file or paste was split, for correction, before anything is stored. */
export function ImportScreen() {
  const { t } = useTranslation()
  const { items, failures, works, token, close } = useIntake()
  const [isLeaving, setLeaving] = useState(false)
  const item = items.find((one) => one.token === token) ?? items[0]
  const work = item && works[item.token]
  if (!item || !work) return failures.length > 0 ? <FailureDialog onClose={close} /> : null
  const leave = () => {
    if (hasChanges(works)) setLeaving(true)
    else close()
  }
  return (
    <>
      <ModalOverlay className="import-overlay" isOpen isKeyboardDismissDisabled>
        <Modal className="import-modal">
          <AriaDialog className="import-dialog" aria-label={t('intake.screen.title')}>
            <Screen item={item} work={work} isOneOfMany={items.length > 1} onLeave={leave} />
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

function Screen({ item, work, isOneOfMany, onLeave }: { item: StagedItem; work: Work; isOneOfMany: boolean; onLeave: () => void }) {
  useScreenKeys((event) => {
    if (event.key === 'Escape') onLeave()
    return event.key === 'Escape'
  })
  return (
    <div className="import-screen">
      <FailureBar />
      <div className="import-columns">
        {isOneOfMany ? <FileList current={item} /> : null}
        <ImportItem key={item.token} item={item} work={work} onCancel={onLeave} />
      </div>
    </div>
  )
}
