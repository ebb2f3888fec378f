/** Structured values → the text that stands in the document. The way back is shared/parse. */
import type { Byline, PartialDate } from '../model/common'
import { formatDate } from '../text/dates'

/** 日期天气: `5月29日  晴`; either part alone where the other is unknown, empty for neither. */
export function datelineTextOf(facts: { date: PartialDate | null; weather: string | null }): string {
  return [facts.date ? formatDate(facts.date) : '', facts.weather ?? ''].filter((part) => part !== '').join('  ')
}

/** 署名: `（示例局下沉干部　张示例）`; empty when nothing is known. */
export function bylineTextOf(byline: Byline): string {
  const who = `${byline.unit ?? ''}${byline.role ?? ''}`
  const parts = [who, byline.name ?? ''].filter((part) => part !== '')
  return parts.length === 0 ? '' : `（${parts.join('　')}）`
}
