import type { IssueDocument } from '../../shared/document/nodes'
import type { Thread } from '../../shared/model/review'
import { anchorsOf } from '../../shared/review/threads'
import { putThread, threadsNow } from './thread-store'

interface Step { id: string; before: Thread | null; after: Thread | null }

let past: Step[] = []
let future: Step[] = []
/** No change of the text came after the newest step. */
let isNewest = false
/** Comments whose making was taken back in the text, to come back with it. */
let withdrawn = new Map<string, Thread>()

/** Keeps an act on a thread, so that it can be taken back: threads stand beside the document and its history. */
export function rememberThread(step: Step): void {
  past = [...past, step]
  future = []
  isNewest = true
}

export function noteTextChange(): void {
  isNewest = false
}

/** Another issue was opened. */
export function forgetThreadSteps(): void {
  past = []
  future = []
  isNewest = false
  withdrawn = new Map()
}

/** Takes the last act on threads back, or makes it again. False when the text was changed after it: that goes first. */
export function stepThreads(way: 'undo' | 'redo'): boolean {
  const step = way === 'undo' ? past.at(-1) : future[0]
  if (!step || !isNewest) return false
  if (way === 'undo') {
    past = past.slice(0, -1)
    future = [step, ...future]
  } else {
    future = future.slice(1)
    past = [...past, step]
  }
  putThread(step.id, way === 'undo' ? step.before : step.after)
  return true
}

/** The text's own undo took a comment's anchor, or brought it back: the comment made with it goes and comes along. */
export function followTextHistory(getDocument: () => IssueDocument): void {
  const made = past.filter((step) => step.before === null)
  if (made.length === 0 && withdrawn.size === 0) return
  const anchors = anchorsOf(getDocument())
  for (const { id } of made) {
    const thread = threadsNow().find((one) => one.id === id)
    if (!thread || thread.on === 'issue' || thread.messages.length > 1 || anchors.has(id)) continue
    withdrawn.set(id, thread)
    putThread(id, null)
  }
  for (const [id, thread] of withdrawn) {
    if (!anchors.has(id)) continue
    withdrawn.delete(id)
    putThread(id, thread)
  }
}
