import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importedFromParsed } from '../../shared/document/importedPage'
import { parsePage } from '../../shared/parse/page'
import { correct, type SplitAction } from '../../renderer/intake/split'
import type { Split } from '../../renderer/intake/split-parts'

const page = importedFromParsed(parsePage(Array.from({ length: 4 }, (_, n) => `第${n + 1}天的日记\n5月${n + 3}日  晴\n这是第${n + 1}天的第一段，写得很长很长，要到句号才结束。\n这是第${n + 1}天的第二段，也不短，有头有尾。\n小标题${n}\n（示例${n}局志愿者　张示例）\n`).join('\n')))
const start: Split = { page, origins: page.entries.map((_, at) => at) }

/** Every character of the split that is no space, in alphabetical order. */
function letters({ page: { editorsNote, closing, entries, masthead, sections } }: Split): string {
  const words = [masthead.title, masthead.series, editorsNote.label, closing.label, ...editorsNote.paragraphs, ...closing.paragraphs, ...sections.map((one) => one.title), ...entries.flatMap((one) => [one.title, one.dateline, one.bylineText, ...one.body])]
  return Array.from(words.join('').replace(/\s/gu, '')).sort().join('')
}

const at = fc.nat(6)
const role = fc.constantFrom('title' as const, 'dateline' as const, 'byline' as const, 'note' as const, 'closing' as const)
const step: fc.Arbitrary<(split: Split) => SplitAction> = fc.oneof(
  fc.record({ at, paragraph: at }).map((part) => (): SplitAction => ({ type: 'split', ...part })),
  at.map((index) => (): SplitAction => ({ type: 'merge', at: index })),
  fc.record({ at, step: fc.constantFrom(1 as const, -1 as const) }).map((part) => (): SplitAction => ({ type: 'move', ...part })),
  fc.record({ at, paragraph: at, as: role }).map((part) => (): SplitAction => ({ type: 'paragraph', ...part })),
  fc.record({ from: at, paragraph: at, as: fc.oneof(role, fc.constant('entry' as const), fc.constant('body' as const)), at }).map(({ from, paragraph, as, at: index }) => ({ page: { entries } }: Split): SplitAction => ({ type: 'assign', as, text: entries[from]?.body[paragraph] ?? '', at: index })),
  fc.constant((): SplitAction => ({ type: 'add' })),
)

describe('corrections of a split', () => {
  it('lose no letter and double none, in whatever order they come', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const end = steps.reduce((split, make) => correct(split, make(split)), start)
      expect(letters(end)).toBe(letters(start))
      expect(end.origins).toHaveLength(end.page.entries.length)
      expect(new Set(end.origins).size).toBe(end.origins.length)
    }))
  })
})
