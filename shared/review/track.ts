import type { IssueDocument } from '../document/nodes'
import { align, type AlignOptions } from './align'
import { flattenDocument } from './flatten'
import { sameData, tidy, withNotes, type BlockMarks, type Stamp, type TextMarks } from './marks'
import { cancelMoves, ghostOf, MoveMap, withoutOrphans } from './moves'
import { rebuildDocument } from './rebuild'
import type { BlockFacts, BoxToken, CharToken, StartToken, Token } from './tokens'
import { pickFields } from './values'

export interface TrackOptions extends Pick<AlignOptions, 'coarse'> {
  /** Who changed it; null: tracking is off, what is typed gets no mark. */
  author: string | null
  /** ISO instant. */
  at: string
  newId: () => string
  untracked?: true
  /** The new token behind which the caret stands, where somebody is typing: it tells which of several equal letters is new. */
  isCaret?: (token: Token) => boolean
}

/**
 * Accounts for edits that have happened: `before` with its marks, `after` as it was left by the author → the document in
 * which all that he took away is back, marked deleted, and all that he added is marked inserted.
 * Accepting everything in it gives `after` accepted; rejecting everything gives `before` rejected.
 */
export function track(before: IssueDocument, after: IssueDocument, options: TrackOptions): IssueDocument {
  const old = flattenDocument(before)
  const now = flattenDocument(after)
  return rebuildDocument(trackTokens(old, now, options))
}

/** The same on tokens, for whoever has them already. */
export function trackTokens(old: readonly Token[], now: readonly Token[], options: TrackOptions): Token[] {
  return withoutOrphans(new Tracker(options, new MoveMap(old, now)).flow(old, now), old)
}

/** An id begun less than this long ago (ms) goes on when its author works on beside it. */
const continuesWithin = 10 * 60_000

/** The rules of `track` for one container after another. */
class Tracker {
  constructor(private readonly options: TrackOptions, private readonly moves: MoveMap) {}

  flow(old: readonly Token[], now: readonly Token[]): Token[] {
    const plain = this.flowBy(old, now, () => false)
    const moved = new Set(old.filter((token) => token.kind === 'box' && token.marks && 'moved' in token.marks).map((token) => (token as BoxToken).key))
    if (moved.size === 0) return plain
    // Of two boxes that changed places, the one that had moved before is taken to have moved again: it may have come home.
    const again = this.flowBy(old, now, (token) => token.kind === 'box' && moved.has(token.key))
    return ghostsIn(again) < ghostsIn(plain) ? again : plain
  }

  private flowBy(old: readonly Token[], now: readonly Token[], apart: (token: Token) => boolean): Token[] {
    const { coarse, isCaret } = this.options
    const caret = isCaret ? now.findIndex(isCaret) + 1 : 0
    const steps = align(old, now, { apart, ...(caret === 0 ? {} : { caret }), ...(coarse ? { coarse } : {}) })
    const out: Token[] = []
    let hunk: Stamp | null = null
    steps.forEach((step, at) => {
      if (step.do === 'keep') {
        hunk = null
        out.push(this.kept(old[step.old] as Token, now[step.now] as Token))
        return
      }
      hunk ??= this.stampFor(out.at(-1), nextKept(steps, at, old))
      const token = step.do === 'del' ? this.gone(old[step.old] as Token, hunk) : this.come(now[step.now] as Token, hunk)
      if (token) out.push(token)
    })
    return cancelMoves(out)
  }

  /** A change beside a change of the same author goes on with it: one card. */
  private stampFor(...neighbours: (Token | undefined)[]): Stamp | null {
    const { author, at, newId, untracked } = this.options
    if (author === null) return null
    for (const token of neighbours) {
      const { ins, del } = token?.marks ?? {}
      const stamp = [ins, ...(del ?? [])].find((one) => one?.by === author && one.untracked === untracked)
      if (stamp && Date.parse(at) - Date.parse(stamp.at) < continuesWithin) return stamp
    }
    return { id: newId(), by: author, at, ...(untracked ? { untracked } : {}) }
  }

