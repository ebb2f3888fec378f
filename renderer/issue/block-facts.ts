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

/** A block that nobody touched is the same object in every snapshot of the editor. */
const known = new WeakMap<TopData, BlockFacts>()

export function factsOf(block: TopData): BlockFacts {
  const facts = known.get(block) ?? readFacts(block)
  known.set(block, facts)
  return facts
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
