import fc from 'fast-check'
import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openLibrary, type Library } from '../../electron/library/library'
import { emptyIssue } from '../../shared/document/build'
import { paragraph } from '../../shared/document/make'
import { searchTextOf, wordsOf } from '../../shared/inbox/query'
import type { IssueRecord } from '../../shared/model/issue'
import { sortKeys, submissionStatuses, type InboxQuery, type Submission } from '../../shared/model/submission'
import { inventedSubmission, temporaryFolder } from '../support/library'

/** The library as plain maps: what every real one must agree with after any run of operations. */
interface Model { submissions: Map<string, Submission>; issues: Map<string, IssueRecord>; bin: Map<string, IssueRecord>; next: number }
interface Real { path: string; library: Library }
interface Operation { name: string; run: (model: Model, real: Real) => Promise<void> }

const at = '2026-12-01T00:00:00.000Z'
const pick = <T>(all: Iterable<T>, index: number): T | undefined => {
  const list = [...all]
  return list[index % Math.max(1, list.length)]
}
const byId = <T extends { id: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))

const addSubmissions = fc.record({ count: fc.integer({ min: 1, max: 300 }), month: fc.integer({ min: 10, max: 12 }) }).map(({ count, month }): Operation => ({
  name: `add ${count} in ${month}`,
  run: async (model, { library }) => {
    const added = Array.from({ length: count }, (_, n) => inventedSubmission(model.next + n, { receivedAt: `2026-${month}-03T00:00:00.000Z` }))
    model.next += count
    for (const one of added) model.submissions.set(one.id, one)
    await library.inbox.add(added)
  },
}))

const update = fc.record({ index: fc.nat(), title: fc.string({ maxLength: 12 }), body: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 3 }) }).map(({ index, title, body }): Operation => ({
  name: `update ${index}`,
  run: async (model, { library }) => {
    const before = pick(model.submissions.values(), index)
    if (!before) return
    const after = { ...before, title, body }
    model.submissions.set(before.id, after)
    expect(await library.inbox.update(before.id, () => after)).toEqual(after)
  },
}))

const setStatuses = fc.record({ indexes: fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), status: fc.constantFrom(...submissionStatuses), undo: fc.boolean() }).map(({ indexes, status, undo }): Operation => ({
  name: `status ${status}${undo ? ' and back' : ''}`,
  run: async (model, { library }) => {
    const ids = [...new Set(indexes.map((index) => pick(model.submissions.keys(), index)).filter((id) => id !== undefined))]
    const changed = ids.filter((id) => model.submissions.get(id)?.status !== status)
    const before = changed.map((id) => ({ id, status: model.submissions.get(id)?.status }))
    const answer = await library.inbox.setStatuses(new Map([...ids, 'sub-unknown'].map((id) => [id, status])), at)
    expect(byId(answer)).toEqual(byId(before))
    if (undo) await library.inbox.setStatuses(new Map(answer.map((one) => [one.id, one.status])), at)
    for (const id of changed) {
      const one = model.submissions.get(id)
      if (one) model.submissions.set(id, { ...one, status: undo ? one.status : status, updatedAt: at })
    }
  },
}))

const putIssue = fc.record({ number: fc.integer({ min: 1, max: 4 }), text: fc.string({ maxLength: 30 }) }).map(({ number, text }): Operation => ({
  name: `put issue ${number}`,
  run: async (model, { library }) => {
    const id = `issue-${number}`
    if (model.bin.has(id)) return
    const document = emptyIssue({ seriesName: '示例日记', numberText: `（${number}）`, title: '示例', subtitle: '' })
    document.root.children.push(paragraph(text))
    const record: IssueRecord = { kind: 'issue', schemaVersion: 1, id, seriesId: null, state: 'draft', createdAt: at, updatedAt: at, revision: (model.issues.get(id)?.revision ?? 0) + 1, facts: { publisher: text, releasedAt: '', source: '' }, document }
    model.issues.set(id, record)
    await library.issues.put(record)
    expect(await library.issues.revisionOf(id)).toBe(record.revision)
  },
}))

const binOrBack = fc.record({ number: fc.integer({ min: 1, max: 4 }) }).map(({ number }): Operation => ({
  name: `bin or back ${number}`,
  run: async (model, { library }) => {
    const id = `issue-${number}`
    const [there, binned] = [model.issues.get(id), model.bin.get(id)]
    if (there) {
      model.bin.set(id, there)
      model.issues.delete(id)
      await library.issues.remove(id)
    } else if (binned) {
      model.issues.set(id, binned)
      model.bin.delete(id)
      await library.issues.restore(id)
    } else {
      await expect(library.issues.remove(id)).rejects.toMatchObject({ key: 'notFound' })
    }
  },
}))

/** With a close, or without one as after a kill. */
const reopen = fc.boolean().map((closed): Operation => ({
  name: closed ? 'close and open' : 'kill and open',
  run: async (_model, real) => {
    if (closed) await real.library.close()
    real.library = await openLibrary(real.path)
    expect(real.library.damage.found).toEqual([])
  },
}))

const ask = fc.record({ text: fc.constantFrom('', '值班', '欧阳', '示例局 志愿者', '第1', '没有这个词', 'a'), statuses: fc.subarray([...submissionStatuses]), sort: fc.constantFrom(...sortKeys), descending: fc.boolean() }).map((query: InboxQuery): Operation => ({
  name: `ask ${JSON.stringify(query)}`,
  run: async (model, { library }) => {
    const matching = [...model.submissions.values()].filter((one) => wordsOf(query.text).every((word) => searchTextOf(one).includes(word)))
    const wanted = matching.filter((one) => query.statuses.length === 0 || query.statuses.includes(one.status))
    const { heads, counts } = await library.inbox.query(query)
    expect(heads.map((head) => head.id).sort()).toEqual(wanted.map((one) => one.id).sort())
    expect(counts.all).toBe(matching.length)
    expect(counts.held).toBe(matching.filter((one) => one.status === 'held').length)
    const received = heads.map((head) => head.receivedAt)
    if (query.sort === 'received') expect(received).toEqual(query.descending ? [...received].sort().reverse() : [...received].sort())
  },
}))

async function agree(model: Model, { library }: Real): Promise<void> {
  expect(library.inbox.size).toBe(model.submissions.size)
  for (const one of model.submissions.values()) expect(await library.inbox.get(one.id)).toEqual(one)
  expect(library.issues.list().map((head) => head.id).sort()).toEqual([...model.issues.keys()].sort())
  for (const record of model.issues.values()) expect(await library.issues.get(record.id)).toEqual(record)
}

describe('the library', () => {
  it('holds after any run of operations, kills and reopenings what a plain map would hold', async () => {
    const operations = fc.array(fc.oneof(addSubmissions, update, setStatuses, putIssue, binOrBack, reopen, ask), { minLength: 1, maxLength: 14 })
    await fc.assert(fc.asyncProperty(operations, async (run) => {
      const path = temporaryFolder()
      const real: Real = { path, library: await openLibrary(path) }
      const model: Model = { submissions: new Map(), issues: new Map(), bin: new Map(), next: 0 }
      for (const operation of run) await operation.run(model, real)
      await agree(model, real)
      await real.library.close()
      await agree(model, { path, library: await openLibrary(path) })
      rmSync(path, { recursive: true })
    }), { numRuns: 30 })
  })
})
