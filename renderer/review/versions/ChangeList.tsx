import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../shared/review/stages'
import type { Suggestion } from '../../../shared/review/suggestions'

/** What a comparison found: facts first, then the text's changes in their order; a press shows each on the page. */
export function ChangeList({ difference: { facts, suggestions }, onShow }: { difference: Difference; onShow: (id: string) => void }) {
  const { t } = useTranslation()
  const count = facts.length + suggestions.length
  return (
    <div className="change-list">
      <h3>{count === 0 ? t('stages.compare.same') : t('stages.compare.count', { count })}</h3>
      <ul>
        {facts.map(({ name, before, after }) => <li key={name} className="change-fact">{t('stages.compare.fact', { name: t(`stages.compare.${name}`), before: before || t('stages.compare.empty'), after: after || t('stages.compare.empty') })}</li>)}
        {suggestions.map((suggestion) => <li key={suggestion.id}><button type="button" onClick={() => onShow(suggestion.id)}><Change suggestion={suggestion} /></button></li>)}
      </ul>
    </div>
  )
}

function Change({ suggestion: { inserted, deleted, things, formats, restyled, place } }: { suggestion: Suggestion }) {
  const { t } = useTranslation()
  const kinds: Record<string, true> = { entry: true, section: true, figure: true, masthead: true, 'editors-note': true, closing: true }
  const did = { added: 'added', removed: 'removed', moved: 'moved', changed: 'changed' } as const
  return (
    <>
      {place.label === '' ? null : <span className="change-place">{short(place.label, 16)}</span>}
      {deleted === '' ? null : <span><b className="change-kind del">{t('stages.compare.removed')}</b><del>{short(deleted)}</del></span>}
      {inserted === '' ? null : <span><b className="change-kind ins">{t('stages.compare.added')}</b><ins>{short(inserted)}</ins></span>}
      {things.map((thing, at) => <span key={at}><b className="change-kind">{t(`stages.compare.${did[thing.did]}`)}</b>{t(`stages.compare.thing.${thing.type in kinds ? thing.type : 'other'}`)} {short(thing.label, 24)}</span>)}
      {formats.length > 0 || restyled.length > 0 ? <span><b className="change-kind">{t('stages.compare.changed')}</b>{t('stages.compare.format')}</span> : null}
    </>
  )
}

function short(text: string, most = 60): string {
  const letters = Array.from(text)
  return letters.length <= most ? text : `${letters.slice(0, most).join('')}…`
}
