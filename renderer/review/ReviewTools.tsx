import { useTranslation } from 'react-i18next'
import { Eye, MessageSquarePlus, PencilLine } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { IconButton, MenuButton } from '../ui/controls'
import { beginComment } from './acts'
import { useStageRights } from './stages/rights'
import { markViews, setMarkView, setTracking, useMarkView, useTracking } from './state'

const icon = { size: 16, 'aria-hidden': true } as const

/** The editor toolbar's part for review: suggesting mode, a comment, and how marks show. */
export function ReviewTools() {
  const { t } = useTranslation()
  const isBound = useStageRights() !== 'edit'
  const tracking = useTracking() || isBound
  const view = useMarkView()
  return (
    <>
      <ToggleButton className="button quiet small" isSelected={tracking} isDisabled={isBound} onChange={setTracking} aria-label={t(tracking ? 'review.trackingOn' : 'review.trackingOff')}><PencilLine {...icon} /><span className="tool-word">{t('review.tracking')}</span></ToggleButton>
      <IconButton label={t('review.comment')} shortcut="Ctrl+Alt+M" preventFocusOnPress onPress={beginComment}><MessageSquarePlus {...icon} /></IconButton>
      <MenuButton
        label={t('review.show')}
        trigger={<IconButton label={`${t('review.show')}: ${t(`review.view.${view}`)}`}><Eye {...icon} /></IconButton>}
        entries={markViews.map((id) => ({ id, label: t(`review.view.${id}`), shortcut: id === view ? '✓' : '', onAction: () => setMarkView(id) }))}
      />
    </>
  )
}
