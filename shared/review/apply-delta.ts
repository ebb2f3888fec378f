import { align } from './align'
import { MarksApplier } from './apply-marks'
import type { Applied, Delta } from './delta'
import { stampsIn, type Stamp } from './marks'
import { asBefore, boxesIn, cancelMoves, isGhost } from './moves'
import { isPlaceholder, placed, placeParts, placingOf } from './placing'
import { interleaved, renameTwins, runsOf, sameRun, textOfRun, type Run } from './runs'
import type { BoxToken, Token } from './tokens'

/** Brings a copy's changes into the issue as it is now. The order in which several copies come makes no difference. */
export function applyDelta(base: readonly Token[], current: readonly Token[], delta: Delta): Applied {
  const applier = new Applier(delta, base, boxesIn(base), boxesIn(current))
  const { tokens, stayed } = placeParts(cancelMoves(applier.flow(base, current, null)))
  applier.loseGoneBoxes()
  applier.settleStayed(stayed)
  return { tokens, ...applier.result() }
}

class Applier {
  private readonly marks = new MarksApplier()
  private readonly lost = new Map<string, { id: string; by: string; text: string }>()
  private readonly visited = new Set<string>()
  /** Ids of moves by the key of what they move. */
  private readonly moves = new Map<string, string>()

  private readonly isNewHere: (token: Token) => boolean

  constructor(private readonly delta: Delta, base: readonly Token[], private readonly baseBoxes: Map<string, BoxToken>, private readonly currentBoxes: Map<string, BoxToken>) {
    const known = insertedIds(base)
    this.isNewHere = ({ marks }) => marks?.ins !== undefined && !known.has(marks.ins.id)
  }

  result(): Omit<Applied, 'tokens'> {
    const already = [...this.marks.already].filter((id) => !this.marks.placed.has(id))
    const lost = [...this.lost.values()].filter(({ id }) => !this.marks.placed.has(id) && !this.marks.already.has(id))
    return { placed: [...this.marks.placed], already, lost, clashes: this.marks.clashes }
  }

  flow(base: readonly Token[], current: readonly Token[], owner: BoxToken | null): Token[] {
    const out: Token[] = []
    let gap: Token[] = []
    let queue: Token[] = this.possible(this.delta.first.get(owner) ?? [])
    let lostMarks: Stamp[] = []
    const flush = () => {
      out.push(...this.arranged(gap, queue, lostMarks))
      gap = []
      queue = []
      lostMarks = []
    }
    for (const step of align(base, asBefore(base, current), { plain: true, isNew: this.isNewHere })) {
      if (step.do === 'ins') {
        const token = current[step.now] as Token
        gap.push(token.kind === 'box' ? this.boxHere(token) : token)
        continue
      }
      const token = base[step.old] as Token
      if (step.do === 'keep') {
        flush()
        const now = current[step.now] as Token
        out.push(isGhost(now) && !isGhost(token) ? now : this.merged(token, now))
      } else lostMarks.push(...this.missed(token))
      queue.push(...this.possible(this.delta.after.get(token) ?? []))
    }
    flush()
    return out
  }

  /** Without moves that cannot be made: the part is gone, was moved just so before, or someone else has moved it. */
  private possible(tokens: readonly Token[]): Token[] {
    return tokens.flatMap((token): Token[] => {
      if (token.kind !== 'box') return [token]
      if (!isPlaceholder(token)) return [{ ...token, children: this.possible(token.children) }]
      const stamp = token.marks?.ins as Stamp
      const { key, label } = placed(token)
      const placing = placingOf(this.currentBoxes.get(key), stamp)
      if (placing === 'placed') {
        this.moves.set(key, stamp.id)
        return [token]
      }
      if (placing === 'already') this.marks.already.add(stamp.id)
      else this.lost.set(stamp.id, { id: stamp.id, by: stamp.by, text: `↕ ${label}` })
      if (typeof placing === 'object') this.marks.clashes.push({ mine: [placing.other.id], theirs: [stamp.id], mineText: `↕ ${label}`, theirsText: `↕ ${label}` })
      return []
    })
  }

  /** A move to where the part stands already has been made. */
  settleStayed(keys: readonly string[]): void {
    for (const key of keys) {
      const id = this.moves.get(key)
      if (id !== undefined && this.marks.placed.delete(id)) this.marks.already.add(id)
    }
  }

