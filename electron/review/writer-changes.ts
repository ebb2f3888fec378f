/** What of a review copy's lines and letters Word shall show as added and taken away, and by whom. */
import type { LinearLine } from '../../shared/review/linear'
import type { BlockMarks, Stamp, TextMarks } from '../../shared/review/marks'
import { compareStamps, sameData } from '../../shared/review/marks'

/** Word's four kinds of tracked change of what is there. */
export interface Change { tag: 'ins' | 'moveTo' | 'del' | 'moveFrom'; stamp: Stamp }
/** `come` falls when rejected, `gone` when accepted. */
export interface Changes { come: Change | null; gone: Change | null }

const none: Changes = { come: null, gone: null }

/** The lines' own changes (of their first break or picture) and the marks that stand at their ends. */
export class LineChanges {
  private readonly arrivals: (Stamp | undefined)[]
  private readonly breaks: Changes[]
  /** For each line: its own end mark takes the change of its own break, since the line comes or goes as a whole. */
  private readonly shifted: boolean[]

  /** `ghosts`: keys of boxes whose old place is known; without it a move cannot be taken back. */
  constructor(private readonly lines: readonly LinearLine[], ghosts: ReadonlySet<string>) {
    this.arrivals = lines.map((line) => line.boxes.find((box) => box.marks?.moved && ghosts.has(box.key))?.marks?.moved)
    this.breaks = lines.map((line, at) => this.of(at, line.marks))
    this.shifted = lines.map(() => false)
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      this.shifted[at] = this.isWhole(at) && (at === lines.length - 1 || !isMarked(this.breaks[at + 1] ?? none) || this.shifted[at + 1] === true)
    }
  }

  /** The changes that marks on this line mean. */
  of(at: number, marks: TextMarks | BlockMarks | undefined): Changes {
    const line = this.lines[at] as LinearLine
    const arrival = this.arrivals[at]
    const gone = marks?.del?.[0]
    const come: Change | null = marks?.ins ? { tag: 'ins', stamp: marks.ins } : arrival ? { tag: 'moveTo', stamp: arrival } : null
    return {
      come,
      gone: gone ? { tag: line.moved && !line.moved.to && sameData(gone, line.moved.stamp) ? 'moveFrom' : 'del', stamp: apart(gone, come) } : null,
    }
  }

  /** Of the picture, or the break before a text. */
  line(at: number): Changes {
    return this.breaks[at] ?? none
  }

  /**
   * Ours is the break before a block, Word's the mark at a paragraph's end: a block that comes or goes as a whole keeps
   * it for itself, so that its neighbour keeps its own setting; a split or join stands at the end of the line before.
   */
  end(at: number): Changes {
    const own = this.shifted[at] ? this.line(at) : none
    const next = at + 1 < this.lines.length && !this.shifted[at + 1] ? this.line(at + 1) : none
    return { come: own.come ?? next.come, gone: own.gone ?? next.gone }
  }

  private isWhole(at: number): boolean {
    const own = this.line(at)
    if (!isMarked(own)) return false
    return (this.lines[at] as LinearLine).chars.every((char) => {
      const { come, gone } = this.of(at, char.marks)
      return (!own.come || come !== null) && (!own.gone || gone !== null)
    })
  }
}

/**
 * LibreOffice takes both changes off what one author added and took away again, and leaves it as plain text. A blank
 * behind the name, which readers do not see and ours drops, makes it two authors.
 */
const apart = (gone: Stamp, come: Change | null): Stamp => (come?.stamp.by === gone.by ? { ...gone, by: `${gone.by} ` } : gone)

const isMarked = ({ come, gone }: Changes): boolean => come !== null || gone !== null

/** The same act of the same author: one element of Word's. */
export function sameChange(a: Change | null, b: Change | null): boolean {
  if (!a || !b) return a === b
  return a.tag === b.tag && a.stamp.id === b.stamp.id && compareStamps(a.stamp, b.stamp) === 0
}
