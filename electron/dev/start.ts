import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { resolveElectron } from './electron-binary'
import { passOn } from './quiet'
import { deadDisplay, ensure, hasDisplay, sandboxFlags, systemLibraries, virtualDisplay } from './system'

const repository = resolve(__dirname, '../..')
const say = (line: string) => void process.stderr.write(`${line}\n`)

/** `npm start`: builds, finds Electron, and opens the program; arguments go to the program. */
async function start(): Promise<number> {
  const binary = await resolveElectron(say)
  ensure([systemLibraries(binary.path), virtualDisplay], say)
  if (process.argv.includes('--dev')) return develop(binary.path)
  const build = spawnSync(process.execPath, [resolve(repository, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], { cwd: repository, stdio: 'inherit' })
  if (build.status !== 0) return build.status ?? 1
  const command = [binary.path, ...sandboxFlags(say), repository, ...process.argv.slice(2)]
  if (!hasDisplay()) {
    const dead = deadDisplay()
    say(`${dead === null ? 'No display here' : `DISPLAY=${dead} does not answer`}: the window opens on a virtual one (xvfb). Set DISPLAY to one that answers to see it.`)
    command.unshift('xvfb-run', '-a', '-s', '-screen 0 1280x800x24')
  }
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd: repository, stdio: ['inherit', 'pipe', 'pipe'] })
  passOn(child.stdout, process.stdout)
  passOn(child.stderr, process.stderr)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((done) => {
    // Last words first; but a helper process that keeps the pipe open must not keep us.
    child.on('close', (code) => done(code ?? 1)).on('exit', (code) => setTimeout(() => done(code ?? 1), 500))
  })
}

/** `npm run dev`: the same with hot reload of the renderer. */
function develop(electron: string): number {
  const flags = sandboxFlags(say).length > 0 ? ['--noSandbox'] : []
  const tool = resolve(repository, 'node_modules/electron-vite/bin/electron-vite.js')
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron }
  return spawnSync(process.execPath, [tool, 'dev', '--watch', ...flags], { cwd: repository, stdio: 'inherit', env }).status ?? 1
}

start().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
