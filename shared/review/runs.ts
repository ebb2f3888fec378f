/** What several hands put into one gap, run by run. */
import { compareStamps, type Stamp } from './marks'
import type { Token } from './tokens'

export interface Run { stamp: Stamp | null; tokens: Token[] }

/** Tokens in a row that one suggestion inserted or moved; what nobody marked is a run without a stamp. */
export function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  for (const token of tokens) {
    const stamp = token.marks?.ins ?? (token.kind === 'box' ? token.marks?.moved : undefined) ?? null
    const last = runs.at(-1)
    if (last && last.stamp?.id === stamp?.id) last.tokens.push(token)
    else runs.push({ stamp, tokens: [token] })
  }
  return runs
}

/** Both in their own order: runs that both have stand together, of two others the earlier stamp first. */
export function interleaved(here: readonly Run[], came: readonly Run[], fresh: readonly Run[]): Run[] {
  const out: Run[] = []
  let at = 0
  const isMet = (one: Run): boolean => came.some((run) => !fresh.includes(run) && sameRun(one, run))
  for (const run of came) {
    const met = fresh.includes(run) ? -1 : here.findIndex((one, index) => index >= at && sameRun(one, run))
    const isBefore = (one: Run): boolean => !isMet(one) && (one.stamp === null || compareStamps(one.stamp, run.stamp as Stamp) <= 0)
    while (at < here.length && (met === -1 ? isBefore(here[at] as Run) : at <= met)) out.push(here[at++] as Run)
    if (fresh.includes(run)) out.push(run)
  }
  return [...out, ...here.slice(at)]
}

/** One hand at one moment put the same words there; of what nobody tracked, the words alone tell: a file is handed on and saved by the next. */
export function sameRun(here: Run, run: Run): boolean {
  if (here.stamp === null || run.stamp === null || textOfRun(here) !== textOfRun(run)) return false
  if (run.stamp.untracked && here.stamp.untracked) return true
  return here.stamp.by === run.stamp.by && (here.stamp.at === run.stamp.at || run.stamp.untracked === true)
}

/** What a run says, ¶ for breaks; deleted letters of it too. */
export function textOfRun(run: Run): string {
  const below = (tokens: readonly Token[]): string => tokens.map((token) => (token.kind === 'char' ? token.text : token.kind === 'start' ? '¶' : `▣${below(token.children)}`)).join('')
  return below(run.tokens)
}

/** A run that nobody tracked and two files brought goes by the earlier stamp. */
export function renameTwins(here: Run[], run: Run): void {
  here.forEach((one, at) => {
    const [known, came] = [one.stamp, run.stamp]
    if (!known || !came || known.by === came.by || compareStamps(came, known) >= 0 || !sameRun(one, run)) return
    here[at] = { stamp: came, tokens: one.tokens.map((token): Token => ({ ...token, marks: { ...token.marks, ins: came } })) }
  })
}
