/** `npm run laws`: the laws of review over 10,000 random sequences. */
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'tests/property/review.test.ts', 'tests/property/suggesting.test.ts', '--testTimeout=3600000'], {
  stdio: 'inherit', env: { ...process.env, ISSUE_DESK_RUNS: process.env['ISSUE_DESK_RUNS'] ?? '10000' },
})
process.exitCode = status ?? 1
