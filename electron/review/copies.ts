import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CopyRead, CopySaved } from '../../shared/contract'
import { mastheadOf } from '../../shared/document/query'
import { IssueDocumentSchema } from '../../shared/document/schema'
import { DeskError } from '../../shared/errors'
import type { IssueRecord } from '../../shared/model/issue'
import { Review } from '../../shared/model/review'
import { importReturned } from '../../shared/review/import'
import type { CopyTicket } from '../../shared/review/lines'
import { codeOf, safeBaseName } from '../export/files'
import { mostDocxBytes, sizeText } from '../intake/limits'
import { storePicture } from '../intake/store-picture'
import type { Library } from '../library/library'
import { writeFileWhole } from './portable-library'
import { settlePictures } from './returned-pictures'
import { withShownPictures } from './shown-pictures'
import { WordPackage } from './word-package'
import { readTicket } from './word-properties'
import { readReturned } from './word-reader'
import { storedPictures } from './writer-pictures'
import { reviewCopy } from './word-writer'

/** 系列第N期-审阅稿-收件人, without what is not known. */
export function copyName(record: IssueRecord, to: string): string {
  const { series, number, numberText, title } = mastheadOf(record.document)
  const issue = number === null ? `${series}${numberText}` : `${series}第${number}期`
  return safeBaseName([issue || title || '未命名', '审阅稿', to.trim()].filter((part) => part !== '').join('-'))
}

/** Writes a review copy whole or not at all; what was sent is kept as a version. */
export async function saveCopy(library: Library, record: IssueRecord, path: string): Promise<CopySaved> {
  const picture = storedPictures(record.document, (mediaId) => library.media.read(mediaId))
  const { bytes, ...told } = await reviewCopy(record, { picture, copyId: randomUUID(), at: new Date().toISOString() })
  await writeFileWhole(path, bytes)
  const name = basename(path).replace(/\.docx$/i, '').slice(0, 80)
  await library.versions.create(record, { kind: 'export', name, by: library.settings.data.profile?.name ?? '' })
  return { path, ...told }
}

/**
 * Reads a returned copy against its issue; nothing is stored but new pictures. A copy of another issue, or a file that names none, is
 * merged only `anyway`. Fails as readReturned does.
 */
export async function readCopy(library: Library, record: IssueRecord, path: string, anyway: boolean): Promise<CopyRead> {
  const file = basename(path)
  const bytes = await readBounded(path, file)
  const returned = await readReturned(bytes, file)
  const { ticket } = returned
  const isOurs = ticket?.issueId === record.id
  if (!isOurs && !anyway) return ticket ? { outcome: 'otherIssue', path, file, ...issueOf(library, ticket) } : { outcome: 'noTicket', path, file }
  // The other issue's text is no measure of this one: the words alone must do.
  const matched = isOurs || !ticket ? returned : { ...returned, base: null }
  const given = await withShownPictures(matched, record.document, (mediaId) => library.media.read(mediaId))
  const merged = await settlePictures(importReturned(record.document, record.review?.threads ?? [], given), async (name, bytes) => {
    const { mediaId, originalId, width, height } = await storePicture(library.media, name, bytes)
    return { mediaId, originalId, width, height }
  })
  // What the library could not store must not reach the window: it could never be saved again.
  const isLawful = IssueDocumentSchema.safeParse(merged.document).success && Review.shape.threads.safeParse(merged.threads).success
  if (!isLawful) throw new DeskError('damaged', { file })
  // The window has no use for files that are stored.
  return { outcome: 'read', path, file, savedBy: returned.savedBy, returned: { ...merged, pictures: [] } }
}

/** Which issue a Word file says it is a copy of; null for any other file, also one that cannot be read. */
export async function ticketOf(library: Library, path: string): Promise<{ issueId: string; title: string | null } | null> {
  try {
    const file = basename(path)
    const { ticket } = readTicket(await WordPackage.open(await readBounded(path, file), file))
    return ticket && issueOf(library, ticket)
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
}

/** 回执 as a text file. */
export async function writeReceipt(path: string, text: string): Promise<void> {
  // Old editors on Windows take a file without the mark for an old Chinese encoding.
  await writeFileWhole(path, new TextEncoder().encode(`\uFEFF${text.replace(/\n/g, '\r\n')}`))
}

function issueOf(library: Library, { issueId }: CopyTicket): { issueId: string; title: string | null } {
  const head = library.issues.list().find((one) => one.id === issueId)
  return { issueId, title: head ? [head.series, head.title].filter((part) => part !== '').join(' ') : null }
}

async function readBounded(path: string, file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > mostDocxBytes) throw new DeskError('fileTooLarge', { file, size: sizeText(size), limit: sizeText(mostDocxBytes) })
    if (size === 0) throw new DeskError('emptyFile', { file })
    return await readFile(path)
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw new DeskError(codeOf(error) === 'ENOENT' ? 'fileNotFound' : 'fileUnreadable', { file }, { cause: error })
  }
}
