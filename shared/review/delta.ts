/** What somebody changed in a copy, told by the tokens of the issue as it was when the copy left. */
import { align } from './align'
import { compareStamps, tidy, type BlockMarks, type FormatMark, type Stamp, type TextMarks, type WasMark } from './marks'
import { boxesIn, cancelMoves } from './moves'
import type { BlockFacts, BoxToken, CharToken, LinkFacts, StartToken, Token } from './tokens'

/** What is added to one token. `is` is the value that a changed key has now. */
export interface Addition {
  del?: Stamp[]
  fmt?: FormatMark[]
  was?: (WasMark & { is: unknown })[]
  notes?: string[]
}

export interface Delta {
  marks: Map<Token, Addition>
  /** New tokens behind a token of the same flow, marked inserted. */
  after: Map<Token, Token[]>
  /** New tokens at the very beginning of a box's flow; null: of the issue. */
  first: Map<BoxToken | null, Token[]>
}

export const emptyDelta = (): Delta => ({ marks: new Map(), after: new Map(), first: new Map() })

/** Two that changed the same words: both stay as suggestions, side by side. */
export interface Clash { mine: string[]; theirs: string[]; mineText: string; theirsText: string }

export interface Applied {
  tokens: Token[]
  /** Ids of suggestions by what became of them; each id in one list only. */
  placed: string[]
  already: string[]
  /** Their place is gone from the issue; what they said. */
  lost: { id: string; by: string; text: string }[]
  clashes: Clash[]
}

/** Brings a copy's changes into the issue as it is now. The order in which several copies come makes no difference. */
export function applyDelta(base: readonly Token[], current: readonly Token[], delta: Delta): Applied {
  const applier = new Applier(delta, base, boxesIn(base), boxesIn(current))
  const tokens = cancelMoves(applier.flow(base, current, null))
  applier.loseGoneBoxes()
  return { tokens, ...applier.result() }
}

class Applier {
  private readonly placed = new Set<string>()
  private readonly already = new Set<string>()
  private readonly lost = new Map<string, { id: string; by: string; text: string }>()
  private readonly clashes: Clash[] = []
  private readonly visited = new Set<string>()

  private readonly isNewHere: (token: Token) => boolean

  constructor(private readonly delta: Delta, base: readonly Token[], private readonly baseBoxes: Map<string, BoxToken>, private readonly currentBoxes: Map<string, BoxToken>) {
    const known = insertedIds(base)
    this.isNewHere = ({ marks }) => marks?.ins !== undefined && !known.has(marks.ins.id)
  }

  result(): Omit<Applied, 'tokens'> {
    const already = [...this.already].filter((id) => !this.placed.has(id))
    const lost = [...this.lost.values()].filter(({ id }) => !this.placed.has(id) && !this.already.has(id))
    return { placed: [...this.placed], already, lost, clashes: this.clashes }
  }

  flow(base: readonly Token[], current: readonly Token[], owner: BoxToken | null): Token[] {
    const out: Token[] = []
    let gap: Token[] = []
    let queue: Token[] = [...(this.delta.first.get(owner) ?? [])]
    let lostMarks: Stamp[] = []
    const flush = () => {
      out.push(...this.arranged(gap, queue, lostMarks))
      gap = []
      queue = []
      lostMarks = []
    }
    for (const step of align(base, current, { plain: true, isNew: this.isNewHere })) {
      if (step.do === 'ins') {
        const token = current[step.now] as Token
        gap.push(token.kind === 'box' ? this.boxHere(token) : token)
        continue
      }
      const token = base[step.old] as Token
      if (step.do === 'keep') {
        flush()
        out.push(this.merged(token, current[step.now] as Token))
      } else lostMarks.push(...this.missed(token))
      queue.push(...(this.delta.after.get(token) ?? []))
    }
    flush()
    return out
  }

  /** A box that stands elsewhere in the base, or is new here. */
  private boxHere(box: BoxToken): BoxToken {
    const before = this.baseBoxes.get(box.key)
    return before ? (this.merged(before, box) as BoxToken) : box
  }

  private merged(base: Token, current: Token): Token {
    const add = this.delta.marks.get(base)
    const token = add ? this.marked(current, add, base) : current
    if (base.kind !== 'box' || token.kind !== 'box') return token
    this.visited.add(base.key)
    return { ...token, children: this.flow(base.children, token.children, base) }
  }

  /** A token of the base that is no longer here: its deletion is done already, what else was said of it finds no place. */
  private missed(token: Token): Stamp[] {
    if (token.kind === 'box') return []
    const add = this.delta.marks.get(token)
    for (const stamp of add?.del ?? []) this.already.add(stamp.id)
    return [...(add?.fmt ?? []), ...(add?.was ?? [])].map((stamp) => {
      this.lost.set(stamp.id, { id: stamp.id, by: stamp.by, text: token.kind === 'char' ? `${this.lost.get(stamp.id)?.text ?? ''}${token.text}` : '¶' })
      return stamp
    })
  }

