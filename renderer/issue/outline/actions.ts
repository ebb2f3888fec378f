import i18next from 'i18next'
import type { OrderRule } from '../../../shared/document/order'
import { orderEntries } from '../../../shared/document/order'
import type { EntryData, IssueDocument } from '../../../shared/document/nodes'
import { call } from '../../desk'
import { setStatus } from '../../inbox/inbox-state'
import { showError, showUndo, useToasts } from '../../state/toasts'
import { act, edit } from '../act'
import { askForUnits } from '../dialog-target'
import { pickPictures } from '../pictures'
import { useIssue } from '../session'
import { lawfulPlace, outlineRows, type Row } from './rows'

const say = (text: string) => useToasts.getState().show({ kind: 'info', text })

/** The row's title, or what stands for it. */
export function nameOf(row: Row): string {
  if (row.title !== '') return row.title
  return row.kind === 'entry' || row.kind === 'section' ? i18next.t('issue.outline.untitled') : i18next.t(`issue.outline.${row.kind}`)
}

/** The rows as the editor has them now; what is drawn may be a moment older. */
export function liveRows(): Row[] {
  const { handle, document } = useIssue.getState()
  const now = handle?.getDocument() ?? document
  return now ? outlineRows(now).rows : []
}

/** Where a row's block stands now; -1 when it is gone. */
export const liveIndex = (row: Row): number => liveRows().find((one) => one.key === row.key)?.index ?? -1

/** Moves a row to the place that `placeIn` finds among the present rows; answers the key that it then has, or null when it stays. */
export function moveRow(key: string, placeIn: (rows: readonly Row[]) => number): string | null {
  const rows = liveRows()
  const from = rows.findIndex((one) => one.key === key)
  const row = rows[from]
  if (!row?.movable) return null
  const lawful = lawfulPlace(rows, placeIn(rows))
  const to = lawful > from ? lawful - 1 : lawful
  const target = rows[to]
  if (!target || to === from) return null
  if (edit((handle) => { handle.moveBlock(row.index, target.index); return true }) === undefined) return null
  return liveRows()[to]?.key ?? null
}

/** Moves a row by one place, among those that can move. */
export function stepRow(key: string, step: -1 | 1): string | null {
  return moveRow(key, (rows) => {
    const index = rows.findIndex((row) => row.key === key)
    if (rows[index + step]?.movable !== true) return index
    return step === -1 ? index - 1 : index + 2
  })
}

/** Removes a row's block, with a message that takes it back; answers the key of the row that comes into its place. */
export function removeRow(row: Row): string | null {
  const index = liveIndex(row)
  if (index === -1) return null
  if (edit((handle) => { handle.removeBlock(index); return true }) === undefined) return null
  const after = JSON.stringify(useIssue.getState().document)
  const text = row.kind === 'masthead' ? i18next.t('issue.outline.cleared') : i18next.t('issue.outline.removed', { kind: i18next.t(`issue.outline.${row.kind}`), title: nameOf(row) })
  showUndo(text, () => undoIfSame(after))
  const rows = liveRows()
  return (rows[index] ?? rows.at(-1))?.key ?? null
}

/** Undoes the last step unless the text was changed since: then only its author knows what to take back. Whether it did. */
export function undoIfSame(after: string): boolean {
  return act((handle) => {
    const isSame = JSON.stringify(handle.getDocument()) === after
    if (isSame) handle.undo()
    else say(i18next.t('issue.outline.changedSince'))
    return isSame
  }) ?? false
}

const idsOf = (document: IssueDocument): string[] => document.root.children.filter((block): block is EntryData => block.type === 'entry').map((entry) => entry.entryId)

/** Orders the entries by a rule, in one undo step, with a message that takes it back. */
export function sortEntries(rule: OrderRule): void {
  const name = i18next.t(`issue.outline.${rule.by}`)
  edit((handle) => {
    const document = handle.getDocument()
    const before = idsOf(document)
    const wanted = idsOf(orderEntries(document, rule))
    if (wanted.every((id, at) => id === before[at])) {
      say(i18next.t('issue.outline.sortedAlready', { rule: name }))
      return
    }
    handle.reorder(wanted)
    showUndo(i18next.t('issue.outline.sorted', { rule: name }), () => edit((later) => later.reorder(before)))
  })
}

/** Orders by the series' list of units; asks for the list where there is none. */
export function sortByUnits(series: { id: string; unitOrder: string[] } | null): void {
  if (!series) say(i18next.t('issue.outline.unitsNoSeries'))
  else if (series.unitOrder.length > 0) sortEntries({ by: 'unitOrder', units: series.unitOrder })
  else askForUnits(series.id, (units) => { if (units.length > 0) sortEntries({ by: 'unitOrder', units }) })
}

/** Makes entries of submissions at a place among the blocks, or behind the last entry, and marks them as selected: one act, taken back as one. */
export async function addSubmissions(ids: readonly string[], place?: number): Promise<void> {
  try {
    const submissions = await Promise.all(ids.map((id) => call('inbox.get', { id })))
    const at = place === undefined ? undefined : (liveRows()[place]?.index ?? Number.MAX_SAFE_INTEGER)
    const added = edit((handle) => handle.insertSubmissions(submissions, at))
    if (!added) return
    const takeOut = markAdded(ids)
    showUndo(i18next.t('issue.outline.added', { count: added.length }), takeOut)
  } catch (error) {
    showError(error)
  }
}

/** Marks submissions as selected, in one step with the entries that the issue just got of them; answers what takes back both. */
export function markAdded(ids: readonly string[]): () => boolean {
  const { handle } = useIssue.getState()
  const after = JSON.stringify(handle?.getDocument())
  const takeOut = () => undoIfSame(after)
  const mark = () => setStatus([...ids], 'selected', takeOut).catch((error: unknown) => {
    showError(error)
    return null
  })
  let marking = mark()
  handle?.noteAct({ joined: true, undo: () => void marking.then((marked) => marked?.undo()), redo: () => { marking = mark() } })
  return takeOut
}

/** Lets the user choose pictures and puts them at a place among the blocks. */
export async function addPictures(place?: number): Promise<void> {
  const pictures = await pickPictures()
  pictures.forEach((picture, nth) => edit((handle) => handle.insertFigure(picture, place === undefined ? undefined : place + nth)))
}
