import { randomBytes } from 'node:crypto'
import { copyFile, link, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import type { z } from 'zod'
import { DeskError } from '../../shared/errors'
import { codeOf, syncFolder, writeError, writeSynced } from '../export/files'
import type { DamageReport } from './damage'

/**
 * lowdb adapter for one JSON file that outlives a kill or a power cut at any moment: write a temporary file, fsync,
 * keep the current file as `.bak`, rename, fsync the folder. Writes to one file follow one another.
 */
export class AtomicAdapter<T> implements Adapter<T> {
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly path: string, private readonly load: () => Promise<T | null>) {}

  read(): Promise<T | null> {
    return this.load()
  }

  write(data: T): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(data))
    const next = this.last.then(() => writeAtomic(this.path, bytes))
    // A failed write must not keep later ones from trying.
    this.last = next.then(() => undefined, () => undefined)
    return next
  }
}

/** Replaces a file in one step and makes it last; the file that stood there becomes `.bak`. Fails with diskFull, noPermission or writeFailed. */
export async function writeAtomic(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeSynced(temporary, bytes)
    await keepGeneration(path)
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw writeError(error, path)
  }
}

/** A hard link keeps the current file under its name all the while; file systems without links get a copy. */
async function keepGeneration(path: string): Promise<void> {
  const backup = `${path}.bak`
  await rm(backup, { force: true })
  try {
    await link(path, backup)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    await copyFile(path, backup)
  }
}

interface Versioned { schemaVersion: number }
export const currentVersion = 1

/** Text → a record that fits the schema, null when it is damaged. Fails with newerVersion for a later program's file. */
export function parseRecord<T extends Versioned>(text: string, schema: z.ZodType<T>, file: string): T | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (typeof value === 'object' && value !== null && Number((value as Partial<Versioned>).schemaVersion) > currentVersion) throw new DeskError('newerVersion', { file })
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/**
 * Reads a JSON file; when it is damaged or gone, sets it aside and brings back the last good generation.
 * Null when neither exists.
 */
export async function readRecord<T extends Versioned>(path: string, schema: z.ZodType<T>, damage: DamageReport): Promise<T | null> {
  const text = await readText(path)
  const record = text === null ? null : parseRecord(text, schema, path)
  if (record) return record
  const backupText = await readText(`${path}.bak`)
  const backup = backupText === null ? null : parseRecord(backupText, schema, `${path}.bak`)
  if (text === null && backupText === null) return null
  if (text === null) damage.missing(path, backup !== null)
  else await damage.quarantine(path, backup !== null)
  if (backup) await writeAtomic(path, Buffer.from(JSON.stringify(backup)))
  else if (backupText !== null) await damage.quarantine(`${path}.bak`, false)
  return backup
}

/** A lowdb database on one file, loaded and mended; `fallback` fills it when there is nothing. */
export async function openStore<T extends Versioned>(path: string, schema: z.ZodType<T>, fallback: T, damage: DamageReport): Promise<Low<T>> {
  const store = new Low<T>(new AtomicAdapter<T>(path, () => readRecord(path, schema, damage)), fallback)
  await store.read()
  return store
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new DeskError('fileUnreadable', { file: path }, { cause: error })
  }
}
