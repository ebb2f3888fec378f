import { create } from 'zustand'
import type { SelectionInfo } from '../../editor/handle'
import { liveRows } from './actions'
import { lawfulPlace } from './rows'

/** The row that was chosen last in the outline, or whose block the caret went into since: what is added there goes behind it. */
export const useCurrentRow = create<{ key: string | null; byCaret: boolean }>()(() => ({ key: null, byCaret: false }))

/** The block with the caret; an entry is known by its id, since others may come before it. */
let caret: SelectionInfo | null = null

export function setCurrentKey(key: string | null): void {
  useCurrentRow.setState({ key, byCaret: false })
}

/** The caret stands in this block now; typing on in it leaves a row that was chosen meanwhile. */
export function followCaret(info: SelectionInfo): void {
  const isSame = caret !== null && (info.entryId === null ? caret.entryId === null && info.topIndex === caret.topIndex : info.entryId === caret.entryId)
  caret = info
  if (!isSame) chooseByCaret()
}

/** Another issue: no caret in it yet, no row chosen. */
export function forgetCaret(): void {
  caret = null
  setCurrentKey(null)
}

/** Chooses the row of the block with the caret; none where there is no caret. */
export function chooseByCaret(): void {
  const row = caret === null ? undefined : liveRows().find(({ index }) => index === caret?.topIndex)
  useCurrentRow.setState({ key: row?.key ?? null, byCaret: true })
}

/** Where something new goes: behind the chosen row; undefined, where the caret is, while none is chosen. */
export function placeBehindCurrent(): number | undefined {
  const { key } = useCurrentRow.getState()
  const rows = liveRows()
  const index = rows.findIndex((row) => row.key === key)
  return index === -1 ? undefined : lawfulPlace(rows, index + 1)
}

/** Where a picture goes: behind the chosen row; undefined, where the caret is in its entry, while none was chosen by hand. */
export function placeOfPicture(): number | undefined {
  return useCurrentRow.getState().byCaret ? undefined : placeBehindCurrent()
}

/** Adds at a place, and chooses what was added. */
export function addAt(place: number | undefined, add: (place: number | undefined) => void): void {
  add(place)
  if (place !== undefined) setCurrentKey(liveRows()[place]?.key ?? null)
}