  /** A box that stands elsewhere in the base, or is new here. */
  private boxHere(box: BoxToken): BoxToken {
    const before = this.baseBoxes.get(box.key)
    return before ? (this.merged(before, box) as BoxToken) : box
  }

  private merged(base: Token, current: Token): Token {
    const add = this.delta.marks.get(base)
    const token = add ? this.marks.marked(current, add, base) : current
    if (base.kind !== 'box' || token.kind !== 'box') return token
    this.visited.add(base.key)
    return { ...token, children: this.flow(base.children, token.children, base) }
  }

  /** A token of the base that is no longer here: its deletion is done already, what else was said of it finds no place. */
  private missed(token: Token): Stamp[] {
    if (token.kind === 'box') return []
    const add = this.delta.marks.get(token)
    for (const stamp of add?.del ?? []) this.marks.already.add(stamp.id)
    return [...(add?.fmt ?? []), ...(add?.was ?? [])].map((stamp) => {
      this.lost.set(stamp.id, { id: stamp.id, by: stamp.by, text: token.kind === 'char' ? `${this.lost.get(stamp.id)?.text ?? ''}${token.text}` : '¶' })
      return stamp
    })
  }

  /** What came into a gap: what is here already and what the copy brings, in the order of their stamps. */
  private arranged(gap: readonly Token[], queue: readonly Token[], lostMarks: readonly Stamp[]): Token[] {
    const here = runsOf(gap)
    const fresh: Run[] = []
    const came = runsOf(queue)
    for (const run of came) {
      const stamp = run.stamp as Stamp
      const isHere = here.some((one) => sameRun(one, run))
      for (const id of [stamp.id, ...idsBelow(run.tokens)]) (isHere ? this.marks.already : this.marks.placed).add(id)
      if (!isHere) fresh.push(run)
      else renameTwins(here, run)
    }
    // A part that comes to stand beside new words says nothing against them.
    const written = fresh.filter((run) => !run.tokens.every(isPlaceholder))
    const others = here.filter((run) => run.stamp && run.tokens.every((token) => token.marks?.ins) && written.some((one) => one.stamp?.by !== run.stamp?.by))
    if (others.length > 0 && written.length > 0) {
      this.marks.clashes.push({ mine: others.map((run) => run.stamp?.id ?? ''), theirs: written.map((run) => run.stamp?.id ?? ''), mineText: others.map(textOfRun).join(''), theirsText: written.map(textOfRun).join('') })
    }
    for (const stamp of lostMarks) if (this.marks.placed.has(stamp.id)) this.lost.delete(stamp.id)
    return interleaved(here, came, fresh).flatMap((run) => run.tokens)
  }

  /** Changes inside entries and pictures that the issue no longer has. */
  loseGoneBoxes(): void {
    for (const [key, box] of this.baseBoxes) {
      if (this.visited.has(key) || this.currentBoxes.has(key)) continue
      for (const token of [...(this.delta.first.get(box) ?? []), ...box.children.flatMap((child) => [child, ...(this.delta.after.get(child) ?? [])])]) {
        const add = this.delta.marks.get(token)
        const stamps = [token.marks?.ins, ...(add?.del ?? []), ...(add?.fmt ?? []), ...(add?.was ?? [])]
        for (const stamp of stamps) {
          if (!stamp || (token.marks?.ins && !this.isQueued(box, token))) continue
          const text = token.kind === 'char' ? token.text : token.kind === 'start' ? '¶' : isPlaceholder(token) ? `↕ ${placed(token).label}` : ''
          this.lost.set(stamp.id, { id: stamp.id, by: stamp.by, text: `${this.lost.get(stamp.id)?.text ?? ''}${text}` })
        }
      }
    }
  }

  private isQueued(box: BoxToken, token: Token): boolean {
    return !box.children.includes(token)
  }
}

/** Every suggestion in new tokens, also inside new entries. */
const idsBelow = (tokens: readonly Token[]): string[] => tokens.flatMap((token) => [...stampsIn(token.marks).map(({ id }) => id), ...(token.kind === 'box' ? idsBelow(token.children) : [])])

function insertedIds(tokens: readonly Token[], into = new Set<string>()): Set<string> {
  for (const token of tokens) {
    if (token.marks?.ins) into.add(token.marks.ins.id)
    if (token.kind === 'box') insertedIds(token.children, into)
  }
  return into
}
