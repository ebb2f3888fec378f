import type { ParsedPage } from '../../shared/parse/types'

const mostQuotes = 12
const longestQuote = 40

/** The page with a warning that quotes what was left out as the web site's own: nothing is lost unseen. */
export function withLeftOut(page: ParsedPage, left: readonly string[]): ParsedPage {
  if (left.length === 0) return page
  const quotes = left.slice(0, mostQuotes).map((text) => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text))
  const text = `当作网页文字略去 ${left.length} 处：${quotes.join('；')}${left.length > mostQuotes ? '；等' : ''}`
  return { ...page, warnings: [...page.warnings, { code: 'unplacedText', text, range: null, index: null }] }
}
