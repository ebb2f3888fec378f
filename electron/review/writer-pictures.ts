import { DeskError } from '../../shared/errors'
import { walk } from '../../shared/document/walk'
import type { IssueDocument } from '../../shared/document/nodes'
import { MediaId } from '../../shared/model/common'
import type { LinearLine } from '../../shared/review/linear'
import { placeholderPicture, wordPicture, type StoredPicture, type WordPicture } from '../export/word/pictures'
import { digestOf } from './shown-pictures'
import type { Ink } from './writer-ink'
import { el } from './writer-xml'

type PictureOf = (mediaId: string) => Promise<StoredPicture>
interface Held extends WordPicture { relation: string; part: string }

/** The pictures of one copy, each stored once; what is missing is drawn as the placeholder. */
export class CopyPictures {
  private readonly held = new Map<string | null, Held>()
  private drawn = 0

  /** Fails with notAPicture. */
  async collect(lines: readonly LinearLine[], pictureOf: PictureOf, ink: Ink): Promise<void> {
    for (const line of lines) {
      const id = mediaIdOf(line)
      if (line.kind !== 'picture' || this.held.has(id)) continue
      const picture = (id === null ? null : await this.read(id, pictureOf, ink)) ?? (await placeholderPicture())
      const number = this.held.size + 1
      this.held.set(id, { ...picture, relation: `rIdPicture${number}`, part: `media/picture${number}.${picture.type}` })
    }
  }

  private async read(id: string, pictureOf: PictureOf, ink: Ink): Promise<WordPicture | null> {
    try {
      return await drawable(await pictureOf(id), id)
    } catch (error) {
      if (!(error instanceof DeskError) || (error.key !== 'notFound' && error.key !== 'fileNotFound')) throw error
      ink.warn('pictureMissing', `图片的文件不在媒体库里，审阅稿里以“图片待补”占位：${id}`)
      return null
    }
  }

  get all(): Held[] {
    return [...this.held.values()]
  }

  /** What the copy is sent with, by media id ('' for the placeholder): a returned picture of other bytes may be another. */
  get digests(): Record<string, string> {
    return Object.fromEntries([...this.held].map(([id, { bytes }]) => [id ?? '', digestOf(bytes)]))
  }

  /** The run that draws a line's picture; its name is its figure's key, by which it is found again. */
  run(line: LinearLine): string {
    const picture = this.held.get(mediaIdOf(line)) as Held
    const figure = line.boxes.at(-1)
    const alt = figure?.node['alt']
    this.drawn += 1
    const named = { id: this.drawn, name: figure?.key ?? '', descr: typeof alt === 'string' ? alt : '' }
    const extent = { cx: Math.round(picture.width * 9525), cy: Math.round(picture.height * 9525) }
    return el('w:r', {}, el('w:drawing', {}, el('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 },
      el('wp:extent', extent), el('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }), el('wp:docPr', named),
      el('wp:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { 'xmlns:a': drawingNamespace, noChangeAspect: 1 })),
      el('a:graphic', { 'xmlns:a': drawingNamespace }, el('a:graphicData', { uri: pictureNamespace }, graphic(named, picture.relation, extent))),
    )))
  }
}

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

function graphic(named: { id: number; name: string; descr: string }, relation: string, extent: { cx: number; cy: number }): string {
  return el('pic:pic', { 'xmlns:pic': pictureNamespace },
    el('pic:nvPicPr', {}, el('pic:cNvPr', named), el('pic:cNvPicPr')),
    el('pic:blipFill', {}, el('a:blip', { 'r:embed': relation }), el('a:stretch', {}, el('a:fillRect'))),
    el('pic:spPr', {}, el('a:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { ...extent })), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  )
}

function mediaIdOf(line: LinearLine): string | null {
  const id = line.boxes.at(-1)?.node['mediaId']
  return typeof id === 'string' ? id : null
}

async function drawable(picture: StoredPicture, name: string): Promise<WordPicture> {
  try {
    return await wordPicture(picture)
  } catch (error) {
    throw new DeskError('notAPicture', { name }, { cause: error })
  }
}

const mimes: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' }

/** An issue's stored pictures for `reviewCopy`, from wherever its media are read. An id from a file could name any path: only the store's own form is read. */
export function storedPictures(document: IssueDocument, readMedia: (mediaId: string) => Promise<Uint8Array>): PictureOf {
  const sizes = new Map([...walk(document.root)].flatMap((node) => (node.type === 'figure' ? [[node.mediaId, { width: node.width, height: node.height }] as const] : [])))
  return async (mediaId) => {
    if (!MediaId.safeParse(mediaId).success) throw new DeskError('notFound', { mediaId })
    const bytes = await readMedia(mediaId)
    return { bytes, mime: mimes[mediaId.slice(mediaId.lastIndexOf('.') + 1)] ?? 'application/octet-stream', ...(sizes.get(mediaId) ?? { width: 0, height: 0 }) }
  }
}
