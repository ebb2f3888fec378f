import type { Thread } from '../../../shared/model/review'
import { sameData } from '../../../shared/review/marks'
import type { SideAct } from '../../editor/journal'
import { putThread, threadsNow } from '../thread-store'

/** Taking back, and doing again, what a copy changed of the threads; others stay as they are by then. Null for no change. */
export function threadsAct(before: readonly Thread[], after: readonly Thread[]): SideAct | null {
  const old = new Map(before.map((thread) => [thread.id, thread]))
  const changed = after.filter((thread) => !sameData(thread, old.get(thread.id)))
  if (changed.length === 0) return null
  // What was answered in them meanwhile comes back with them.
  let held: readonly Thread[] = changed
  return {
    undo: () => {
      const ids = new Set(changed.map((thread) => thread.id))
      held = threadsNow().filter((thread) => ids.has(thread.id))
      for (const { id } of changed) putThread(id, old.get(id) ?? null)
    },
    redo: () => { for (const thread of held) putThread(thread.id, thread) },
  }
}
