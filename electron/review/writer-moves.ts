import type { LinearLine } from '../../shared/review/linear'
import { sameData } from '../../shared/review/marks'
import type { Ink } from './writer-ink'
import { el } from './writer-xml'

/** Word's ranges around what was moved, from and to under one name. */
export class MoveRanges {
  private readonly names = new Map<string, string>()
  private open = 0

  constructor(private readonly lines: readonly LinearLine[], private readonly ink: Ink) {}

  /** What begins at a line; to be asked line by line. */
  startAt(at: number): string {
    const moved = this.lines[at]?.moved
    if (!moved || sameData(moved, this.lines[at - 1]?.moved)) return ''
    const name = this.names.get(moved.key) ?? `move${this.names.size + 1}`
    this.names.set(moved.key, name)
    const { 'w:id': id, ...who } = this.ink.stamped(moved.stamp)
    this.open = Number(id)
    return el(moved.to ? 'w:moveToRangeStart' : 'w:moveFromRangeStart', { 'w:id': this.open, ...who, 'w:name': name })
  }

  endAfter(at: number): string {
    const moved = this.lines[at]?.moved
    if (!moved || sameData(moved, this.lines[at + 1]?.moved)) return ''
    return el(moved.to ? 'w:moveToRangeEnd' : 'w:moveFromRangeEnd', { 'w:id': this.open })
  }
}
