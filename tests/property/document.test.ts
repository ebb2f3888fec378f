import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportedPage } from '../../shared/contract'
import { documentFromImport } from '../../shared/document/build'
import { byline, dateline, entry, entryTitle, figure, issueDocument, paragraph, section } from '../../shared/document/make'
import type { TopData } from '../../shared/document/nodes'
import { orderEntries } from '../../shared/document/order'
import type { OrderRule } from '../../shared/document/order'
import { IssueDocumentSchema } from '../../shared/document/schema'
import { textOfDocument } from '../../shared/document/walk'
import { counter } from '../unit/document/ids'

const word = fc.string({ unit: fc.constantFrom(...Array.from('春夏秋冬晴雨张示例局，。“”（） 12ab')), minLength: 1, maxLength: 12 })
const picture = fc.record({ name: word, caption: word, credit: word, alt: word })
const entryOf: fc.Arbitrary<ImportedPage['entries'][number]> = fc.record({
  title: word, date: fc.constant(null), weather: fc.constant(null), byline: fc.constant({ unit: null, role: null, name: null }), bylineText: word,
  body: fc.array(word, { maxLength: 4 }), dateline: word, bylinePlace: fc.constantFrom('before', 'after'),
  pictures: fc.array(fc.record({ name: word, caption: word, credit: word, alt: word, afterParagraph: fc.integer({ min: 0, max: 6 }) }), { maxLength: 3 }),
})
const pageOf: fc.Arbitrary<ImportedPage> = fc.record({
  masthead: fc.record({ series: word, title: word, subtitle: word, headline: fc.option(word), number: fc.option(fc.integer({ min: 1, max: 300 })) }),
  facts: fc.record({ publisher: word, releasedAt: word, source: word }),
  editorsNote: fc.record({ label: word, paragraphs: fc.array(word, { maxLength: 3 }) }),
  pictures: fc.array(picture, { maxLength: 2 }),
  sections: fc.array(fc.record({ title: word, beforeEntry: fc.integer({ min: 0, max: 4 }) }), { maxLength: 2 }),
  entries: fc.array(entryOf, { maxLength: 4 }),
  closing: fc.record({ label: word, paragraphs: fc.array(word, { maxLength: 2 }) }),
})

/** Each part stands in the text behind the one before it. */
function inOrder(parts: readonly string[], text: string): boolean {
  let at = 0
  return parts.every((part) => {
    const found = text.indexOf(part, at)
    at = found + part.length
    return found >= 0
  })
}

describe('documentFromImport', () => {
  it('keeps every paragraph of any page, in order, in a sound document', () => {
    fc.assert(fc.property(pageOf, (page) => {
      const document = documentFromImport(page, { pictures: new Map(), newId: counter(), submissionIds: [] })
      expect(IssueDocumentSchema.safeParse(document).success).toBe(true)
      const parts = [...page.editorsNote.paragraphs, ...page.entries.flatMap((one) => [one.title, one.dateline, ...one.body]), ...page.closing.paragraphs]
      expect(inOrder(parts, textOfDocument(document))).toBe(true)
      const figures = page.pictures.length + page.entries.reduce((sum, one) => sum + one.pictures.length, 0)
      expect(JSON.stringify(document).split('"type":"figure"').length - 1).toBe(figures)
    }))
  })
})

const blockOf: fc.Arbitrary<TopData> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ title: word, day: fc.option(fc.integer({ min: 1, max: 28 })), name: fc.option(fc.constantFrom('张示例', '李示范', '王样本')) }).map(({ title, day, name }) => entry('entry-x', null, [entryTitle(title), ...(day === null ? [] : [dateline(`5月${day}日`)]), ...(name === null ? [] : [byline(`（示例局　${name}）`)])])) },
  { weight: 1, arbitrary: word.map((title) => section(title)) },
  { weight: 1, arbitrary: fc.constantFrom<TopData>(paragraph('文'), figure({ figureId: 'figure-x' })) },
)
const ruleOf = fc.constantFrom<OrderRule>({ by: 'dateNewest' }, { by: 'dateOldest' }, { by: 'unitOrder', units: ['示例局'] }, { by: 'namePinyin' }, { by: 'nameStrokes' }, { by: 'titlePinyin' })
const runsOf = (blocks: readonly TopData[]): TopData[][] => blocks.reduce<TopData[][]>((runs, block) => (block.type === 'section' ? [...runs, []] : [...runs.slice(0, -1), [...(runs.at(-1) ?? []), block]]), [[]])

describe('orderEntries', () => {
  it('moves entries only, only inside their section, and orders what is ordered no further', () => {
    fc.assert(fc.property(fc.array(blockOf, { maxLength: 14 }), ruleOf, (blocks, rule) => {
      const before = JSON.stringify(blocks)
      const once = orderEntries(issueDocument(blocks), rule).root.children
      expect(JSON.stringify(blocks)).toBe(before)
      once.forEach((block, at) => {
        if (block.type !== 'entry' || blocks[at]?.type !== 'entry') expect(block).toBe(blocks[at])
      })
      const runs = runsOf(once)
      runsOf(blocks).forEach((run, at) => expect(new Set(runs[at])).toEqual(new Set(run)))
      expect(orderEntries(issueDocument(once), rule).root.children).toEqual(once)
    }))
  })
})
