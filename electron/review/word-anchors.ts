import { attribute, children, tagOf, type Element } from './word-xml'

interface Holder { comments: string[] }

/** More ranges than this at one place are no reviewer's: those beyond count as points. */
const mostOpen = 100

/** Which comments cover what is being read; one that covers nothing is laid on its neighbour. */
export class Anchors {
  private readonly open = new Set<string>()
  private readonly held = new Set<string>()
  private readonly waiting = new Set<string>()
  private last: Holder | null = null
  private lastBefore: Holder | null = null

  private constructor(private readonly closed: ReadonlySet<string>) {}

  /** A range that never ends counts as a point: else it would cover all the rest. */
  static of(root: Element): Anchors {
    const ends = new Set<string>()
    gatherEnds(root, ends)
    return new Anchors(ends)
  }

  start(id: string): void {
    if (!this.closed.has(id) || this.held.has(id) || this.open.size >= mostOpen) return
    this.waiting.delete(id)
    this.open.add(id)
  }

  end(id: string): void {
    if (this.open.delete(id)) this.point(id)
  }

  /** Where a comment's mark stands: on the letter before, or on the next if there is none. */
  point(id: string): void {
    if (this.held.has(id) || this.open.has(id)) return
    if (this.last) this.lay(this.last, id)
    else this.waiting.add(id)
  }

  /** A letter or picture has been read. */
  hold<T extends Holder>(one: T): T {
    for (const id of this.open) this.lay(one, id)
    for (const id of this.waiting) this.lay(one, id)
    this.waiting.clear()
    this.last = one
    return one
  }

  /** After a paragraph: points of an empty one go to whatever stood before it, or wait for what follows. */
  paragraphEnd(): void {
    const neighbour = this.last ?? this.lastBefore
    if (neighbour) {
      for (const id of this.waiting) this.lay(neighbour, id)
      this.waiting.clear()
    }
    this.lastBefore = neighbour
    this.last = null
  }

  has(id: string): boolean {
    return this.held.has(id)
  }

  private lay(one: Holder, id: string): void {
    one.comments.push(id)
    this.held.add(id)
  }
}

function gatherEnds(element: Element, ends: Set<string>): void {
  for (const one of children(element)) {
    if (tagOf(one) === 'w:commentRangeEnd') ends.add(attribute(one, 'w:id') ?? '')
    else gatherEnds(one, ends)
  }
}
