import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyIssue } from '../../../shared/document/build'
import type { IssueRecord } from '../../../shared/model/issue'
import { openLibrary, type Library } from '../../../electron/library/library'
import { inventedSubmission, temporaryFolder } from '../../support/library'

const everything = { text: '', statuses: [], sort: 'received', descending: true } as const

function issue(id: string, title = '示例一期'): IssueRecord {
  const now = '2026-05-01T08:00:00.000Z'
  return {
    kind: 'issue', schemaVersion: 1, id, seriesId: null, state: 'draft', createdAt: now, updatedAt: now, revision: 1,
    facts: { publisher: '', releasedAt: '', source: '' },
    document: emptyIssue({ seriesName: '示例日记', numberText: '（十八）', title, subtitle: '' }),
  }
}

async function filled(count = 600): Promise<{ path: string; library: Library }> {
  const path = temporaryFolder()
  const library = await openLibrary(path)
  await library.settings.write()
  await library.inbox.add(Array.from({ length: count }, (_, n) => inventedSubmission(n)))
  await library.issues.put(issue('issue-one'))
  await library.issues.put(issue('issue-one', '示例一期改'))
  await library.issues.put(issue('issue-two', '示例二期'))
  await library.close()
  return { path, library }
}

describe('the library', () => {
  it('keeps submissions, issues and settings over a reopening', async () => {
    const { path } = await filled()
    const again = await openLibrary(path)
    const { heads, counts } = await again.inbox.query({ ...everything, statuses: [] })
    expect(heads).toHaveLength(600)
    expect(counts).toEqual({ all: 600, new: 150, selected: 150, held: 150, rejected: 150 })
    expect(await again.inbox.get('sub-00000007')).toEqual(inventedSubmission(7))
    expect(again.issues.list().map((head) => [head.id, head.title, head.number])).toEqual(expect.arrayContaining([['issue-one', '示例一期改', 18], ['issue-two', '示例二期', 18]]))
    expect(again.damage.found).toEqual([])
    expect(again.isNew).toBe(false)
  })

  it('writes only the shard that changed', async () => {
    const { path } = await filled()
    const library = await openLibrary(path)
    const folder = join(path, 'inbox')
    const stamps = () => Object.fromEntries(readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d{3}\.json$/.test(name)).map((name) => [name, statSync(join(folder, name)).ino]))
    const before = stamps()
    await library.inbox.setStatuses(new Map([['sub-00000003', 'held']]), '2026-06-01T00:00:00.000Z')
    const after = stamps()
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual(['2026-04-000.json'])
    expect(Object.keys(before).length).toBeGreaterThan(10)
  })

  it('restores the last good generation of a damaged file and keeps the damaged one', async () => {
    for (const harm of [(text: string) => text.slice(0, text.length / 2), () => '', () => 'garbage {{{', () => '{"schemaVersion":1}']) {
      const { path } = await filled(20)
      const file = join(path, 'issues', 'issue-one.json')
      writeFileSync(file, harm(readFileSync(file, 'utf8')))
      const again = await openLibrary(path)
      expect((await again.issues.get('issue-one')).document).toEqual(issue('issue-one').document)
      expect((await again.issues.get('issue-two')).document).toEqual(issue('issue-two', '示例二期').document)
      const [damage] = again.damage.found
      expect(damage).toMatchObject({ file: 'issues/issue-one.json', restored: true })
      expect(existsSync(join(path, damage?.quarantinedAs ?? ''))).toBe(true)
    }
  })

  it('loses no other record when any one file is truncated, garbled or deleted', async () => {
    const { path } = await filled(300)
    const files = ['inbox/index.json', 'issues/index.json', 'settings.json', ...readdirSync(join(path, 'inbox')).filter((name) => name.endsWith('.json')).map((name) => `inbox/${name}`), 'issues/issue-two.json']
    for (const file of files) {
      const whole = readFileSync(join(path, file))
      for (const harm of ['truncate', 'garble', 'delete']) {
        if (harm === 'delete') rmSync(join(path, file))
        else writeFileSync(join(path, file), harm === 'truncate' ? whole.subarray(0, whole.length / 3) : Buffer.from('\u0000\u0001nonsense'))
        const library = await openLibrary(path)
        const { counts } = await library.inbox.query({ ...everything, statuses: [] })
        const inFile = file.startsWith('inbox/2') ? (JSON.parse(whole.toString()) as { submissions: unknown[] }).submissions.length : 0
        expect(counts.all, `${harm} ${file}`).toBeGreaterThanOrEqual(300 - inFile)
        expect(library.issues.list().some((head) => head.id === 'issue-one'), `${harm} ${file}`).toBe(true)
        writeFileSync(join(path, file), whole)
      }
    }
  })

  it('leaves out one damaged record of a shard and keeps the others', async () => {
    const { path } = await filled(24)
    const file = join(path, 'inbox', '2026-01-000.json')
    const shard = JSON.parse(readFileSync(file, 'utf8')) as { submissions: { title: unknown }[] }
    const [first] = shard.submissions
    if (first) first.title = 42
    writeFileSync(file, JSON.stringify(shard))
    const library = await openLibrary(path)
    const { counts } = await library.inbox.query({ ...everything, statuses: [] })
    expect(counts.all).toBe(23)
    expect(library.damage.found).toMatchObject([{ file: 'inbox/2026-01-000.json', restored: true }])
  })

  it('refuses the file of a newer program and leaves it as it is', async () => {
    const { path } = await filled(4)
    const file = join(path, 'settings.json')
    writeFileSync(file, JSON.stringify({ schemaVersion: 2, somethingNew: true }))
    await expect(openLibrary(path)).rejects.toMatchObject({ key: 'newerVersion' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ schemaVersion: 2, somethingNew: true })
  })

  it('moves a removed issue to the bin and brings it back', async () => {
    const { path } = await filled(4)
    const library = await openLibrary(path)
    await library.issues.remove('issue-one')
    expect(library.issues.list().map((head) => head.id)).toEqual(['issue-two'])
    const again = await openLibrary(path)
    expect(again.issues.list().map((head) => head.id)).toEqual(['issue-two'])
    await again.issues.restore('issue-one')
    expect((await again.issues.get('issue-one')).id).toBe('issue-one')
    await expect(again.issues.remove('issue-none')).rejects.toMatchObject({ key: 'notFound' })
  })

  it('stores the same bytes once and serves nothing but media', async () => {
    const { library } = await filled(1)
    const bytes = Buffer.from('picture')
    const [first, second] = [await library.media.put(bytes, 'png'), await library.media.put(bytes, 'png')]
    expect(first).toBe(second)
    expect(Buffer.from(await library.media.read(first))).toEqual(bytes)
    expect(library.media.pathOf('../../settings.json')).toBeNull()
    await expect(library.media.read(`${'0'.repeat(64)}.png`)).rejects.toMatchObject({ key: 'notFound' })
  })
})

