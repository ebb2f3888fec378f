import type { InboxCounts, InboxQuery, SubmissionHead } from '../model/submission'

/** What the search looks in, lower case; one string a submission. */
export function searchTextOf(submission: { title: string; body: string[]; bylineText: string; byline: SubmissionHead['byline'] }): string {
  const { title, body, bylineText, byline } = submission
  return [title, bylineText, byline.unit, byline.role, byline.name, ...body].filter(Boolean).join('\n').toLowerCase()
}

/** The words of a query; a submission must hold all of them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/u).filter(Boolean)
}

/** What a query looks at of a submission. */
type Head = Omit<SubmissionHead, 'usedIn'>
export interface QueryAnswer<H extends Head> { heads: H[]; counts: InboxCounts }

/**
 * Heads that match, in order; counts are of the text filter over all statuses.
 * `searchText` gives the text of one submission, asked for only when the query has words.
 */
export function runQuery<H extends Head>(heads: readonly H[], query: InboxQuery, searchText: (id: string) => string): QueryAnswer<H> {
  const words = wordsOf(query.text)
  const matching = words.length === 0 ? [...heads] : heads.filter((head) => {
    const text = searchText(head.id)
    return words.every((word) => text.includes(word))
  })
  const counts: InboxCounts = { all: matching.length, new: 0, selected: 0, held: 0, rejected: 0 }
  for (const head of matching) counts[head.status] += 1
  const wanted = query.statuses.length === 0 ? matching : matching.filter((head) => query.statuses.includes(head.status))
  return { heads: sortHeads(wanted, query.sort, query.descending), counts }
}

const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** Sorts by a key; equal keys fall back to the newest first, so that the order is always the same. */
export function sortHeads<H extends Head>(heads: H[], sort: InboxQuery['sort'], descending: boolean): H[] {
  const sign = descending ? -1 : 1
  const byReceipt = (a: Head, b: Head) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : a.id < b.id ? 1 : -1)
  if (sort === 'received') return heads.sort((a, b) => -sign * byReceipt(a, b))
  if (sort === 'date' || sort === 'length') {
    const value = sort === 'date' ? dayNumber : (head: Head) => head.characters
    return heads.sort((a, b) => sign * (value(a) - value(b)) || byReceipt(a, b))
  }
  const keyOf = (head: Head) => (sort === 'title' ? head.title : head.byline[sort]) ?? ''
  // Those without the key stand last in both directions.
  return heads.sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    if (first === '' || second === '') return first === second ? byReceipt(a, b) : first === '' ? 1 : -1
    return sign * collator.compare(first, second) || byReceipt(a, b)
  })
}

/** A day as a number that grows with time; a missing year is that of the receipt. */
function dayNumber(head: Head): number {
  if (!head.date) return 0
  return (head.date.year ?? Number(head.receivedAt.slice(0, 4))) * 10_000 + head.date.month * 100 + head.date.day
}

const excerptLength = 90

/** The beginning of the body, in one line. */
export function excerptOf(body: readonly string[]): string {
  return body.join(' ').slice(0, excerptLength)
}
