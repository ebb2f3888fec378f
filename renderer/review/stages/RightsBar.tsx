import './stages.css'
import { useTranslation } from 'react-i18next'
import { Lock, PencilLine } from 'lucide-react'
import { useIssue } from '../../issue/session'
import { useDesk } from '../../state/desk-state'
import { Button } from '../../ui/controls'
import { workingStage } from './rights'

/** Over the page: what the issue's stage allows, where that is not everything. */
export function RightsBar() {
  const { t } = useTranslation()
  const stage = workingStage(useIssue((state) => state.review))
  if (!stage || stage.rights === 'edit') return null
  const Icon = stage.rights === 'comment' ? Lock : PencilLine
  return (
    <div className="rights-bar" role="status">
      <Icon size={14} aria-hidden />
      <span>{t(`stages.bar.${stage.rights}`, { stage: stage.name })}</span>
      <Button small look="quiet" onPress={() => useDesk.getState().set({ dialog: 'stages' })}>{t('stages.setUp')}</Button>
    </div>
  )
}
