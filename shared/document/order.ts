import { compareByUnitOrder, comparePinyin, comparePinyinName, compareStrokeName } from '../text/collate'
import { compareDates } from '../text/dates'
import type { EntryData, IssueDocument, TopData } from './nodes'
import { entryFacts } from './query'
import type { EntryFacts } from './query'

/** How entries are put in order: by day, by the office's list of units, by name (按姓氏拼音, 按姓氏笔画) or by title. */
export type OrderRule =
  | { by: 'dateNewest' } | { by: 'dateOldest' }
  | { by: 'unitOrder'; units: readonly string[] }
  | { by: 'namePinyin' } | { by: 'nameStrokes' } | { by: 'titlePinyin' }

interface Keyed { entry: EntryData; facts: EntryFacts }
/** Compares two entries that both have the rule's key. */
interface Rule { hasKey: (facts: EntryFacts) => boolean; compare: (a: EntryFacts, b: EntryFacts) => number }

function ruleOf(rule: OrderRule): Rule {
  switch (rule.by) {
    case 'dateNewest': return { hasKey: (one) => one.date !== null, compare: (a, b) => compareDates(b.date, a.date) }
    case 'dateOldest': return { hasKey: (one) => one.date !== null, compare: (a, b) => compareDates(a.date, b.date) }
    case 'unitOrder': return byUnits(rule.units)
    case 'namePinyin': return { hasKey: hasName, compare: (a, b) => comparePinyinName(a.name ?? '', b.name ?? '') }
    case 'nameStrokes': return { hasKey: hasName, compare: (a, b) => compareStrokeName(a.name ?? '', b.name ?? '') }
    case 'titlePinyin': return { hasKey: (one) => one.title !== '', compare: (a, b) => comparePinyin(a.title, b.title) }
  }
}

const hasName = (facts: EntryFacts): boolean => facts.name !== null && facts.name !== ''

function byUnits(units: readonly string[]): Rule {
  const compare = compareByUnitOrder(units)
  return { hasKey: (one) => one.unit !== null && one.unit !== '', compare: (a, b) => compare(a.unit, b.unit) }
}

/**
 * The document with its entries in order. Stable; entries without the key come last in the order they had.
 * Sections stay where they are and each run of entries below one is ordered by itself; all else keeps its place.
 */
export function orderEntries(document: IssueDocument, rule: OrderRule): IssueDocument {
  const chosen = ruleOf(rule)
  const out: TopData[] = [...document.root.children]
  let places: number[] = []
  const settle = () => {
    const sorted = sortRun(places.map((place) => document.root.children[place] as EntryData), chosen)
    places.forEach((place, at) => {
      out[place] = sorted[at] as EntryData
    })
    places = []
  }
  document.root.children.forEach((block, place) => {
    if (block.type === 'section') settle()
    if (block.type === 'entry') places.push(place)
  })
  settle()
  return { root: { ...document.root, children: out } }
}

function sortRun(run: EntryData[], rule: Rule): EntryData[] {
  const keyed: Keyed[] = run.map((entry) => ({ entry, facts: entryFacts(entry) }))
  const withKey = keyed.filter((one) => rule.hasKey(one.facts)).sort((a, b) => rule.compare(a.facts, b.facts))
  return [...withKey, ...keyed.filter((one) => !rule.hasKey(one.facts))].map((one) => one.entry)
}
