import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { resolveElectron } from './electron-binary'
import { ensure, judges, onDisplay, systemLibraries, virtualDisplay } from './system'

const repository = resolve(__dirname, '../..')
const reports = resolve(repository, 'test-results')
const bin = (name: string) => resolve(repository, 'node_modules/.bin', name)
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface Tally { passed: number; failed: number }

/** `npm test`: type check, lint, unit and property tests, build, end-to-end; ends with `N passed, N failed`. */
async function test(): Promise<number> {
  const binary = await resolveElectron(say)
  ensure([systemLibraries(binary.path), virtualDisplay, ...judges], say)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const total: Tally = { passed: 0, failed: 0 }
  const add = (name: string, tally: Tally) => {
    say(`— ${name}: ${tally.passed} passed, ${tally.failed} failed`)
    total.passed += tally.passed
    total.failed += tally.failed
  }
  add('type check', step(bin('tsc'), ['-p', '.']))
  add('lint', step(bin('eslint'), ['.', '--max-warnings', '0']))
  add('unit and property', vitest())
  const build = step(bin('electron-vite'), ['build', '--logLevel', 'warn'])
  add('build', build)
  if (build.failed === 0) add('end to end', playwright(binary.path))
  say(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

function step(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Tally {
  const result = spawnSync(program, args, { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'], env })
  return result.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest(): Tally {
  const file = resolve(reports, 'vitest.json')
  const ran = step(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return tally(file, ran, (report) => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = report as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) }
  })
}

function playwright(electron: string): Tally {
  const file = resolve(reports, 'playwright.json')
  const env = { ...process.env, ISSUE_DESK_ELECTRON: electron, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const ran = step(...onDisplay(bin('playwright'), ['test', '--reporter=list,json']), env)
  return tally(file, ran, (report) => {
    const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } }
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  })
}

/** A runner that wrote no report, or failed without a failed test, still counts as one failure. */
function tally(file: string, ran: Tally, read: (report: unknown) => Tally): Tally {
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  return { passed: counted.passed, failed: Math.max(counted.failed, ran.failed) }
}

test().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    say('0 passed, 1 failed')
    process.exit(1)
  },
)
