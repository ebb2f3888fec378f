import { useTranslation } from 'react-i18next'
import type { ParsedPage, ParseWarning } from '../../shared/parse/types'
import { fieldOfWarning } from './doubts'

interface Props { page: ParsedPage; onGo: (field: string | null, offset: number | null) => void }

/** What the reader of the page was not sure of, each leading to its place. */
export function WarningList({ page, onGo }: Props) {
  const { t } = useTranslation()
  if (page.warnings.length === 0) return null
  const textOf = ({ code, index, range }: ParseWarning) => {
    const quoted = range && (code === 'unplacedText' || code === 'lowConfidence' || code === 'dateImpossible' || code === 'bylineUnclear') ? `“${short(page.text.slice(range.start, range.end))}”` : ''
    return `${t(`intake.warning.${code}`, { number: (index ?? 0) + 1 })}${quoted}`
  }
  return (
    <ul className="import-warnings" aria-label={t('intake.screen.warnings')}>
      {page.warnings.map((warning, at) => (
        <li key={at}><button type="button" onClick={() => onGo(fieldOfWarning(page, warning), warning.range?.start ?? null)}>{textOf(warning)}</button></li>
      ))}
    </ul>
  )
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > 24 ? `${line.slice(0, 24)}…` : line
}
