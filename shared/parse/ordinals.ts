import type { Line } from './lines'
import { readEnumerator, type Enumerator } from './marks'
import { isTitleLike } from './shape'

/**
 * Numbers on lines of their own (（一）, 01, 【之二】) above titles: lifted out of the lines and noted on the line below.
 * Only a run from 1 counts, for a lone （十八） is the number. Returns the lines that stay and the lines lifted out.
 */
export function liftOrdinals(lines: Line[]): { lines: Line[]; lifted: Line[] } {
  const runs = new Map<string, { line: Line; below: Line; ordinal: Enumerator }[]>()
  lines.forEach((line, k) => {
    const ordinal = line.text.length > 8 ? null : aloneOn(line)
    const below = lines[k + 1]
    if (ordinal === null || below === undefined || !isTitleLike(below.folded, true)) return
    const run = runs.get(ordinal.style) ?? []
    if (ordinal.value === run.length + 1) runs.set(ordinal.style, [...run, { line, below, ordinal }])
  })
  const found = [...runs.values()].filter((run) => run.length > 1).flat()
  if (found.length === 0) return { lines, lifted: [] }
  const lifted = new Set(found.map((item) => item.line))
  const ordinals = new Map(found.map((item) => [item.below, item.ordinal]))
  return {
    lines: lines.filter((line) => !lifted.has(line)).map((line) => {
      const ordinal = ordinals.get(line)
      return ordinal === undefined ? line : { ...line, ordinal }
    }),
    lifted: [...lifted],
  }
}

/** An enumerator with nothing after it; 第一篇 alone is a section's heading. */
function aloneOn(line: Line): Enumerator | null {
  if (/[篇章辑]/.test(line.folded)) return null
  const read = readEnumerator(`${line.folded} 题`)
  return read !== null && read.length >= line.folded.length ? read : null
}
