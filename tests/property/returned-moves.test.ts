import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readReturned } from '../../electron/review/word-reader'
import { reviewCopy } from '../../electron/review/word-writer'
import { byline, closing, dateline, entry, entryTitle, figure, issueDocument, masthead, mastheadLine, paragraph } from '../../shared/document/make'
import type { EntryData, IssueDocument, TopData } from '../../shared/document/nodes'
import { importReturned } from '../../shared/review/import'
import type { ReturnedFile, WordLine } from '../../shared/review/lines'
import { plainest } from '../../shared/review/rebuild'
import { resolve } from '../../shared/review/resolve'
import { suggestionsOf } from '../../shared/review/suggestions'
import { entryLines, figureLines, lineSaying, moveLines } from '../support/word-moves'
import { copyOptions, recordOf } from '../unit/review/writer-runs'

const names = ['雨后', '早市', '河堤', '食堂', '灯会']
const titles = names.map((name) => `${name}的一天`)
const bodies = names.map((name) => [`${name}那天早上，大家来得很早。`, `到了傍晚，${name}才安静下来。`])
const pictured = [0, 2, 3]
const made = (at: number): EntryData => entry(`e-${at}`, null, [
  entryTitle(titles[at] ?? ''), dateline('5月3日　晴'), paragraph(bodies[at]?.[0] ?? ''),
  ...(pictured.includes(at) ? [figure({ figureId: `f-${at}`, caption: '图为现场' })] : []),
  paragraph(bodies[at]?.[1] ?? ''), byline('（示例局　张示例）'),
])
const head = masthead([mastheadLine('series', '示例系列（三）'), mastheadLine('title', '示例日记')])
const issue = issueDocument([head, ...names.map((_, at) => made(at)), closing([paragraph('下期再会。')])])

type Move = { what: 'entry'; from: number; behind: number } | { what: 'figure'; from: number; entry: number; paragraph: number }
const moveOf: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ what: fc.constant('entry' as const), from: fc.nat(4), behind: fc.integer({ min: -1, max: 4 }) }),
  fc.record({ what: fc.constant('figure' as const), from: fc.constantFrom(...pictured), entry: fc.nat(4), paragraph: fc.nat(1) }),
)

let sent: ReturnedFile
beforeAll(async () => { sent = await readReturned((await reviewCopy(recordOf(issue), copyOptions)).bytes, '审阅稿.docx') })

function inFile(lines: readonly WordLine[], move: Move, tracked: boolean, by: string): WordLine[] {
  const mover = { by, at: '2026-06-01T09:00:00Z', tracked }
  if (move.what === 'figure') return moveLines(lines, figureLines(lines, `figure:f-${move.from}`), lineSaying(lines, bodies[move.entry]?.[move.paragraph] ?? ''), mover)
  if (move.from === move.behind) return [...lines]
  const target = move.behind === -1 ? lineSaying(lines, '示例日记') : (entryLines(lines, titles[move.behind] ?? '').at(-1) as WordLine)
  return moveLines(lines, entryLines(lines, titles[move.from] ?? ''), target, mover)
}

/** The same with the issue's own nodes. */
function inIssue({ root }: IssueDocument, move: Move): IssueDocument {
  const children = structuredClone(root.children)
  const isEntry = (node: TopData, at: number) => node.type === 'entry' && node.entryId === `e-${at}`
  if (move.what === 'entry') {
    if (move.from === move.behind) return issueDocument(children)
    const [part] = children.splice(children.findIndex((node) => isEntry(node, move.from)), 1) as [TopData]
    children.splice(move.behind === -1 ? 1 : children.findIndex((node) => isEntry(node, move.behind)) + 1, 0, part)
    return issueDocument(children)
  }
  const entries = children.filter((node) => node.type === 'entry')
  const holder = entries.find((one) => one.children.some((node) => node.type === 'figure' && node.figureId === `f-${move.from}`)) as EntryData
  const [part] = holder.children.splice(holder.children.findIndex((node) => node.type === 'figure' && node.figureId === `f-${move.from}`), 1) as [EntryData['children'][number]]
  const target = children.find((node) => isEntry(node, move.entry)) as EntryData
  const words = bodies[move.entry]?.[move.paragraph]
  target.children.splice(target.children.findIndex((node) => node.type === 'paragraph' && JSON.stringify(node).includes(words ?? '')) + 1, 0, part)
  return issueDocument(children)
}