  private isOwn(marks: TextMarks | BlockMarks | undefined): boolean {
    return marks?.ins !== undefined && marks.ins.by === this.options.author
  }

  /** What was there and still is: old marks, and what has changed in itself. */
  private kept(old: Token, now: Token): Token {
    if (old.kind === 'char' && now.kind === 'char') return this.keptChar(old, now)
    if (old.kind === 'start' && now.kind === 'start') return this.keptStart(old, now)
    return this.keptBox(old as BoxToken, now as BoxToken)
  }

  private keptChar(old: CharToken, now: CharToken): CharToken {
    const bits = old.format ^ now.format
    const linked = !sameData(old.link, now.link)
    const marks = withNotes(old.marks, now.marks?.notes)
    if (this.options.author === null || this.isOwn(old.marks) || (bits === 0 && !linked)) return { ...now, marks }
    return { ...now, marks: tidy({ ...marks, ...(bits === 0 ? {} : { fmt: this.switched(old.marks?.fmt ?? [], bits) }), ...(linked ? { was: this.changed(old.marks?.was, 'link', old.link, now.link) } : {}) }) }
  }

  private switched(fmt: NonNullable<TextMarks['fmt']>, bits: number): NonNullable<TextMarks['fmt']> {
    const last = fmt.at(-1)
    if (last?.by !== this.options.author) return [...fmt, { ...this.ownStamp(), bits }]
    const both = last.bits ^ bits
    return both === 0 ? fmt.slice(0, -1) : [...fmt.slice(0, -1), { ...last, bits: both }]
  }

  private changed(list: BlockMarks['was'], key: string, was: unknown, is: unknown): NonNullable<BlockMarks['was']> {
    const others = (list ?? []).filter((mark) => mark.key !== key)
    const mine = (list ?? []).filter((mark) => mark.key === key)
    const last = mine.at(-1)
    if (last?.by !== this.options.author) return [...(list ?? []), { ...this.ownStamp(), key, was }]
    if (sameData(last.was, is)) return [...others, ...mine.slice(0, -1)]
    return list ?? []
  }

  /** One stamp for all changes of format that are accounted for together. */
  private ownStamp(): Stamp {
    const { author, at, newId, untracked } = this.options
    this.formatStamp ??= { id: newId(), by: author ?? '', at, ...(untracked ? { untracked } : {}) }
    return this.formatStamp
  }
  private formatStamp: Stamp | null = null

  private keptStart(old: StartToken, now: StartToken): StartToken {
    const marks = withNotes(old.marks, now.marks?.notes)
    if (this.options.author === null || this.isOwn(old.marks)) return { ...now, marks }
    let was = marks?.was
    for (const [key, pick] of Object.entries(blockKeys)) {
      if (!sameData(pick(old.block), pick(now.block))) was = this.changed(was, key, pick(old.block), pick(now.block))
    }
    return { ...now, marks: tidy({ ...marks, ...(was ? { was } : {}) }) }
  }

  private keptBox(old: BoxToken, now: BoxToken): BoxToken {
    if (old.opaque && now.opaque) return now
    const notes = withNotes(old.marks, now.marks?.notes)
    if (this.options.author === null || this.isOwn(old.marks)) return { ...now, marks: notes, children: this.untracked().flow(old.children, now.children) }
    let was = notes?.was
    for (const key of boxKeys(old, now)) {
      const [before, is] = [pickFields(old, key), pickFields(now, key)]
      if (!sameData(before, is)) was = this.changed(was, key, before, is)
    }
    return { ...now, marks: tidy({ ...notes, ...(was ? { was } : {}) }), children: this.flow(old.children, now.children) }
  }

