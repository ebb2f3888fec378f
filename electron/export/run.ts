import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { DeskEvents, ExportPlan, ExportRequest, ExportResult } from '../../shared/contract'
import { DeskError } from '../../shared/errors'
import { MediaId } from '../../shared/model/common'
import type { IssueRecord } from '../../shared/model/issue'
import { publish } from '../../shared/publication/build'
import { figuresOf, withoutMedia } from '../../shared/publication/figures'
import type { Publication } from '../../shared/publication/tree'
import type { StoredPicture } from './docx'
import { exists, freeBaseName, OutputSet, safeBaseName, writeError } from './files'

export type ExportProgress = DeskEvents['export.progress']

export interface ExportSources {
  record: IssueRecord
  /** The bytes of a stored picture; throws a DeskError `notFound` or `fileNotFound` when it is gone. */
  readMedia: (mediaId: string) => Promise<Uint8Array>
  onProgress?: (progress: ExportProgress) => void
  signal?: AbortSignal
}

/** Where each output goes; null for one that is not wanted. `also`: files of the caller's that appear with them or not at all. */
export interface OutputPlan { docx: string | null; html: string | null; htmlFolder: { path: string; name: string } | null; overwrite: boolean; also?: readonly { path: string; bytes: Uint8Array }[] }

type Wanted = Pick<ExportRequest, 'docx' | 'html' | 'folder' | 'baseName'>

/** The names that an export would get. A folder of pictures is never replaced: what lies in it may be the user's. Fails with fileNotFound. */
export async function planExport(request: Wanted): Promise<ExportPlan> {
  const { folder } = request
  if (!(await exists(folder))) throw new DeskError('fileNotFound', { path: folder })
  const suffixes = suffixesOf(request)
  const name = safeBaseName(request.baseName)
  const found = await Promise.all(suffixes.map((suffix) => exists(join(folder, `${name}${suffix}`))))
  const taken = suffixes.filter((_, at) => found[at])
  return { free: await freeBaseName(folder, name, suffixes), taken: taken.map((suffix) => `${name}${suffix}`), canReplace: !taken.includes('_files') }
}

const suffixesOf = ({ docx, html }: Wanted): string[] => [...(docx ? ['.docx'] : []), ...(html === 'none' ? [] : ['.html']), ...(html === 'folder' ? ['_files'] : [])]

/**
 * Writes an issue into a folder under a free name, or, where the request says so, over the files of its name. All outputs
 * appear together at the end; a cancelled or failed export leaves nothing. Fails with cancelled, fileNotFound (no such
 * folder), noPermission, diskFull or writeFailed.
 */
export async function runExport(request: ExportRequest, sources: ExportSources): Promise<ExportResult> {
  if (suffixesOf(request).length === 0) throw new DeskError('badRequest', { what: 'export' })
  const { free, canReplace } = await planExport(request)
  const overwrite = request.overwrite === true && canReplace
  const base = overwrite ? safeBaseName(request.baseName) : free
  return await writeOutputs({
    docx: request.docx ? join(request.folder, `${base}.docx`) : null,
    html: request.html === 'none' ? null : join(request.folder, `${base}.html`),
    htmlFolder: request.html === 'folder' ? { path: join(request.folder, `${base}_files`), name: `${base}_files` } : null,
    overwrite,
  }, sources)
}

/** The export itself, to exact paths: shared by the window's export and the command line. */
export async function writeOutputs(plan: OutputPlan, sources: ExportSources): Promise<ExportResult> {
  const { record, signal, onProgress = () => undefined } = sources
  const outputs = new OutputSet(plan.overwrite)
  const step = async (name: ExportProgress['step'], done: number, total: number) => {
    onProgress({ step: name, done, total })
    // The window's own work comes first between two steps.
    await breathe()
    if (signal?.aborted) throw new DeskError('cancelled')
  }
  try {
    await step('reading', 0, 1)
    const whole = published(record)
    const { pictures, gone } = await readPictures(whole, sources, (done, total) => step('pictures', done, total))
    const publication = withoutMedia(whole, gone)
    if (plan.docx !== null) await outputs.add(plan.docx, await docxBytes(publication, pictures, record, step))
    if (plan.html !== null) await addHtml(outputs, plan.html, plan.htmlFolder, publication, pictures, step)
    for (const { path, bytes } of plan.also ?? []) await outputs.add(path, bytes)
    await step('writing', 0, 1)
    const files = await outputs.commit()
    onProgress({ step: 'writing', done: 1, total: 1 })
    return { files, warnings: publication.warnings }
  } catch (error) {
    throw error instanceof DeskError ? error : writeError(error, plan.docx ?? plan.html ?? '')
  } finally {
    await outputs.discard()
  }
}

/** A document whose inside is not what its outside promises is a damaged file, not a failed write. */
function published(record: IssueRecord): Publication {
  try {
    return publish(record.document, record.facts)
  } catch (error) {
    throw new DeskError('damaged', { file: record.id }, { cause: error })
  }
}

type Step = (name: ExportProgress['step'], done: number, total: number) => Promise<void>
type Pictures = Map<string, StoredPicture>

async function readPictures(publication: Publication, sources: ExportSources, step: (done: number, total: number) => Promise<void>): Promise<{ pictures: Pictures; gone: Set<string> }> {
  const pictures: Pictures = new Map()
  const gone = new Set<string>()
  const wanted = new Map(figuresOf(publication).flatMap((figure) => (figure.mediaId === null ? [] : [[figure.mediaId, figure] as const])))
  for (const [mediaId, figure] of wanted) {
    // An id from a file could name any path; only the store's own form is ever read.
    if (!MediaId.safeParse(mediaId).success) {
      gone.add(mediaId)
      continue
    }
    try {
      pictures.set(mediaId, { bytes: await sources.readMedia(mediaId), mime: mimeOf(mediaId), width: figure.width, height: figure.height })
    } catch (error) {
      if (!(error instanceof DeskError) || (error.key !== 'notFound' && error.key !== 'fileNotFound')) throw error
      gone.add(mediaId)
    }
    await step(pictures.size + gone.size, wanted.size)
  }
  return { pictures, gone }
}

const mimes: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' }
const mimeOf = (mediaId: string): string => mimes[mediaId.slice(mediaId.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

async function docxBytes(publication: Publication, pictures: Pictures, record: IssueRecord, step: Step): Promise<Uint8Array> {
  await step('docx', 0, 1)
  // The writer is heavy and only this needs it.
  const { toDocx } = await import('./docx')
  const bytes = await toDocx(publication, {
    picture: (mediaId) => stored(pictures, mediaId),
    onPicture: async (done, total) => await step('docx', done, total + 1),
    modifiedAt: record.updatedAt,
  })
  await step('docx', 1, 1)
  return bytes
}

async function stored(pictures: Pictures, mediaId: string): Promise<StoredPicture> {
  const picture = pictures.get(mediaId)
  if (!picture) throw new DeskError('notFound', { mediaId })
  return await Promise.resolve(picture)
}

async function addHtml(outputs: OutputSet, path: string, folder: OutputPlan['htmlFolder'], publication: Publication, pictures: Pictures, step: Step): Promise<void> {
  await step('html', 0, 1)
  const { htmlOutput } = await import('./html')
  const output = htmlOutput(publication, pictures, folder?.name ?? null)
  await outputs.add(path, output.html)
  if (folder && output.files.length > 0) await outputs.addFolder(folder.path, output.files)
  await step('html', 1, 1)
}
