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
    for (let run = 0; run < 8; run += 1) {
      const path = temporaryFolder()
      const acknowledged = await killAfter(path, 3 + run * 4)
      const library = await openLibrary(path)
      const record = await library.issues.get('issue-kill')
      expect(record.revision).toBeGreaterThanOrEqual(acknowledged)
      const submission = await library.inbox.get('sub-00000001')
      expect(Number(submission.title)).toBeGreaterThanOrEqual(acknowledged)
    }
  })
})
