import { useTranslation } from 'react-i18next'
import { Check, X } from 'lucide-react'
import type { Suggestion } from '../../shared/review/suggestions'
import { Button } from '../ui/controls'
import { resolveOne } from './acts'
import { useStageRights } from './stages/rights'
import { Byline } from './Byline'
import { cut, linesOf, shortOf } from './words'

/** One suggestion 修订: who, when, what; accept or reject. */
export function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation()
  const what = shortOf(suggestion, t)
  const isFixed = useStageRights() === 'comment'
  return (
    <>
      <Byline by={suggestion.by} at={suggestion.at}>{suggestion.untracked ? <span className="chip doubt">{t('review.untracked')}</span> : null}</Byline>
      <SuggestionLines suggestion={suggestion} />
      <footer className="review-acts">
        <span className="faint review-place">{suggestion.place.label === '' ? '' : t('review.at', { place: cut(suggestion.place.label, 14) })}</span>
        <Button small isDisabled={isFixed} aria-label={t('review.acceptThis', { what })} onPress={() => resolveOne('accept', suggestion.id)}><Check size={14} aria-hidden />{t('review.accept')}</Button>
        <Button small isDisabled={isFixed} aria-label={t('review.rejectThis', { what })} onPress={() => resolveOne('reject', suggestion.id)}><X size={14} aria-hidden />{t('review.reject')}</Button>
      </footer>
    </>
  )
}

export function SuggestionLines({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation()
  return (
    <ul className="review-lines">
      {linesOf(suggestion, t).map(({ did, text, look }, at) => (
        <li key={at}>
          <span className="review-did">{did}</span>
          {text === '' ? null : look === 'ins' ? <ins>{cut(text, 120)}</ins> : look === 'del' ? <del>{cut(text, 120)}</del> : <span>{cut(text, 120)}</span>}
        </li>
      ))}
    </ul>
  )
}
