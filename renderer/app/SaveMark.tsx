import { useTranslation } from 'react-i18next'
import { Check, CircleAlert, CircleDot, LoaderCircle } from 'lucide-react'
import { useIssue } from '../issue/session'
import { Button } from '../ui/controls'
import { runCommand } from './commands'

const icons = { saved: Check, dirty: CircleDot, saving: LoaderCircle, failed: CircleAlert }

/** Whether what was typed is on disk; a click saves at once. */
export function SaveMark() {
  const { t } = useTranslation()
  const state = useIssue((session) => session.saveState)
  const Icon = icons[state]
  return (
    <Button look="quiet" small className={`savemark ${state}`} onPress={() => runCommand('save')} aria-label={`${t(`app.${state}`)} · ${t('app.saveNow')}`}>
      <Icon size={14} aria-hidden />
      <span data-testid="save-state" data-state={state}>{t(`app.${state}`)}</span>
    </Button>
  )
}
