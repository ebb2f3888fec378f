import type { TopData } from '../../shared/document/nodes'
import { figuresIn, outlineOf, type OutlineItem } from '../../shared/document/query'
import { issueDocument } from '../../shared/document/make'
import { entryMarks, figureMarks, type Mark } from './marks'

/** What is read from the text of one top-level block. */
export interface BlockFacts {
  item: Omit<OutlineItem, 'index'>
  /** What the entry itself lacks. */
  own: Mark[]
  figures: { figureId: string; marks: Mark[] }[]
}

/** A snapshot makes every block anew, though one changed: facts are remembered by content. The older half goes when the newer is full. */
const room = 2_000
let newer = new Map<string, BlockFacts>()
let older = new Map<string, BlockFacts>()

export function factsOf(block: TopData): BlockFacts {
  const content = JSON.stringify(block)
  const known = newer.get(content) ?? older.get(content) ?? readFacts(block)
  if (newer.size >= room) {
    older = newer
    newer = new Map()
  }
  newer.set(content, known)
  return known
}

function readFacts(block: TopData): BlockFacts {
  const [item] = outlineOf(issueDocument([block]))
  if (!item) throw new Error('a document of one block has one outline item')
  return {
    item,
    own: block.type === 'entry' ? entryMarks(block) : [],
    figures: figuresIn(block).map((figure) => ({ figureId: figure.figureId, marks: figureMarks(figure) })),
  }
}
