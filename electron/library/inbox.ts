import { DeskError } from '../../shared/errors'
import { excerptOf, runQuery, searchTextOf, wordsOf, type QueryAnswer } from '../../shared/inbox/query'
import { SubmissionHead, type InboxQuery, type Submission, type SubmissionStatus } from '../../shared/model/submission'
import { countText } from '../../shared/text/count'
import type { DamageReport } from './damage'
import { serially } from './serially'
import { Shards } from './shards'
import { StampedIndex } from './stamped-index'

/** A shard holds at most this many submissions of one month of receipt. */
export const shardSize = 256

type Head = Omit<SubmissionHead, 'usedIn'>
const HeadSchema = SubmissionHead.omit({ usedIn: true })
export interface StatusBefore { id: string; status: SubmissionStatus }

/** 来稿箱: submissions in shards by month, their heads in memory. A save writes the one shard that changed. */
export class Inbox {
  private readonly shardOf = new Map<string, string>()
  private readonly headOf = new Map<string, Head>()
  private readonly searchTexts = new Map<string, string>()
  private readonly shards: Shards
  private readonly inTurn = serially()
  private index!: StampedIndex<Head>
  private opened = false
  private searchable: Promise<void> | null = null
  /** The last query's answer: a list that scrolls asks the same again and again. */
  private answered: { key: string; answer: QueryAnswer<Head> } | null = null

  private constructor(folder: string, damage: DamageReport) {
    this.shards = new Shards(folder, damage, async (name, submissions) => {
      // While opening, the index asks for what it lacks by itself.
      if (this.opened) await this.take(name, submissions)
    })
  }

  static async open(folder: string, damage: DamageReport): Promise<Inbox> {
    const inbox = new Inbox(folder, damage)
    inbox.index = await StampedIndex.open<Head>(folder, HeadSchema, damage, async (name) => (await inbox.shards.read(name, false))?.map(headOfSubmission) ?? null)
    for (const [name, heads] of inbox.index.heads) inbox.note(name, heads)
    inbox.opened = true
    return inbox
  }

  get size(): number {
    return this.headOf.size
  }

  /** Matching heads in order, with counts by status. */
  async query(query: InboxQuery): Promise<QueryAnswer<Head>> {
    const key = JSON.stringify([query.text, query.statuses, query.sort, query.descending])
    if (this.answered?.key === key) return this.answered.answer
    if (wordsOf(query.text).length > 0) await this.makeSearchable()
    const answer = runQuery([...this.headOf.values()], query, (id) => this.searchTexts.get(id) ?? '')
    this.answered = { key, answer }
    return answer
  }

  /** Reads all texts into memory, once; the first search waits for it. */
  makeSearchable(): Promise<void> {
    this.searchable ??= this.loadSearchTexts().catch((error: unknown) => {
      this.searchable = null
      throw error
    })
    return this.searchable
  }

  /** Fails with notFound. */
  async get(id: string): Promise<Submission> {
    const name = this.shardOf.get(id)
    const found = name === undefined ? undefined : (await this.shards.read(name, true))?.find((one) => one.id === id)
    if (!found) throw new DeskError('notFound', { id })
    return found
  }

  /** Adds submissions; each goes to the first shard of its month that has room. */
  add(submissions: readonly Submission[]): Promise<void> {
    return this.inTurn(async () => {
      const changes = new Map<string, Submission[]>()
      for (const one of submissions) {
        const name = this.roomFor(one.receivedAt.slice(0, 7), changes)
        const added = changes.get(name)
        if (added) added.push(one)
        else changes.set(name, [one])
      }
      for (const [name, added] of changes) await this.write(name, (before) => [...before, ...added])
    })
  }

  /** Changes one submission and answers it. */
  update(id: string, change: (before: Submission) => Submission): Promise<Submission> {
    return this.inTurn(async () => {
      const after = change(await this.get(id))
      await this.write(this.shardOf.get(id) ?? '', (before) => before.map((one) => (one.id === id ? after : one)))
      return after
    })
  }

  /** Sets statuses, each shard written once; answers what they were. Unknown ids are passed over. */
  setStatuses(wanted: ReadonlyMap<string, SubmissionStatus>, at: string): Promise<StatusBefore[]> {
    return this.inTurn(async () => {
      const before: StatusBefore[] = []
      const names = new Set<string>()
      for (const [id, status] of wanted) {
        const head = this.headOf.get(id)
        const name = this.shardOf.get(id)
        if (!head || name === undefined || head.status === status) continue
        before.push({ id, status: head.status })
        names.add(name)
      }
      for (const name of names) {
        await this.write(name, (all) => all.map((one) => {
          const status = wanted.get(one.id)
          return status && status !== one.status ? { ...one, status, updatedAt: at } : one
        }))
      }
      return before
    })
  }

  async close(): Promise<void> {
    // Whoever asked for it has heard of its failure.
    await Promise.allSettled([this.searchable])
    await this.index.flush()
  }

  private roomFor(month: string, pending: ReadonlyMap<string, Submission[]>): string {
    for (let number = 0; ; number += 1) {
      const name = `${month}-${String(number).padStart(3, '0')}.json`
      const count = (this.index.heads.get(name)?.length ?? 0) + (pending.get(name)?.length ?? 0)
      if (count < shardSize) return name
    }
  }

  private async write(name: string, change: (before: readonly Submission[]) => Submission[]): Promise<void> {
    await this.take(name, await this.shards.write(name, change))
  }

  /** Brings all that is known of a shard in line with what it holds now; null for a shard that is lost. */
  private async take(name: string, submissions: readonly Submission[] | null): Promise<void> {
    for (const { id } of this.index.heads.get(name) ?? []) {
      this.headOf.delete(id)
      this.shardOf.delete(id)
    }
    for (const one of submissions ?? []) this.searchTexts.set(one.id, searchTextOf(one))
    const heads = (submissions ?? []).map(headOfSubmission)
    this.note(name, heads)
    if (submissions) await this.index.set(name, heads)
    else this.index.remove(name)
  }

  private note(name: string, heads: readonly Head[]): void {
    this.answered = null
    for (const head of heads) {
      this.headOf.set(head.id, head)
      this.shardOf.set(head.id, name)
    }
  }

  private async loadSearchTexts(): Promise<void> {
    for (const name of [...this.index.heads.keys()]) {
      // What a save put there meanwhile is newer.
      for (const one of (await this.shards.read(name, false)) ?? []) if (!this.searchTexts.has(one.id)) this.searchTexts.set(one.id, searchTextOf(one))
    }
  }
}

function headOfSubmission(one: Submission): Head {
  const { id, status, title, date, weather, byline, receivedAt } = one
  return { id, status, title, date, weather, byline, receivedAt, excerpt: excerptOf(one.body), characters: countText(one.body.join('\n')).words, pictures: one.pictures.length }
}
