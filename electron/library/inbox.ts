import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { DeskError } from '../../shared/errors'
import { excerptOf, runQuery, searchTextOf, type QueryAnswer } from '../../shared/inbox/query'
import { Submission, SubmissionHead, type InboxQuery, type SubmissionStatus } from '../../shared/model/submission'
import { countText } from '../../shared/text/count'
import { AtomicAdapter, readRecord } from './atomic-adapter'
import type { DamageReport } from './damage'
import { StampedIndex } from './stamped-index'

/** A shard holds at most this many submissions of one month of receipt. */
export const shardSize = 256
const cachedShards = 24

const Shard = z.object({ schemaVersion: z.literal(1), submissions: z.array(z.unknown()) })
interface ShardData { schemaVersion: 1; submissions: Submission[] }
type Head = Omit<SubmissionHead, 'usedIn'>
const HeadSchema = SubmissionHead.omit({ usedIn: true })
export interface StatusBefore { id: string; status: SubmissionStatus }

/** 来稿箱: submissions in shards by month, their heads in memory. A save writes the one shard that changed. */
export class Inbox {
  private readonly shardOf = new Map<string, string>()
  private readonly headOf = new Map<string, Head>()
  private readonly open = new Map<string, Low<ShardData>>()
  private readonly searchTexts = new Map<string, string>()
  private index!: StampedIndex<Head>

  private constructor(private readonly folder: string, private readonly damage: DamageReport) {}

  static async open(folder: string, damage: DamageReport): Promise<Inbox> {
    const inbox = new Inbox(folder, damage)
    inbox.index = await StampedIndex.open<Head>(folder, HeadSchema, damage, async (name) => {
      const shard = await inbox.shard(name, false)
      return shard ? shard.data.submissions.map(headOfSubmission) : null
    })
    for (const [name, heads] of inbox.index.heads) inbox.takeHeads(name, heads)
    return inbox
  }

  get size(): number {
    return this.headOf.size
  }

  /** Matching heads in order, with counts by status. `usedIn` answers which issues use a submission. */
  async query(query: InboxQuery, usedIn: (id: string) => string[]): Promise<QueryAnswer> {
    if (query.text.trim() !== '') await this.loadSearchTexts()
    const heads = [...this.headOf.values()].map((head) => ({ ...head, usedIn: usedIn(head.id) }))
    return runQuery(heads, query, (id) => this.searchTexts.get(id) ?? '')
  }

  /** Fails with notFound. */
  async get(id: string): Promise<Submission> {
    const name = this.shardOf.get(id)
    const found = name === undefined ? undefined : (await this.shard(name, true))?.data.submissions.find((one) => one.id === id)
    if (!found) throw new DeskError('notFound', { id })
    return found
  }

  /** Adds submissions; each goes to the last shard of its month that has room. */
  async add(submissions: readonly Submission[]): Promise<void> {
    const changes = new Map<string, Submission[]>()
    for (const one of submissions) {
      const name = this.roomFor(one.receivedAt.slice(0, 7), changes)
      changes.set(name, [...(changes.get(name) ?? []), one])
    }
    for (const [name, added] of changes) await this.write(name, (before) => [...before, ...added])
  }

  /** Changes one submission and answers it. */
  async update(id: string, change: (before: Submission) => Submission): Promise<Submission> {
    const after = change(await this.get(id))
    const name = this.shardOf.get(id) ?? ''
    await this.write(name, (before) => before.map((one) => (one.id === id ? after : one)))
    return after
  }

  /** Sets statuses, each shard written once; answers what they were. Unknown ids are passed over. */
  async setStatuses(wanted: ReadonlyMap<string, SubmissionStatus>, at: string): Promise<StatusBefore[]> {
    const before: StatusBefore[] = []
    const shards = new Set<string>()
    for (const [id, status] of wanted) {
      const head = this.headOf.get(id)
      const name = this.shardOf.get(id)
      if (!head || name === undefined || head.status === status) continue
      before.push({ id, status: head.status })
      shards.add(name)
    }
    for (const name of shards) {
      await this.write(name, (all) => all.map((one) => {
        const status = wanted.get(one.id)
        return status && status !== one.status ? { ...one, status, updatedAt: at } : one
      }))
    }
    return before
  }

  async close(): Promise<void> {
    await this.index.flush()
  }

  private roomFor(month: string, pending: ReadonlyMap<string, Submission[]>): string {
    for (let number = 0; ; number += 1) {
      const name = `${month}-${String(number).padStart(3, '0')}.json`
      const count = (this.index.heads.get(name)?.length ?? 0) + (pending.get(name)?.length ?? 0)
      if (count < shardSize) return name
    }
  }

  private async write(name: string, change: (before: Submission[]) => Submission[]): Promise<void> {
    const shard = (await this.shard(name, true)) ?? this.emptyShard(name)
    const before = shard.data.submissions
    shard.data.submissions = change(before)
    try {
      await shard.write()
    } catch (error) {
      shard.data.submissions = before
      throw error
    }
    const heads = shard.data.submissions.map(headOfSubmission)
    this.takeHeads(name, heads)
    for (const one of shard.data.submissions) if (this.searchTexts.size > 0) this.searchTexts.set(one.id, searchTextOf(one))
    await this.index.set(name, heads)
  }

  private takeHeads(name: string, heads: Head[]): void {
    for (const head of heads) {
      this.headOf.set(head.id, head)
      this.shardOf.set(head.id, name)
    }
  }

  private emptyShard(name: string): Low<ShardData> {
    const shard = new Low<ShardData>(new AtomicAdapter<ShardData>(join(this.folder, name), () => Promise.resolve(null)), { schemaVersion: 1, submissions: [] })
    this.open.set(name, shard)
    return shard
  }

  /** Loads a shard; records in it that are damaged are left out after the file was copied aside. */
  private async shard(name: string, keep: boolean): Promise<Low<ShardData> | null> {
    const cached = this.open.get(name)
    if (cached) return cached
    const path = join(this.folder, name)
    const raw = await readRecord(path, Shard, this.damage)
    if (!raw) return null
    const shard = new Low<ShardData>(new AtomicAdapter<ShardData>(path, () => Promise.resolve(null)), { schemaVersion: 1, submissions: [] })
    shard.data.submissions = raw.submissions.flatMap((one) => {
      const parsed = Submission.safeParse(one)
      return parsed.success ? [parsed.data] : []
    })
    if (shard.data.submissions.length < raw.submissions.length) {
      await this.damage.keepCopy(path)
      await shard.write()
    }
    if (keep) this.remember(name, shard)
    return shard
  }

  private remember(name: string, shard: Low<ShardData>): void {
    this.open.set(name, shard)
    const oldest = this.open.keys().next().value
    if (this.open.size > cachedShards && oldest !== undefined && oldest !== name) this.open.delete(oldest)
  }

  private async loadSearchTexts(): Promise<void> {
    if (this.searchTexts.size > 0 || this.headOf.size === 0) return
    const loaded = new Map<string, string>()
    for (const name of this.index.heads.keys()) {
      const shard = await this.shard(name, false)
      for (const one of shard?.data.submissions ?? []) loaded.set(one.id, searchTextOf(one))
    }
    for (const [id, text] of loaded) this.searchTexts.set(id, text)
  }
}

function headOfSubmission(one: Submission): Head {
  const { id, status, title, date, weather, byline, receivedAt } = one
  return { id, status, title, date, weather, byline, receivedAt, excerpt: excerptOf(one.body), characters: countText(one.body.join('\n')).words, pictures: one.pictures.length }
}
