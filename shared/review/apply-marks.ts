import type { Addition, Clash } from './delta'
import { compareStamps, sameData, tidy, type BlockMarks, type FormatMark, type Stamp, type TextMarks, type WasMark } from './marks'
import type { CharToken, Token } from './tokens'
import { valueOf, withValue } from './values'

type Marks = TextMarks & BlockMarks
type ListMark<K extends 'del' | 'was'> = NonNullable<Marks[K]>[number]

/** Brings marks of a copy onto tokens of the issue; keeps account of what was placed, what was there, and what clashes. */
export class MarksApplier {
  /** Ids of suggestions by what became of them. */
  readonly placed = new Set<string>()
  readonly already = new Set<string>()
  readonly clashes: Clash[] = []

  /** The token as it is now with what a copy says of it. */
  marked(current: Token, add: Addition, base: Token): Token {
    const marks = { ...current.marks } as TextMarks & BlockMarks
    if (add.del) {
      const others = (marks.del ?? []).filter((stamp) => !(base.marks?.del ?? []).some((one) => one.id === stamp.id))
      const fresh = add.del.filter((stamp) => !this.met(marks, 'del', stamp, () => true) && this.isNew(stamp, marks.del ?? []))
      marks.del = [...(marks.del ?? []), ...fresh].sort(compareStamps)
      for (const other of others) for (const stamp of fresh) if (other.by !== stamp.by) this.clash(other, stamp, current.kind === 'char' ? current.text : '¶')
    }
    if (add.notes) marks.notes = [...new Set([...(marks.notes ?? []), ...add.notes])].sort()
    let next: Token = current
    for (const mark of add.fmt ?? []) if (next.kind === 'char' && this.isNew(mark, marks.fmt ?? [])) next = this.withFormat(next, marks, mark, base)
    for (const { is, ...mark } of add.was ?? []) next = this.withChange(next, marks, mark, is, base)
    return { ...next, marks: tidy(marks) }
  }

  /** What two switched alike is switched once, under the earlier stamp. */
  private withFormat(char: CharToken, marks: Marks, mark: FormatMark, base: Token): CharToken {
    const old = (base.marks as Marks | undefined)?.fmt ?? []
    let { bits } = mark
    let switched = mark.bits
    const list = (marks.fmt ?? []).map((one) => {
      const shared = old.some(({ id }) => id === one.id) ? 0 : one.bits & mark.bits
      switched &= ~shared
      if (shared === 0) return one
      if (compareStamps(one, mark) > 0) return { ...one, bits: one.bits & ~shared }
      bits &= ~shared
      return one
    })
    marks.fmt = [...list, { ...mark, bits }].filter((one) => one.bits !== 0).sort(compareStamps)
    if (bits === 0 && this.placed.delete(mark.id)) this.already.add(mark.id)
    return { ...char, format: char.format ^ switched }
  }

  /** A changed value takes its place in the row of changes by its stamp, each beginning where the one before ended: the latest counts. */
  private withChange(token: Token, marks: Marks, mark: WasMark, is: unknown, base: Token): Token {
    const list = marks.was ?? []
    const ofKey = list.filter((one) => one.key === mark.key)
    const now = valueOf(token, mark.key)
    if (this.met(marks, 'was', mark, (one) => one.key === mark.key && sameData(now, is)) || !this.isNew(mark, ofKey)) return token
    const isOld = (one: WasMark): boolean => ((base.marks as Marks | undefined)?.was ?? []).some(({ id }) => id === one.id)
    const others = ofKey.filter((one) => one.by !== mark.by && !isOld(one))
    for (const other of others) if (!sameData(now, is)) this.clash(other, mark, token.kind === 'char' ? token.text : '¶')
    const later = ofKey.find((one) => !isOld(one) && compareStamps(one, mark) > 0)
    if (!later) {
      marks.was = [...list, { ...mark, was: now }]
      return withValue(token, mark.key, is)
    }
    marks.was = list.flatMap((one) => (one === later ? [{ ...mark, was: later.was }, { ...later, was: is }] : [one]))
    return token
  }

  /** What nobody tracked and another file brought too is the same, whoever saved it: it goes by the earlier stamp. */
  private met<K extends 'del' | 'was'>(marks: Marks, key: K, mark: ListMark<K>, isSame: (one: ListMark<K>) => boolean): boolean {
    const list = (marks[key] ?? []) as ListMark<K>[]
    const twin = list.find((one) => one.untracked && mark.untracked && one.by !== mark.by && isSame(one))
    if (!twin) return false
    this.already.add(mark.id)
    if (compareStamps(mark, twin) < 0) marks[key] = list.map((one) => (one === twin ? mark : one)) as Marks[K]
    return true
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
}
