import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { characterCount, entryCount, mastheadOf, submissionIdsOf } from '../../shared/document/query'
import { DeskError } from '../../shared/errors'
import { IssueHead, IssueRecord } from '../../shared/model/issue'
import type { Review } from '../../shared/model/review'
import { codeOf, exists, syncFolder, writeError } from '../export/files'
import { AtomicAdapter, readRecord, type RecordType } from './atomic-adapter'
import type { DamageReport } from './damage'
import { StampedIndex } from './stamped-index'

const issueType: RecordType<IssueRecord> = { kind: 'issue', schema: IssueRecord }

/** 期: one file an issue; removed ones stand in the bin. */
export class Issues {
  private readonly adapters = new Map<string, AtomicAdapter<IssueRecord>>()
  /** What the next save needs of the stored record, so that it is not read again. */
  private readonly stored = new Map<string, Pick<IssueRecord, 'revision' | 'review'>>()
  private index!: StampedIndex<IssueHead>

  private constructor(private readonly folder: string, private readonly bin: string, private readonly damage: DamageReport) {}

  static async open(folder: string, bin: string, damage: DamageReport): Promise<Issues> {
    const issues = new Issues(folder, bin, damage)
    issues.index = await StampedIndex.open<IssueHead>(folder, IssueHead, damage, async (name) => {
      const record = await readRecord(join(folder, name), issueType, damage)
      return record ? [headOfIssue(record)] : null
    })
    return issues
  }

  /** Newest change first. */
  list(): IssueHead[] {
    return [...this.index.heads.values()].flat().sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  }

  /** Fails with notFound. */
  head(id: string): IssueHead {
    const head = this.index.heads.get(`${id}.json`)?.[0]
    if (!head) throw new DeskError('notFound', { id })
    return head
  }

  /** Submission id → the issues that use it; one pass for a whole list. */
  usage(): Map<string, string[]> {
    const usage = new Map<string, string[]>()
    for (const head of this.list()) for (const id of head.submissionIds) usage.set(id, [...(usage.get(id) ?? []), head.id])
    return usage
  }

  /** Fails with notFound. */
  async get(id: string): Promise<IssueRecord> {
    this.head(id)
    const record = await readRecord(this.path(id), issueType, this.damage)
    if (!record) {
      // Damaged while the library was open, and no earlier generation is left.
      this.index.remove(`${id}.json`)
      throw new DeskError('notFound', { id })
    }
    this.note(record)
    return record
  }

  /** Writes a record; answers when it is on disk. */
  async put(record: IssueRecord): Promise<void> {
    let adapter = this.adapters.get(record.id)
    if (!adapter) {
      adapter = new AtomicAdapter<IssueRecord>(this.path(record.id), () => Promise.resolve(null))
      this.adapters.set(record.id, adapter)
    }
    await adapter.write(record)
    this.note(record)
    await this.index.set(`${record.id}.json`, [headOfIssue(record)])
  }

  /** The stored revision. Fails with notFound. */
  async revisionOf(id: string): Promise<number> {
    return (this.stored.get(id) ?? (await this.get(id))).revision
  }

  /** The stored comments, stages and sign-offs; undefined while there are none. Fails with notFound. */
  async reviewOf(id: string): Promise<Review | undefined> {
    return (this.stored.get(id) ?? (await this.get(id))).review
  }

  /** Moves an issue to the bin. */
  async remove(id: string): Promise<void> {
    this.head(id)
    await this.move(this.path(id), join(this.bin, `issue-${id}.json`))
    this.index.remove(`${id}.json`)
  }

  /** What the bin holds, the last removed first; what cannot be read is left out, and left there. */
  async binned(): Promise<IssueHead[]> {
    const names = await readdir(this.bin).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
      return []
    })
    const found = await Promise.all(names.filter((name) => /^issue-.*\.json$/.test(name)).map(async (name) => {
      const path = join(this.bin, name)
      const record = await readRecord(path, issueType, this.damage)
      return record ? [{ head: headOfIssue(record), at: (await stat(path)).ctimeMs }] : []
    }))
    return found.flat().sort((a, b) => b.at - a.at).map(({ head }) => head)
  }

  /** Brings an issue back from the bin. */
  async restore(id: string): Promise<void> {
    await this.move(join(this.bin, `issue-${id}.json`), this.path(id))
    const record = await readRecord(this.path(id), issueType, this.damage)
    if (!record) throw new DeskError('damaged', { file: id })
    await this.index.set(`${id}.json`, [headOfIssue(record)])
  }

  async close(): Promise<void> {
    await this.index.flush()
  }

  private note({ id, revision, review }: IssueRecord): void {
    this.stored.set(id, review ? { revision, review } : { revision })
  }

  private path(id: string): string {
    return join(this.folder, `${id}.json`)
  }

  /** The backup goes along, so that it does not rise again as the issue. */
  private async move(from: string, to: string): Promise<void> {
    try {
      await mkdir(this.bin, { recursive: true })
      await rename(from, to)
      if (await exists(`${from}.bak`)) await rename(`${from}.bak`, `${to}.bak`)
      await syncFolder(this.folder)
      await syncFolder(this.bin)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new DeskError('notFound', { path: from }, { cause: error })
      throw writeError(error, to)
    }
  }
}

/** The head of an issue, read from its document. */
export function headOfIssue(record: IssueRecord): IssueHead {
  const { id, seriesId, state, createdAt, updatedAt, document } = record
  const { title, series, number } = mastheadOf(document)
  return { id, seriesId, state, createdAt, updatedAt, title, series, number, entries: entryCount(document), characters: characterCount(document), submissionIds: submissionIdsOf(document) }
}
