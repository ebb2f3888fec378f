import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import { z } from 'zod'
import { DeskError } from '../../shared/errors'
import { Id } from '../../shared/model/common'
import { IssueRecord } from '../../shared/model/issue'
import { Version } from '../../shared/model/version'
import { mostPictureBytes, mostPortableRecordBytes } from '../intake/limits'
import { pictureMimeOf } from '../intake/sniff'
import { readZip } from '../intake/zip'
import { parseRecord, type RecordType } from '../library/atomic-adapter'

/** 传阅文件: an issue with its review, its pictures and the versions that must not be lost, in one file. */
export interface Portable {
  record: IssueRecord
  versions: Version[]
  /** Bytes by media id. Untouched originals stay at home: they may hold location data. */
  media: ReadonlyMap<string, Uint8Array>
  /** The version that both sides start from; null where none was made. */
  base: string | null
}

const Manifest = z.object({
  format: z.literal('issue-desk-portable'),
  version: z.number().int().positive(),
  issueId: Id,
  base: Id.nullable().default(null),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
})
const manifestName = 'manifest.json'
const recordName = 'issue.json'
const mediaName = /^media\/([0-9a-f]{64})\.(jpg|jpeg|png|webp|gif)$/
const versionName = /^versions\/[A-Za-z0-9_-]{6,64}\.json$/
const recordType: RecordType<IssueRecord> = { kind: 'issue', schema: IssueRecord }
const versionType: RecordType<Version> = { kind: 'version', schema: Version }

/** Everything in one file; the same contents give the same bytes. */
export function packPortable({ record, versions, media, base }: Portable): Uint8Array {
  const files = new Map<string, Uint8Array>([[recordName, jsonBytes(record)]])
  for (const version of versions) files.set(`versions/${version.id}.json`, jsonBytes(version))
  for (const [mediaId, bytes] of media) files.set(`media/${mediaId}`, bytes)
  const names = [...files.keys()].sort()
  const manifest = { format: 'issue-desk-portable', version: 1, issueId: record.id, base, files: Object.fromEntries(names.map((name) => [name, sha256(files.get(name) as Uint8Array)])) }
  const zip: Zippable = { [manifestName]: jsonBytes(manifest) }
  // Pictures are packed as they are: they do not shrink.
  for (const name of names) zip[name] = [files.get(name) as Uint8Array, { level: mediaName.test(name) ? 0 : 6 }]
  return zipSync(zip, { mtime: new Date(1980, 0, 2) })
}

/** A portable file's contents, every checksum and name looked at. Fails with notPortable, newerVersion, damaged or zipTooLarge. */
export async function unpackPortable(bytes: Uint8Array, file: string): Promise<Portable> {
  const parts = await readZip(bytes, file, mostOf)
  const manifest = readManifest(parts, file)
  const names = [...parts.keys()].filter((name) => name !== manifestName).sort()
  const same = names.join('\n') === Object.keys(manifest.files).sort().join('\n')
  if (!same || names.some((name) => sha256(parts.get(name) as Uint8Array) !== manifest.files[name])) throw new DeskError('damaged', { file })
  const record = recordIn(parts, recordName, recordType, file)
  const versions = names.filter((name) => versionName.test(name)).map((name) => recordIn(parts, name, versionType, file))
  const belongs = record.id === manifest.issueId && versions.every((version) => version.issueId === record.id && parts.has(`versions/${version.id}.json`))
  if (!belongs) throw new DeskError('damaged', { file })
  return { record, versions, media: mediaIn(parts, file), base: manifest.base }
}

function mostOf(name: string): number {
  if (mediaName.test(name)) return mostPictureBytes
  return name === manifestName || name === recordName || versionName.test(name) ? mostPortableRecordBytes : 0
}

function readManifest(parts: ReadonlyMap<string, Uint8Array>, file: string): z.infer<typeof Manifest> {
  const parsed = Manifest.safeParse(jsonIn(parts, manifestName))
  if (!parsed.success) throw new DeskError('notPortable', { file })
  if (parsed.data.version > 1) throw new DeskError('newerVersion', { file })
  return parsed.data
}

function recordIn<T extends { schemaVersion: number }>(parts: ReadonlyMap<string, Uint8Array>, name: string, type: RecordType<T>, file: string): T {
  const part = parts.get(name)
  const record = part ? parseRecord(new TextDecoder().decode(part), type, file) : null
  if (!record) throw new DeskError('damaged', { file })
  return record
}

/** Media must be what their names say: named by their bytes, and pictures. */
function mediaIn(parts: ReadonlyMap<string, Uint8Array>, file: string): Map<string, Uint8Array> {
  const media = new Map<string, Uint8Array>()
  for (const [name, bytes] of parts) {
    const digest = mediaName.exec(name)?.[1]
    if (digest === undefined) continue
    if (sha256(bytes) !== digest || pictureMimeOf(bytes) === null) throw new DeskError('damaged', { file })
    media.set(name.slice('media/'.length), bytes)
  }
  return media
}

function jsonIn(parts: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(parts.get(name)))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
