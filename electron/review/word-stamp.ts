import type { WordStamp } from '../../shared/review/lines'
import { attribute, type Element } from './word-xml'

/** Who a change or comment without an author is laid to. */
export const nobody = '未署名'

/** Who and when a tracked change says. */
export function stampOf(element: Element): WordStamp {
  return { by: authorOf(attribute(element, 'w:author')), at: instantOf(attribute(element, 'w:date')) }
}

export const authorOf = (name: string | null): string => name?.trim() || nobody

/** Word writes local time and calls it Z, others leave the zone out: either is kept as it stands. '' for no date. */
export function instantOf(date: string | null): string {
  const written = date?.trim() ?? ''
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`
  const time = /^\d{4}-\d\d-\d\dT/.test(zoned) ? Date.parse(zoned) : Number.NaN
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
