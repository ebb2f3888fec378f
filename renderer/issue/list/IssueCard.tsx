import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BookOpen, MoreHorizontal, Trash2 } from 'lucide-react'
import type { IssueHead } from '../../../shared/model/issue'
import { formatChineseNumber } from '../../../shared/text/numerals'
import { IconButton, MenuButton } from '../../ui/controls'
import { twoFramesOn } from '../../ui/frames'
import { whenText } from './when'

/** One issue as a small cover: number, title, how much it holds, when it was last changed. */
export function IssueCard({ head, onOpen, onRemove }: { head: IssueHead; onOpen: () => void; onRemove: () => void }) {
  const { t, i18n } = useTranslation()
  const title = head.title || t('issue.list.untitled')
  const open = useRef<HTMLButtonElement>(null)
  const remove = () => {
    if (open.current) focusNear(open.current)
    onRemove()
  }
  return (
    <li className="issue-card">
      <button
        ref={open}
        type="button"
        className="issue-card-open"
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === 'Delete') remove()
        }}
      >
        <span className="issue-card-cover">
          {head.number === null ? <BookOpen size={20} aria-hidden /> : <><b aria-hidden className={head.number > 99 ? 'long' : ''}>{formatChineseNumber(head.number)}</b><small>第 {head.number} 期</small></>}
        </span>
        <span className="issue-card-text">
          <strong className={head.title ? '' : 'faint'}>{title}</strong>
          <span>{t('issue.list.entries', { count: head.entries })}<i aria-hidden>·</i>{t('issue.list.characters', { count: head.characters })}</span>
          <span>{t('issue.list.updated', { time: whenText(head.updatedAt, i18n.language, t) })}</span>
        </span>
      </button>
      <div className="issue-card-more">
        <MenuButton
          label={t('issue.list.more', { title })}
          trigger={<IconButton label={t('issue.list.more', { title })}><MoreHorizontal size={16} aria-hidden /></IconButton>}
          entries={[
            { id: 'open', label: t('issue.list.open'), icon: <BookOpen size={16} aria-hidden />, onAction: onOpen },
            null,
            { id: 'remove', label: t('issue.list.remove'), icon: <Trash2 size={16} aria-hidden />, shortcut: 'Delete', onAction: () => twoFramesOn(remove) },
          ]}
        />
      </div>
    </li>
  )
}

/** The keyboard goes on to the next card, else to the one before, else to the first button over the list: the card itself will be gone. */
function focusNear(card: HTMLElement): void {
  const list = card.closest('.issue-library')
  const cards = [...(list?.querySelectorAll<HTMLElement>('.issue-card-open') ?? [])]
  const at = cards.indexOf(card)
  const near = cards[at + 1] ?? cards[at - 1] ?? list?.querySelector<HTMLElement>('.issue-list-head button')
  near?.focus()
}
