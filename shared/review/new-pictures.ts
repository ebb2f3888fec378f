/** Pictures that a reviewer put into a returned file: figures of the issue as soon as their files are stored. */
import { figure } from '../document/make'
import type { AnyNodeData, FigureData, IssueDocument } from '../document/nodes'
import { walk } from '../document/walk'
import type { WordLine } from './lines'
import type { Stamp } from './marks'
import type { BoxToken, StartToken, Token } from './tokens'

/** A picture's file for a figure of the merged issue that has none yet. */
export interface NewPicture { figureId: string; by: string; name: string; bytes: Uint8Array; where: string }
/** What a stored picture gives its figure. */
export type StoredFields = Pick<FigureData, 'mediaId' | 'originalId' | 'width' | 'height'>

const start = (type: string): StartToken => ({ kind: 'start', block: { type, format: '', indent: 0 }, marks: undefined })

/** A figure that is being read: caption and credit follow in lines of their own. */
export class FigureReader {
  readonly box: BoxToken
  private into: 'caption' | 'credit' | null = null

  constructor(stamp: Stamp, { name, description }: WordLine['pictures'][number]) {
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

/** Those of the new pictures whose figures stand in the issue and wait for a file. */
export function waitingPictures(document: IssueDocument, pictures: readonly NewPicture[]): NewPicture[] {
  const waiting = new Set([...walk(document.root)].flatMap((node) => (node.type === 'figure' && node.mediaId === null ? [node.figureId] : [])))
  return pictures.filter(({ figureId }) => waiting.has(figureId))
}

/** The issue with its new figures filled; null in `stored`: the file is no picture that an issue can hold, and its figure goes. */
export function withPictures(document: IssueDocument, stored: ReadonlyMap<string, StoredFields | null>): IssueDocument {
  const filled = (node: AnyNodeData): AnyNodeData[] => {
    const fields = node.type === 'figure' ? stored.get(node.figureId) : undefined
    if (fields === null) return []
    if (node.type === 'figure' && fields) return [{ ...node, ...fields }]
    return 'children' in node ? [{ ...node, children: node.children.flatMap(filled) } as AnyNodeData] : [node]
  }
  return { root: { ...document.root, children: document.root.children.flatMap(filled) } as IssueDocument['root'] }
}
