import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { OpenedPortable } from '../../shared/contract'
import { mediaIdsOf } from '../../shared/document/query'
import { DeskError } from '../../shared/errors'
import type { IssueRecord } from '../../shared/model/issue'
import type { Version } from '../../shared/model/version'
import { mostPortableBytes, sizeText } from '../intake/limits'
import type { Library } from '../library/library'
import { codeOf, OutputSet } from '../export/files'
import { packPortable, unpackPortable, type Portable } from './portable'
import { mergePortable } from './portable-merge'

/** Writes an issue's portable file; the content that left is kept as a version, from which both sides start. */
export async function savePortable(library: Library, record: IssueRecord, path: string): Promise<void> {
  const by = library.settings.data.profile?.name ?? ''
  const { id: base } = await library.versions.create(record, { kind: 'export', name: basename(path).slice(0, 80), by })
  await writeFileWhole(path, packPortable({ ...(await collect(library, record)), base }))
}

async function collect(library: Library, record: IssueRecord): Promise<Omit<Portable, 'base'>> {
  const heads = (await library.versions.list(record.id)).filter((head) => head.kind !== 'auto')
  const versions = await Promise.all(heads.map((head) => library.versions.get(record.id, head.id)))
  const media = new Map<string, Uint8Array>()
  for (const mediaId of new Set([record, ...versions].flatMap((one) => mediaIdsOf(one.document)))) {
    if (mediaId.endsWith('.orig')) continue
    const bytes = await library.media.read(mediaId).catch(missing)
    if (bytes) media.set(mediaId, bytes)
  }
  return { record, versions, media }
}

/** A picture that is gone here is gone there too: the issue still goes out. */
function missing(error: unknown): null {
  if (error instanceof DeskError && error.key === 'notFound') return null
  throw error
}

/** Takes a portable file in: a new issue where its id is unknown here, else merged; nothing of the library is overwritten. */
export async function openPortable(library: Library, path: string): Promise<OpenedPortable> {
  const portable = await unpackPortable(await readBounded(path), basename(path))
  const { record } = portable
  const known = library.issues.list().some((head) => head.id === record.id)
  const seriesId = library.series.data.series.some((one) => one.id === record.seriesId) ? record.seriesId : null
  await storeMedia(library, portable)
  if (!known) return { issueId: await store(library, { ...portable, record: { ...record, seriesId } }), outcome: 'new', merge: null }
  const mine = await library.issues.get(record.id)
  if (sameContent(mine, record)) return { issueId: record.id, outcome: 'same', merge: null }
  const base = await commonVersion(library, portable)
  if (base) return { issueId: record.id, ...(await mergeInto(library, mine, base, portable, basename(path))) }
  return { issueId: await store(library, copyOf(portable, seriesId)), outcome: 'copy', merge: null }
}

async function store(library: Library, { record, versions }: Portable): Promise<string> {
  // The versions first: a sign-off must never stand without the content that was signed.
  for (const version of versions) await library.versions.adopt(version)
  await library.issues.put(record)
  return record.id
}

async function storeMedia(library: Library, { media }: Portable): Promise<void> {
  for (const [mediaId, bytes] of media) await library.media.put(bytes, mediaId.slice(mediaId.indexOf('.') + 1))
}

/** The newest version that both sides have: what the copy was when they last were one. */
async function commonVersion(library: Library, { record, versions }: Portable): Promise<Version | null> {
  const carried = new Map(versions.map((version) => [version.id, version.digest]))
  const common = (await library.versions.list(record.id)).find((head) => carried.get(head.id) === head.digest)
  return common ? await library.versions.get(record.id, common.id) : null
}

/** What stood here is kept first, under the file's name. */
async function mergeInto(library: Library, mine: IssueRecord, base: Version, portable: Portable, file: string): Promise<Pick<OpenedPortable, 'outcome' | 'merge'>> {
  const { record: merged, savedBy, report } = mergePortable(base, mine, portable)
  const isSame = sameContent(mine, merged)
  if (!isSame) await library.versions.create(mine, { kind: 'named', name: `← ${file}`.slice(0, 80), by: library.settings.data.profile?.name ?? '' })
  for (const version of portable.versions) await library.versions.adopt(version)
  if (isSame) return { outcome: 'same', merge: null }
  await library.issues.put({ ...merged, revision: mine.revision + 1, updatedAt: new Date().toISOString() })
  return { outcome: 'merged', merge: { file, savedBy, report, before: { document: mine.document, threads: mine.review?.threads ?? [] } } }
}

/** The same under a new id, beside the issue that is here. */
function copyOf(portable: Portable, seriesId: string | null): Portable {
  const id = randomUUID()
  return { ...portable, record: { ...portable.record, id, seriesId }, versions: portable.versions.map((version) => ({ ...version, issueId: id })) }
}

function sameContent(a: IssueRecord, b: IssueRecord): boolean {
  return JSON.stringify([a.document, a.facts, a.review]) === JSON.stringify([b.document, b.facts, b.review])
}

async function readBounded(path: string): Promise<Uint8Array> {
  const file = basename(path)
  try {
    const { size } = await stat(path)
    if (size > mostPortableBytes) throw new DeskError('fileTooLarge', { file, size: sizeText(size), limit: sizeText(mostPortableBytes) })
    return await readFile(path)
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw new DeskError(codeOf(error) === 'ENOENT' ? 'fileNotFound' : 'fileUnreadable', { file }, { cause: error })
  }
}

/** One file, whole or not at all, in the place of what stood there. */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<void> {
  const outputs = new OutputSet(true)
  try {
    await outputs.add(path, bytes)
    await outputs.commit()
  } finally {
    await outputs.discard()
  }
}
