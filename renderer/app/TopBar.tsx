import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { ClipboardPaste, FileOutput, FilePlus2, FolderInput, Keyboard, LibraryBig, PanelLeft, PanelRight, Settings } from 'lucide-react'
import { mastheadOf } from '../../shared/document/query'
import { useIssue } from '../issue/session'
import { useDesk } from '../state/desk-state'
import { Button, IconButton, IconToggle } from '../ui/controls'
import { runCommand } from './commands'
import { SaveMark } from './SaveMark'

/** The bar at the head: what one does most, and which issue is open. */
export function TopBar() {
  const { t } = useTranslation()
  const masthead = useIssue(useShallow((state) => (state.document ? mastheadOf(state.document) : null)))
  const leftOpen = useDesk((state) => state.leftOpen)
  const rightOpen = useDesk((state) => state.rightOpen)
  const hasRight = useDesk((state) => state.submissionId !== null) || masthead !== null
  return (
    <header className="topbar">
      <IconToggle label={t('app.toggleLeft')} shortcut="Ctrl+\" isSelected={leftOpen} onChange={(open) => useDesk.getState().set({ leftOpen: open })}><PanelLeft size={16} aria-hidden /></IconToggle>
      <Button look="quiet" small onPress={() => runCommand('openIssueList')}><LibraryBig size={16} aria-hidden />{t('app.issues')}</Button>
      <span className="topbar-line" aria-hidden />
      <Button look="quiet" small onPress={() => runCommand('import')}><FolderInput size={16} aria-hidden />{t('app.import')}</Button>
      <Button look="quiet" small onPress={() => runCommand('pastePage')}><ClipboardPaste size={16} aria-hidden />{t('app.paste')}</Button>
      <Button look="quiet" small onPress={() => runCommand('newIssue')}><FilePlus2 size={16} aria-hidden />{t('app.newIssue')}</Button>
      <h1 className="topbar-title" title={[masthead?.title, masthead?.series].filter((part) => part).join(' · ')}>
        {masthead ? <><strong>{masthead.title || masthead.series || t('app.name')}</strong>{masthead.series && masthead.title ? <span>{masthead.series}{masthead.numberText ? ` · ${masthead.numberText}` : ''}</span> : null}</> : <strong>{t('app.name')}</strong>}
      </h1>
      {masthead ? <SaveMark /> : null}
      <Button look="primary" small isDisabled={!masthead} onPress={() => runCommand('export')}><FileOutput size={16} aria-hidden />{t('app.export')}</Button>
      <IconButton label={t('app.shortcuts')} shortcut="F1" onPress={() => runCommand('shortcuts')}><Keyboard size={16} aria-hidden /></IconButton>
      <IconButton label={t('app.settings')} shortcut="Ctrl+," onPress={() => runCommand('settings')}><Settings size={16} aria-hidden /></IconButton>
      <IconToggle label={t('app.toggleRight')} shortcut="Ctrl+Shift+\" isDisabled={!hasRight} isSelected={rightOpen && hasRight} onChange={(open) => useDesk.getState().set({ rightOpen: open })}><PanelRight size={16} aria-hidden /></IconToggle>
    </header>
  )
}
