import './stages.css'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FileText, ListChecks, Send } from 'lucide-react'
import { stagesOf, type Stages } from '../../../shared/review/stages'
import { useIssue } from '../../issue/session'
import { useDesk } from '../../state/desk-state'
import { Button } from '../../ui/controls'
import { VersionList } from '../versions/VersionList'
import { saveSheet } from './actions'
import { savePortable } from './portable'
import { StageRows } from './StageRows'

/** 审签: the stages with their sign-offs, and the versions. */
export function StagesPane() {
  const { t } = useTranslation()
  const stages = useStages()
  if (!stages) return null
  return (
    <div className="stages-pane">
      <section aria-labelledby="stages-head">
        <header className="stages-head">
          <h3 id="stages-head">{t('stages.title')}</h3>
          <Button small look="quiet" onPress={() => useDesk.getState().set({ dialog: 'stages' })}><ListChecks size={14} aria-hidden />{t('stages.setUp')}</Button>
        </header>
        <StageRows stages={stages} />
        {stages.current ? null : <p className="stages-all">{t('stages.all')}</p>}
        <div className="stages-foot">
          <Button small onPress={() => void saveSheet()}><FileText size={14} aria-hidden />{t('stages.sheet')}</Button>
          <Button small onPress={() => void savePortable()}><Send size={14} aria-hidden />{t('stages.pass')}</Button>
        </div>
      </section>
      <VersionList />
    </div>
  )
}

/** The open issue's stages as of the last pause in typing. */
function useStages(): Stages | null {
  const document = useDeferredValue(useIssue((state) => state.document))
  const facts = useIssue((state) => state.facts)
  const review = useIssue((state) => state.review)
  return useMemo(() => (document ? stagesOf({ document, facts, ...(review ? { review } : {}) }) : null), [document, facts, review])
}
