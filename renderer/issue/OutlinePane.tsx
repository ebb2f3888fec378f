import './issue.css'
import { type KeyboardEvent, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { DropIndicator, type DropTarget, GridList, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { characterCount, entryCount, figuresIn } from '../../shared/document/query'
import type { IssueDocument } from '../../shared/document/nodes'
import { useDesk } from '../state/desk-state'
import { addSubmissions, moveRow, nameOf, removeRow } from './outline/actions'
import { ContextMenu } from './outline/ContextMenu'
import { blockDragType, submissionDragType } from './outline/drag-types'
import { OutlineHeader } from './outline/OutlineHeader'
import { OutlineRow } from './outline/OutlineRow'
import { rowMenu } from './outline/row-menu'
import { lawfulPlace, type Row, rowReader } from './outline/rows'
import { useIssue } from './session'

/** 大纲: the issue at a glance; moves, adds and removes its blocks through the editor. */
export function OutlinePane() {
  const document = useDeferredValue(useIssue((state) => state.document))
  return document ? <Outline document={document} /> : null
}

function Outline({ document }: { document: IssueDocument }) {
  const { t, i18n } = useTranslation()
  const [readRows] = useState(rowReader)
  const rows = useMemo(() => readRows(document), [readRows, document])
  const [currentKey, setCurrentKey] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ row: Row; at: { x: number; y: number } } | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const focusAfter = useFocusAfterMove(list, rows)

  const moveTo = (row: Row, place: number) => {
    const to = moveRow(rows, row, place)
    if (to !== null) focusAfter(to)
  }
  const moveBy = (row: Row, step: -1 | 1) => {
    if (rows[row.index + step]?.movable) moveTo(row, step === -1 ? row.index - 1 : row.index + 2)
  }
  const { dragAndDropHooks } = useOutlineDrag(rows, moveTo)
  const onKey = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.closest('[role=row]')?.getAttribute('data-key') : null
    const row = rows.find((one) => one.key === key)
    const isStep = event.altKey && !event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!row || event.nativeEvent.isComposing || (!isStep && event.key !== 'Delete')) return
    event.preventDefault()
    event.stopPropagation()
    if (isStep) moveBy(row, event.key === 'ArrowUp' ? -1 : 1)
    else removeRow(row)
  }
  return (
    <div className="outline">
      <OutlineHeader />
      <div
        className="outline-scroll"
        onKeyDownCapture={onKey}
        onDragStartCapture={(event) => {
          // Masthead, editor's note and closing have their places.
          const key = event.target instanceof HTMLElement ? event.target.closest('[role=row]')?.getAttribute('data-key') : null
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
          dependencies={[i18n.language, currentKey]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => {
            setCurrentKey(String(key))
            const row = rows.find((one) => one.key === key)
            if (row) useIssue.getState().handle?.scrollTo(row.index)
          }}
        >
          {(row) => <OutlineRow row={row} isCurrent={row.key === currentKey} onMenu={(of, at) => setMenu({ row: of, at })} />}
        </GridList>
        {rows.some((row) => row.kind === 'entry') ? null : <p className="outline-empty">{t('issue.outline.empty')}</p>}
      </div>
      <Totals document={document} />
      {menu ? <ContextMenu at={menu.at} label={t('issue.outline.more', { title: nameOf(menu.row) })} entries={rowMenu(rows, menu.row, moveBy, t)} onClose={() => setMenu(null)} /> : null}
    </div>
  )
}

/** Keeps the focus on a row that was moved, which the browser drops when the row's element moves. */
function useFocusAfterMove(list: React.RefObject<HTMLDivElement | null>, rows: Row[]): (index: number) => void {
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const key = rows[wanted.current]?.key
    wanted.current = null
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[role=row]') ?? [])].find((one) => one.dataset['key'] === key)
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [list, rows])
  return (index) => {
    wanted.current = index
  }
}

/** Dragging rows within the outline, and submissions from the inbox into it. */
function useOutlineDrag(rows: Row[], moveTo: (row: Row, place: number) => void) {
  const placeOf = (target: DropTarget): number => {
    if (target.type === 'root') return rows.length
    const index = rows.findIndex((row) => row.key === target.key)
    return target.dropPosition === 'after' ? index + 1 : index
  }
  const addDropped = async (items: readonly { kind: string }[], place: number) => {
    const texts = await Promise.all((items as Parameters<typeof isTextDropItem>[0][]).filter(isTextDropItem).filter((item) => item.types.has(submissionDragType)).map((item) => item.getText(submissionDragType)))
    const ids = texts.flatMap((text) => JSON.parse(text) as string[])
    if (ids.length > 0) await addSubmissions(ids, lawfulPlace(rows, place))
  }
  return useDragAndDrop<Row>({
    getItems: (keys) => [...keys].map((key) => ({ [blockDragType]: String(key) })),
    acceptedDragTypes: [submissionDragType, blockDragType],
    getDropOperation: (target, types, allowed) => {
      if (types.has(blockDragType)) return target.type === 'item' && target.dropPosition !== 'on' ? 'move' : 'cancel'
      if (!types.has(submissionDragType) || (target.type === 'item' && target.dropPosition === 'on')) return 'cancel'
      return allowed.includes('copy') ? 'copy' : (allowed[0] ?? 'cancel')
    },
    onReorder: ({ keys, target }) => {
      const row = rows.find((one) => keys.has(one.key))
      if (row) moveTo(row, placeOf(target))
    },
    onInsert: ({ items, target }) => void addDropped(items, placeOf(target)),
    onRootDrop: ({ items }) => void addDropped(items, rows.length),
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

