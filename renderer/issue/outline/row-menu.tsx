import type { TFunction } from 'i18next'
import { ArrowDown, ArrowUp, Copy, FilePlus2, Heading, Image, Trash2 } from 'lucide-react'
import type { MenuEntry } from '../../ui/controls'
import { edit } from '../act'
import { addPictures, liveIndex, liveRows, removeRow } from './actions'
import { lawfulPlace, type Row } from './rows'

/** What can be done with a row of the outline. `onMove` moves it by one place. */
export function rowMenu(rows: readonly Row[], row: Row, onMove: (key: string, step: -1 | 1) => void, t: TFunction): (MenuEntry | null)[] {
  const after = () => lawfulPlace(liveRows(), liveIndex(row) + 1)
  const icon = { size: 16, 'aria-hidden': true } as const
  const canMove = (step: -1 | 1) => row.movable && rows[row.index + step]?.movable === true
  const moves: (MenuEntry | null)[] = row.movable
    ? [
        { id: 'up', label: t('issue.outline.up'), icon: <ArrowUp {...icon} />, shortcut: 'Alt+↑', isDisabled: !canMove(-1), onAction: () => onMove(row.key, -1) },
        { id: 'down', label: t('issue.outline.down'), icon: <ArrowDown {...icon} />, shortcut: 'Alt+↓', isDisabled: !canMove(1), onAction: () => onMove(row.key, 1) },
        ...(row.kind === 'entry' && row.id !== null ? [{ id: 'copy', label: t('issue.outline.duplicate'), icon: <Copy {...icon} />, onAction: () => edit((handle) => handle.duplicateEntry(row.id ?? '')) }] : []),
        null,
      ]
    : []
  const inserts: (MenuEntry | null)[] = row.kind === 'closing'
    ? []
    : [
        { id: 'entry', label: t('issue.outline.afterEntry'), icon: <FilePlus2 {...icon} />, onAction: () => edit((handle) => handle.insertEntry(after())) },
        { id: 'section', label: t('issue.outline.afterSection'), icon: <Heading {...icon} />, onAction: () => edit((handle) => handle.insertSection('', after())) },
        { id: 'picture', label: t('issue.outline.afterPicture'), icon: <Image {...icon} />, onAction: () => void addPictures(after()) },
        null,
      ]
  return [
    ...moves,
    ...inserts,
    { id: 'remove', label: t(row.kind === 'masthead' ? 'issue.outline.clear' : 'issue.outline.remove'), icon: <Trash2 {...icon} />, shortcut: 'Delete', onAction: () => removeRow(row) },
  ]
}
