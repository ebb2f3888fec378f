import type { ParsedPage } from './types'

/** Below this a section heading was told by its place only, not by a mark. */
const marked = 0.9

/**
 * A plain short line between header and first entry is the issue's title where the page has no other heading like it,
 * and a section's heading where it has.
 */
export function settleFirstHeading(page: ParsedPage): void {
  const { header, sections } = page
  const [first, ...others] = sections
  if (header.series === null || header.issueNumber === null) return
  const plain = others.some((s) => s.title.confidence < marked)
  if (first?.beforeEntry === 0 && header.title === null && first.title.confidence < marked && others.length === 0) {
    header.title = { ...first.title, confidence: 0.65 }
    page.sections = []
    return
  }
  const { title, headline, subtitle } = header
  const top = page.entries[0]?.title
  if (title === null || headline !== null || subtitle !== null || first === undefined || first.beforeEntry === 0 || top == null) return
  if (first.title.confidence >= marked && !plain) return
  const from = title.range.end
  const between = page.text.slice(from, top.range.start)
  if (from <= header.issueNumber.range.end || between.trim() !== '') return
  page.sections = [{ title: { ...title, confidence: 0.65 }, beforeEntry: 0 }, ...sections]
  header.title = null
}
