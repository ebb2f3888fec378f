import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../electron/library/library'
import { currentVersion, migrate, migrations, type Migration } from '../../../electron/library/migrations'
import { temporaryFolder } from '../../support/library'

const fixtures = resolve(import.meta.dirname, '../../fixtures/library')

describe('migrations', () => {
  it('open the library of every version there was', async () => {
    for (let version = 1; version <= currentVersion; version += 1) {
      const path = temporaryFolder()
      cpSync(resolve(fixtures, `v${version}`), path, { recursive: true })
      const library = await openLibrary(path)
      expect(library.damage.found).toEqual([])
      expect(library.isNew).toBe(false)
      expect(library.settings.data).toMatchObject({ language: 'en', theme: 'dark', layout: { left: 320 } })
      expect(library.series.data.series.map((one) => one.name)).toEqual(['示例日记'])
      expect(library.issues.list()).toMatchObject([{ id: 'issue-v1', number: 18, title: '示例一期' }])
      expect(await library.inbox.get('submission-v1')).toMatchObject({ status: 'held', byline: { unit: '示例局', role: '志愿者', name: '张示例' }, body: ['今天是防汛值班的第三天。', '没有险情。'] })
      await library.close()
    }
  })

  it('have a step for each version below the current one', () => {
    expect([...new Set(migrations.map((step) => step.from))].sort()).toEqual(Array.from({ length: currentVersion - 1 }, (_, at) => at + 1))
  })

  it('run one after another, each kind by its own steps, and stamp the version', () => {
    const steps: Migration[] = [
      { kind: 'settings', from: 1, up: (record) => ({ ...record, first: true }) },
      { kind: 'settings', from: 2, up: (record) => ({ ...record, second: record['first'] }) },
      { kind: 'issue', from: 1, up: () => ({ wrong: true }) },
    ]
    const before = Object.freeze({ schemaVersion: 1, a: 1 })
    expect(migrate('settings', before, 'settings.json', steps, 3)).toEqual({ schemaVersion: 3, a: 1, first: true, second: true })
    expect(migrate('series', before, 'series.json', steps, 3)).toEqual({ schemaVersion: 3, a: 1 })
    expect(before).toEqual({ schemaVersion: 1, a: 1 })
  })

  it('refuse a later version by name and leave what has none to the schema', () => {
    expect(() => migrate('issue', { schemaVersion: currentVersion + 1 }, 'a.json')).toThrow(expect.objectContaining({ key: 'newerVersion', params: { file: 'a.json' } }))
    expect(migrate('issue', { b: 2 }, 'a.json')).toEqual({ b: 2 })
    expect(migrate('issue', [1], 'a.json')).toEqual([1])
    expect(migrate('issue', null, 'a.json')).toBeNull()
  })
})
