/** What somebody changed in a copy, told by the tokens of the issue as it was when the copy left. */
import type { FormatMark, Stamp, WasMark } from './marks'
import type { BoxToken, Token } from './tokens'

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
