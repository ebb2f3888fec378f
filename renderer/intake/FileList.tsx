import { useTranslation } from 'react-i18next'
import { Check, FileText, Globe, Image, X } from 'lucide-react'
import type { StagedItem } from '../../shared/contract'
import { IconButton } from '../ui/controls'
import { useIntake } from './state'
import { openDoubts } from './work'

const icons = { text: FileText, docx: FileText, html: Globe, picture: Image }

/** The files of a batch, each with what it still asks for. */
export function FileList({ current }: { current: StagedItem }) {
  const { t } = useTranslation()
  const { items, works, show, discard } = useIntake()
  return (
    <nav className="import-files" aria-label={t('intake.screen.files')}>
      <h2>{t('intake.screen.filesCount', { count: items.length })}</h2>
      <ul>
        {items.map((item) => {
          const work = works[item.token]
          const doubts = work ? openDoubts(item, work).length : 0
          const name = item.fileName ?? t('intake.screen.pasted')
          const Icon = icons[item.format]
          return (
            <li key={item.token}>
              <button type="button" aria-current={item.token === current.token} title={name} onClick={() => show(item.token)}>
                <Icon size={15} aria-hidden />
                <span>{name}</span>
                {doubts > 0 ? <em title={t('intake.screen.doubts', { count: doubts })}>{doubts}</em> : <Check size={14} aria-hidden />}
              </button>
              <IconButton label={t('intake.screen.leaveOut', { name })} onPress={() => discard(item.token)}><X size={13} aria-hidden /></IconButton>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