  /** Inside one's own new entry nothing more is marked; what others marked there stays. */
  private untracked(): Tracker {
    return this.options.author === null ? this : new Tracker({ ...this.options, author: null }, this.moves)
  }

  /** What the author took away: his own additions go, all else comes back marked. */
  private gone(token: Token, stamp: Stamp | null): Token | null {
    if (token.kind === 'box' && this.moves.isElsewhere(token)) return ghostOf(token, stamp)
    if (token.kind === 'box' && token.node.type === 'move-ghost') return this.moves.stillNeeds(token) ? token : null
    if (this.isOwn(token.marks)) return null
    const back = token.kind === 'box' ? { ...token, children: this.withoutMovedAway(token.children, stamp) } : token
    if (token.marks?.del && token.marks.del.length > 0) return back
    return stamp ? { ...back, marks: { ...token.marks, del: [stamp] } } : null
  }

  /** A deleted box that comes back does so without the boxes that were moved out of it. */
  private withoutMovedAway(children: readonly Token[], stamp: Stamp | null): Token[] {
    return children.flatMap((child): Token[] => {
      if (child.kind !== 'box') return [child]
      if (this.moves.isElsewhere(child)) return [ghostOf(child, stamp)].filter((ghost) => ghost !== null)
      return [{ ...child, children: this.withoutMovedAway(child.children, stamp) }]
    })
  }

  /** What the author added: marked, with nothing of the marks that it brought along. */
  private come(token: Token, stamp: Stamp | null): Token | null {
    if (token.kind === 'box' && token.node.type === 'move-ghost') return null
    const from = token.kind === 'box' ? this.moves.cameFrom(token) : undefined
    if (token.kind === 'box' && from) return this.movedHere(token, from, stamp)
    const marks = tidy({ ...(stamp ? { ins: stamp } : {}), ...(token.marks?.notes ? { notes: token.marks.notes } : {}) })
    if (token.kind !== 'box') return { ...token, marks }
    const children = token.children.flatMap((child) => (child.kind === 'box' && this.moves.cameFrom(child) ? [this.come(child, stamp)].filter((one) => one !== null) : bare([child])))
    return { ...token, marks, children }
  }

  private movedHere(token: BoxToken, from: BoxToken, stamp: Stamp | null): BoxToken {
    const kept = this.keptBox(from, token)
    if (!stamp || this.isOwn(from.marks)) return kept
    if (this.moves.wasInNewBoxOf(token.key, stamp.by)) return { ...kept, marks: { ...kept.marks, ins: stamp } }
    return { ...kept, marks: { ...kept.marks, moved: kept.marks?.moved?.by === stamp.by ? kept.marks.moved : stamp } }
  }
}

const blockKeys: Record<string, (block: BlockFacts) => unknown> = {
  kind: ({ type, tag, lists }) => ({ type, tag: tag ?? null, lists: lists ?? null }),
  format: ({ format }) => format,
  indent: ({ indent }) => indent,
}

/** What of a box is tracked, by name. */
function boxKeys(old: BoxToken, now: BoxToken): string[] {
  return old.node.type === 'figure' && now.node.type === 'figure' ? ['picture', 'alt'] : []
}

const ghostsIn = (tokens: readonly Token[]): number => tokens.filter((token) => token.kind === 'box' && token.node.type === 'move-ghost').length

function nextKept(steps: ReturnType<typeof align>, from: number, old: readonly Token[]): Token | undefined {
  const next = steps.slice(from).find((step) => step.do === 'keep')
  return next?.do === 'keep' ? old[next.old] : undefined
}

/** Tokens without any mark but the anchors of comments. */
export function bare(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !(token.kind === 'box' && token.node.type === 'move-ghost') && (token.marks?.del ?? []).length === 0).map((token) => {
    const marks = withNotes(undefined as TextMarks | undefined, token.marks?.notes)
    return token.kind === 'box' ? { ...token, marks, children: bare(token.children) } : { ...token, marks }
  })
}
