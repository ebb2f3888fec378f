import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { WordStamp } from './lines'
import type { Stamp } from './marks'
import { wholeSeconds } from './stamps'

/** Gives the changes of one returned file their stamps. The same file always gives the same ids. */
export class StampBook {
  /** Ids in the order in which they were given, and those of changes that nobody tracked. */
  readonly ids: string[] = []
  readonly untracked: string[] = []
  private run: Stamp | null = null
  private freshDel: Stamp | null = null
  private readonly taken = new Set<string>()

  constructor(private readonly savedBy: string, private readonly savedAt: string) {}

  /** Changes in a row by one hand are one suggestion. Null: nobody tracked it. `place` is where it stands. */
  of(word: WordStamp | null, place: readonly unknown[]): Stamp {
    const by = word?.by ?? (this.savedBy === '' ? '未署名' : this.savedBy)
    const at = wholeSeconds(word?.at ?? this.savedAt)
    const untracked = word === null
    if (this.run?.by === by && this.run.at === at && (this.run.untracked === true) === untracked) return this.run
    this.run = { ...this.idFor({ by, at }, place), by, at, ...(untracked ? { untracked: true as const } : {}) }
    this.ids.push(this.run.id)
    if (untracked) this.untracked.push(this.run.id)
    return this.run
  }

  /** The next change is another suggestion. */
  close(): void {
    this.run = null
  }

  /** A stamp that begins and ends with one change. */
  alone(word: WordStamp | null, place: readonly unknown[]): Stamp {
    this.close()
    const stamp = this.of(word, place)
    this.close()
    return stamp
  }

  /** One hand takes out letters in a row that another hand had just put in. */
  ofFreshDel(word: WordStamp, place: readonly unknown[]): Stamp {
    const at = wholeSeconds(word.at)
    if (this.freshDel?.by === word.by && this.freshDel.at === at) return this.freshDel
    this.freshDel = { ...this.idFor(word, place), by: word.by, at }
    this.ids.push(this.freshDel.id)
    return this.freshDel
  }

  closeFreshDel(): void {
    this.freshDel = null
  }

  /** From author, time and place. */
  private idFor(word: WordStamp, place: readonly unknown[]): { id: string } {
    for (let count = 0; ; count += 1) {
      const id = `w${bytesToHex(sha256(utf8ToBytes(JSON.stringify([word.by, word.at, place, count])))).slice(0, 15)}`
      if (this.taken.has(id)) continue
      this.taken.add(id)
      return { id }
    }
  }
}
