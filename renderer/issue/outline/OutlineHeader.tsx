import { useTranslation } from 'react-i18next'
import { ArrowUpDown, FileText, Flag, Heading, Image, ImageOff, MessageSquareQuote, Plus } from 'lucide-react'
import { Button, IconButton, MenuButton } from '../../ui/controls'
import { edit } from '../act'
import { useSeries } from '../library'
import { useIssue } from '../session'
import { addPictures, sortByUnits, sortEntries } from './actions'
import { addAt, placeBehindCurrent, placeOfPicture } from './current'

const icon = { size: 16, 'aria-hidden': true } as const

/** Above the outline: adding blocks, and ordering the entries by a rule. */
export function OutlineHeader() {
  const { t } = useTranslation()
  const seriesId = useIssue((state) => state.record?.seriesId ?? null)
  const series = useSeries()?.find((one) => one.id === seriesId) ?? null
  return (
    <div className="outline-head" role="toolbar" aria-label={t('issue.outline.tools')}>
      <MenuButton
        label={t('issue.outline.add')}
        trigger={<Button small><Plus size={14} aria-hidden />{t('issue.outline.add')}</Button>}
        entries={[
          { id: 'entry', label: t('issue.outline.addEntry'), icon: <FileText {...icon} />, shortcut: 'Ctrl+Enter', onAction: () => addAt(placeBehindCurrent(), (at) => edit((handle) => handle.insertEntry(at))) },
          { id: 'section', label: t('issue.outline.addSection'), icon: <Heading {...icon} />, onAction: () => addAt(placeBehindCurrent(), (at) => edit((handle) => handle.insertSection('', at))) },
          { id: 'picture', label: t('issue.outline.addPicture'), icon: <Image {...icon} />, onAction: () => void addPictures(placeOfPicture()) },
          { id: 'placeholder', label: t('issue.outline.addPlaceholder'), icon: <ImageOff {...icon} />, onAction: () => addAt(placeOfPicture(), (at) => edit((handle) => handle.insertFigure(null, at))) },
          null,
          { id: 'note', label: t('issue.outline.addNote'), icon: <MessageSquareQuote {...icon} />, onAction: () => edit((handle) => handle.insertEditorsNote()) },
          { id: 'closing', label: t('issue.outline.addClosing'), icon: <Flag {...icon} />, onAction: () => edit((handle) => handle.insertClosing()) },
        ]}
      />
      <div className="push" />
      <MenuButton
        label={t('issue.outline.sortHint')}
        trigger={<IconButton label={t('issue.outline.sortHint')}><ArrowUpDown size={16} aria-hidden /></IconButton>}
        entries={[
          { id: 'dateNewest', label: t('issue.outline.dateNewest'), onAction: () => sortEntries({ by: 'dateNewest' }) },
          { id: 'dateOldest', label: t('issue.outline.dateOldest'), onAction: () => sortEntries({ by: 'dateOldest' }) },
          null,
          { id: 'unitOrder', label: t('issue.outline.unitOrder'), onAction: () => sortByUnits(series) },
          null,
          { id: 'titlePinyin', label: t('issue.outline.titlePinyin'), onAction: () => sortEntries({ by: 'titlePinyin' }) },
          { id: 'namePinyin', label: t('issue.outline.namePinyin'), onAction: () => sortEntries({ by: 'namePinyin' }) },
          { id: 'nameStrokes', label: t('issue.outline.nameStrokes'), onAction: () => sortEntries({ by: 'nameStrokes' }) },
        ]}
      />
    </div>
  )
}
