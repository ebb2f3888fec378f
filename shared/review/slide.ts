import type { Token } from './tokens'

type Pair = [number, number]

/**
 * Equal letters at both ends of a gap explain it in several places: of these, the one where the gap begins with a whole
 * block. A paragraph that goes ends as the one before it ends, and must not take that one's last letter along.
 * Pairs are [old, now] in rising order; `a` and `b` tell which tokens are equal.
 */
export function slideToBlocks(pairs: readonly Pair[], a: readonly number[], b: readonly number[], old: readonly Token[], now: readonly Token[]): Pair[] {
  const slid = pairs.map(([x, y]): Pair => [x, y])
  for (let at = 0; at + 1 < slid.length; at += 1) {
    const [x, y] = slid[at] as Pair
    const [xNext, yNext] = slid[at + 1] as Pair
    if (yNext - y === 1 && xNext - x > 1) slideGap(slid, at, 0, a, old)
    else if (xNext - x === 1 && yNext - y > 1) slideGap(slid, at, 1, b, now)
  }
  return slid
}

/** Moves the gap behind pair `at` on one side (0: tokens that went, 1: tokens that came). */
function slideGap(pairs: Pair[], at: number, side: 0 | 1, codes: readonly number[], tokens: readonly Token[]): void {
  const before = (pairs[at] as Pair)[side]
  const size = (pairs[at + 1] as Pair)[side] - before - 1
  const isBlock = (index: number) => tokens[index]?.kind !== 'char'
  if (isBlock(before + 1)) return
  const steps = stepsTo(pairs, at, (step) => codes[before + 1 + step] === codes[before + 1 + step + size], 1, (step) => isBlock(before + 2 + step))
  if (steps > 0) for (let step = 0; step < steps; step += 1) (pairs[at + 1 + step] as Pair)[side] -= size
  else {
    const back = stepsTo(pairs, at, (step) => codes[before - step] === codes[before - step + size], -1, (step) => isBlock(before - step))
    for (let step = 0; step < back; step += 1) (pairs[at - step] as Pair)[side] += size
  }
}

/** How many pairs must change sides of the gap until it begins with a block; 0 where it never does. */
function stepsTo(pairs: readonly Pair[], at: number, isEqual: (step: number) => boolean, direction: 1 | -1, isThere: (step: number) => boolean): number {
  const first = direction === 1 ? at + 1 : at
  for (let step = 0; step < longest; step += 1) {
    const here = pairs[first + direction * step]
    const start = pairs[first]
    const isNext = here && start && here[0] - start[0] === direction * step && here[1] - start[1] === direction * step
    if (!isNext || !isEqual(step)) return 0
    if (isThere(step)) return step + 1
  }
  return 0
}

/** Blocks are looked for no further away than this many tokens. */
const longest = 400
