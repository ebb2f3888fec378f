import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import type { IssueDocument } from '../../../shared/document/nodes'
import { textOf } from '../../../shared/document/walk'
import type { Thread } from '../../../shared/model/review'
import { flattenDocument } from '../../../shared/review/flatten'
import { importReturned } from '../../../shared/review/import'
import { plainest, rebuildDocument } from '../../../shared/review/rebuild'
import { resolve } from '../../../shared/review/resolve'
import { suggestionIds } from '../../../shared/review/stamps'
import { track } from '../../../shared/review/track'
import { editOf, issueOf, performEdit, type Edit } from '../../support/review-edits'
import { commented, copyOptions, recordOf, trackedOf } from './writer-runs'

const copyOf = async (document: IssueDocument, threads: Thread[] = []) => readReturned((await reviewCopy(recordOf(document, threads), copyOptions)).bytes, '审阅稿.docx')

/** What a reviewer's program sends back: his edits tracked in the copy, the issue as it was sent still inside. */
async function reviewed(sent: IssueDocument, edits: readonly Edit[], by: string, minute: number, tracked = true) {
  let document = sent
  let count = 0
  edits.forEach((edit, at) => {
    const edited = rebuildDocument(performEdit(flattenDocument(document), edit, `${by}-${at}`))
    document = tracked ? track(document, edited, { author: by, at: `2026-06-01T09:${String(minute + at).padStart(2, '0')}:00Z`, newId: () => `${by}${(count += 1)}` }) : edited
  })
  return { document, file: { ...(await copyOf(document)), base: { document: sent }, savedBy: by, savedAt: '2026-06-01T10:00:00Z' } }
}

/** A copy is written and read for each: the long suite (ISSUE_DESK_RUNS) runs more. */
const numRuns = Math.ceil(Number(process.env['ISSUE_DESK_RUNS'] ?? 500) / 20)

const words = (document: IssueDocument): string => textOf(document.root).replace(/\s+/g, '')
/** Edits that a reviewer makes in Word's text; entries and pictures as wholes are tried apart. */
const textEdit = editOf.filter((edit) => !('box' in edit) && !['add', 'style', 'link'].includes(edit.do))

describe('a review copy that comes back', () => {
  it('changes nothing when nobody changed it', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, fc.nat(1000), async (tracked, seed) => {
      const { document, threads } = commented(tracked, seed)
      const back = importReturned(document, threads, await copyOf(document, threads))
      expect(back.document).toEqual(plainest(document))
      expect(back.threads).toEqual(threads)
      expect([back.report.came, back.report.comments.added, back.report.comments.missing, back.report.clashes, back.report.acceptedThere, back.report.rejectedThere]).toEqual([0, 0, [], [], [], []])
    }), { numRuns })
  })

  it('brings every tracked change as a suggestion of its author, and twice changes nothing', async () => {
    await fc.assert(fc.asyncProperty(issueOf, fc.array(textEdit, { minLength: 1, maxLength: 4 }), async (sent, edits) => {
      const { document, file } = await reviewed(sent, edits, '审示例', 0)
      const once = importReturned(sent, [], file)
      expect(words(resolve(once.document, 'accept'))).toBe(words(resolve(document, 'accept')))
      expect(resolve(once.document, 'reject')).toEqual(plainest(sent))
      const twice = importReturned(once.document, once.threads, file)
      expect(twice.document).toEqual(once.document)
      expect(twice.report.placed).toBe(0)
    }), { numRuns })
  })

  it('offers what nobody tracked as suggestions named so', async () => {
    await fc.assert(fc.asyncProperty(issueOf, fc.array(textEdit, { minLength: 1, maxLength: 3 }), async (sent, edits) => {
      const { document, file } = await reviewed(sent, edits, '审示例', 0, false)
      const back = importReturned(sent, [], file)
      expect(words(resolve(back.document, 'accept'))).toBe(words(document))
      expect(resolve(back.document, 'reject')).toEqual(plainest(sent))
      expect(back.report.untracked).toBe(suggestionIds(back.document).size)
    }), { numRuns })
  })

  it('two reviewers come in either order to the same issue', async () => {
    await fc.assert(fc.asyncProperty(issueOf, fc.array(textEdit, { minLength: 1, maxLength: 3 }), fc.array(textEdit, { minLength: 1, maxLength: 3 }), async (sent, one, other) => {
      const a = (await reviewed(sent, one, '审示例', 0)).file
      const b = (await reviewed(sent, other, '复示范', 20)).file
      const first = importReturned(importReturned(sent, [], a).document, [], b)
      const second = importReturned(importReturned(sent, [], b).document, [], a)
      expect(first.document).toEqual(second.document)
      expect(resolve(first.document, 'reject')).toEqual(plainest(sent))
    }), { numRuns })
  })

  it('finds its places in an issue that was edited since', async () => {
    await fc.assert(fc.asyncProperty(issueOf, fc.array(textEdit, { minLength: 1, maxLength: 3 }), fc.array(editOf, { minLength: 1, maxLength: 3 }), async (sent, theirs, ours) => {
      const { file } = await reviewed(sent, theirs, '审示例', 0)
      const current = ours.reduce((document, edit, at) => rebuildDocument(performEdit(flattenDocument(document), edit, `ours-${at}`)), sent)
      const back = importReturned(current, [], file)
      const { came, placed, already, lost } = back.report
      expect(came).toBe(placed + already + lost.length)
      expect(words(resolve(back.document, 'reject'))).toBe(words(current))
    }), { numRuns })
  })
})
