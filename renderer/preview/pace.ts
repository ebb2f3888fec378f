/** The preview waits for a rest of this many ms: typing that goes on makes a snapshot every 800 ms, and a page is much to lay out. */
const rest = 900
/** Without a rest a page is made all the same after this many ms, */
const longest = 2_000
/** and while somebody types no more than this part of the time may go into pages. */
const share = 1 / 10

/** How the preview of one issue keeps up with its text; times in ms. */
export interface Pace {
  issueId: string | null
  /** When the first change came that no page shows yet; null when there is none. */
  since: number | null
  /** When the last page was begun; null before the first. */
  builtAt: number | null
  /** What the last page took until it was to be seen. */
  cost: number
}

export function startPace(issueId: string | null): Pace {
  return { issueId, since: null, builtAt: null, cost: 0 }
}

/** How long (ms) the next page waits: at most until it may be made during unbroken work, and with `atRest` no longer than a rest. */
export function dueIn({ since, builtAt, cost }: Pace, now: number, atRest = false): number {
  if (builtAt === null) return 0
  const due = Math.max((since ?? now) + longest, builtAt + cost / share) - now
  return Math.max(0, atRest ? Math.min(rest, due) : due)
}
