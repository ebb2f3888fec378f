import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LexicalEditor } from 'lexical'
import { resolveSuggestions } from '../../renderer/editor/review/commands'
import { setLane } from '../../renderer/editor/review/lane'
import type { IssueDocument } from '../../shared/document/nodes'
import { plainest } from '../../shared/review/rebuild'
import { resolve } from '../../shared/review/resolve'
import { performStep, stepOf } from '../support/editor-steps'
import { documentOf, openEditor, redo, undo } from '../unit/editor/bench'
import { everything, twoEntries } from '../unit/editor/documents'

const numRuns = Number(process.env['ISSUE_DESK_RUNS'] ?? 500) / 5
const authors = ['张示例', '李示范', '王样本']
const acts = fc.array(fc.record({ author: fc.nat(2), step: stepOf }), { minLength: 1, maxLength: 8 })

/** What an editor makes of a document when it opens it: empty places filled, order mended. */
const opened = (document: IssueDocument): IssueDocument => plainest(documentOf(openEditor(document)))

function suggest(editor: LexicalEditor, sequence: { author: number; step: Parameters<typeof performStep>[1] }[], after: (before: IssueDocument) => void = () => undefined): void {
  for (const { author, step } of sequence) {
    setLane(editor, { author: authors[author] ?? '', tracking: true })
    const before = documentOf(editor)
    performStep(editor, step)
    after(before)
  }
}

describe('suggesting in the real editor', () => {
  it('rejecting all gives the issue before, whatever was done; undo leads back to it and redo to the end', () => {
    fc.assert(fc.property(fc.boolean(), acts, (rich, sequence) => {
      const start = rich ? everything() : twoEntries()
      const editor = openEditor(start)
      const first = documentOf(editor)
      suggest(editor, sequence)
      const end = documentOf(editor)
      expect(plainest(end)).toEqual(plainest(resolve(end, 'accept', () => false)))
      expect(opened(resolve(end, 'reject'))).toEqual(opened(start))
      for (let back = 0; back < sequence.length * 4; back += 1) undo(editor)
      expect(documentOf(editor)).toEqual(first)
      for (let forth = 0; forth < sequence.length * 4; forth += 1) redo(editor)
      expect(documentOf(editor)).toEqual(end)
      resolveSuggestions(editor, 'reject', () => true)
      expect(plainest(documentOf(editor))).toEqual(opened(start))
    }), { numRuns })
  })

  it('the first edit of an issue, accepted, is that edit made with tracking off', () => {
    fc.assert(fc.property(fc.boolean(), stepOf, (rich, step) => {
      const start = rich ? everything() : twoEntries()
      const plain = openEditor(start)
      performStep(plain, step)
      const editor = openEditor(start)
      suggest(editor, [{ author: 0, step }])
      expect(withoutIds(opened(resolve(documentOf(editor), 'accept')))).toEqual(withoutIds(plainest(documentOf(plain))))
    }), { numRuns })
  })
})

/** New entries and figures get random ids. */
const withoutIds = (document: IssueDocument): unknown => JSON.parse(JSON.stringify(document).replace(/"(entryId|figureId)":"[\w-]{16}"/g, '"$1":""'))
