import { ExportDialog } from '../exporting/ExportDialog'
import { PasteDialog } from '../intake/PasteDialog'
import { NewIssueDialog } from '../issue/NewIssueDialog'
import { SeriesDialog } from '../issue/SeriesDialog'
import { WordCountDialog } from '../issue/WordCountDialog'
import { AskDialog } from '../review/copies/AskDialog'
import { CopyDialog } from '../review/copies/CopyDialog'
import { ReceiptDialog } from '../review/copies/ReceiptDialog'
import { SignDialog } from '../review/stages/SignDialog'
import { StagesDialog } from '../review/stages/StagesDialog'
import { CompareDialog } from '../review/versions/CompareDialog'
import { NameVersionDialog } from '../review/versions/NameVersionDialog'
import { ProfileDialog } from '../review/ProfileDialog'
import { AboutDialog } from '../settings/AboutDialog'
import { SettingsDialog } from '../settings/SettingsDialog'
import { ShortcutsDialog } from '../settings/ShortcutsDialog'
import { useDesk } from '../state/desk-state'

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useDesk((state) => state.dialog)
  const onClose = () => useDesk.getState().set({ dialog: null })
  switch (dialog) {
    case null: return null
    case 'newIssue': return <NewIssueDialog onClose={onClose} />
    case 'newSeries': return <SeriesDialog onClose={onClose} />
    case 'export': return <ExportDialog onClose={onClose} />
    case 'paste': return <PasteDialog onClose={onClose} />
    case 'settings': return <SettingsDialog onClose={onClose} />
    case 'shortcuts': return <ShortcutsDialog onClose={onClose} />
    case 'about': return <AboutDialog onClose={onClose} />
    case 'sign': return <SignDialog onClose={onClose} />
    case 'stages': return <StagesDialog onClose={onClose} />
    case 'compare': return <CompareDialog onClose={onClose} />
    case 'nameVersion': return <NameVersionDialog onClose={onClose} />
    case 'copy': return <CopyDialog onClose={onClose} />
    case 'copyAsk': return <AskDialog onClose={onClose} />
    case 'receipt': return <ReceiptDialog onClose={onClose} />
    case 'profile': return <ProfileDialog onClose={onClose} />
    case 'wordCount': return <WordCountDialog onClose={onClose} />
  }
}
