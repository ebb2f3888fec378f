import { useTranslation } from 'react-i18next'
import { CircleAlert, CircleCheck, Redo2, Undo2 } from 'lucide-react'
import type { StagedItem } from '../../shared/contract'
import { Button, IconButton } from '../ui/controls'

interface Props { item: StagedItem; entries: number; doubts: number; onNextDoubt: () => void; canUndo: boolean; canRedo: boolean; onUndo: () => void; onRedo: () => void }

/** What is being checked and how much of it asks for a look. */
export function ImportHead({ item, entries, doubts, onNextDoubt, canUndo, canRedo, onUndo, onRedo }: Props) {
  const { t } = useTranslation()
  return (
    <header className="import-head">
      <h1>{t('intake.screen.title')}</h1>
      <span className="import-name">{item.fileName ?? t('intake.screen.pasted')}</span>
      {item.encoding && item.fileName ? <span className="chip">{t('intake.screen.encoding', { encoding: item.encoding })}</span> : null}
      <span className="chip">{t('intake.screen.entries', { count: entries })}</span>
      <span className="import-gap" />
      <span className={doubts > 0 || entries === 0 ? 'import-doubts' : 'import-sure'} role="status">
        {doubts > 0 || entries === 0 ? <CircleAlert size={14} aria-hidden /> : <CircleCheck size={14} aria-hidden />}
        {doubts > 0 ? t('intake.screen.doubts', { count: doubts }) : t(entries === 0 ? 'intake.warning.noEntries' : 'intake.screen.noDoubts')}
      </span>
      {doubts > 0 ? <Button small onPress={onNextDoubt}>{t('intake.screen.nextDoubt')}</Button> : null}
      <IconButton label={t('intake.screen.undo')} shortcut="Ctrl+Z" isDisabled={!canUndo} onPress={onUndo}><Undo2 size={16} aria-hidden /></IconButton>
      <IconButton label={t('intake.screen.redo')} shortcut="Ctrl+Y" isDisabled={!canRedo} onPress={onRedo}><Redo2 size={16} aria-hidden /></IconButton>
    </header>
  )
}
