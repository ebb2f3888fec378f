import type { TFunction } from 'i18next'
import type { Suggestion } from '../../shared/review/suggestions'

/** One line of a suggestion: what it does, and to which words. */
export interface Line { did: string; text: string; look: 'ins' | 'del' | 'plain' }

const types = ['entry', 'figure', 'section', 'masthead', 'editors-note', 'closing'] as const
const keys = ['kind', 'format', 'indent'] as const
const known = <T extends string>(list: readonly T[], value: string): T | 'other' => list.find((one) => one === value) ?? 'other'

/** What a suggestion does, a line a thing. */
export function linesOf(suggestion: Suggestion, t: TFunction): Line[] {
  const { inserted, deleted, formats, things, restyled } = suggestion
  const lines: Line[] = things.map(({ did, type, label }) => ({ did: t(`review.thing.${did}`, { what: t(`review.type.${known(types, type)}`) }), text: label, look: did === 'added' ? 'ins' : did === 'removed' ? 'del' : 'plain' }))
  if (deleted !== '') lines.push({ did: t('review.deleted'), text: deleted, look: 'del' })
  if (inserted !== '') lines.push({ did: t('review.inserted'), text: inserted, look: 'ins' })
  if (formats.length > 0) lines.push({ did: t('review.formatted'), text: formats.map((name) => t(`review.format.${name}`, { defaultValue: name })).join('、'), look: 'plain' })
  if (restyled.length > 0) lines.push({ did: t('review.changed'), text: [...new Set(restyled.map(({ key }) => t(`review.restyle.${known(keys, key)}`)))].join('、'), look: 'plain' })
  return lines
}

/** The same in a few words, for a name. */
export function shortOf(suggestion: Suggestion, t: TFunction): string {
  return linesOf(suggestion, t).map(({ did, text }) => `${did} ${cut(text, 16)}`.trim()).join('，')
}

export const cut = (text: string, most: number): string => {
  const letters = Array.from(text)
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text
}

/** An instant as the office reads it: the local day and minute. */
export function timeOf(instant: string): string {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
