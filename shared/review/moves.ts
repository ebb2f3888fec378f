import type { Stamp } from './marks'
import { tidy } from './marks'
import type { BoxToken, Token } from './tokens'

/** Boxes that an editor moves about; the others stand where they stand. */
const movable = (box: BoxToken): boolean => box.node.type === 'entry' || box.node.type === 'figure'

/** Which boxes of one document are where in the other. */
export class MoveMap {
  private readonly old: Map<string, BoxToken>
  private readonly now: Map<string, BoxToken>

  constructor(old: readonly Token[], now: readonly Token[]) {
    this.old = boxesIn(old)
    this.now = boxesIn(now)
  }

  /** A box that is missing here and stands in another place now. */
  isElsewhere(box: BoxToken): boolean {
    return movable(box) && this.now.has(box.key)
  }

  /** The box as it was, for one that turned up in a new place. */
  cameFrom(box: BoxToken): BoxToken | undefined {
    return movable(box) ? this.old.get(box.key) : undefined
  }

  /** Whether the box stood inside one that this author had added: then it is his addition, not a move. */
  wasInNewBoxOf(key: string, author: string): boolean {
    const box = this.old.get(key)
    return box?.marks?.moved === undefined && [...this.old.values()].some((outer) => outer.marks?.ins?.by === author && outer.children.some((child) => child.kind === 'box' && child.key === key))
  }

  /** A ghost is of use while the moved box exists. */
  stillNeeds(ghost: BoxToken): boolean {
    return this.old.has(ghost.key.replace(/^ghost:/, ''))
  }
}

/** Every box at any depth, by key. */
export function boxesIn(tokens: readonly Token[], into = new Map<string, BoxToken>()): Map<string, BoxToken> {
  for (const token of tokens) {
    if (token.kind !== 'box') continue
    if (!into.has(token.key)) into.set(token.key, token)
    boxesIn(token.children, into)
  }
  return into
}

/** What stays where a box was: nothing when it has a ghost elsewhere already, was its author's own, or nobody is tracking. */
export function ghostOf(box: BoxToken, stamp: Stamp | null): BoxToken | null {
  if (!stamp || box.marks?.moved || box.marks?.ins?.by === stamp.by) return null
  const node = { type: 'move-ghost', version: 1, direction: null, format: '', indent: 0, of: box.key, label: labelOf(box) }
  return { kind: 'box', key: `ghost:${box.key}`, node, children: [], marks: undefined }
}

/** The first line of a box that has text, for the eye. */
export function labelOf(box: BoxToken): string {
  let label = box.label?.() ?? ''
  for (const token of box.children) {
    if (token.kind !== 'char' && label !== '') break
    if (token.kind === 'box') label = token.label?.() ?? ''
    if (token.kind === 'char') label += token.text
  }
  return Array.from(label).slice(0, 40).join('')
}

/** A box that came back beside its ghost has not moved at all. */
export function cancelMoves(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    const pair = last?.kind === 'box' && token.kind === 'box'
    if (pair && last.key === `ghost:${token.key}`) out.splice(-1, 1, settled(token))
    else if (pair && token.key === `ghost:${last.key}`) out.splice(-1, 1, settled(last))
    else out.push(token)
  }
  return out
}

/** A ghost whose box was there before and is no more has nothing to wait for. */
export function withoutOrphans(tokens: readonly Token[], old: readonly Token[]): Token[] {
  const now = boxesIn(tokens)
  const lost = new Set([...boxesIn(old).keys()].filter((key) => !now.has(key)).map((key) => `ghost:${key}`))
  if (lost.size === 0) return [...tokens]
  const kept = (list: readonly Token[]): Token[] => list.filter((token) => !(token.kind === 'box' && lost.has(token.key))).map((token) => (token.kind === 'box' ? { ...token, children: kept(token.children) } : token))
  return kept(tokens)
}

export function settled(box: BoxToken): BoxToken {
  return { ...box, marks: tidy({ ...box.marks, moved: undefined as unknown as Stamp }) }
}

export const isGhost = (token: Token): boolean => token.kind === 'box' && token.node.type === 'move-ghost'

/** A ghost counts as the part that it stands for where the base has that part: what was put beside the one stands beside the other. */
export function asBefore(base: readonly Token[], current: readonly Token[]): readonly Token[] {
  const there = new Set(base.flatMap((token) => (token.kind === 'box' ? [token.key] : [])))
  const ghosts = new Set(current.flatMap((token) => (isGhost(token) && there.has((token as BoxToken).key.slice('ghost:'.length)) ? [(token as BoxToken).key] : [])))
  if (ghosts.size === 0) return current
  return current.map((token): Token => {
    if (token.kind !== 'box') return token
    if (ghosts.has(token.key)) return { ...token, key: token.key.slice('ghost:'.length) }
    return ghosts.has(`ghost:${token.key}`) ? { ...token, key: `moved:${token.key}` } : token
  })
}
