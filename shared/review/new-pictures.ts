/** Pictures that a reviewer put into a returned file: in figures of the issue as soon as their files are stored. */
import { figure } from '../document/make'
import type { AnyNodeData, FigureData, IssueDocument } from '../document/nodes'
import { walk } from '../document/walk'
import type { WordPicture } from './lines'
import { tidy, type Stamp, type WasMark } from './marks'
import { mediaToCome } from './returned-pictures'
import type { BoxToken, StartToken, Token } from './tokens'

/** A picture's file for a figure of the merged issue that has none yet; `replacedBy`: the suggestion that puts it in the place of another. */
export interface NewPicture { figureId: string; replacedBy?: string; by: string; name: string; bytes: Uint8Array; where: string }
/** What a stored picture gives its figure. */
export type StoredFields = Pick<FigureData, 'mediaId' | 'originalId' | 'width' | 'height'>

const start = (type: string): StartToken => ({ kind: 'start', block: { type, format: '', indent: 0 }, marks: undefined })

/** A figure that is being read: caption and credit follow in lines of their own. */
export class FigureReader {
  readonly box: BoxToken
  private into: 'caption' | 'credit' | null = null

  constructor(stamp: Stamp, { name, description }: WordPicture) {
    const { children: _children, ...node } = figure({ figureId: `f${stamp.id}`, fileName: name, alt: description })
    this.box = { kind: 'box', key: `figure:f${stamp.id}`, node: { ...node }, children: [start('caption'), start('credit')], marks: { ins: stamp } }
  }

  get figureId(): string {
    return this.box.key.slice('figure:'.length)
  }

  /** Whether the next line is this figure's caption or credit: then its letters go there. */
  takesLine(style: string): boolean {
    const next = style === 'Caption' ? 'caption' : style === 'FigureCredit' ? 'credit' : null
    const isLater = next !== null && (this.into === null || (this.into === 'caption' && next === 'credit'))
    this.into = isLater ? next : 'credit'
    return isLater
  }

  take(token: Token): void {
    if (this.into === 'caption') this.box.children.splice(-1, 0, token)
    else this.box.children.push(token)
  }
}

/** What stands for the file of a new picture in the merged issue until it is stored. */
const waitsFor = ({ figureId, replacedBy }: NewPicture) => (node: FigureData): boolean => node.figureId === figureId && (replacedBy === undefined ? node.mediaId === null : mediaIdsIn(node).includes(mediaToCome(replacedBy)))
const mediaIdsIn = (node: FigureData): unknown[] => [node.mediaId, ...(node.$?.review?.was ?? []).map(({ was }) => (was as { mediaId?: unknown } | null)?.mediaId)]

/** Those of the new pictures whose figures stand in the issue and wait for a file. */
export function waitingPictures(document: IssueDocument, pictures: readonly NewPicture[]): NewPicture[] {
  const figures = [...walk(document.root)].filter((node) => node.type === 'figure')
  return pictures.filter((picture) => figures.some(waitsFor(picture)))
}

/**
 * The issue with its waiting figures filled. A null in `stored` is a file that an issue cannot hold: a new figure goes,
 * and one whose picture it was to replace keeps what it had.
 */
export function withPictures(document: IssueDocument, stored: ReadonlyMap<NewPicture, StoredFields | null>): IssueDocument {
  const filled = (node: AnyNodeData): AnyNodeData[] => {
    if (node.type === 'figure') return filledFigure(node, stored)
    return 'children' in node ? [{ ...node, children: node.children.flatMap(filled) } as AnyNodeData] : [node]
  }
  return { root: { ...document.root, children: document.root.children.flatMap(filled) } as IssueDocument['root'] }
}

function filledFigure(node: FigureData, stored: ReadonlyMap<NewPicture, StoredFields | null>): FigureData[] {
  let now = node
  for (const [picture, fields] of stored) {
    if (!waitsFor(picture)(now)) continue
    if (picture.replacedBy === undefined) {
      if (fields === null) return []
      now = { ...now, ...fields }
    } else now = fields === null ? withoutReplacement(now, picture.replacedBy) : withReplacement(now, picture.replacedBy, fields)
  }
  return [now]
}

/** The stored file wherever the replacement stands: in the figure, or in what a later change of it took the place of. */
function withReplacement(node: FigureData, id: string, fields: StoredFields): FigureData {
  const fill = <T>(value: T): T => ((value as { mediaId?: unknown } | null)?.mediaId === mediaToCome(id) ? { ...value, ...fields } : value)
  return withWas(fill(node), (node.$?.review?.was ?? []).map((mark) => ({ ...mark, was: fill(mark.was) })))
}

/** As if the replacement had never been suggested. */
function withoutReplacement(node: FigureData, id: string): FigureData {
  const marks = node.$?.review?.was ?? []
  const at = marks.findIndex((mark) => mark.id === id && mark.key === 'picture')
  const before = marks[at]?.was
  const later = marks.findIndex((mark, index) => index > at && mark.key === 'picture')
  const rest = marks.map((mark, index) => (index === later ? { ...mark, was: before } : mark)).filter((_, index) => index !== at)
  return withWas(later === -1 ? { ...node, ...(before as object) } : node, rest)
}

function withWas(node: FigureData, was: WasMark[]): FigureData {
  const { review, ...state } = node.$ ?? {}
  const marks = tidy({ ...review, was })
  const kept = { ...state, ...(marks ? { review: marks } : {}) }
  const { $: _state, ...bare } = node
  return Object.keys(kept).length === 0 ? bare : { ...bare, $: kept }
}
