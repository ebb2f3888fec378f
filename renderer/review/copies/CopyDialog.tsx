import './copies.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, Field } from '../../ui/controls'
import { useOnce } from '../../ui/use-once'
import { saveCopy } from './copy'

/** 导出审阅稿: for whom. */
export function CopyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [to, setTo] = useState('')
  const { run, isBusy } = useOnce(async () => {
    if (await saveCopy(to)) onClose()
  })
  return (
    <Dialog title={t('copies.saveDialog.title')} lead={t('copies.saveDialog.lead')} onClose={onClose} isBusy={isBusy} className="copy-dialog" footer={<>
      <Button onPress={onClose} isDisabled={isBusy}>{t('copies.saveDialog.cancel')}</Button>
      <Button look="primary" type="submit" form="copy-form" isDisabled={isBusy}>{t('copies.saveDialog.save')}</Button>
    </>}>
      <form id="copy-form" onSubmit={(event) => { event.preventDefault(); run() }}>
        <Field label={t('copies.saveDialog.to')} help={t('copies.saveDialog.toHint')} value={to} onChange={(value) => setTo(value.slice(0, 40))} autoFocus />
      </form>
    </Dialog>
  )
}
