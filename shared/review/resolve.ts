import type { IssueDocument } from '../document/nodes'
import { flattenDocument } from './flatten'
import { tidy, type BlockMarks, type Stamp, type TextMarks, type WasMark } from './marks'
import { boxesIn, cancelMoves, settled } from './moves'
import { rebuildDocument } from './rebuild'
import type { BoxToken, CharToken, LinkFacts, StartToken, Token } from './tokens'
import { blockWith } from './values'

export type Verdict = 'accept' | 'reject'
/** Which suggestions are meant. */
export type Pick = (stamp: Stamp) => boolean
const all: Pick = () => true

/** The document with the picked suggestions accepted or rejected; the others stay as they are. */
export function resolve(document: IssueDocument, verdict: Verdict, pick: Pick = all): IssueDocument {
  return rebuildDocument(resolveTokens(flattenDocument(document), verdict, pick))
}

/** The same on tokens, for whoever has them already. */
export function resolveTokens(tokens: readonly Token[], verdict: Verdict, pick: Pick = all): Token[] {
  const resolver = new Resolver(verdict, pick, boxesIn(tokens))
  return resolver.flow(verdict === 'reject' ? resolver.sentHome(tokens) : tokens)
}

class Resolver {
  constructor(private readonly verdict: Verdict, private readonly pick: Pick, private boxes: Map<string, BoxToken>) {}

  flow(tokens: readonly Token[]): Token[] {
    return cancelMoves(tokens.flatMap((token): Token[] => {
      if (token.kind === 'char') return this.char(token)
      return token.kind === 'start' ? this.start(token) : this.box(token)
    }))
  }

  /** Rejected moves first: each box goes back to its ghost, wherever that is. A box in a rejected new one goes home too. */
  sentHome(tokens: readonly Token[]): Token[] {
    const home = new Set([...this.boxes].filter(([key, box]) => box.marks?.moved && (this.pick(box.marks.moved) || this.losesItsPlace(key)) && this.boxes.has(`ghost:${key}`)).map(([key]) => key))
    if (home.size === 0) return [...tokens]
    const back = (list: readonly Token[]): Token[] => list.flatMap((token): Token[] => {
      if (token.kind !== 'box') return [token]
      if (home.has(token.key)) return []
      const key = token.key.replace(/^ghost:/, '')
      if (token.node.type !== 'move-ghost' || !home.has(key)) return [{ ...token, children: back(token.children) }]
      const box = this.boxes.get(key) as BoxToken
      return [{ ...settled(box), children: back(box.children) }]
    })
    const moved = back(tokens)
    this.boxes = boxesIn(moved)
    return moved
  }

  private losesItsPlace(key: string): boolean {
    return [...this.boxes.values()].some((outer) => outer.marks?.ins && this.pick(outer.marks.ins) && boxesIn(outer.children).has(key))
  }

  private char(token: CharToken): Token[] {
    if (this.falls(token.marks)) return []
    let { format, link } = token
    if (this.verdict === 'reject') {
      for (const mark of token.marks?.fmt ?? []) if (this.pick(mark)) format ^= mark.bits
      const undone = this.undone(token.marks?.was, 'link')
      if (undone) link = undone.was as LinkFacts | null
    }
    return [{ ...token, format, link, marks: this.rest(token.marks) }]
  }

  private start(token: StartToken): Token[] {
    if (this.falls(token.marks)) return []
    let block = token.block
    if (this.verdict === 'reject') {
      for (const key of ['kind', 'format', 'indent'] as const) {
        const undone = this.undone(token.marks?.was, key)
        if (undone) block = blockWith(block, key, undone.was)
      }
    }
    return [{ ...token, block, marks: this.rest(token.marks) }]
  }

  private box(token: BoxToken): Token[] {
    if (token.node.type === 'move-ghost') return this.ghostStays(token) ? [token] : []
    if (this.falls(token.marks)) return []
    let node = token.node
    if (this.verdict === 'reject') {
      for (const mark of token.marks?.was ?? []) {
        const undone = this.undone(token.marks?.was, mark.key)
        if (undone) node = { ...node, ...(undone.was as object) }
      }
    }
    const marks = this.rest(token.marks)
    const orphan = marks?.moved !== undefined && this.ghostFalls(token.key)
    return [{ ...token, node, marks: orphan ? settled({ ...token, marks }).marks : marks, children: this.flow(token.children) }]
  }

  /** Whether accepting or rejecting takes the marked thing out of the document. */
  private falls(marks: TextMarks | BlockMarks | undefined): boolean {
    if (this.verdict === 'accept') return (marks?.del ?? []).some(this.pick)
    return marks?.ins !== undefined && this.pick(marks.ins)
  }

  /** A ghost goes with its box, or when the move is accepted or undone. */
  private ghostStays(ghost: BoxToken): boolean {
    const key = ghost.key.replace(/^ghost:/, '')
    const box = this.boxes.get(key)
    if (!box?.marks?.moved || this.pick(box.marks.moved)) return false
    return !this.falls(box.marks) && !this.inFallen(key)
  }

  private ghostFalls(key: string): boolean {
    return !this.boxes.has(`ghost:${key}`) || this.inFallen(`ghost:${key}`)
  }

  /** Whether a box goes because one around it goes. */
  private inFallen(key: string): boolean {
    return [...this.boxes.values()].some((outer) => this.falls(outer.marks) && boxesIn(outer.children).has(key))
  }

  /** The oldest rejected change of a value counts: what it was before. Null: no change is rejected to the last. */
  private undone(was: readonly WasMark[] | undefined, key: string): WasMark | null {
    const marks = (was ?? []).filter((mark) => mark.key === key)
    const lastKept = marks.findLastIndex((mark) => !this.pick(mark))
    return marks.slice(lastKept + 1)[0] ?? null
  }

  /** The marks that stay. A kept change of a value whose forerunner was rejected starts from what that one started from. */
  private rest<M extends TextMarks | BlockMarks>(marks: M | undefined): M | undefined {
    if (!marks) return undefined
    const left = { ...marks } as TextMarks & BlockMarks
    if (left.ins && this.pick(left.ins)) delete left.ins
    if (left.moved && this.pick(left.moved)) delete left.moved
    if (left.del) left.del = left.del.filter((stamp) => !this.pick(stamp))
    if (left.fmt) left.fmt = left.fmt.filter((mark) => !this.pick(mark))
    if (left.was) left.was = this.restOfWas(left.was)
    return tidy(left as M)
  }

  private restOfWas(was: readonly WasMark[]): WasMark[] {
    const from = new Map<string, unknown>()
    return was.flatMap((mark): WasMark[] => {
      if (this.pick(mark)) {
        if (this.verdict === 'reject' && !from.has(mark.key)) from.set(mark.key, mark.was)
        return []
      }
      const kept = from.has(mark.key) ? { ...mark, was: from.get(mark.key) } : mark
      from.delete(mark.key)
      return [kept]
    })
  }
}
