/** The issue paragraph by paragraph, as a review copy shows it: what was inserted, deleted and moved is in it, marked. */
import type { IssueDocument } from '../document/nodes'
import { flattenDocument } from './flatten'
import { tidy, type BlockMarks, type Stamp, type TextMarks } from './marks'
import { boxesIn } from './moves'
import { groupsOf } from './rebuild'
import type { BlockFacts, BoxToken, CharToken, StartToken, Token } from './tokens'

export interface LinearLine {
  /** A paragraph of text, or a picture (its caption and credit follow as text lines). */
  kind: 'text' | 'picture'
  /** The boxes that it stands in, outermost first; for a picture its figure is the last. */
  boxes: BoxToken[]
  /** For text. */
  block: BlockFacts | null
  /** Marks of the break before the line, or of the picture; those of boxes around it taken in. */
  marks: BlockMarks | undefined
  /** Letters with their marks; those of boxes around them taken in. */
  chars: CharToken[]
  /** Part of a box that was moved: here it came to, or here it went from (a second, deleted copy of it). */
  moved: { stamp: Stamp; to: boolean; key: string } | null
  /** The line's own start token or picture box in the flow that it stands in, for mapping back. */
  token: StartToken | BoxToken
  /** The flow that it stands in. */
  flow: readonly Token[]
}

/** Every line of the issue in order. */
export function linearLines(document: IssueDocument): LinearLine[] {
  return linearOf(flattenDocument(document))
}

/** The same from tokens, so that lines point at them. */
export function linearOf(tokens: readonly Token[]): LinearLine[] {
  const boxes = boxesIn(tokens)
  const out: LinearLine[] = []
  visit(tokens, { boxes: [], ins: undefined, del: [], moved: null })
  return out

  function visit(flow: readonly Token[], around: Around): void {
    for (const { start, chars } of groupsOf(flow)) {
      if (start.kind === 'start') out.push({ kind: 'text', boxes: around.boxes, block: start.block, marks: deepened(start.marks, around), chars: chars.map((char) => ({ ...char, marks: deepened(char.marks, around) })), moved: around.moved, token: start, flow })
      else if (start.node.type === 'move-ghost') ghost(start, around)
      else box(start, around, flow)
    }
  }

  function box(one: BoxToken, around: Around, flow: readonly Token[]): void {
    const inside = within(one, around)
    if (one.node.type === 'figure') out.push({ kind: 'picture', boxes: inside.boxes, block: null, marks: deepened(one.marks, around), chars: [], moved: inside.moved, token: one, flow })
    visit(one.children, inside)
  }

  /** Where a box was: its text once more, as a deletion that is called a move. */
  function ghost(one: BoxToken, around: Around): void {
    const key = one.key.replace(/^ghost:/, '')
    const moved = boxes.get(key)
    const stamp = moved?.marks?.moved
    if (!moved || !stamp) return
    box({ ...moved, marks: tidy({ ...moved.marks, moved: undefined as unknown as Stamp }) }, { ...around, del: [...around.del, stamp], moved: { stamp, to: false, key } }, moved.children)
  }
}

interface Around { boxes: BoxToken[]; ins: Stamp | undefined; del: Stamp[]; moved: LinearLine['moved'] }

function within(box: BoxToken, around: Around): Around {
  const moved = box.marks?.moved ? { stamp: box.marks.moved, to: true, key: box.key } : around.moved
  return { boxes: [...around.boxes, box], ins: box.marks?.ins ?? around.ins, del: [...around.del, ...(box.marks?.del ?? [])], moved }
}

/** A mark with those of the boxes around it: what stands in a deleted entry is deleted. */
function deepened<M extends TextMarks | BlockMarks>(marks: M | undefined, around: Around): M | undefined {
  if (!around.ins && around.del.length === 0) return marks
  const ins = marks?.ins ?? around.ins
  const del = [...(marks?.del ?? []), ...around.del]
  return tidy({ ...marks, ...(ins ? { ins } : {}), ...(del.length > 0 ? { del } : {}) } as M)
}
