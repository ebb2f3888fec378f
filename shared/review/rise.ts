/**
 * Of items that stand at places `at`, in another order, those that can stay: the heaviest subsequence whose places rise.
 * Returns the indexes of its members.
 */
export function heaviestRise(items: readonly { at: number; weight: number }[]): Set<number> {
  const best: { sum: number; before: number }[] = []
  items.forEach(({ at, weight }, index) => {
    let before = -1
    for (let other = 0; other < index; other += 1) {
      const isBelow = (items[other]?.at ?? 0) < at
      if (isBelow && (best[other]?.sum ?? 0) > (best[before]?.sum ?? 0)) before = other
    }
    best.push({ sum: weight + (best[before]?.sum ?? 0), before })
  })
  let last = best.reduce((top, one, index) => (one.sum > (best[top]?.sum ?? 0) ? index : top), best.length > 0 ? 0 : -1)
  const members = new Set<number>()
  for (; last !== -1; last = best[last]?.before ?? -1) members.add(last)
  return members
}
