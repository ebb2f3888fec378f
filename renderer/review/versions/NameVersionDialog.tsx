import '../stages/stages.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, Field } from '../../ui/controls'
import { nameVersion } from '../stages/actions'

/** 命名版本: keeps the present content under a name. */
export function NameVersionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const submit = async () => {
    if (await nameVersion(name.trim())) onClose()
  }
  return (
    <Dialog title={t('stages.versions.nameTitle')} lead={t('stages.versions.nameLead')} onClose={onClose} footer={<>
      <Button onPress={onClose}>{t('stages.versions.cancel')}</Button>
      <Button look="primary" type="submit" form="version-form" isDisabled={name.trim() === ''}>{t('stages.versions.save')}</Button>
    </>}>
      <form id="version-form" className="stages-form" onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') void submit() }}>
        <Field label={t('stages.versions.name')} placeholder={t('stages.versions.nameHint')} value={name} onChange={(value) => setName(value.slice(0, 80))} autoFocus />
      </form>
    </Dialog>
  )
}
