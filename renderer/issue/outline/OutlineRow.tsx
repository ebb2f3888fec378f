import { useTranslation } from 'react-i18next'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import { Flag, GripVertical, Image, MessageSquareQuote, MoreHorizontal, Newspaper, Text } from 'lucide-react'
import { formatDate } from '../../../shared/text/dates'
import { mediaUrl } from '../pictures'
import { nameOf } from './actions'
import { useCurrentRow } from './current'
import { useRowWords } from './row-words'
import type { Row } from './rows'

/** Kinds that a row's look tells already. */
const plainKinds = new Set<Row['kind']>(['masthead', 'section'])

/** The look of what a suggestion says of the whole block. */
const chips = { added: 'selected', moved: 'new', removed: 'rejected' }

const icons = { masthead: Newspaper, editorsNote: MessageSquareQuote, figure: Image, section: Text, entry: Text, closing: Flag, text: Text }

/** One block of the issue in the outline. */
export function OutlineRow({ row, onMenu }: { row: Row; onMenu: (row: Row, at: { x: number; y: number }) => void }) {
  const { t } = useTranslation()
  const title = nameOf(row)
  // Asked for here: the list drawn anew at each click takes long with hundreds of rows.
  const isCurrent = useCurrentRow((state) => state.key === row.key)
  return (
    <GridListItem
      id={row.key}
      textValue={title}
      className={`outline-row ${row.kind} ${isCurrent ? 'current' : ''} ${row.review ?? ''}`}
      onContextMenu={(event) => {
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        // The menu key gives no point: the menu then opens under the row.
        onMenu(row, event.clientX === 0 && event.clientY === 0 ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY })
      }}
    >
      {row.movable ? <AriaButton slot="drag" className="outline-grip" aria-label={t('issue.outline.drag', { title })}><GripVertical size={14} aria-hidden /></AriaButton> : <span className="outline-grip" aria-hidden />}
      <Sign row={row} />
      <div className="outline-text">
        <span className={`outline-title ${row.title === '' ? 'faint' : ''}`}>{title}</span>
        <Details row={row} />
      </div>
      <AriaButton
        className="outline-more button icon quiet small"
        aria-label={t('issue.outline.more', { title })}
        onPress={(event) => {
          const box = event.target.getBoundingClientRect()
          onMenu(row, { x: box.left, y: box.bottom })
        }}
      >
        <MoreHorizontal size={14} aria-hidden />
      </AriaButton>
    </GridListItem>
  )
}

/** The entry's number, the picture itself, or the sign of what the block is. */
function Sign({ row }: { row: Row }) {
  if (row.kind === 'section') return null
  if (row.number !== null) return <span className="outline-sign">{row.number}</span>
  if (row.mediaId !== null) return <img className="outline-sign" src={mediaUrl(row.mediaId)} alt="" draggable={false} />
  const Icon = icons[row.kind]
  return <span className="outline-sign"><Icon size={14} aria-hidden /></span>
}

function Details({ row }: { row: Row }) {
  const { t } = useTranslation()
  const kind = t(`issue.outline.${row.kind}`)
  const facts = row.kind === 'entry'
    ? [row.date ? formatDate(row.date) : '', [row.unit, row.name].filter((part) => part).join(' ')]
    : [plainKinds.has(row.kind) || row.title === '' || row.title === kind ? '' : kind]
  const said = facts.filter((part) => part !== '')
  if (row.kind !== 'entry' && said.length === 0 && row.marks.length === 0 && row.review === null) return null
  return (
    <span className="outline-facts">
      {row.review === null ? null : <span className={`chip ${chips[row.review]}`}>{t(`issue.outline.${row.review}Here`)}</span>}
      {row.marks.map((mark) => <span key={mark} className="chip doubt">{t(`issue.mark.${mark}`)}</span>)}
      <span className="outline-words">
        {said.join(' · ')}
        {row.kind === 'entry' ? <EntryCount row={row} isFirst={said.length === 0} /> : null}
      </span>
    </span>
  )
}

function EntryCount({ row, isFirst }: { row: Row; isFirst: boolean }) {
  const { t } = useTranslation()
  const count = useRowWords((state) => state.words.get(row.key) ?? 0)
  if (row.review === 'removed') return null
  return <>{isFirst ? '' : ' · '}{t('issue.outline.characters', { count })}{row.figures > 0 ? ` · ${t('issue.outline.pictures', { count: row.figures })}` : ''}</>
}
