import { useTranslation } from 'react-i18next'
import { CircleAlert } from 'lucide-react'
import { DeskError } from '../../shared/errors'
import { errorText } from '../i18n'
import { Button, Dialog } from '../ui/controls'
import { useIntake } from './state'

/** Files that could not be read, over those that could. */
export function FailureBar() {
  const { t } = useTranslation()
  const { failures, forgetFailures } = useIntake()
  if (failures.length === 0) return null
  return (
    <div className="import-failures" role="alert">
      <CircleAlert size={16} aria-hidden />
      <div>
        <strong>{t('intake.screen.failures', { count: failures.length })}</strong>
        <FailureTexts />
      </div>
      <Button small onPress={forgetFailures}>{t('intake.screen.dismissFailures')}</Button>
    </div>
  )
}

/** No file is left to be checked: say which could not be read, and why. */
export function FailureDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const failures = useIntake((state) => state.failures)
  return (
    <Dialog title={t('intake.screen.failures', { count: failures.length })} lead={t('intake.screen.notStored')} onClose={onClose}
      footer={<Button look="primary" onPress={onClose}>{t('intake.screen.dismissFailures')}</Button>}>
      <div role="alert"><FailureTexts /></div>
    </Dialog>
  )
}

function FailureTexts() {
  const failures = useIntake((state) => state.failures)
  return <ul className="failure-list">{failures.map(({ fileName, error }, index) => <li key={index}>{errorText(new DeskError(error.key, { file: fileName, ...error.params }))}</li>)}</ul>
}
