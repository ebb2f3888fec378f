import './copies.css'
import { useTranslation } from 'react-i18next'
import { importPaths } from '../../intake/entry'
import { useIssue } from '../../issue/session'
import { Button, Dialog } from '../../ui/controls'
import { readCopy, takeIntoOwn } from './copy'
import { useCopies, type Question } from './state'

/** Asks what shall become of a Word file that was dropped, or that is no copy of the open issue. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const question = useCopies((state) => state.question)
  return question ? <Ask question={question} onClose={onClose} /> : null
}

function Ask({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation()
  const { kind, file, title, path } = question
  const hasIssue = useIssue((state) => state.record !== null)
  const then = (act: () => Promise<void>) => () => {
    onClose()
    void act()
  }
  const text = kind === 'otherIssue' && title === null ? 'otherUnknownText' as const : `${kind}Text` as const
  const isDropped = kind === 'dropped'
  return (
    <Dialog title={t(`copies.ask.${kind}`)} onClose={onClose} className="copy-dialog" footer={<>
      <Button onPress={onClose}>{t('copies.ask.cancel')}</Button>
      {isDropped ? <Button onPress={then(() => importPaths([path]))}>{t('copies.ask.asSubmission')}</Button> : null}
      {!isDropped && hasIssue ? <Button onPress={then(() => readCopy(path, true))}>{t('copies.ask.anyway')}</Button> : null}
      {title === null ? null : <Button look="primary" autoFocus onPress={then(() => takeIntoOwn(question))}>{t(isDropped ? 'copies.ask.take' : 'copies.ask.open')}</Button>}
    </>}>
      <p>{t(`copies.ask.${text}`, { file, title: title ?? '' })}</p>
      {isDropped ? null : <p className="faint">{t('copies.ask.anywayHint')}</p>}
    </Dialog>
  )
}
