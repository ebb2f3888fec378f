import type { KeyboardEvent } from 'react'
import type { SubmissionStatus } from '../../shared/model/submission'
import { addToIssue, markAs, readSubmission, undoMark } from './actions'
import { targets, useInbox } from './inbox-state'
import { extendTo, goToRow, onceSelected, selectAll, selectNone, selectRow, toggleRow } from './selection'

const statusKeys: Record<string, SubmissionStatus> = { s: 'selected', b: 'held', t: 'rejected', n: 'new' }

/** Carries out a key of the list; false when it is none of the list's. `pageRows` is how many rows the list shows, `show` scrolls to a row. */
export function handleListKey(event: KeyboardEvent, pageRows: number, show: (index: number) => void): boolean {
  if (event.altKey) return false
  const isMod = event.ctrlKey || event.metaKey
  return move(event, isMod, pageRows, show) || (isMod ? commandKey(event.key) : plainKey(event.key))
}

function move(event: KeyboardEvent, isMod: boolean, pageRows: number, show: (index: number) => void): boolean {
  const { current, total } = useInbox.getState()
  const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + pageRows, PageUp: current - pageRows, Home: 0, End: total - 1 }
  const wanted = moves[event.key]
  if (wanted === undefined) return false
  const index = Math.min(Math.max(wanted, 0), total - 1)
  show(index)
  if (event.shiftKey) void extendTo(index)
  else if (isMod) goToRow(index)
  else void selectRow(index)
  return true
}

function commandKey(key: string): boolean {
  if (key === 'Enter') onceSelected(() => void addToIssue())
  else if (key === ' ') toggleRow(useInbox.getState().current)
  else if (key.toLowerCase() === 'a') void selectAll()
  else if (key.toLowerCase() === 'z') void undoMark()
  else return false
  return true
}

function plainKey(key: string): boolean {
  const status = statusKeys[key.toLowerCase()]
  if (status) onceSelected(() => void markAs(status))
  else if (key === 'Enter') onceSelected(readFirst)
  else if (key === ' ') toggleRow(useInbox.getState().current)
  else if (key === 'Escape' && useInbox.getState().selection.size > 0) selectNone()
  else return false
  return true
}

function readFirst(): void {
  const [id] = targets()
  if (id !== undefined) readSubmission(id)
}
