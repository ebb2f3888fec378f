import './issue.css'
import { type KeyboardEvent, memo, type RefObject, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type DropItem, DropIndicator, type DropTarget, GridList, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { characterCount, entryCount, figuresIn } from '../../shared/document/query'
import type { IssueDocument } from '../../shared/document/nodes'
import { useDesk } from '../state/desk-state'
import { addSubmissions, liveIndex, liveRows, moveRow, nameOf, removeRow, stepRow } from './outline/actions'
import { ContextMenu } from '../ui/ContextMenu'
import { chooseByCaret, setCurrentKey } from './outline/current'
import { blockDragType, submissionDragType } from './outline/drag-types'
import { OutlineHeader } from './outline/OutlineHeader'
import { OutlineRow } from './outline/OutlineRow'
import { rowMenu } from './outline/row-menu'
import { useRowWords } from './outline/row-words'
import { lawfulPlace, outlineReader, type Row } from './outline/rows'
import { useIssue } from './session'

/** 大纲: the issue at a glance; moves, adds and removes its blocks through the editor. */
export function OutlinePane() {
  const document = useDeferredValue(useIssue((state) => state.document))
  return document ? <Outline document={document} /> : null
}

const Outline = memo(function Outline({ document }: { document: IssueDocument }) {
  const [read] = useState(outlineReader)
  const { rows, words } = useMemo(() => read(document), [read, document])
  useLayoutEffect(() => useRowWords.setState({ words }), [words])
  return (
    <div className="outline">
      <OutlineHeader />
      <RowList rows={rows} />
      <Totals document={document} />
    </div>
  )
})

/** The rows themselves: drawn again only when one of them says something else. */
const RowList = memo(function RowList({ rows }: { rows: Row[] }) {
  const { t, i18n } = useTranslation()
  useEffect(() => {
    chooseByCaret()
    return () => setCurrentKey(null)
  }, [])
  const [menu, setMenu] = useState<{ row: Row; at: { x: number; y: number } } | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const { keepFocus, pending } = useFocusAfterMove(list, rows)
  const stepBy = (key: string, step: -1 | 1) => keepFocus(stepRow(key, step))
  const { dragAndDropHooks } = useOutlineDrag((key, placeIn) => keepFocus(moveRow(key, placeIn)))
  const onKey = (event: KeyboardEvent) => {
    // Keys struck fast come before the focus has moved on from a row that is gone.
    const key = pending() ?? keyOf(event.target)
    const row = liveRows().find((one) => one.key === key)
    const isStep = event.altKey && !event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!row || event.nativeEvent.isComposing || (!isStep && event.key !== 'Delete')) return
    event.preventDefault()
    event.stopPropagation()
    if (isStep) stepBy(row.key, event.key === 'ArrowUp' ? -1 : 1)
    else keepFocus(removeRow(row))
  }
  return (
    <>
      <div
        className="outline-scroll"
        onKeyDownCapture={onKey}
        onFocusCapture={(event) => { if (event.target.role === 'row') setCurrentKey(keyOf(event.target)) }}
        onDragStartCapture={(event) => {
          // Masthead, editor's note and closing have their places.
          const key = keyOf(event.target)
          if (rows.find((row) => row.key === key)?.movable) return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <GridList
          ref={list}
          className="outline-list"
          aria-label={t('issue.outline.label')}
          items={rows}
          dependencies={[i18n.language]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => {
            setCurrentKey(String(key))
            const row = rows.find((one) => one.key === key)
            if (row) useIssue.getState().handle?.scrollTo(liveIndex(row))
          }}
        >
          {(row) => <OutlineRow row={row} onMenu={(of, at) => setMenu({ row: of, at })} />}
        </GridList>
        {rows.some((row) => row.kind === 'entry') ? null : <p className="outline-empty">{t('issue.outline.empty')}</p>}
      </div>
      {menu ? <ContextMenu at={menu.at} label={t('issue.outline.more', { title: nameOf(menu.row) })} entries={rowMenu(rows, menu.row, stepBy, t)} onClose={() => setMenu(null)} /> : null}
    </>
  )
})

const keyOf = (target: EventTarget): string | null => (target instanceof HTMLElement ? (target.closest<HTMLElement>('[role=row]')?.dataset['key'] ?? null) : null)

/** Keeps the focus on a row that was moved or came into the place of one removed: the browser drops it when the row's element goes. `pending` is the row that it is on its way to. */
function useFocusAfterMove(list: RefObject<HTMLDivElement | null>, rows: Row[]) {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const key = wanted.current
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[role=row]') ?? [])].find((one) => one.dataset['key'] === key)
    if (row) wanted.current = null
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [list, rows])
  return {
    keepFocus: (key: string | null) => { if (key !== null) wanted.current = key },
    pending: () => wanted.current,
  }
}

/** Dragging rows within the outline, and submissions from the inbox into it. */
function useOutlineDrag(move: (key: string, placeIn: (rows: readonly Row[]) => number) => void) {
  const placeAt = (target: DropTarget) => (rows: readonly Row[]): number => {
    if (target.type === 'root') return rows.length
    const index = rows.findIndex((row) => row.key === target.key)
    return target.dropPosition === 'after' ? index + 1 : index
  }
  const addDropped = async (items: DropItem[], target: DropTarget) => {
    const texts = await Promise.all(items.filter(isTextDropItem).filter((item) => item.types.has(submissionDragType)).map((item) => item.getText(submissionDragType)))
    const ids = texts.flatMap((text) => JSON.parse(text) as string[])
    const rows = liveRows()
    if (ids.length > 0) await addSubmissions(ids, lawfulPlace(rows, placeAt(target)(rows)))
  }
  return useDragAndDrop<Row>({
    getItems: (keys) => [...keys].map((key) => ({ [blockDragType]: String(key) })),
    acceptedDragTypes: [submissionDragType, blockDragType],
    getDropOperation: (target, types, allowed) => {
      if (types.has(blockDragType)) return target.type === 'item' && target.dropPosition !== 'on' ? 'move' : 'cancel'
      if (!types.has(submissionDragType) || (target.type === 'item' && target.dropPosition === 'on')) return 'cancel'
      return allowed.includes('copy') ? 'copy' : (allowed[0] ?? 'cancel')
    },
    onReorder: ({ keys, target }) => [...keys].forEach((key) => move(String(key), placeAt(target))),
    onInsert: ({ items, target }) => void addDropped(items, target),
    onRootDrop: ({ items }) => void addDropped(items, { type: 'root' }),
    renderDropIndicator: (target) => <DropIndicator target={target} className="outline-drop" />,
  })
}

function Totals({ document }: { document: IssueDocument }) {
  const { t } = useTranslation()
  const totals = useMemo(() => [
    t('issue.outline.entries', { count: entryCount(document) }),
    t('issue.outline.characters', { count: characterCount(document) }),
    t('issue.outline.pictures', { count: figuresIn(document.root).length }),
  ], [document, t])
  return (
    <button type="button" className="outline-totals" data-testid="outline-totals" title={t('issue.outline.counts')} onClick={() => useDesk.getState().set({ dialog: 'wordCount' })}>
      {totals.map((total) => <span key={total}>{total}</span>)}
    </button>
  )
}

