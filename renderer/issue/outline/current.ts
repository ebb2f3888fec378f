import { create } from 'zustand'
import { liveRows } from './actions'
import { lawfulPlace } from './rows'

/** The row that was chosen last in the outline: what is added there goes behind it. */
export const useCurrentRow = create<{ key: string | null }>()(() => ({ key: null }))

export function setCurrentKey(key: string | null): void {
  useCurrentRow.setState({ key })
}

/** Where something new goes: behind the chosen row; undefined, where the caret is, while none is chosen. */
export function placeBehindCurrent(): number | undefined {
  const { key } = useCurrentRow.getState()
  const rows = liveRows()
  const index = rows.findIndex((row) => row.key === key)
  return index === -1 ? undefined : lawfulPlace(rows, index + 1)
}

/** Adds behind the chosen row, and chooses what was added. */
export function addBehindCurrent(add: (place: number | undefined) => void): void {
  const place = placeBehindCurrent()
  add(place)
  if (place !== undefined) setCurrentKey(liveRows()[place]?.key ?? null)
}
