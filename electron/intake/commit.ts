import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import type { ImportedPage } from '../../shared/contract'
import { documentFromImport } from '../../shared/document/build'
import { DeskError } from '../../shared/errors'
import type { PictureRef } from '../../shared/model/common'
import type { IssueRecord, Series } from '../../shared/model/issue'
import type { Submission, SubmissionPicture } from '../../shared/model/submission'
import { hasImpossibleDate } from '../../shared/text/dates'
import { changeStore } from '../library/atomic-adapter'
import type { Library } from '../library/library'
import type { ReadSource } from './read'
import type { StagedPicture, Staging } from './staging'
import { storePicture } from './store-picture'

export interface CommitRequest { token: string; page: ImportedPage; asIssue: boolean; seriesId: string | null }

/**
 * Stores a corrected split: the original, its pictures, one submission an entry, and the issue when one is wanted.
 * Fails with notFound, notAPicture, diskFull, noPermission or writeFailed; the staged item then stays for another try.
 */
export async function commitStaged(library: Library, staging: Staging, request: CommitRequest): Promise<{ submissionIds: string[]; issueId: string | null }> {
  const { token, page, asIssue } = request
  const { source, pictures } = staging.get(token)
  const now = new Date().toISOString()
  const receipt = takeReceipts(page.entries.length)
  const originalId = await storeOriginal(library, source)
  const stored = await storePictures(library, pictures, page, source.format === 'picture')
  const submissions = page.entries.map((entry, at): Submission => ({
    schemaVersion: 1,
    id: randomUUID(),
    status: asIssue ? 'selected' : 'new',
    receivedAt: receipt(at),
    updatedAt: now,
    title: entry.title, date: entry.date, weather: entry.weather, byline: entry.byline, bylineText: entry.bylineText, body: bodyOf(entry),
    pictures: entry.pictures.map((picture) => ({ ...withFile(picture, stored), afterParagraph: picture.afterParagraph + bodyOf(entry).length - entry.body.length })),
    source: { kind: source.fileName === '' ? 'paste' : source.format === 'picture' ? 'picture' : 'file', fileName: source.fileName || null, format: source.format, encoding: source.encoding, originalId },
  }))
  // Pictures in front of all entries would be lost with a page that becomes submissions: the first one takes them.
  const first = submissions[0]
  if (!asIssue && first) first.pictures.unshift(...page.pictures.map((picture) => ({ ...withFile(picture, stored), afterParagraph: 0 })))
  const submissionIds = submissions.map((one) => one.id)
  const issueId = asIssue ? await storeIssue(library, request, stored, submissionIds, now) : null
  await addOrTakeBack(library, submissions, issueId)
  staging.discard([token])
  return { submissionIds, issueId }
}

let lastReceipt = 0

/** A moment of receipt for each of `count` entries: the first of a page is the newest, so that the inbox, newest first, has them in the page's order. */
function takeReceipts(count: number): (at: number) => string {
  const first = Math.max(Date.now(), lastReceipt + 1)
  lastReceipt = first + count - 1
  return (at) => new Date(first + count - 1 - at).toISOString()
}

/** A dateline with a day that no calendar has would be lost: a submission keeps the day, not the words. */
function bodyOf({ dateline, date, body }: ImportedPage['entries'][number]): string[] {
  return date === null && hasImpossibleDate(dateline) ? [dateline, ...body] : body
}

/** An issue whose submissions could not be stored goes to the bin again, by a mere rename. */
async function addOrTakeBack(library: Library, submissions: Submission[], issueId: string | null): Promise<void> {
  try {
    await library.inbox.add(submissions)
  } catch (error) {
    if (issueId !== null) await library.issues.remove(issueId)
    throw error
  }
}

function storeOriginal(library: Library, { bytes, fileName, format }: ReadSource): Promise<string> {
  // A picture's original may hold location data: `.orig` keeps it from the window's picture protocol.
  return library.media.put(bytes, format === 'picture' ? 'orig' : extensionOf(fileName, format))
}

/** Stores the pictures that the page still names. Inside a page an unreadable one stays a name without a file; a lone one fails. */
async function storePictures(library: Library, pictures: readonly StagedPicture[], page: ImportedPage, isLone: boolean): Promise<Map<string, PictureRef>> {
  const wanted = new Set([...page.pictures, ...page.entries.flatMap((entry) => entry.pictures)].map((picture) => picture.name))
  const stored = new Map<string, PictureRef>()
  for (const { name, bytes } of pictures) {
    if (!wanted.has(name)) continue
    try {
      stored.set(name, await storePicture(library.media, name, bytes))
    } catch (error) {
      if (isLone || !(error instanceof DeskError) || error.key !== 'notAPicture') throw error
    }
  }
  return stored
}

async function storeIssue(library: Library, { page, seriesId }: CommitRequest, pictures: Map<string, PictureRef>, submissionIds: string[], now: string): Promise<string> {
  const record: IssueRecord = {
    kind: 'issue', schemaVersion: 1, id: randomUUID(), state: 'draft', createdAt: now, updatedAt: now, revision: 1,
    seriesId: seriesId ?? (await seriesFor(library, page)),
    facts: page.facts,
    document: documentFromImport(page, { pictures, newId: randomUUID, submissionIds }),
  }
  await library.issues.put(record)
  return record.id
}

/** The series of the page's name, made when there is none yet; null when the page names none. */
async function seriesFor(library: Library, page: ImportedPage): Promise<string | null> {
  const name = page.masthead.series.trim().slice(0, 100)
  if (name === '') return null
  const { series } = library.series.data
  const known = series.find((one) => one.name === name)
  if (known) return known.id
  const made: Series = {
    schemaVersion: 1, id: randomUUID(), name, unitOrder: [], numberStyle: 'bracketChinese',
    subtitle: page.masthead.subtitle.slice(0, 200), publisher: page.facts.publisher.slice(0, 100), source: page.facts.source.slice(0, 100),
  }
  await changeStore(library.series, (before) => ({ ...before, series: [...before.series, made] }))
  return made.id
}

function withFile(picture: { name: string; caption: string; credit: string; alt: string }, stored: ReadonlyMap<string, PictureRef>): SubmissionPicture {
  return { name: picture.name, caption: picture.caption, credit: picture.credit, alt: picture.alt, picture: stored.get(picture.name) ?? null }
}

const extensions = { text: 'txt', html: 'html', docx: 'docx' }

function extensionOf(fileName: string, format: keyof typeof extensions): string {
  const own = extname(fileName).slice(1).toLowerCase()
  return /^[a-z0-9]{1,5}$/.test(own) ? own : extensions[format]
}
