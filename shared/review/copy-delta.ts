import { align } from './align'
import { emptyDelta, type Addition, type Delta } from './delta'
import { sameData, type BlockMarks, type Stamp, type TextMarks, type WasMark } from './marks'
import { boxesIn } from './moves'
import { placeholderFor } from './placing'
import type { BoxToken, Token } from './tokens'
import { valueOf } from './values'


/**
 * What a copy of an issue (`theirs`, edited in this program elsewhere) changes in what it was when it left (`base`): its
 * new marks, and whatever nobody marked as `untracked`.
 */
export function copyChanges(base: readonly Token[], theirs: readonly Token[], untracked: Stamp): Delta {
  const reader = new CopyReader(base, theirs, untracked)
  reader.flow(base, theirs, null)
  return reader.delta
}

class CopyReader {
  readonly delta = emptyDelta()
  private readonly baseBoxes: Map<string, BoxToken>
  private readonly theirBoxes: Map<string, BoxToken>
  private readonly known: Set<string>
  private count = 0
  private run: Stamp | null = null

  constructor(base: readonly Token[], theirs: readonly Token[], private readonly untracked: Stamp) {
    this.baseBoxes = boxesIn(base)
    this.theirBoxes = boxesIn(theirs)
    this.known = new Set(insertedIn(base))
  }

  flow(base: readonly Token[], theirs: readonly Token[], owner: BoxToken | null): void {
    let last: Token | null = null
    const isNew = ({ marks }: Token): boolean => marks?.ins !== undefined && !this.known.has(marks.ins.id)
    for (const step of align(base, theirs, { plain: true, coarse: true, isNew })) {
      if (step.do === 'ins') {
        this.added(theirs[step.now] as Token, last, owner)
        continue
      }
      last = base[step.old] as Token
      if (step.do === 'keep') this.kept(last, theirs[step.now] as Token)
      else this.missing(last)
    }
  }

  private kept(base: Token, theirs: Token): void {
    const add: Addition = {}
    const [before, now] = [base.marks as TextMarks & BlockMarks | undefined, theirs.marks as TextMarks & BlockMarks | undefined]
    const del = fresh(now?.del, before?.del)
    const fmt = fresh(now?.fmt, before?.fmt)
    const notes = (now?.notes ?? []).filter((id) => !(before?.notes ?? []).includes(id))
    if (del.length > 0) add.del = del
    if (notes.length > 0) add.notes = notes
    if (base.kind === 'char' && theirs.kind === 'char') {
      const rest = fmt.reduce((bits, mark) => bits ^ mark.bits, base.format ^ theirs.format)
      const marks = [...fmt, ...(rest === 0 ? [] : [{ ...this.stamp(), bits: rest }])]
      if (marks.length > 0) add.fmt = marks
    }
    const was = this.values(base, theirs, fresh(now?.was, before?.was))
    if (was.length > 0) add.was = was
    if (Object.keys(add).length > 0) this.delta.marks.set(base, add)
    else this.run = null
    if (base.kind === 'box' && theirs.kind === 'box') this.flow(base.children, theirs.children, base)
  }

  /** Values that differ, each under the mark that says so, or under none of them. */
  private values(base: Token, theirs: Token, marks: readonly WasMark[]): (WasMark & { is: unknown })[] {
    const keys = base.kind === 'char' ? ['link'] : base.kind === 'start' ? ['kind', 'format', 'indent'] : base.node.type === 'figure' ? ['picture', 'alt'] : []
    return keys.flatMap((key) => {
      const [was, is] = [valueOf(base, key), valueOf(theirs, key)]
      if (sameData(was, is)) return []
      const mark = marks.findLast((one) => one.key === key)
      return [{ ...(mark ?? { ...this.stamp(), key }), key, was, is }]
    })
  }

  private added(token: Token, last: Token | null, owner: BoxToken | null): void {
    const from = token.kind === 'box' ? this.baseBoxes.get(token.key) : undefined
    if (token.kind === 'box' && from) {
      this.kept(from, token)
      const known = from.marks?.moved
      const move = token.marks?.moved
      this.run = null
      const stamp = move && move.id !== known?.id ? move : this.stamp()
      this.run = null
      this.put(placeholderFor(from, stamp), last, owner)
      return
    }
    if (token.kind === 'box' && token.node.type === 'move-ghost') return
    const made: Token = token.marks?.ins ? token : ({ ...token, marks: { ...token.marks, ins: this.stamp() } })
    this.put(made, last, owner)
  }

  private put(token: Token, last: Token | null, owner: BoxToken | null): void {
    if (last) this.delta.after.set(last, [...(this.delta.after.get(last) ?? []), token])
    else this.delta.first.set(owner, [...(this.delta.first.get(owner) ?? []), token])
  }

  private missing(token: Token): void {
    if ((token.marks?.del ?? []).length > 0 || (token.kind === 'box' && (token.node.type === 'move-ghost' || this.theirBoxes.has(token.key)))) return
    this.delta.marks.set(token, { del: [this.stamp()] })
  }

  /** Changes in a row that nobody marked are one suggestion; its id follows from the copy and its place in the row. */
  private stamp(): Stamp {
    if (!this.run) {
      this.count += 1
      this.run = { ...this.untracked, id: `${this.untracked.id}-${this.count}`, untracked: true }
    }
    return this.run
  }
}

const fresh = <S extends Stamp>(now: readonly S[] | undefined, before: readonly S[] | undefined): S[] => (now ?? []).filter((stamp) => !(before ?? []).some((one) => one.id === stamp.id))

function insertedIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [...(token.marks?.ins ? [token.marks.ins.id] : []), ...(token.kind === 'box' ? insertedIn(token.children) : [])])
}
