import { createHash } from 'node:crypto'
import { z } from 'zod'
import { IssueDocumentSchema } from '../../shared/document/schema'
import { walk } from '../../shared/document/walk'
import type { IssueDocument } from '../../shared/document/nodes'
import { DeskError } from '../../shared/errors'
import { MediaId } from '../../shared/model/common'
import type { ReturnedFile, WordPicture } from '../../shared/review/lines'
import { placeholderPicture } from '../export/word/pictures'
import { pictureTools } from '../intake/picture-tools'
import type { PictureLook } from '../intake/pictures'

const SentPictures = z.record(z.string(), z.string())
type ReadMedia = (mediaId: string) => Promise<Uint8Array>
/** Mean difference of two looks (0 to 255) up to which they are one picture: saving anew costs 1 to 3, two photographs differ by 20 and more. */
const mostDifference = 8
/** Relative difference of the sides' ratio up to which they are one picture. */
const mostStretch = 0.04

/**
 * Says of each picture of a returned file which of the issue's pictures it shows, so that one that was put in the place
 * of another is noticed though nobody tracked it. By the bytes that the copy was sent with, else by their looks, for
 * programs save pictures anew. Where that cannot be told (the stored file is missing) nothing is said.
 */
export async function withShownPictures(file: ReturnedFile, document: IssueDocument, readMedia: ReadMedia): Promise<ReturnedFile> {
  const pictures = file.lines.flatMap((line) => line.pictures).filter(({ bytes }) => bytes !== null)
  if (pictures.length === 0) return file
  const sent = sentDigests(file.base)
  const known = new Looks([null, ...new Set([...mediaIdsOf(document), ...mediaIdsOf(carried(file.base))])], readMedia)
  const shows = new Map<WordPicture, (string | null)[] | undefined>()
  for (const picture of pictures) {
    const digest = digestOf(picture.bytes as Uint8Array)
    const same = sent.filter(([, one]) => one === digest).map(([id]) => id)
    shows.set(picture, same.length > 0 ? same : await known.like(picture.bytes as Uint8Array))
  }
  const told = (picture: WordPicture): WordPicture => {
    const shown = shows.get(picture)
    return shown ? { ...picture, shows: shown } : picture
  }
  return { ...file, lines: file.lines.map((line) => ({ ...line, pictures: line.pictures.map(told) })) }
}

/** SHA-256 in hex. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What the issue's pictures look like, each read once and only when one is asked for. */
class Looks {
  private looks: Promise<Map<string | null, PictureLook | null>> | null = null

  constructor(private readonly ids: readonly (string | null)[], private readonly readMedia: ReadMedia) {}

  /** The pictures that look like these bytes; undefined where it cannot be told. */
  async like(bytes: Uint8Array): Promise<(string | null)[] | undefined> {
    this.looks ??= this.readAll()
    const all = await this.looks
    const look = await lookOf(bytes)
    const found = look ? [...all].filter(([, known]) => known !== null && isAlike(known, look)).map(([id]) => id) : []
    return found.length === 0 && [...all.values()].includes(null) ? undefined : found
  }

  private async readAll(): Promise<Map<string | null, PictureLook | null>> {
    const all = new Map<string | null, PictureLook | null>()
    for (const id of this.ids) {
      const bytes = id === null ? (await placeholderPicture()).bytes : await read(id, this.readMedia)
      all.set(id, bytes && (await lookOf(bytes)))
    }
    return all
  }
}

async function read(id: string, readMedia: ReadMedia): Promise<Uint8Array | null> {
  try {
    return await readMedia(id)
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
}

/** Null for what is no picture that can be decoded. */
async function lookOf(bytes: Uint8Array): Promise<PictureLook | null> {
  try {
    return await (await pictureTools()).pictureLook(bytes)
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
}

function isAlike(a: PictureLook, b: PictureLook): boolean {
  if (Math.abs(Math.log(a.width / a.height / (b.width / b.height))) > mostStretch) return false
  const sum = a.grey.reduce((total, value, at) => total + Math.abs(value - (b.grey[at] ?? 0)), 0)
  return sum / a.grey.length <= mostDifference
}

function mediaIdsOf(document: IssueDocument | null): string[] {
  const ids = document ? [...walk(document.root)].flatMap((node) => (node.type === 'figure' ? [node.mediaId] : [])) : []
  // An id from a file could name any path: only the store's own form is read.
  return ids.filter((id) => id !== null && MediaId.safeParse(id).success) as string[]
}

const fieldOf = (base: unknown, name: string): unknown => (typeof base === 'object' && base !== null ? (base as Record<string, unknown>)[name] : undefined)

/** The issue that the file carries, if it has the shape of one: only its pictures' ids are wanted. */
function carried(base: unknown): IssueDocument | null {
  const document = fieldOf(base, 'document')
  const read = IssueDocumentSchema.safeParse(document)
  return read.success ? read.data : null
}

/** What the copy's pictures were when it was sent: media id ('' for the placeholder) and digest. */
function sentDigests(base: unknown): [string | null, string][] {
  const pictures = SentPictures.safeParse(fieldOf(base, 'pictures'))
  return pictures.success ? Object.entries(pictures.data).map(([id, digest]) => [id === '' ? null : id, digest]) : []
}
