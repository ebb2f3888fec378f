import { useTranslation } from 'react-i18next'
import { Calendar, Ellipsis, Flag, Heading, Heading1, ListCollapse, Merge, MessageSquareQuote, PenLine, Trash2 } from 'lucide-react'
import { IconButton, MenuButton, type MenuEntry } from '../ui/controls'
import type { SplitAction } from './split'
import type { ImportedEntry } from './split-parts'
import type { ParagraphRole } from './split-text'

const roles: { as: ParagraphRole; key: string; Icon: typeof Heading1 }[] = [
  { as: 'title', key: 'paragraphTitle', Icon: Heading1 }, { as: 'dateline', key: 'paragraphDateline', Icon: Calendar }, { as: 'byline', key: 'paragraphByline', Icon: PenLine },
  { as: 'note', key: 'paragraphNote', Icon: MessageSquareQuote }, { as: 'closing', key: 'paragraphClosing', Icon: Flag },
]

interface Props { entry: ImportedEntry; at: number; /** The paragraph with the caret. */ paragraph: number; apply: (action: SplitAction) => void }

/** Corrections of an entry that are more than typing in a field. */
export function EntryMenu({ entry, at, paragraph, apply }: Props) {
  const { t } = useTranslation()
  const number = paragraph + 1
  const icon = { size: 16, 'aria-hidden': true } as const
  const entries: (MenuEntry | null)[] = [
    { id: 'split', label: t('intake.act.split', { number }), icon: <ListCollapse {...icon} />, isDisabled: paragraph < 1, onAction: () => apply({ type: 'split', at, paragraph }) },
    ...roles.map(({ as, key, Icon }): MenuEntry => ({
      id: as, label: t(`intake.act.${key}`, { number }), icon: <Icon {...icon} />, isDisabled: entry.body.length === 0, onAction: () => apply({ type: 'paragraph', at, paragraph, as }),
    })),
    null,
    { id: 'section', label: t('intake.act.addSection'), icon: <Heading {...icon} />, onAction: () => apply({ type: 'addSection', beforeEntry: at }) },
    { id: 'merge', label: t('intake.act.merge'), icon: <Merge {...icon} />, isDisabled: at === 0, onAction: () => apply({ type: 'merge', at }) },
    { id: 'remove', label: t('intake.act.remove'), icon: <Trash2 {...icon} />, onAction: () => apply({ type: 'remove', at }) },
  ]
  return <MenuButton label={t('intake.act.more')} trigger={<IconButton label={t('intake.act.more')}><Ellipsis size={14} aria-hidden /></IconButton>} entries={entries} />
}
