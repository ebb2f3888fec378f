import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, watch, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../../electron/desk'
import { quietShell, temporaryFolder } from '../../support/library'

const samplePath = resolve(__dirname, '../../../resources/sample')
const script = resolve(__dirname, '../../support/first-start.ts')
const everything = { text: '', statuses: [], sort: 'received' as const, descending: true }

async function sizes(libraryPath: string): Promise<number[]> {
  const desk = await createDesk({ libraryPath, samplePath, shell: quietShell() })
  const { total } = await desk.handlers['inbox.page']({ query: everything, offset: 0, limit: 50 })
  const issues = await desk.handlers['issue.list']({})
  const series = await desk.handlers['series.list']({})
  await desk.close()
  return [series.length, total, issues.length]
}

/** Starts a first start and kills it as soon as the named file or folder of the unfinished library appears. */
function killAt(libraryPath: string, name: string): Promise<void> {
  const unfinished = `${libraryPath}.unfinished`
  mkdirSync(unfinished, { recursive: true })
  const child = spawn(process.execPath, ['--import', 'tsx', script, libraryPath, samplePath], { stdio: 'ignore' })
  const watcher = watch(resolve(libraryPath, '..'), { recursive: true }, () => {
    if (existsSync(join(unfinished, name))) child.kill('SIGKILL')
  })
  return new Promise((done) => child.on('exit', () => {
    watcher.close()
    done()
  }))
}

describe('a first start', () => {
  it('fills the library with the sample, once', async () => {
    const path = join(temporaryFolder(), 'library')
    expect(await sizes(path)).toEqual([1, 12, 1])
    expect(await sizes(path)).toEqual([1, 12, 1])
  })

  it('that is killed anywhere leaves the sample to the next one', async () => {
    for (const name of ['series.json', 'media/aa', 'inbox/2026-03-000.json', 'settings.json']) {
      const path = join(temporaryFolder(), 'library')
      await killAt(path, name)
      expect(await sizes(path), name).toEqual([1, 12, 1])
      expect(existsSync(`${path}.unfinished`)).toBe(false)
    }
  })

  it('leaves a folder that holds something alone', async () => {
    const path = join(temporaryFolder(), 'library')
    mkdirSync(path)
    writeFileSync(join(path, 'mine.txt'), 'mine')
    expect(await sizes(path)).toEqual([0, 0, 0])
    expect(existsSync(join(path, 'mine.txt'))).toBe(true)
  })
})
