import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Low } from 'lowdb'
import { z } from 'zod'
import { DamageReport } from './damage'
import { openStore } from './atomic-adapter'

/** Writing the index costs with its size and loses nothing when it is late: seldom, and at close. */
const delay = 20_000
const indexName = 'index.json'

/**
 * Small heads of the files in a folder, kept in one index file so that opening reads the index only. It is never the
 * truth: a file whose size or time differs from its stamp is read again, and a lost index is rebuilt.
 */
export class StampedIndex<H> {
  readonly heads = new Map<string, H[]>()
  private readonly stamps = new Map<string, string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private writing: Promise<void> = Promise.resolve()

  private constructor(private readonly folder: string, private readonly store: Low<StoredIndex<H>>) {}

  /** Opens the index of `folder` and brings it up to date; `readHeads` reads one file, null when it had to be given up. */
  static async open<H>(folder: string, head: z.ZodType<H>, damage: DamageReport, readHeads: (name: string) => Promise<H[] | null>): Promise<StampedIndex<H>> {
    const schema = z.object({ schemaVersion: z.literal(1), files: z.record(z.string(), z.object({ stamp: z.string(), heads: z.array(head) })) })
    // Damage of the index itself is mended in silence by rebuilding it: nothing of the user's is in it.
    const store = await openStore<StoredIndex<H>>(join(folder, indexName), { kind: 'index', schema }, { schemaVersion: 1, files: {} }, new DamageReport(folder))
    const index = new StampedIndex<H>(folder, store)
    const present = new Set(await dataFiles(folder))
    // A file that is gone but has a backup generation is asked for as well.
    for (const name of new Set([...present, ...Object.keys(store.data.files)])) {
      const kept = store.data.files[name]
      const stamp = present.has(name) ? await stampOf(join(folder, name)) : ''
      if (kept && kept.stamp === stamp) {
        index.heads.set(name, kept.heads)
        index.stamps.set(name, stamp)
        continue
      }
      const heads = await readHeads(name)
      if (heads) await index.set(name, heads)
      else index.remove(name)
      if (!heads && !present.has(name)) damage.missing(join(folder, name), false)
    }
    return index
  }

  /** Takes the heads of a file that was just written. The index file follows a moment later. */
  async set(name: string, heads: H[]): Promise<void> {
    this.heads.set(name, heads)
    this.stamps.set(name, await stampOf(join(this.folder, name)))
    this.later()
  }

  remove(name: string): void {
    this.heads.delete(name)
    this.stamps.delete(name)
    this.later()
  }

  /** Writes the index now; at close. */
  async flush(): Promise<void> {
    if (this.timer === undefined) return this.writing
    clearTimeout(this.timer)
    this.timer = undefined
    this.writing = this.writing.then(() => {
      this.store.data.files = Object.fromEntries([...this.heads].map(([name, heads]) => [name, { stamp: this.stamps.get(name) ?? '', heads }]))
      return this.store.write()
    })
    await this.writing
  }

  private later(): void {
    // An index that could not be written is rebuilt at the next opening.
    this.timer ??= setTimeout(() => void this.flush().catch((error: unknown) => { console.error('index not written', error) }), delay).unref()
  }
}

interface StoredIndex<H> { schemaVersion: 1; files: Record<string, { stamp: string; heads: H[] }> }

/** The data files of a folder: `.json`, without the index, backups, temporaries and what was set aside. */
export async function dataFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  // A kill between two steps, or a deleted file, may leave only the backup.
  const found = names.filter((name) => /\.json(?:\.bak)?$/.test(name) && !name.includes('.damaged-')).map((name) => name.replace(/\.bak$/, ''))
  return [...new Set(found)].filter((name) => name !== indexName).sort()
}

async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(path)
    return `${size}-${mtimeMs}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
