import type { IssueFacts } from '../../shared/model/issue'

/** The facts' own section, or anywhere in the inspector. */
export type UndoScope = 'facts' | 'inspector'

interface Step { before: IssueFacts; after: IssueFacts; key: string }

let past: Step[] = []
let future: Step[] = []
/** Typing goes on in one field: its changes are one step. */
let isRunning = false
/** No change of the document came after the newest step. */
let isNewest = false

/** Keeps a change of the facts, which stand beside the document and its history, so that Ctrl+Z can take it back. */
export function rememberFacts(before: IssueFacts, after: IssueFacts): void {
  const key = Object.keys(after).filter((name) => after[name as keyof IssueFacts] !== before[name as keyof IssueFacts]).join()
  const last = past.at(-1)
  if (last && isRunning && last.key === key) past = [...past.slice(0, -1), { ...last, after }]
  else past = [...past, { before, after, key }]
  future = []
  isRunning = true
  isNewest = true
}

/** The field was left: what comes next is a step of its own. */
export function endFactsRun(): void {
  isRunning = false
}

export function noteDocumentChange(): void {
  isNewest = false
}

export function forgetFacts(): void {
  past = []
  future = []
  isRunning = false
  isNewest = false
}

/** The facts as they were before the last step; null when the document changed later, or there is no step. */
export function undoneFacts(scope: UndoScope): IssueFacts | null {
  const step = past.at(-1)
  if (!step || (scope !== 'facts' && !isNewest)) return null
  past = past.slice(0, -1)
  future = [step, ...future]
  isRunning = false
  return step.before
}

/** The facts as they were before they were taken back; null as for undo. */
export function redoneFacts(scope: UndoScope): IssueFacts | null {
  const [step, ...rest] = future
  if (!step || (scope !== 'facts' && !isNewest)) return null
  past = [...past, step]
  future = rest
  isRunning = false
  return step.after
}
