import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const repository = resolve(import.meta.dirname, '../../..')
/** A page of the fixtures. */
export const page = join(repository, 'tests/fixtures/issues/page.txt')

export interface Answer { code: number | null; out: string; err: string }

/** The command line as a user starts it. */
export const desk = (...args: string[]): Promise<Answer> => node([join(repository, 'electron/dev/desk.mjs'), ...args])

export const node = (args: readonly string[]): Promise<Answer> => answer(process.execPath, args, repository)

export function answer(program: string, args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => { out += part })
    child.stderr.setEncoding('utf8').on('data', (part: string) => { err += part })
    child.on('error', fail).on('close', (code) => done({ code, out, err }))
  })
}
