import { useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'
import { readSubmission } from './actions'
import { allIds, useInbox } from './inbox-state'
import { rangeOf, rowAt } from './rows'

let settled: Promise<void> = Promise.resolve()

/** Runs a command once the selection that was last asked for is there: quick keys behind Ctrl+A mean all of it. */
export function onceSelected(run: () => void): void {
  void settled.then(run)
}

/** Goes to a row and selects it alone; an open reader follows. */
export function selectRow(index: number): Promise<void> {
  return (settled = goAndSelect(index))
}

async function goAndSelect(index: number): Promise<void> {
  useInbox.setState({ current: index, anchor: index })
  const here = rowAt(useInbox.getState(), index)?.id
  const id = here ?? (await idAt(index))
  if (id === undefined || useInbox.getState().current !== index) return
  useInbox.setState({ selection: new Set([id]) })
  if (useDesk.getState().submissionId !== null) readSubmission(id)
}

/** Goes to a row without selecting it. */
export function goToRow(index: number): void {
  useInbox.setState({ current: index })
}

/** Selects all rows from where Shift was pressed to this one, also those that were never drawn. */
export function extendTo(index: number): Promise<void> {
  return (settled = extend(index))
}

async function extend(index: number): Promise<void> {
  useInbox.setState({ current: index })
  try {
    const ids = await allIds()
    useInbox.setState(({ anchor }) => ({ selection: new Set(rangeOf(ids, anchor, index)) }))
  } catch (error) {
    showError(error)
  }
}

/** Adds a row to the selection, or takes it out. */
export function toggleRow(index: number): void {
  useInbox.setState((state) => {
    const id = rowAt(state, index)?.id
    const selection = new Set(state.selection)
    if (id !== undefined && !selection.delete(id)) selection.add(id)
    return { selection, current: index, anchor: index }
  })
}

export function selectAll(): Promise<void> {
  return (settled = takeAll())
}

async function takeAll(): Promise<void> {
  try {
    useInbox.setState({ selection: new Set(await allIds()) })
  } catch (error) {
    showError(error)
  }
}

export function selectNone(): void {
  useInbox.setState({ selection: new Set() })
}

async function idAt(index: number): Promise<string | undefined> {
  try {
    return (await allIds())[index]
  } catch (error) {
    showError(error)
    return undefined
  }
}
