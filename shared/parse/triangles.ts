import { asTitle, type LineFacts } from './facts'

/**
 * ▲标题 / 5月29日 / a body: ▲ marks a caption under a picture, but a title where no picture stands above and a head or a body
 * stands below; without a day only where every such line of the page begins an entry.
 */
export function settleTriangles(facts: LineFacts[]): void {
  const marked = facts.flatMap((f, k) => (/^[▲△]/.test(f.line.text) && f.picture?.form === 'caption' && facts[k - 1]?.picture == null ? [k] : []))
  if (marked.length === 0) return
  const dated = marked.filter((k) => facts[k + 1]?.kind === 'dateline')
  const begins = (k: number): boolean => k === marked[0] || closed(facts, k)
  const titles = dated.length > 0 ? dated : marked.length > 1 && marked.every((k) => headsBody(facts, k) && begins(k)) && !facts.some((f) => f.kind === 'titleDateline') ? marked : []
  for (const k of titles) {
    const f = facts[k]
    if (f !== undefined) facts[k] = asTitle(f)
  }
}

function headsBody(facts: LineFacts[], k: number): boolean {
  const [below, second] = [facts[k + 1], facts[k + 2]]
  return below?.kind === 'paragraph' || (below?.kind === 'byline' && second?.kind === 'paragraph')
}

/** A byline or the end of an entry stands above. */
function closed(facts: LineFacts[], k: number): boolean {
  const above = facts[k - 1]
  return above?.kind === 'byline' || above?.kind === 'label' || above?.kind === 'dateline' || (above?.kind === 'paragraph' && above.byline !== null)
}