describe('a query of the inbox', () => {
  it('searches all words in title, body, unit and name; counts follow the text; sorts both ways', async () => {
    const { path } = await filled(100)
    const library = await openLibrary(path)
    const { heads, counts } = await library.inbox.query({ text: '欧阳 第4次', statuses: ['new'], sort: 'date', descending: false })
    expect(heads.map((head) => head.title)).toEqual(['第4天的值班日记'])
    expect(counts).toEqual({ all: 1, new: 1, selected: 0, held: 0, rejected: 0 })
    const byName = await library.inbox.query({ ...everything, statuses: [], sort: 'name', descending: false })
    expect(byName.heads[0]?.byline.name).toBe('陈示例')
    expect(byName.heads.at(-1)?.byline.name).toBe('赵示例')
    const shortest = await library.inbox.query({ ...everything, statuses: [], sort: 'length', descending: false })
    const lengths = shortest.heads.map((head) => head.characters)
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  })

  it('finds what was just changed', async () => {
    const { path } = await filled(10)
    const library = await openLibrary(path)
    expect((await library.inbox.query({ ...everything, text: '独一无二', statuses: [] })).heads).toHaveLength(0)
    await library.inbox.update('sub-00000005', (before) => ({ ...before, body: ['独一无二的一段'] }))
    expect((await library.inbox.query({ ...everything, text: '独一无二', statuses: [] })).heads.map((head) => head.id)).toEqual(['sub-00000005'])
  })
})
