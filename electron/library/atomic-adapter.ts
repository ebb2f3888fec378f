import { randomBytes } from 'node:crypto'
import { copyFile, link, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import type { z } from 'zod'
import { DeskError } from '../../shared/errors'
import { codeOf, syncFolder, writeError, writeSynced } from '../export/files'
import type { DamageReport } from './damage'
import { migrate, type RecordKind } from './migrations'

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
/** What a record file is: its kind (for its migrations) and the schema of its current version. */
export interface RecordType<T extends Versioned> { kind: RecordKind; schema: z.ZodType<T> }

/** Text → a record of the current version, null when it is damaged. Fails with newerVersion for a later program's file. */
export function parseRecord<T extends Versioned>(text: string, { kind, schema }: RecordType<T>, file: string): T | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  const parsed = schema.safeParse(migrate(kind, value, basename(file)))
  return parsed.success ? parsed.data : null
}

/**
 * Reads a JSON file; when it is damaged or gone, sets it aside and brings back the last good generation.
 * Null when neither exists.
 */
export async function readRecord<T extends Versioned>(path: string, type: RecordType<T>, damage: DamageReport): Promise<T | null> {
  const found = await readText(path)
  const record = found.text === null ? null : parseRecord(found.text, type, path)
  if (record) return record
  const kept = await readText(`${path}.bak`)
  const backup = kept.text === null ? null : parseRecord(kept.text, type, `${path}.bak`)
  if (!found.exists && !kept.exists) return null
  if (found.exists) await damage.quarantine(path, backup !== null)
  else damage.missing(path, backup !== null)
  if (backup) await writeAtomic(path, Buffer.from(JSON.stringify(backup)))
  else if (kept.exists) await damage.quarantine(`${path}.bak`, false)
  return backup
}

/** A lowdb database on one file, loaded and mended; `fallback` fills it when there is nothing. */
export async function openStore<T extends Versioned>(path: string, type: RecordType<T>, fallback: T, damage: DamageReport): Promise<Low<T>> {
  const store = new Low<T>(new AtomicAdapter<T>(path, () => readRecord(path, type, damage)), fallback)
  await store.read()
  return store
}

/** Changes a store and writes it; when the write fails the store holds what it held. */
export async function changeStore<T>(store: Low<T>, change: (before: T) => T): Promise<T> {
  const before = store.data
  store.data = change(before)
  try {
    await store.write()
  } catch (error) {
    store.data = before
    throw error
  }
  return store.data
}

/** Null for the text of a file that is not there or whose bytes are no UTF-8: read loosely, damage could pass for text. */
async function readText(path: string): Promise<{ exists: boolean; text: string | null }> {
  try {
    return { exists: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { exists: false, text: null }
    if (error instanceof TypeError) return { exists: true, text: null }
    throw new DeskError('fileUnreadable', { file: path }, { cause: error })
  }
}
