import type { TopData } from '../../shared/document/nodes'
import { figuresIn, outlineOf, type OutlineItem } from '../../shared/document/query'
import { issueDocument } from '../../shared/document/make'
import type { BlockMarks } from '../../shared/review/marks'
import { entryMarks, figureMarks, type Mark } from './marks'

/** What is read from the text of one top-level block. */
export interface BlockFacts {
  item: Omit<OutlineItem, 'index'>
  /** What the entry itself lacks. */
  own: Mark[]
  figures: { figureId: string; marks: Mark[] }[]
  /** What a suggestion 修订 says of the block as a whole. */
  review: 'removed' | 'added' | 'moved' | null
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
  const { ins, del, moved }: BlockMarks = block.$?.review ?? {}
  // What is to be deleted lacks nothing.
  if ((del ?? []).length > 0) return { item, own: [], figures: [], review: 'removed' }
  return {
    item,
    own: block.type === 'entry' ? entryMarks(block) : [],
    figures: figuresIn(block).map((figure) => ({ figureId: figure.figureId, marks: figureMarks(figure) })),
    review: ins ? 'added' : moved ? 'moved' : null,
  }
}
