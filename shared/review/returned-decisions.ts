/** What a reviewer decided in Word about the suggestions that his copy was sent with: named, never applied. */
import type { WordChar, WordLine, WordStamp } from './lines'
import { sameData, type WasMark } from './marks'
import type { SentUnit } from './returned-pairs'
import { settingChanges } from './returned-setting'
import type { StartToken } from './tokens'

const blockKeys = new Set(['kind', 'format', 'indent'])

export class Decisions {
  readonly accepted: string[] = []
  readonly rejected: string[] = []
  /** Ids of sent insertions of which something still waits in the file, or something does not. */
  private readonly pending = new Set<string>()
  private readonly settled = new Set<string>()

  /** A unit that the file still has; `took`: a move of the part around it took it along. */
  kept({ marks, char }: SentUnit, ins: WordStamp | null, del: WordStamp | null, took: boolean): void {
    const mine = marks?.ins?.id
    if (mine !== undefined) (ins || took ? this.pending : this.settled).add(mine)
    if (mine !== undefined && !ins && !took && char) once(this.accepted, mine)
    for (const stamp of marks?.del ?? []) if (!del && char) once(this.rejected, stamp.id)
  }

  /** A unit that the file no longer has: its pending deletion was accepted. */
  gone({ marks }: SentUnit): void {
    for (const stamp of marks?.del ?? []) once(this.accepted, stamp.id)
  }

  /** Whether pending formats of a letter were decided: `bits` differ between the file's letter and the issue's; `own` are those of the paragraph's style. */
  ofFormat({ char: sent }: SentUnit, char: WordChar, bits: number, own: number): boolean {
    const pending = sent?.marks?.fmt ?? []
    const undone = pending.reduce((sum, mark) => sum ^ mark.bits, 0) & ~own
    const isDecided = pending.length > 0 && !char.fmt && undone !== 0 && (bits === 0 || bits === undone)
    if (isDecided) for (const mark of pending) once(bits === 0 ? this.accepted : this.rejected, mark.id)
    return isDecided
  }

  /** Whether pending changes of a paragraph's setting were decided. */
  ofSetting(token: StartToken, line: WordLine): boolean {
    const pending = (token.marks?.was ?? []).filter((mark) => blockKeys.has(mark.key))
    if (pending.length === 0 || line.styleWas) return false
    const now = settingChanges(token, line, () => ({ id: '', by: '', at: '' }))
    const isBack = now.length > 0 && now.every(({ key, is }) => sameData(pending.find((mark: WasMark) => mark.key === key)?.was, is))
    if (now.length > 0 && !isBack) return false
    for (const mark of pending) once(isBack ? this.rejected : this.accepted, mark.id)
    return true
  }

  /** A break alone tells little, for its mark may stand at a neighbour: only where nothing of a suggestion waits any more was it accepted. */
  close(): void {
    for (const id of this.settled) if (!this.pending.has(id)) once(this.accepted, id)
  }
}

function once(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id)
}
