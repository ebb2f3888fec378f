import { type ArrayChange, diffArrays } from 'diff'
import { slideToBlocks } from './slide'
import { familyOf, type Token } from './tokens'

/** What becomes of the tokens, in order: `old` and `now` are indexes. Between two keeps, deletions stand before insertions. */
export type Step = { do: 'keep'; old: number; now: number } | { do: 'del'; old: number } | { do: 'ins'; now: number }

export interface AlignOptions {
  /** Index among the new tokens behind which the caret stands: tells which of several equal letters was typed or deleted. */
  caret?: number
  /** Drop matches of a character or two amid larger changes: for comparing texts whose edits nobody saw. */
  coarse?: boolean
  /** Take no account of pending marks: the words alone tell what is the same. */
  plain?: boolean
  /** With `plain`: what came into `now` by a suggestion that `old` does not know is nothing that `old` had. */
  isNew?: (token: Token) => boolean
  /** Tokens of `now` that count as new here even where `old` has them: boxes that may have moved. */
  apart?: (token: Token) => boolean
}

/** More differences than this in one stretch, and the stretch counts as rewritten. */
const mostEdits = 4000

/** The tokens of `old` that are still there in `now`, by a shortest difference. Equal starts are those of one family. */
export function align(old: readonly Token[], now: readonly Token[], options: AlignOptions = {}): Step[] {
  const ids = new Map<string, number>()
  const code = (token: Token): number => {
    const signature = `${options.isNew?.(token) ? '+' : ''}${signatureOf(token, options.plain === true)}`
    const known = ids.get(signature)
    if (known !== undefined) return known
    ids.set(signature, ids.size)
    return ids.size - 1
  }
  const a = old.map(code)
  const b = now.map((token) => (options.apart?.(token) ? -1 : code(token)))
  const { head, tail } = commonEnds(a, b, options.caret)
  const pairs: [number, number][] = []
  for (let at = 0; at < head; at += 1) pairs.push([at, at])
  for (const [x, y] of middle(old, now, a, b, head, tail)) pairs.push([x, y])
  for (let at = tail; at > 0; at -= 1) pairs.push([a.length - at, b.length - at])
  return stepsOf(options.coarse ? slideToBlocks(withoutSpecks(pairs, old, now), a, b, old, now) : pairs, old.length, now.length)
}

/** What a token must share with another to be the same one. Pending marks count: typed text never matches deleted text. */
function signatureOf(token: Token, plain: boolean): string {
  if (token.kind === 'box') return `b${token.key}`
  const { marks } = token
  const pending = plain ? '' : `${marks?.ins ? `+${marks.ins.id}` : ''}${marks?.del?.map((stamp) => `-${stamp.id}`).join('') ?? ''}`
  return token.kind === 'start' ? `s${familyOf(token.block)}|${pending}` : `c${token.text}|${pending}`
}

function commonEnds(a: readonly number[], b: readonly number[], caret: number | undefined): { head: number; tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  if (head + tail > most) {
    // Several places explain the change equally well: what was typed ends at the caret, what was deleted began there.
    const grown = Math.max(0, b.length - a.length)
    const wanted = caret === undefined ? most - tail : caret - grown
    head = Math.min(head, Math.max(most - tail, wanted))
    tail = most - head
  }
  return { head, tail }
}

/** Matches between the common ends: whole blocks first, then letters inside what is left. */
function middle(old: readonly Token[], now: readonly Token[], a: readonly number[], b: readonly number[], head: number, tail: number): [number, number][] {
  const aEnd = a.length - tail
  const bEnd = b.length - tail
  if (head === aEnd || head === bEnd) return []
  const oldBlocks = blocksIn(old, a, head, aEnd)
  const newBlocks = blocksIn(now, b, head, bEnd)
  const pairs: [number, number][] = []
  let x = head
  let y = head
  const gap = (xEnd: number, yEnd: number) => {
    pairs.push(...letters(a, b, x, xEnd, y, yEnd))
  }
  for (const [i, j] of matches(oldBlocks.map((one) => one.content), newBlocks.map((one) => one.content))) {
    const from = oldBlocks[i]
    const to = newBlocks[j]
    // A block of a few letters is a poor landmark.
    if (!from || !to || (from.end - from.start < 4 && !from.box)) continue
    gap(from.start, to.start)
    for (let at = 0; at < from.end - from.start; at += 1) pairs.push([from.start + at, to.start + at])
    x = from.end
    y = to.end
  }
  gap(aEnd, bEnd)
  return pairs
}

interface Block { start: number; end: number; content: string; box: boolean }

function blocksIn(tokens: readonly Token[], codes: readonly number[], from: number, to: number): Block[] {
  const blocks: Block[] = []
  let start = from
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && tokens[at]?.kind === 'char') continue
    if (at > start) blocks.push({ start, end: at, content: codes.slice(start, at).join(','), box: tokens[start]?.kind === 'box' })
    start = at
  }
  return blocks
}

function letters(a: readonly number[], b: readonly number[], x: number, xEnd: number, y: number, yEnd: number): [number, number][] {
  if (x === xEnd || y === yEnd) return []
  return matches(a.slice(x, xEnd), b.slice(y, yEnd)).map(([i, j]): [number, number] => [x + i, y + j])
}

/** Pairs of equal members in order; none where the two have too little in common to say. */
function matches<T>(a: readonly T[], b: readonly T[]): [number, number][] {
  const parts: ArrayChange<T>[] | undefined = diffArrays([...a], [...b], { maxEditLength: mostEdits })
  const pairs: [number, number][] = []
  let x = 0
  let y = 0
  for (const part of parts ?? []) {
    if (part.added) y += part.count
    else if (part.removed) x += part.count
    else for (let at = 0; at < part.count; at += 1) pairs.push([x++, y++])
  }
  return pairs
}

/** Drops runs of matched letters that are shorter than the changes on both their sides. */
function withoutSpecks(pairs: readonly [number, number][], old: readonly Token[], now: readonly Token[]): [number, number][] {
  const runs: [number, number][][] = []
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1)
    if (last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  const kept: [number, number][][] = []
  runs.forEach((run, at) => {
    const [x, y] = run[0] as [number, number]
    const [xLast, yLast] = run.at(-1) as [number, number]
    const before = kept.at(-1)?.at(-1) ?? [-1, -1]
    const after = runs[at + 1]?.[0] ?? [old.length, now.length]
    const changedBefore = Math.max(x - before[0], y - before[1]) - 1
    const changedAfter = Math.max(after[0] - xLast, after[1] - yLast) - 1
    const onlyLetters = run.every(([i]) => old[i]?.kind === 'char')
    if (!(onlyLetters && run.length <= 3 && run.length < changedBefore && run.length < changedAfter)) kept.push(run)
  })
  return kept.flat()
}

function stepsOf(pairs: readonly [number, number][], oldCount: number, newCount: number): Step[] {
  const steps: Step[] = []
  let x = 0
  let y = 0
  for (const [i, j] of [...pairs, [oldCount, newCount] as [number, number]]) {
    while (x < i) steps.push({ do: 'del', old: x++ })
    while (y < j) steps.push({ do: 'ins', now: y++ })
    if (i < oldCount || j < newCount) steps.push({ do: 'keep', old: x++, now: y++ })
  }
  return steps
}