const returned = (lines: WordLine[], savedBy = '审示例'): ReturnedFile => ({ ...sent, lines, savedBy, savedAt: '2026-06-01T10:00:00Z' })
const numRuns = Number(process.env['ISSUE_DESK_RUNS'] ?? 300)

describe('entries and pictures that were moved in Word', () => {
  it.each([{ tracked: true }, { tracked: false }])('are moved in the issue, pictures and all (tracked: $tracked)', ({ tracked }) => {
    fc.assert(fc.property(moveOf, (move) => {
      const back = importReturned(issue, [], returned(inFile(sent.lines, move, tracked, '审示例')))
      expect(resolve(back.document, 'accept')).toEqual(plainest(inIssue(issue, move)))
      expect(resolve(back.document, 'reject')).toEqual(plainest(issue))
      const cards = suggestionsOf(back.document)
      expect(cards.flatMap((card) => [card.inserted, card.deleted]).join('')).toBe('')
      expect(cards.map((card) => [card.by, card.untracked])).toEqual(cards.map(() => ['审示例', !tracked]))
      expect([back.report.lost, back.report.clashes, back.report.strange]).toEqual([[], [], []])
      const twice = importReturned(back.document, [], returned(inFile(sent.lines, move, tracked, '审示例')))
      expect([twice.document, twice.report.placed, twice.report.already]).toEqual([back.document, 0, back.report.placed + back.report.already])
    }), { numRuns })
  })

  it('come in any number, edited as they go', () => {
    fc.assert(fc.property(fc.uniqueArray(moveOf, { minLength: 2, maxLength: 4, selector: ({ what, from }) => `${what}${from}` }), fc.nat(4), fc.boolean(), (moves, edited, tracked) => {
      const lines = moves.reduce<WordLine[]>((so, move) => inFile(so, move, tracked, '审示例'), [...sent.lines])
      const ins = { by: '改示例', at: '2026-06-01T09:30:00Z' }
      const line = lineSaying(lines, bodies[edited]?.[0] ?? '')
      const given = lines.map((one) => (one === line ? { ...one, chars: one.chars.flatMap((char, at) => (at === 2 ? [{ ...char, text: '又', ins }, char] : [char])) } : one))
      const back = importReturned(issue, [], returned(given))
      const wanted = moves.reduce((so, move) => inIssue(so, move), issue)
      const added = (text: string): string => text.replace(bodies[edited]?.[0] ?? '', (words) => `${words.slice(0, 2)}又${words.slice(2)}`)
      expect(resolve(back.document, 'accept')).toEqual(JSON.parse(added(JSON.stringify(plainest(wanted)))))
      expect(resolve(back.document, 'reject')).toEqual(plainest(issue))
      expect(suggestionsOf(back.document).filter((card) => card.inserted !== '').map((card) => [card.by, card.inserted])).toEqual([['改示例', '又']])
      expect(back.report.came).toBe(back.report.placed + back.report.already + back.report.lost.length)
    }), { numRuns })
  })

  it('come from two reviewers in either order to the same issue; where both moved one part, both are named', () => {
    fc.assert(fc.property(moveOf, moveOf, (first, second) => {
      const one = returned(inFile(sent.lines, first, true, '甲示例'), '甲示例')
      const other = returned(inFile(sent.lines, second, true, '乙示例'), '乙示例')
      const there = importReturned(importReturned(issue, [], one).document, [], other)
      const back = importReturned(importReturned(issue, [], other).document, [], one)
      expect(resolve(there.document, 'reject')).toEqual(plainest(issue))
      if (there.report.clashes.length > 0) expect(there.report.lost.map(({ by, text }) => [by, text.slice(0, 1)])).toEqual([['乙示例', '↕']])
      else expect(there.document).toEqual(back.document)
    }), { numRuns })
  })
})
