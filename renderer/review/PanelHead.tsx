import { useTranslation } from 'react-i18next'
import { ArrowDown, ArrowUp, CheckCheck, FileSymlink, MessageSquarePlus } from 'lucide-react'
import type { Card } from '../../shared/review/cards'
import { Choose, IconButton, MenuButton, type MenuEntry } from '../ui/controls'
import { useDesk } from '../state/desk-state'
import { openDraft, resolveAll, resolveAuthor, resolveSelection, step } from './acts'
import { authorsOf } from './cards'
import { readCopy } from './copies/copy'
import { useStageRights } from './stages/rights'
import { cardKinds, useReview } from './state'

const everyone = ' everyone'
const icon = { size: 16, 'aria-hidden': true } as const

/** What is listed, going from one to the next, and accepting or rejecting many. */
export function PanelHead({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation()
  const { kind, author, set } = useReview()
  const authors = authorsOf(cards)
  return (
    <div className="review-head">
      <div className="review-filters">
        <Choose small hideLabel label={t('review.kind')} value={kind} onChange={(next) => set({ kind: next })} choices={cardKinds.map((id) => ({ id, label: t(`review.kinds.${id}`) }))} />
        <Choose small hideLabel label={t('review.author')} value={author ?? everyone} onChange={(next) => set({ author: next === everyone ? null : next })} choices={[{ id: everyone, label: t('review.everyone') }, ...authors.map((id) => ({ id, label: id }))]} />
      </div>
      <div className="review-steps">
        <IconButton label={t('review.previous')} shortcut="Shift+F8" isDisabled={cards.length === 0} onPress={() => step(-1)}><ArrowUp {...icon} /></IconButton>
        <IconButton label={t('review.next')} shortcut="F8" isDisabled={cards.length === 0} onPress={() => step(1)}><ArrowDown {...icon} /></IconButton>
        <IconButton label={t('review.commentIssue')} onPress={() => openDraft({ on: 'issue', quote: '' })}><MessageSquarePlus {...icon} /></IconButton>
        <ResolveMenu cards={cards} />
        <CopyMenu />
      </div>
    </div>
  )
}

/** The way to a reviewer's Word and back. */
function CopyMenu() {
  const { t } = useTranslation()
  return (
    <MenuButton
      label={t('copies.menu')}
      trigger={<IconButton label={t('copies.menu')}><FileSymlink {...icon} /></IconButton>}
      entries={[
        { id: 'save', label: t('copies.save'), onAction: () => useDesk.getState().set({ dialog: 'copy' }) },
        { id: 'read', label: t('copies.read'), onAction: () => void readCopy() },
      ]}
    />
  )
}

function ResolveMenu({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation()
  const isFixed = useStageRights() === 'comment'
  const suggestions = cards.filter((card) => card.kind === 'suggestion')
  const byAuthor = authorsOf(suggestions).flatMap((name): (MenuEntry | null)[] => [
    null,
    { id: `accept-${name}`, label: t('review.acceptOf', { name }), onAction: () => resolveAuthor('accept', name) },
    { id: `reject-${name}`, label: t('review.rejectOf', { name }), onAction: () => resolveAuthor('reject', name) },
  ])
  return (
    <MenuButton
      label={t('review.more')}
      trigger={<IconButton label={t('review.more')} isDisabled={suggestions.length === 0 || isFixed}><CheckCheck {...icon} /></IconButton>}
      entries={[
        { id: 'accept-all', label: t('review.acceptAll'), onAction: () => resolveAll('accept') },
        { id: 'reject-all', label: t('review.rejectAll'), onAction: () => resolveAll('reject') },
        null,
        { id: 'accept-selected', label: t('review.acceptSelected'), shortcut: 'Ctrl+Alt+A', onAction: () => resolveSelection('accept') },
        { id: 'reject-selected', label: t('review.rejectSelected'), shortcut: 'Ctrl+Alt+R', onAction: () => resolveSelection('reject') },
        ...byAuthor,
      ]}
    />
  )
}
