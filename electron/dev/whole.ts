import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

interface Listed { size: number; changed: number; sha256: string }
type FileList = Record<string, Listed>

/** Writes a list of every file below the folder: size, moment of change, SHA-256. */
export async function writeList(folder: string, list: string): Promise<void> {
  const files: FileList = {}
  for (const name of await namesBelow(folder)) {
    const path = join(folder, name)
    const { size, mtimeMs } = await stat(path)
    files[name] = { size, changed: mtimeMs, sha256: await digestOf(path) }
  }
  await save(list, files)
}

/**
 * Whether the folder still holds just what the list says. Cheap: a file is read anew only when its moment of change is
 * another; if its content is the same the list learns that moment. False without a list.
 */
export async function isWhole(folder: string, list: string): Promise<boolean> {
  const files = await readList(list)
  if (files === null || (await namesBelow(folder)).join('\n') !== Object.keys(files).sort().join('\n')) return false
  let touched = false
  for (const [name, listed] of Object.entries(files)) {
    const { size, mtimeMs } = await stat(join(folder, name))
    if (size !== listed.size) return false
    if (mtimeMs === listed.changed) continue
    if ((await digestOf(join(folder, name))) !== listed.sha256) return false
    listed.changed = mtimeMs
    touched = true
  }
  if (touched) await save(list, files)
  return true
}

async function readList(list: string): Promise<FileList | null> {
  try {
    return JSON.parse(await readFile(list, 'utf8')) as FileList
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** In one step: another run may be reading it. */
async function save(list: string, files: FileList): Promise<void> {
  await writeFile(`${list}.${process.pid}`, JSON.stringify(files))
  await rename(`${list}.${process.pid}`, list)
}

async function namesBelow(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    return found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name).slice(folder.length + 1)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
