import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { startTranslation } from '../../../renderer/i18n'
import { receiptOf, receiptText, summaryOf, type CopyIn } from '../../../renderer/review/copies/receipt'
import { entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph } from '../../../shared/document/make'
import type { IssueDocument } from '../../../shared/document/nodes'
import type { ReturnReport } from '../../../shared/review/import'
import { strangeKinds } from '../../../shared/review/strange'
import { track } from '../../../shared/review/track'

beforeAll(() => { startTranslation('zh-CN') })

const issue = (words: string): IssueDocument => issueDocument([masthead([mastheadLine('title', '示例一期')]), entry('entry-00000001', null, [entryTitle('示例稿'), paragraph(words)])])
const edited = (before: IssueDocument, words: string, by: string, id: string) => track(before, issue(words), { author: by, at: '2026-06-01T09:30:00Z', newId: () => id })

const report = (change: Partial<ReturnReport>): ReturnReport => ({
  came: 14, placed: 12, already: 1, lost: [{ by: '审示例', text: '丢了的话' }], untracked: 0, clashes: [], comments: { came: 3, added: 2, changed: 1, already: 0, unplaced: ['没有原处的话'], missing: [] },
  acceptedThere: [], rejectedThere: [], strange: strangeKinds.map((what) => ({ what, where: '那一段', text: '那些字' })), matched: 'carried', ...change,
})

it('numbers that add up, every kind of strange content by its name, and nothing dropped from the written receipt', () => {
  const before = issue('原来的话')
  const after = edited(before, '改过的话', '审示例', 's-theirs')
  const read: CopyIn = { outcome: 'read', path: '/示例/改回.docx', file: '改回.docx', savedBy: '审示例', returned: { document: after, threads: [], pictures: [], report: report({ rejectedThere: ['s-theirs', 's-unknown'].map((id) => ({ id, by: '', inserted: '', deleted: '' })) }) } }
  const receipt = receiptOf({ ...read, report: read.returned.report }, { document: before, threads: [] }, { document: after, threads: [] }, true)
  expect(summaryOf(receipt, i18next.t)).toBe('14 处改动、3 条批注；已放入 15，已有 1，冲突 0，找不到位置 1')
  expect(receipt.first).toEqual({ kind: 'suggestion', id: 's-theirs' })
  const written = receiptText(receipt, i18next.t)
  for (const words of ['审示例：丢了的话', '没有原处的话', '已不在本期的修订', '改过']) expect(written).toContain(words)
  for (const what of strangeKinds) expect(written).toContain(i18next.t(`copies.strange.${what}`))
  expect(written).not.toMatch(/copies\./)
})

it('words taken away and words put there by the same two are one clash', () => {
  const before = issue('原来的话')
  const clashes = [{ mine: ['a'], theirs: ['b'], mineText: '原来', theirsText: '原来' }, { mine: ['a'], theirs: ['b'], mineText: '甲', theirsText: '乙' }]
  const read: CopyIn = { outcome: 'read', path: '/示例/改回.docx', file: '改回.docx', savedBy: '', returned: { document: before, threads: [], pictures: [], report: report({ clashes }) } }
  const receipt = receiptOf({ ...read, report: read.returned.report }, { document: before, threads: [] }, { document: before, threads: [] }, true)
  expect(receipt.clashes).toHaveLength(1)
  expect(receiptText(receipt, i18next.t)).toContain('本期　')
})
