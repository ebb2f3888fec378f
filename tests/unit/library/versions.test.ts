import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLibrary, type Library } from '../../../electron/library/library'
import { autoEvery, mostAutos, Versions } from '../../../electron/library/versions'
import { emptyIssue } from '../../../shared/document/build'
import { temporaryFolder } from '../../support/library'

const content = (title: string) => ({ id: 'issue-0001', facts: { publisher: '', releasedAt: '', source: '' }, document: emptyIssue({ seriesName: '示例日记', numberText: '', title, subtitle: '' }) })
const named = (name: string) => ({ kind: 'named' as const, name, by: '张示例' })

let path: string
let library: Library
beforeEach(async () => {
  path = temporaryFolder()
  library = await openLibrary(path)
})
const folder = () => join(path, 'issues', 'issue-0001.versions')

describe('versions', () => {
  it('give back what was kept, newest first, also to the next start', async () => {
    const first = await library.versions.create(content('甲'), { ...named('初稿'), at: '2026-03-01T08:00:00.000Z' })
    await library.versions.create(content('乙'), { ...named('二稿'), at: '2026-03-02T08:00:00.000Z' })
    await library.close()
    const again = await openLibrary(path)
    expect((await again.versions.list('issue-0001')).map((head) => head.name)).toEqual(['二稿', '初稿'])
    expect(await again.versions.get('issue-0001', first.id)).toMatchObject({ name: '初稿', by: '张示例', digest: first.digest, document: content('甲').document })
    expect(again.damage.found).toEqual([])
  })

  it('are on disk when the call answers, without any index', async () => {
    const { id } = await library.versions.create(content('甲'), named('初稿'))
    // A second program's view: nothing was closed or flushed.
    const other = await openLibrary(path)
    expect((await other.versions.get('issue-0001', id)).name).toBe('初稿')
  })

  it('survive a half-written neighbour, and name a damaged one without losing the others', async () => {
    const good = await library.versions.create(content('甲'), named('初稿'))
    const bad = await library.versions.create(content('乙'), named('二稿'))
    await library.close()
    truncateSync(join(folder(), `${bad.id}.json`), 40)
    writeFileSync(join(folder(), 'half.json.abcd.tmp'), '{')
    const again = await openLibrary(path)
    expect((await again.versions.list('issue-0001')).map((head) => head.id)).toEqual([good.id])
    expect(again.damage.found).toMatchObject([{ restored: false }])
    expect(readdirSync(folder()).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(readdirSync(folder()).some((name) => name.includes('.damaged-'))).toBe(true)
  })

  it('keep the newest automatic ones only, and every other', async () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()
    await library.versions.create(content('甲'), { kind: 'stage', name: '初审', by: '', at: day(0) })
    for (let n = 1; n <= mostAutos + 3; n += 1) await library.versions.create(content('甲'), { kind: 'auto', name: '', by: '', at: day(n) })
    const heads = await library.versions.list('issue-0001')
    expect(heads.filter((head) => head.kind === 'auto').map((head) => head.at).at(-1)).toBe(day(4))
    expect(heads).toHaveLength(mostAutos + 1)
    expect(heads.at(-1)).toMatchObject({ kind: 'stage' })
    expect(readdirSync(folder()).filter((name) => /^[0-9a-f-]+\.json/.test(name))).toHaveLength(mostAutos + 1)
  })

  it('are due once in ten minutes of editing, by issue', () => {
    let now = 1_000_000
    const versions = new Versions(path, library.damage, () => now)
    expect([versions.isDue('issue-0001'), versions.isDue('issue-0001'), versions.isDue('issue-0002')]).toEqual([true, false, true])
    now += autoEvery - 1
    expect(versions.isDue('issue-0001')).toBe(false)
    now += 1
    expect(versions.isDue('issue-0001')).toBe(true)
  })

  it('are not kept twice for the same content', async () => {
    const before = { ...content('甲'), updatedAt: '2026-03-01T08:00:00.000Z' }
    await library.versions.keepBefore(before, '')
    await library.versions.keepBefore(before, '')
    expect(await library.versions.list('issue-0001')).toHaveLength(1)
  })

  it('from elsewhere never replace one that is here', async () => {
    const head = await library.versions.create(content('甲'), named('初稿'))
    const mine = await library.versions.get('issue-0001', head.id)
    await library.versions.adopt({ ...mine, name: '冒名' })
    await library.versions.adopt({ ...mine, id: 'version-elsewhere' })
    expect((await library.versions.list('issue-0001')).map((one) => one.name)).toEqual(['初稿', '初稿'])
  })
})
