/** Moves that a copy brings: where a part is to stand is a placeholder among the new tokens, until the part itself goes there. */
import type { Stamp } from './marks'
import { boxesIn, cancelMoves, ghostOf, labelOf } from './moves'
import type { BoxToken, Token } from './tokens'

const type = 'moved-here'

/** Stands for a part of the issue among a copy's new tokens. */
export function placeholderFor(box: BoxToken, stamp: Stamp): BoxToken {
  return { kind: 'box', key: `to:${box.key}`, node: { type, version: 1, direction: null, format: '', indent: 0, of: box.key, label: labelOf(box) }, children: [], marks: { ins: stamp } }
}

export const isPlaceholder = (token: Token): boolean => token.kind === 'box' && token.node.type === type
/** The key of the part that a placeholder stands for, and its first words. */
export function placed(token: Token): { key: string; label: string } {
  const { of: key, label } = (token as BoxToken).node
  return { key: String(key), label: String(label) }
}

/** What became of a move. */
export type Placing = 'placed' | 'already' | 'gone' | { other: Stamp }

/** Whether a part of the issue as it is now can be moved by this suggestion. */
export function placingOf(box: BoxToken | undefined, stamp: Stamp): Placing {
  if (!box) return 'gone'
  const there = box.marks?.moved
  if (!there) return 'placed'
  const isSame = there.id === stamp.id || (there.by === stamp.by && (there.at === stamp.at || stamp.untracked === true))
  return isSame ? 'already' : { other: there }
}

/** The parts at their placeholders, marked moved, and their ghosts where they were. `stayed`: keys of those that stand where they stood. */
export function placeParts(tokens: readonly Token[]): { tokens: Token[]; stayed: string[] } {
  const boxes = boxesIn(tokens)
  const moving = new Map([...boxes.values()].filter(isPlaceholder).map((one) => [placed(one).key, one.marks?.ins as Stamp]))
  if (moving.size === 0) return { tokens: [...tokens], stayed: [] }
  const walk = (list: readonly Token[]): Token[] => cancelMoves(list.flatMap((token): Token[] => {
    if (token.kind !== 'box') return [token]
    const stamp = moving.get(token.key)
    if (stamp) {
      const ghost = ghostOf(token, stamp)
      return ghost ? [ghost] : []
    }
    if (!isPlaceholder(token)) return [{ ...token, children: walk(token.children) }]
    const box = boxes.get(placed(token).key)
    if (!box) return []
    const isOwn = box.marks?.ins?.by === token.marks?.ins?.by
    return [{ ...box, children: walk(box.children), marks: isOwn ? box.marks : { ...box.marks, moved: token.marks?.ins as Stamp } }]
  }))
  const out = walk(tokens)
  const now = boxesIn(out)
  return { tokens: out, stayed: [...moving.keys()].filter((key) => !now.get(key)?.marks?.moved) }
}
