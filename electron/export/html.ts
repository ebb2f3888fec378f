import { toHtml } from '../../shared/publication/html'
import type { Publication } from '../../shared/publication/tree'
import { figuresOf } from '../../shared/publication/figures'
import type { StoredPicture } from './docx'

export interface HtmlOutput {
  html: Uint8Array
  /** The pictures beside it; empty for a single file. */
  files: { name: string; bytes: Uint8Array }[]
}

const extensionOf: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif' }

/**
 * The publication as one file with its pictures inside, or, given a folder's name, with its pictures in that folder
 * under names that a person can read: 图01.jpg in the order of the issue.
 */
export function htmlOutput(publication: Publication, pictures: ReadonlyMap<string, StoredPicture>, folderName: string | null): HtmlOutput {
  const files: HtmlOutput['files'] = []
  const urls = new Map<string, string>()
  for (const { mediaId } of figuresOf(publication)) {
    const picture = mediaId === null ? undefined : pictures.get(mediaId)
    if (mediaId === null || picture === undefined || urls.has(mediaId)) continue
    if (folderName === null) {
      urls.set(mediaId, `data:${picture.mime};base64,${Buffer.from(picture.bytes.buffer, picture.bytes.byteOffset, picture.bytes.byteLength).toString('base64')}`)
    } else {
      const name = `图${String(files.length + 1).padStart(2, '0')}.${extensionOf[picture.mime] ?? 'bin'}`
      files.push({ name, bytes: picture.bytes })
      urls.set(mediaId, `${encodeURIComponent(folderName)}/${encodeURIComponent(name)}`)
    }
  }
  const html = toHtml(publication, { pictureUrl: (mediaId) => urls.get(mediaId) ?? '', stylesheet: 'inline' })
  return { html: new TextEncoder().encode(html), files }
}
