import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Submission } from '../../shared/model/submission'
import { AtomicAdapter, readRecord, type RecordType } from './atomic-adapter'
import type { DamageReport } from './damage'

const mostKept = 24

interface ShardData { schemaVersion: 1; submissions: Submission[] }
interface RawShard { schemaVersion: 1; submissions: unknown[] }
type Shard = Low<ShardData>
const shardType: RecordType<RawShard> = { kind: 'shard', schema: z.object({ schemaVersion: z.literal(1), submissions: z.array(z.unknown()) }) }

/** The shard files of the inbox: read when asked for, the latest few kept in memory, written whole. One writer at a time. */
export class Shards {
  private readonly kept = new Map<string, Shard>()
  private readonly loading = new Map<string, Promise<Shard | null>>()
  private readonly writing = new Set<string>()

  /** `mended` hears of a shard that damage made differ from what its index says. */
  constructor(private readonly folder: string, private readonly damage: DamageReport, private readonly mended: (name: string, submissions: readonly Submission[] | null) => Promise<void>) {}

  /** The submissions of a shard, null when there is none; `keep` leaves it in memory. */
  async read(name: string, keep: boolean): Promise<readonly Submission[] | null> {
    const shard = await this.shard(name)
    if (shard && keep) this.remember(name, shard)
    return shard?.data.submissions ?? null
  }

  /** Changes a shard, making it when it is new; answers its submissions when they are on disk. When the write fails nothing changed. */
  async write(name: string, change: (before: readonly Submission[]) => Submission[]): Promise<readonly Submission[]> {
    this.writing.add(name)
    try {
      const shard = (await this.shard(name)) ?? this.low(name, [])
      this.remember(name, shard)
      const before = shard.data.submissions
      shard.data.submissions = change(before)
      try {
        await shard.write()
      } catch (error) {
        shard.data.submissions = before
        throw error
      }
      return shard.data.submissions
    } finally {
      this.writing.delete(name)
    }
  }

  /** Two that ask at once get the same shard, so that no change goes into a forgotten copy. */
  private shard(name: string): Promise<Shard | null> {
    const kept = this.kept.get(name)
    if (kept) return Promise.resolve(kept)
    const running = this.loading.get(name)
    if (running) return running
    const load = this.load(name).finally(() => this.loading.delete(name))
    this.loading.set(name, load)
    return load
  }

  /** Records that are damaged are left out after the file was copied aside. */
  private async load(name: string): Promise<Shard | null> {
    const path = join(this.folder, name)
    const damageBefore = this.damage.found.length
    const raw = await readRecord(path, shardType, this.damage)
    const submissions = (raw?.submissions ?? []).flatMap((one) => {
      const parsed = Submission.safeParse(one)
      return parsed.success ? [parsed.data] : []
    })
    const shard = raw && this.low(name, submissions)
    if (raw && shard && submissions.length < raw.submissions.length) {
      await this.damage.keepCopy(path)
      await shard.write()
    }
    if (this.damage.found.length > damageBefore) await this.mended(name, shard ? submissions : null)
    return shard
  }

  private low(name: string, submissions: Submission[]): Shard {
    return new Low<ShardData>(new AtomicAdapter<ShardData>(join(this.folder, name), () => Promise.resolve(null)), { schemaVersion: 1, submissions })
  }

  /** The latest used stand last; one that is being written is never forgotten. */
  private remember(name: string, shard: Shard): void {
    this.kept.delete(name)
    this.kept.set(name, shard)
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= mostKept) return
      if (!this.writing.has(oldest)) this.kept.delete(oldest)
    }
  }
}
