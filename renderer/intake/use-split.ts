import { useState } from 'react'
import { correct, type Split, type SplitAction } from './split'

interface History { past: Split[]; now: Split; future: Split[]; lastKey: string }

/** A split with undo and redo; a run of changes to one field is one step. */
export function useSplit(initial: Split) {
  const [history, setHistory] = useState<History>({ past: [], now: initial, future: [], lastKey: '' })
  return {
    split: history.now,
    isChanged: history.past.length > 0,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    apply: (action: SplitAction) => setHistory((before) => {
      const key = keyOf(action)
      const joins = key !== '' && key === before.lastKey
      return { past: joins ? before.past : [...before.past, before.now], now: correct(before.now, action), future: [], lastKey: key }
    }),
    undo: () => setHistory((before) => {
      const last = before.past.at(-1)
      return last ? { past: before.past.slice(0, -1), now: last, future: [before.now, ...before.future], lastKey: '' } : before
    }),
    redo: () => setHistory((before) => {
      const [next, ...future] = before.future
      return next ? { past: [...before.past, before.now], now: next, future, lastKey: '' } : before
    }),
  }
}

/** Names the field that a change edits; '' for changes that always stand alone. */
function keyOf(action: SplitAction): string {
  if (!('change' in action)) return action.type === 'section' ? `section-${action.at}` : ''
  return [action.type, 'at' in action ? action.at : '', 'which' in action ? action.which : '', 'picture' in action ? action.picture : '', Object.keys(action.change).join()].join('-')
}
