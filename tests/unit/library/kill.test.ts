import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../electron/library/library'
import { temporaryFolder } from '../../support/library'

const script = resolve(__dirname, '../../support/keep-saving.ts')

/** Starts a process that saves without end, kills it after `acknowledgements` saves, answers the last one acknowledged. */
function killAfter(path: string, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = 0
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    last = Number(line)
    if (last >= acknowledgements) child.kill('SIGKILL')
  })
  return new Promise((done) => lines.on('close', () => done(last)))
}

describe('a kill in the middle of saving', () => {
  it('loses no acknowledged save and leaves a library that opens', async () => {
    for (let run = 0; run < 20; run += 4) await Promise.all([0, 1, 2, 3].map((more) => killAndOpen(2 + (run + more) * 2)))
  })
})

async function killAndOpen(acknowledgements: number): Promise<void> {
  const path = temporaryFolder()
  const acknowledged = await killAfter(path, acknowledgements)
  const library = await openLibrary(path)
  // The save that the kill met may have reached the disk without its answer.
  const mayBe = [acknowledged, acknowledged + 1]
  expect(acknowledged).toBeGreaterThanOrEqual(acknowledgements)
  expect(mayBe).toContain((await library.issues.get('issue-kill')).revision)
  expect(mayBe).toContain(Number((await library.inbox.get('sub-00000001')).title))
  const versions = await library.versions.list('issue-kill')
  expect(mayBe).toContain(versions.length)
  for (const { id, name } of versions) expect((await library.versions.get('issue-kill', id)).name).toBe(name)
  expect(library.damage.found).toEqual([])
}
