import { Document, Packer } from 'docx'
import { DeskError } from '../../shared/errors'
import { descriptionOf } from '../../shared/publication/html'
import { figuresOf } from '../../shared/publication/figures'
import type { Publication } from '../../shared/publication/tree'
import { BlockWriter } from './word/blocks'
import { settlePackage } from './word/package'
import { placeholderPicture, wordPicture } from './word/pictures'
import type { StoredPicture, WordPicture } from './word/pictures'
import { compatibility, pages } from './word/section'
import { issueStyles } from './word/styles'

export type { StoredPicture } from './word/pictures'

export interface DocxOptions {
  picture: (mediaId: string) => Promise<StoredPicture>
  /** Called after each picture, so that the caller can show progress, breathe or throw to stop. */
  onPicture?: (done: number, total: number) => Promise<void>
  /** ISO instant for the document's properties where the issue has no release time. */
  modifiedAt?: string
}

/**
 * The publication tree → a Word document (ECMA-376, transitional) of A4 pages with named styles, East Asian fonts,
 * pictures with alternative text and page numbers. The same input gives the same bytes. Fails with notAPicture.
 */
export async function toDocx(publication: Publication, options: DocxOptions): Promise<Uint8Array> {
  const pictures = await collectPictures(publication, options)
  const writer = new BlockWriter(publication.blocks, (figure) => pictures.get(figure.mediaId) as WordPicture)
  const children = writer.write()
  const document = new Document({
    ...properties(publication),
    styles: issueStyles(publication.blocks.some((block) => block.kind === 'section')),
    numbering: { config: writer.numberings },
    compatibility,
    sections: [pages(children)],
  })
  return settlePackage(new Uint8Array(await Packer.toBuffer(document)), momentOf(publication, options))
}

function properties(publication: Publication) {
  const keywords = [publication.series, ...(publication.number === null ? [] : [`第${publication.number}期`]), publication.subtitle].filter((word) => word !== '')
  const subject = publication.series === '' || publication.number === null ? publication.series : `${publication.series} 第${publication.number}期`
  const creator = publication.publisher || publication.source
  return { title: publication.title, subject, creator, lastModifiedBy: creator, keywords: keywords.join('，'), description: descriptionOf(publication) }
}

/** The release time as written (Beijing time, UTC+8), else when the issue was changed, else the beginning of ZIP's time. */
function momentOf(publication: Publication, options: DocxOptions): string {
  const released = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?)?/.exec(publication.releasedAt)
  const instant = released ? `${released[1] ?? ''}T${released[2] ?? '00:00'}${released[3] ?? ':00'}+08:00` : (options.modifiedAt ?? '')
  return Number.isNaN(Date.parse(instant)) ? '1980-01-01T00:00:00Z' : new Date(instant).toISOString().replace('.000Z', 'Z')
}

/** Each picture once, by media id; null stands for the placeholder. */
async function collectPictures(publication: Publication, options: DocxOptions): Promise<Map<string | null, WordPicture>> {
  const names = new Map(figuresOf(publication).map((figure) => [figure.mediaId, figure.fileName]))
  const pictures = new Map<string | null, WordPicture>()
  for (const [id, name] of names) {
    pictures.set(id, id === null ? await placeholderPicture() : await drawn(await options.picture(id), name))
    await options.onPicture?.(pictures.size, names.size)
  }
  return pictures
}

async function drawn(picture: StoredPicture, name: string): Promise<WordPicture> {
  try {
    return await wordPicture(picture)
  } catch (error) {
    throw new DeskError('notAPicture', { name }, { cause: error })
  }
}
