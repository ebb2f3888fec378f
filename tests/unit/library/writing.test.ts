import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AtomicAdapter, changeStore, openStore, readRecord, writeAtomic, type RecordType } from '../../../electron/library/atomic-adapter'
import { DamageReport } from '../../../electron/library/damage'
import { shardSize } from '../../../electron/library/inbox'
import { openLibrary } from '../../../electron/library/library'
import { inventedSubmission, temporaryFolder } from '../../support/library'

interface Counter { schemaVersion: 1; count: number }
const type: RecordType<Counter> = { kind: 'settings', schema: z.object({ schemaVersion: z.literal(1), count: z.number() }) }
const counter = (count: number): Counter => ({ schemaVersion: 1, count })
const all = { text: '', statuses: [], sort: 'received' as const, descending: true }

describe('the atomic adapter', () => {
  it('keeps the generation before and leaves no temporary file', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.json')
    await writeAtomic(path, Buffer.from('one'))
    expect(readdirSync(folder)).toEqual(['a.json'])
    await writeAtomic(path, Buffer.from('two'))
    await writeAtomic(path, Buffer.from('three'))
    expect(readdirSync(folder)).toEqual(['a.json', 'a.json.bak'])
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.bak`, 'utf8')]).toEqual(['three', 'two'])
  })

  it('writes in the order of the calls, the last one last', async () => {
    const path = join(temporaryFolder(), 'a.json')
    const adapter = new AtomicAdapter<Counter>(path, () => Promise.resolve(null))
    const done: number[] = []
    await Promise.all(Array.from({ length: 20 }, (_, count) => adapter.write(counter(count)).then(() => done.push(count))))
    expect(done).toEqual(Array.from({ length: 20 }, (_, count) => count))
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(counter(19))
  })

  it('names a folder that is gone, tries again later, and a failed change changes nothing', async () => {
    const folder = join(temporaryFolder(), 'library')
    mkdirSync(folder)
    const store = await openStore(join(folder, 'a.json'), type, counter(0), new DamageReport(folder))
    await changeStore(store, () => counter(1))
    rmSync(folder, { recursive: true })
    await expect(changeStore(store, () => counter(2))).rejects.toMatchObject({ key: 'fileNotFound' })
    expect(store.data).toEqual(counter(1))
    mkdirSync(folder)
    await changeStore(store, () => counter(3))
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toEqual(counter(3))
  })

  it('takes bytes that are no UTF-8 for damage, not for text', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.json')
    const bytes = Buffer.from('{"schemaVersion":1,"count":1,"title":"示例"}')
    bytes[bytes.length - 3] = 0xff
    writeFileSync(path, bytes)
    const damage = new DamageReport(folder)
    expect(await readRecord(path, type, damage)).toBeNull()
    expect(damage.found).toMatchObject([{ file: 'a.json', restored: false }])
    expect(readFileSync(join(folder, damage.found[0]?.quarantinedAs ?? ''))).toEqual(bytes)
    expect(existsSync(path)).toBe(false)
  })
})

describe('the inbox under load', () => {
  it('holds at most 256 submissions a shard, by month of receipt', async () => {
    const path = temporaryFolder()
    const library = await openLibrary(path)
    const receivedAt = '2026-11-05T08:00:00.000Z'
    await library.inbox.add(Array.from({ length: 600 }, (_, n) => inventedSubmission(n, { receivedAt })))
    await library.inbox.add([inventedSubmission(600, { receivedAt }), inventedSubmission(601, { receivedAt: '2026-12-01T00:00:00.000Z' })])
    const sizes = readdirSync(join(path, 'inbox')).filter((name) => /^\d/.test(name) && name.endsWith('.json')).map((name) => [name, (JSON.parse(readFileSync(join(path, 'inbox', name), 'utf8')) as { submissions: unknown[] }).submissions.length])
    expect(sizes).toEqual([['2026-11-000.json', shardSize], ['2026-11-001.json', shardSize], ['2026-11-002.json', 89], ['2026-12-000.json', 1]])
  })

  it('loses no change when readers, searches and writers all ask at once', async () => {
    const path = temporaryFolder()
    const library = await openLibrary(path)
    await library.inbox.add(Array.from({ length: 400 }, (_, n) => inventedSubmission(n)))
    await library.close()
    const again = await openLibrary(path)
    const work: Promise<unknown>[] = []
    for (let n = 0; n < 200; n += 1) {
      const id = inventedSubmission(n).id
      work.push(again.inbox.get(id), again.inbox.update(id, (before) => ({ ...before, title: `改${n}` })), again.inbox.setStatuses(new Map([[id, 'rejected']]), '2026-12-01T00:00:00.000Z'))
      if (n % 40 === 0) work.push(again.inbox.query({ ...all, text: '值班' }))
    }
    await Promise.all(work)
    expect((await again.inbox.query({ ...all, text: '改199' })).heads).toHaveLength(1)
    await again.close()
    const last = await openLibrary(path)
    for (let n = 0; n < 200; n += 1) expect(await last.inbox.get(inventedSubmission(n).id)).toMatchObject({ title: `改${n}`, status: 'rejected' })
    expect((await last.inbox.query(all)).counts.all).toBe(400)
  })

  it('finds, counts and sorts among 20,000', async () => {
    const path = temporaryFolder()
    const library = await openLibrary(path)
    await library.inbox.add(Array.from({ length: 20_000 }, (_, n) => inventedSubmission(n)))
    await library.close()
    const again = await openLibrary(path)
    expect(again.inbox.size).toBe(20_000)
    const every = await again.inbox.query({ ...all, text: '第1' })
    const matching = Array.from({ length: 20_000 }, (_, n) => inventedSubmission(n)).filter((one) => one.title.includes('第1') || one.body.join().includes('第1'))
    const count = (status: string) => matching.filter((one) => one.status === status).length
    expect(every.counts).toEqual({ all: matching.length, new: count('new'), selected: count('selected'), held: count('held'), rejected: count('rejected') })
    const one = await again.inbox.query({ ...all, text: '第19999天 示例' })
    expect(one.heads.map((head) => head.id)).toEqual(['sub-00019999'])
    expect((await again.inbox.query({ ...all, text: '没有这个词' })).counts.all).toBe(0)
    for (const sort of ['received', 'date', 'title', 'unit', 'name', 'length'] as const) {
      const [up, down] = [await again.inbox.query({ ...all, sort, descending: false }), await again.inbox.query({ ...all, sort, descending: true })]
      expect(new Set(up.heads.map((head) => head.id)).size).toBe(20_000)
      expect(up.heads[0]?.id).not.toBe(down.heads[0]?.id)
    }
    await again.inbox.setStatuses(new Map([['sub-00019999', 'new']]), '2026-12-01T00:00:00.000Z')
    expect((await again.inbox.query({ ...all, text: '第19999天' })).heads[0]?.status).toBe('new')
    await again.close()
    rmSync(path, { recursive: true })
  })

  it('reads again what changed after its index was last written', async () => {
    const path = temporaryFolder()
    const library = await openLibrary(path)
    await library.inbox.add([inventedSubmission(1), inventedSubmission(2)])
    await library.close()
    // Not closed: the index on disk stays behind, as after a kill.
    const killed = await openLibrary(path)
    await killed.inbox.update('sub-00000001', (before) => ({ ...before, title: '新题目' }))
    await killed.inbox.add([inventedSubmission(14)])
    const again = await openLibrary(path)
    expect((await again.inbox.query({ ...all, sort: 'title' })).heads.map((head) => head.title).sort()).toEqual(['新题目', '第14天的值班日记', '第2天的值班日记'].sort())
    expect(again.damage.found).toEqual([])
  })

  it('mends a shard that is damaged while the library is open, and says so', async () => {
    const path = temporaryFolder()
    const library = await openLibrary(path)
    await library.inbox.add([inventedSubmission(1)])
    await library.inbox.add([inventedSubmission(13)])
    await library.close()
    const again = await openLibrary(path)
    writeFileSync(join(path, 'inbox', '2026-02-000.json'), 'garbage')
    expect((await again.inbox.get('sub-00000001')).id).toBe('sub-00000001')
    expect(again.damage.found).toMatchObject([{ file: 'inbox/2026-02-000.json', restored: true }])
    expect((await again.inbox.query(all)).heads.map((head) => head.id)).toEqual(['sub-00000001'])
    await expect(again.inbox.get('sub-00000013')).rejects.toMatchObject({ key: 'notFound' })
  })
})

describe('a library', () => {
  it('clears what a kill left half-written', async () => {
    const path = temporaryFolder()
    await (await openLibrary(path)).settings.write()
    writeFileSync(join(path, 'settings.json.0a0b0c0d.tmp'), '{"half":')
    writeFileSync(join(path, 'inbox', '2026-01-000.json.0a0b0c0d.tmp'), '{"half":')
    const library = await openLibrary(path)
    expect(library.damage.found).toEqual([])
    expect(readdirSync(path).filter((name) => name.includes('.tmp'))).toEqual([])
    expect(readdirSync(join(path, 'inbox'))).toEqual([])
  })

  it('is new only while nothing of a library is there', async () => {
    const path = temporaryFolder()
    const first = await openLibrary(path)
    expect(first.isNew).toBe(true)
    await first.inbox.add([inventedSubmission(1)])
    expect((await openLibrary(path)).isNew).toBe(false)
  })
})
