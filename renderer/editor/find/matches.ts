export interface FindOptions { matchCase: boolean; wholeWord: boolean }

const latin = 'A-Za-z0-9_\\u00c0-\\u024f'
const latinEdge = new RegExp(`[${latin}]`)

/** Where `query` stands in `text`, without overlap, as half-open UTF-16 ranges. Whole word asks only of Latin edges: Chinese has no word ends. */
export function matchesIn(text: string, query: string, { matchCase, wholeWord }: FindOptions): [number, number][] {
  if (query === '') return []
  const escaped = query.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const before = wholeWord && latinEdge.test(query[0] ?? '') ? `(?<![${latin}])` : ''
  const after = wholeWord && latinEdge.test(query.at(-1) ?? '') ? `(?![${latin}])` : ''
  const pattern = new RegExp(`${before}${escaped}${after}`, matchCase ? 'gu' : 'giu')
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}
