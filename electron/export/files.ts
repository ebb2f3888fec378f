import type { Stats } from 'node:fs'
import { access, link, lstat, mkdir, open, rename, rm, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DeskError } from '../../shared/errors'
import type { ErrorKey } from '../../shared/errors'
import { sweepLeftovers, temporaryName } from './leftovers'

const keyOfCode: Record<string, ErrorKey> = {
  ENOENT: 'fileNotFound', ENOTDIR: 'fileNotFound',
  EACCES: 'noPermission', EPERM: 'noPermission', EROFS: 'noPermission',
  ENOSPC: 'diskFull', EDQUOT: 'diskFull',
}

/** The `code` of a system error; '' for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What went wrong while writing, as the error that the user is told. */
export function writeError(error: unknown, path: string): DeskError {
  if (error instanceof DeskError) return error
  const reason = codeOf(error) === 'ENAMETOOLONG' ? { reason: 'longName' } : {}
  return new DeskError(keyOfCode[codeOf(error)] ?? 'writeFailed', { path, ...reason }, { cause: error })
}

/** An output may take the place of a file or link only: a rename would put a file where a folder or device stands. */
export function checkTarget(found: Stats, path: string): void {
  if (!found.isFile() && !found.isSymbolicLink()) throw new DeskError('writeFailed', { path, reason: found.isDirectory() ? 'folderThere' : 'deviceThere' })
}

interface Staged { temporary: string; target: string; isFolder: boolean }

/**
 * Files that appear together or not at all: each is written whole beside its place under a hidden name and synced;
 * `commit` then gives all of them their names. Without `overwrite` a name that is taken makes commit fail untouched.
 */
export class OutputSet {
  private readonly staged: Staged[] = []

  constructor(private readonly overwrite: boolean) {}

  async add(target: string, bytes: Uint8Array): Promise<void> {
    const temporary = this.stage(target, false)
    await writeSynced(temporary, bytes).catch((error: unknown) => { throw writeError(error, target) })
  }

  async addFolder(target: string, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
    const temporary = this.stage(target, true)
    try {
      await mkdir(temporary)
      for (const file of files) await writeSynced(join(temporary, file.name), file.bytes)
    } catch (error) {
      throw writeError(error, target)
    }
  }

  /** Gives every output its name; answers the paths. A failure takes back those already named. */
  async commit(): Promise<string[]> {
    const named: Staged[] = []
    try {
      for (const one of this.staged) {
        await (this.overwrite ? replace(one) : nameFree(one))
        named.push(one)
      }
    } catch (error) {
      // What stood there before an overwrite is gone either way; only newly named files may be taken back.
      if (!this.overwrite) for (const one of named) await rm(one.target, { recursive: true, force: true })
      throw writeError(error, this.staged[named.length]?.target ?? '')
    }
    for (const folder of new Set(this.staged.map((one) => dirname(one.target)))) {
      await syncFolder(folder)
      await sweepLeftovers(folder)
    }
    return this.staged.map((one) => one.target)
  }

  /** Removes whatever is still unnamed. Safe to call at any time, also after commit. */
  async discard(): Promise<void> {
    for (const one of this.staged) {
      await rm(one.temporary, { recursive: true, force: true }).catch((error: unknown) => {
        // Where the folder turned out to be a file nothing was written.
        if (codeOf(error) !== 'ENOTDIR') throw error
      })
    }
  }

  private stage(target: string, isFolder: boolean): string {
    const temporary = join(dirname(target), temporaryName())
    this.staged.push({ temporary, target, isFolder })
    return temporary
  }
}

/** Writes a new file and has its bytes on the disk before it answers. */
export async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename swaps a file in one step. A folder that holds something is never replaced: what lies in it may be the user's. */
async function replace(one: Staged): Promise<void> {
  const found = await lstat(one.target).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
    return null
  })
  if (found && !one.isFolder) checkTarget(found, one.target)
  await rename(one.temporary, one.target)
}

/** A hard link refuses a name that is taken, in one step; a file system without links is asked first. */
async function nameFree(one: Staged): Promise<void> {
  if (!one.isFolder) {
    try {
      await link(one.temporary, one.target)
      await unlink(one.temporary)
      return
    } catch (error) {
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'].includes(codeOf(error))) throw error
    }
  }
  if (await exists(one.target)) throw new DeskError('writeFailed', { path: one.target })
  await rename(one.temporary, one.target)
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw writeError(error, path)
  }
}

/** Makes the new names last through a power cut. Windows has no such call for folders and says EPERM or EISDIR. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL'].includes(codeOf(error))) throw writeError(error, path)
  }
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const mostBytes = 200

/** A name that every system takes: no path signs, no trailing dots, at most 200 bytes so that suffixes fit. */
export function safeBaseName(name: string): string {
  let clean = name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '')
  while (Buffer.byteLength(clean) > mostBytes) clean = Array.from(clean).slice(0, -1).join('')
  clean = clean.trimEnd()
  if (clean === '') return '未命名'
  return reserved.test(clean) ? `${clean}_` : clean
}

/** The first of `name`, `name (2)`, `name (3)`… under which none of the outputs exists. */
export async function freeBaseName(folder: string, name: string, suffixes: readonly string[]): Promise<string> {
  for (let at = 1; ; at += 1) {
    const candidate = at === 1 ? name : `${name} (${at})`
    const taken = await Promise.all(suffixes.map((suffix) => exists(join(folder, `${candidate}${suffix}`))))
    if (!taken.includes(true)) return candidate
  }
}

/** The last part of a path, for messages. */
export const nameOf = (path: string): string => basename(path)