  private marked(current: Token, add: Addition, base: Token): Token {
    const marks = { ...current.marks } as TextMarks & BlockMarks
    if (add.del) {
      const others = (marks.del ?? []).filter((stamp) => !(base.marks?.del ?? []).some((one) => one.id === stamp.id))
      const fresh = add.del.filter((stamp) => this.isNew(stamp, marks.del ?? []))
      marks.del = [...(marks.del ?? []), ...fresh].sort(compareStamps)
      for (const other of others) for (const stamp of fresh) if (other.by !== stamp.by) this.clash(other, stamp, current.kind === 'char' ? current.text : '¶')
    }
    if (add.notes) marks.notes = [...new Set([...(marks.notes ?? []), ...add.notes])].sort()
    let next: Token = current
    for (const mark of add.fmt ?? []) {
      if (next.kind !== 'char' || !this.isNew(mark, marks.fmt ?? [])) continue
      marks.fmt = [...(marks.fmt ?? []), mark].sort(compareStamps)
      next = { ...next, format: next.format ^ mark.bits }
    }
    for (const { is, ...mark } of add.was ?? []) {
      if (!this.isNew(mark, (marks.was ?? []).filter((one) => one.key === mark.key))) continue
      marks.was = [...(marks.was ?? []), mark]
      next = withValue(next, mark.key, is)
    }
    return { ...next, marks: tidy(marks) }
  }

  /** Whether the author has not said just that before: importing twice changes nothing. */
  private isNew(stamp: Stamp, there: readonly Stamp[]): boolean {
    const known = there.some((one) => one.id === stamp.id || (one.by === stamp.by && (one.at === stamp.at || stamp.untracked === true)))
    if (known) this.already.add(stamp.id)
    else this.placed.add(stamp.id)
    return !known
  }

  private clash(mine: Stamp, theirs: Stamp, text: string): void {
    const last = this.clashes.at(-1)
    if (last?.mine[0] === mine.id && last.theirs[0] === theirs.id) {
      last.mineText += text
      last.theirsText += text
    } else this.clashes.push({ mine: [mine.id], theirs: [theirs.id], mineText: text, theirsText: text })
  }

  /** What came into a gap: what is here already and what the copy brings, in the order of their stamps. */
  private arranged(gap: readonly Token[], queue: readonly Token[], lostMarks: readonly Stamp[]): Token[] {
    const here = runsOf(gap)
    const fresh: Run[] = []
    for (const run of runsOf(queue)) {
      const stamp = run.stamp as Stamp
      if (here.some((one) => sameRun(one, run))) this.already.add(stamp.id)
      else {
        this.placed.add(stamp.id)
        fresh.push(run)
      }
    }
    const others = here.filter((run) => run.stamp && fresh.some((one) => one.stamp?.by !== run.stamp?.by))
    if (others.length > 0 && fresh.length > 0) {
      this.clashes.push({ mine: others.map((run) => run.stamp?.id ?? ''), theirs: fresh.map((run) => run.stamp?.id ?? ''), mineText: others.map(textOfRun).join(''), theirsText: fresh.map(textOfRun).join('') })
    }
    for (const stamp of lostMarks) if (this.placed.has(stamp.id)) this.lost.delete(stamp.id)
    const out = [...here]
    for (const run of fresh) {
      const before = out.findIndex((one) => one.stamp !== null && compareStamps(one.stamp, run.stamp as Stamp) > 0)
      out.splice(before === -1 ? out.length : before, 0, run)
    }
    return out.flatMap((run) => run.tokens)
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
          const text = token.kind === 'char' ? token.text : token.kind === 'start' ? '¶' : ''
          this.lost.set(stamp.id, { id: stamp.id, by: stamp.by, text: `${this.lost.get(stamp.id)?.text ?? ''}${text}` })
        }
      }
    }
  }

  private isQueued(box: BoxToken, token: Token): boolean {
    return !box.children.includes(token)
  }
}

function insertedIds(tokens: readonly Token[], into = new Set<string>()): Set<string> {
  for (const token of tokens) {
    if (token.marks?.ins) into.add(token.marks.ins.id)
    if (token.kind === 'box') insertedIds(token.children, into)
  }
  return into
}

interface Run { stamp: Stamp | null; tokens: Token[] }

/** Tokens in a row that one suggestion inserted; what nobody marked is a run without a stamp. */
function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  for (const token of tokens) {
    const stamp = token.marks?.ins ?? null
    const last = runs.at(-1)
    if (last && last.stamp?.id === stamp?.id) last.tokens.push(token)
    else runs.push({ stamp, tokens: [token] })
  }
  return runs
}

const sameRun = (here: Run, run: Run): boolean =>
  here.stamp !== null && run.stamp !== null && here.stamp.by === run.stamp.by && (here.stamp.at === run.stamp.at || run.stamp.untracked === true) && textOfRun(here) === textOfRun(run)

/** What a run says, ¶ for breaks; deleted letters of it too. */
function textOfRun(run: Run): string {
  const below = (tokens: readonly Token[]): string => tokens.map((token) => (token.kind === 'char' ? token.text : token.kind === 'start' ? '¶' : `▣${below(token.children)}`)).join('')
  return below(run.tokens)
}

function withValue(token: Token, key: string, is: unknown): Token {
  if (token.kind === 'char') return key === 'link' ? ({ ...token, link: is as LinkFacts | null } satisfies CharToken) : token
  if (token.kind === 'box') return { ...token, node: { ...token.node, ...(is as object) } }
  return { ...token, block: blockWith(token.block, key, is) } satisfies StartToken
}

/** A block's facts with one tracked value set. */
export function blockWith(block: BlockFacts, key: string, is: unknown): BlockFacts {
  if (key !== 'kind') return { ...block, [key]: is }
  const { type, tag, lists } = is as { type: string; tag: string | null; lists: BlockFacts['lists'] | null }
  const { tag: _tag, lists: _lists, ...rest } = block
  return { ...rest, type, ...(tag === null ? {} : { tag }), ...(lists ? { lists } : {}) }
}

/** The tracked kind of a block. */
export const kindOf = ({ type, tag, lists }: BlockFacts) => ({ type, tag: tag ?? null, lists: lists ?? null })
