import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IssueDocument } from '../../../shared/document/nodes'
import { flattenDocument } from '../../../shared/review/flatten'
import { mergeIssues, mergeThreads } from '../../../shared/review/merge'
import { plainest, rebuildDocument } from '../../../shared/review/rebuild'
import { resolve } from '../../../shared/review/resolve'
import { track } from '../../../shared/review/track'
import { editOf, issueOf, performEdit, type Edit } from '../../support/review-edits'
import { textOf } from '../../../shared/document/walk'

const numRuns = Math.ceil(Number(process.env['ISSUE_DESK_RUNS'] ?? 500) / 5)
const words = (document: IssueDocument): string => textOf(document.root).replace(/\s+/g, '')
const stamp = (by: string) => ({ id: `copy-${by}`, by, at: '2026-06-01T10:00:00Z' })
const edits = fc.array(editOf.filter((edit) => edit.do !== 'move'), { minLength: 1, maxLength: 4 })

function edited(start: IssueDocument, list: readonly Edit[], by: string, tracked: boolean): IssueDocument {
  let count = 0
  return list.reduce((document, edit, at) => {
    const after = rebuildDocument(performEdit(flattenDocument(document), edit, `${by}-${at}`))
    return tracked ? track(document, after, { author: by, at: `2026-06-01T09:0${at}:00Z`, newId: () => `${by}${(count += 1)}` }) : after
  }, start)
}

describe('a copy that was edited on another machine', () => {
  it('comes back as suggestions, marked there or not, and twice changes nothing', () => {
    fc.assert(fc.property(issueOf, edits, fc.boolean(), (base, list, tracked) => {
      const theirs = edited(base, list, '复示范', tracked)
      const once = mergeIssues(base, { document: base, threads: [] }, { document: theirs, threads: [] }, stamp('复示范'))
      expect(words(resolve(once.document, 'accept'))).toBe(words(resolve(theirs, 'accept')))
      expect(resolve(once.document, 'reject')).toEqual(plainest(base))
      expect(once.report.lost).toEqual([])
      const twice = mergeIssues(base, once, { document: theirs, threads: [] }, stamp('复示范'))
      expect(twice.document).toEqual(once.document)
    }), { numRuns })
  })

  it('two copies come in either order to the same issue', () => {
    fc.assert(fc.property(issueOf, edits, edits, fc.boolean(), (base, one, other, tracked) => {
      const [a, b] = [edited(base, one, '审示例', tracked), edited(base, other, '复示范', tracked)]
      const mine = { document: base, threads: [] }
      const ab = mergeIssues(base, mergeIssues(base, mine, { document: a, threads: [] }, stamp('审示例')), { document: b, threads: [] }, stamp('复示范'))
      const ba = mergeIssues(base, mergeIssues(base, mine, { document: b, threads: [] }, stamp('复示范')), { document: a, threads: [] }, stamp('审示例'))
      expect(ab.document).toEqual(ba.document)
    }), { numRuns })
  })

  it('joins threads by their ids and keeps every remark', () => {
    const message = (id: string, text: string, editedAt: string | null = null) => ({ id, by: '审示例', at: '2026-06-01T09:00:00Z', text, editedAt })
    const thread = (messages: ReturnType<typeof message>[]) => ({ id: 'thread-1', on: 'text' as const, quote: '字', resolved: null, messages })
    const { threads, added } = mergeThreads([thread([message('message-1', '一'), message('message-2', '二')])], [thread([message('message-1', '改', '2026-06-02T09:00:00Z'), message('message-3', '三')]), { ...thread([message('message-4', '四')]), id: 'thread-2' }])
    expect(threads.map((one) => one.messages.map(({ text }) => text))).toEqual([['改', '二', '三'], ['四']])
    expect(added).toBe(2)
  })
})
