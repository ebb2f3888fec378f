import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IssueDocument } from '../../shared/document/nodes'
import { flattenDocument } from '../../shared/review/flatten'
import { stampsIn, type Stamp } from '../../shared/review/marks'
import { plainest, rebuildDocument } from '../../shared/review/rebuild'
import { resolve } from '../../shared/review/resolve'
import type { Token } from '../../shared/review/tokens'
import { track } from '../../shared/review/track'
import { editOf, issueOf, performEdit, type Edit } from '../support/review-edits'

/** The long suite runs the laws on more sequences: ISSUE_DESK_RUNS=10000. */
const numRuns = Number(process.env['ISSUE_DESK_RUNS'] ?? 500)
const authors = ['张示例', '李示范', '王样本']
interface Act { author: number; edit: Edit; minutes: number }
const acts = fc.array(fc.record({ author: fc.nat(2), edit: editOf, minutes: fc.integer({ min: 0, max: 30 }) }), { minLength: 1, maxLength: 10 })

interface Run { start: IssueDocument; tracked: IssueDocument; plain: IssueDocument }
/** The same edits twice: once tracked, once with tracking off. */
function run(start: IssueDocument, sequence: readonly Act[]): Run {
  let tracked = start
  let plain = start
  let count = 0
  let clock = Date.parse('2026-05-09T08:00:00Z')
  sequence.forEach(({ author, edit, minutes }, at) => {
    clock += minutes * 60_000
    const after = (document: IssueDocument) => rebuildDocument(performEdit(flattenDocument(document), edit, `new-${at}`))
    const newId = () => { count += 1; return `s-${count}` }
    tracked = track(tracked, after(tracked), { author: authors[author] ?? '', at: new Date(clock).toISOString(), newId })
    plain = after(plain)
  })
  return { start, tracked, plain }
}

const runOf = fc.tuple(issueOf, acts).map(([start, sequence]) => ({ sequence, ...run(start, sequence) }))

function stampsOf(tokens: readonly Token[]): Stamp[] {
  return tokens.flatMap((token) => [...stampsIn(token.marks), ...(token.kind === 'box' ? stampsOf(token.children) : [])])
}
const idsOf = (document: IssueDocument): string[] => [...new Set(stampsOf(flattenDocument(document)).map((stamp) => stamp.id))]

/** Where each suggestion's marks stand: blocks by number, boxes by key, each box with all it holds. */
function placesOf(document: IssueDocument): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>()
  let block = 0
  const visit = (tokens: readonly Token[], around: readonly string[]): void => {
    for (const token of tokens) {
      if (token.kind === 'start') block += 1
      const own = token.kind === 'box' ? token.key.replace(/^ghost:/, '') : `block ${block}`
      // A break belongs to the block before it as well.
      const spots = [own, ...(token.kind === 'start' ? [`block ${block - 1}`] : [])]
      for (const { id } of stampsIn(token.marks)) places.set(id, new Set([...(places.get(id) ?? []), ...spots, ...around]))
      if (token.kind === 'box') visit(token.children, [...around, own])
    }
  }
  visit(flattenDocument(document), [])
  return places
}

const edited = (verdict: 'accept' | 'reject', id: string) => (document: IssueDocument) => resolve(document, verdict, (stamp) => stamp.id === id)

describe('the law of suggestions', () => {
  it('accepting all gives what the same edits give with tracking off; rejecting all gives the document before; saving changes nothing', () => {
    let marked = 0
    fc.assert(fc.property(runOf, ({ start, tracked, plain }) => {
      if (idsOf(tracked).length > 0) marked += 1
      expect(resolve(tracked, 'accept')).toEqual(plainest(plain))
      expect(resolve(tracked, 'reject')).toEqual(plainest(start))
      expect(plainest(JSON.parse(JSON.stringify(tracked)) as IssueDocument)).toEqual(tracked)
    }), { numRuns })
    expect(marked).toBeGreaterThan(numRuns * 0.6)
  })

  it('one by one, in any order, nothing is left', () => {
    fc.assert(fc.property(runOf, fc.nat(), ({ tracked }, seed) => {
      const shuffled = idsOf(tracked).map((id, at) => ({ id, key: (at * 7919 + seed) % 1009 })).sort((a, b) => a.key - b.key)
      const oneByOne = (verdict: 'accept' | 'reject') => shuffled.reduce((document, { id }) => edited(verdict, id)(document), tracked)
      expect(idsOf(oneByOne('accept'))).toEqual([])
      expect(idsOf(oneByOne('reject'))).toEqual([])
    }), { numRuns: numRuns / 2 })
  })

  it('suggestions that do not touch commute', () => {
    const verdict = fc.constantFrom('accept' as const, 'reject' as const)
    let tried = 0
    fc.assert(fc.property(runOf, verdict, verdict, ({ tracked }, first, second) => {
      const places = [...placesOf(tracked)]
      for (const [p, at] of places) {
        for (const [q, there] of places) {
          if (p >= q || [...at].some((place) => there.has(place))) continue
          tried += 1
          const [one, two] = [edited(first, p), edited(second, q)]
          expect(two(one(tracked))).toEqual(one(two(tracked)))
        }
      }
    }), { numRuns: numRuns / 2 })
    expect(tried).toBeGreaterThan(numRuns)
  })
})
