import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../shared/errors'
import { Version, VersionHead, type VersionKind } from '../../shared/model/version'
import type { IssueRecord } from '../../shared/model/issue'
import { contentDigest } from '../../shared/review/digest'
import { AtomicAdapter, readRecord, type RecordType } from './atomic-adapter'
import type { DamageReport } from './damage'
import { serially } from './serially'
import { StampedIndex } from './stamped-index'

const versionType: RecordType<Version> = { kind: 'version', schema: Version }
/** While somebody edits, a version is kept so often (ms), and so many of these stay. */
export const autoEvery = 10 * 60_000
export const mostAutos = 50

/** Where an issue's versions come from: its content, without what review knows beside it. */
export type Content = Pick<IssueRecord, 'id' | 'document' | 'facts'>

/** 版本: one file a version in `issues/ID.versions/`. Named ones and those of sign-offs and exports are never dropped. */
export class Versions {
  private readonly indexes = new Map<string, Promise<StampedIndex<VersionHead>>>()
  /** When an automatic version was last looked after, by issue. */
  private readonly looked = new Map<string, number>()
  private readonly inTurn = serially()

  constructor(private readonly folder: string, private readonly damage: DamageReport, private readonly now: () => number = Date.now) {}

  /** Newest first. */
  async list(issueId: string): Promise<VersionHead[]> {
    const index = await this.index(issueId)
    return [...index.heads.values()].flat().sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? 1 : -1))
  }

  /** Fails with notFound, also for one that is damaged beyond repair. */
  async get(issueId: string, id: string): Promise<Version> {
    const index = await this.index(issueId)
    const version = index.heads.has(`${id}.json`) ? await readRecord(this.path(issueId, id), versionType, this.damage) : null
    if (version) return version
    index.remove(`${id}.json`)
    throw new DeskError('notFound', { id })
  }

  /** Keeps an issue's content; answers when it is on disk. */
  create(content: Content, about: { kind: VersionKind; name: string; by: string; at?: string }): Promise<VersionHead> {
    return this.inTurn(async () => {
      const { id: issueId, document, facts } = content
      const { kind, name, by, at = new Date(this.now()).toISOString() } = about
      const version: Version = { schemaVersion: 1, id: randomUUID(), issueId, kind, name, by, at, digest: contentDigest(document, facts), document, facts }
      await this.write(version)
      if (kind === 'auto') await this.dropOldAutos(issueId)
      return headOf(version)
    })
  }

  /** Takes a version that was made elsewhere; one that is here already stays as it is. */
  adopt(version: Version): Promise<void> {
    return this.inTurn(async () => {
      const index = await this.index(version.issueId)
      if (!index.heads.has(`${version.id}.json`)) await this.write(version)
    })
  }

  /** Whether the content that a save is about to replace should be kept: once in ten minutes of editing. */
  isDue(issueId: string): boolean {
    const last = this.looked.get(issueId)
    if (last !== undefined && this.now() - last < autoEvery) return false
    this.looked.set(issueId, this.now())
    return true
  }

  /** Keeps what stood before a save, under the time since which it stood so; nothing where the newest version has it. */
  async keepBefore(before: Content & { updatedAt: string }, by: string): Promise<void> {
    const [newest] = await this.list(before.id)
    if (newest && newest.at >= before.updatedAt) return
    await this.create(before, { kind: 'auto', name: '', by, at: before.updatedAt })
  }

  async close(): Promise<void> {
    await this.inTurn(() => Promise.resolve())
    for (const index of this.indexes.values()) await (await index).flush()
  }

  private async write(version: Version): Promise<void> {
    const index = await this.index(version.issueId)
    await mkdir(this.folderOf(version.issueId), { recursive: true })
    await new AtomicAdapter<Version>(this.path(version.issueId, version.id), () => Promise.resolve(null)).write(version)
    await index.set(`${version.id}.json`, [headOf(version)])
  }

  private async dropOldAutos(issueId: string): Promise<void> {
    const index = await this.index(issueId)
    const old = (await this.list(issueId)).filter((head) => head.kind === 'auto').slice(mostAutos)
    for (const { id } of old) {
      index.remove(`${id}.json`)
      // The backup first: left alone it would rise again as the version.
      await rm(`${this.path(issueId, id)}.bak`, { force: true })
      await rm(this.path(issueId, id), { force: true })
    }
  }

  private index(issueId: string): Promise<StampedIndex<VersionHead>> {
    let index = this.indexes.get(issueId)
    if (!index) {
      index = this.open(issueId)
      this.indexes.set(issueId, index)
      index.catch(() => this.indexes.delete(issueId))
    }
    return index
  }

  private async open(issueId: string): Promise<StampedIndex<VersionHead>> {
    const folder = this.folderOf(issueId)
    await mkdir(folder, { recursive: true })
    // What a kill left half-written.
    for (const name of await readdir(folder)) if (name.endsWith('.tmp')) await rm(join(folder, name), { force: true })
    return StampedIndex.open<VersionHead>(folder, VersionHead, this.damage, async (name) => {
      const version = await readRecord(join(folder, name), versionType, this.damage)
      return version ? [headOf(version)] : null
    })
  }

  private folderOf(issueId: string): string {
    return join(this.folder, `${issueId}.versions`)
  }

  private path(issueId: string, id: string): string {
    return join(this.folderOf(issueId), `${id}.json`)
  }
}

function headOf({ id, issueId, kind, name, by, at, digest }: Version): VersionHead {
  return { id, issueId, kind, name, by, at, digest }
}
