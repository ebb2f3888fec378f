import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { resolveElectron } from './electron-binary'
import { ensure, onDisplay, systemLibraries, virtualDisplay } from './system'

/** `tsx electron/dev/with-display.ts PROGRAM ARGS…`: runs a program of node_modules/.bin that opens the window, on a virtual display where there is none. */
async function main([program = '', ...args]: string[]): Promise<number> {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const { path } = await resolveElectron(say)
  ensure([systemLibraries(path), virtualDisplay], say)
  const [command, all] = onDisplay(resolve(__dirname, '../../node_modules/.bin', program), args)
  return spawnSync(command, all, { stdio: 'inherit', env: { ...process.env, ISSUE_DESK_ELECTRON: path } }).status ?? 1
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
