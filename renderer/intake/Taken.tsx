import { useTranslation } from 'react-i18next'
import type { IssueHead } from '../../shared/model/issue'
import { useIssueHeads, useSeries } from '../issue/library'
import { Button, Dialog } from '../ui/controls'
import { seriesOf, takenBy, type Work } from './work'

/** The issue that has the series and number which the page is about to be stored under; null when there is none. */
export function useTaken(work: Work): IssueHead | null {
  const series = useSeries()
  const heads = useIssueHeads()
  return work.target === 'issue' && series && heads ? takenBy(heads, seriesOf(work, series), work.now.page.masthead.number) : null
}

/** Says beside the button that the number is taken. */
export function TakenNotice({ taken }: { taken: IssueHead }) {
  const { t } = useTranslation()
  return <span className="import-taken" role="status">{t('intake.screen.taken', { number: taken.number })}</span>
}

/** Asks before a second issue of the same number is stored. */
export function TakenDialog({ taken, onClose, onGoOn }: { taken: IssueHead; onClose: () => void; onGoOn: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('intake.screen.taken', { number: taken.number })} className="narrow" onClose={onClose} footer={
      <>
        <Button onPress={onGoOn}>{t('intake.screen.takenGoOn')}</Button>
        <Button look="primary" autoFocus onPress={onClose}>{t('intake.screen.takenBack')}</Button>
      </>
    }><p>{t('intake.screen.takenText', { title: taken.title || t('issue.list.untitled') })}</p></Dialog>
  )
}
