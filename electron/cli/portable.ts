import { mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { mediaIdsOf } from '../../shared/document/query'
import { DeskError } from '../../shared/errors'
import { MediaId } from '../../shared/model/common'
import { Version } from '../../shared/model/version'
import { codeOf, OutputSet, writeError } from '../export/files'
import { packPortable, unpackPortable } from '../review/portable'
import { writeFileWhole } from '../review/portable-library'
import { mediaFolderOf, readBytes, readIssueFile } from './issueFile'
import { checkOutputs, notItself } from './outputs'

export interface PortableResult { file: string; pictures: number; versions: number; signOffs: number }

/** `OUT.json` keeps its versions in `OUT.versions/`, as the library does. */
const versionFolderOf = (issueFile: string): string => join(dirname(issueFile), `${basename(issueFile).replace(/\.json$/i, '')}.versions`)

/** `desk pack`: an issue file with what stands beside it → one portable file. */
export async function packIssue({ file, out }: { file: string; out: string }): Promise<PortableResult> {
  await checkOutputs([out])
  await notItself(file, out)
  const record = await readIssueFile(file)
  const versions = await versionsIn(versionFolderOf(file))
  const media = new Map<string, Uint8Array>()
  for (const mediaId of new Set([record, ...versions].flatMap((one) => mediaIdsOf(one.document)))) {
    // A name that is no media id may lead anywhere.
    const bytes = mediaId.endsWith('.orig') || !MediaId.safeParse(mediaId).success ? null : await readBytes(join(mediaFolderOf(file), mediaId)).catch(missing)
    if (bytes) media.set(mediaId, bytes)
  }
  await writeFileWhole(out, packPortable({ record, versions, media, base: null }))
  return { file: out, pictures: media.size, versions: versions.length, signOffs: record.review?.signOffs.length ?? 0 }
}

/** `desk unpack`: a portable file → an issue file, its pictures and its versions beside it. */
export async function unpackIssue({ file, issue }: { file: string; issue: string }): Promise<PortableResult> {
  await checkOutputs([issue])
  await notItself(file, issue)
  const { record, versions, media } = await unpackPortable(await readBytes(file), basename(file))
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  const outputs = new OutputSet(true)
  try {
    for (const [name, bytes] of media) await outputs.add(join(await folder(mediaFolderOf(issue)), name), bytes)
    for (const version of versions) await outputs.add(join(await folder(versionFolderOf(issue)), `${version.id}.json`), json(version))
    await outputs.add(issue, json(record))
    await outputs.commit()
  } finally {
    await outputs.discard()
  }
  return { file: issue, pictures: media.size, versions: versions.length, signOffs: record.review?.signOffs.length ?? 0 }
}

async function folder(path: string): Promise<string> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => { throw writeError(error, path) })
  return path
}

async function versionsIn(path: string): Promise<Version[]> {
  const names = await readdir(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw new DeskError('fileUnreadable', { path }, { cause: error })
  })
  return await Promise.all(names.filter((name) => name.endsWith('.json')).sort().map((name) => versionAt(join(path, name))))
}

async function versionAt(path: string): Promise<Version> {
  try {
    return Version.parse(JSON.parse(new TextDecoder().decode(await readBytes(path))))
  } catch (error) {
    throw error instanceof DeskError ? error : new DeskError('damaged', { path }, { cause: error })
  }
}

/** A picture that is gone stays behind; the issue still goes out. */
function missing(error: unknown): null {
  if (error instanceof DeskError && error.key === 'fileNotFound') return null
  throw error
}
