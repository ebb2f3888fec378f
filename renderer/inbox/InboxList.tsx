import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { ContextMenu } from '../ui/ContextMenu'
import { addToIssue, readSubmission } from './actions'
import { startDrag } from './drag'
import { useInbox, wantRows } from './inbox-state'
import { InboxRow } from './InboxRow'
import { handleListKey } from './list-keys'
import { rowAt } from './rows'
import { submissionMenu } from './row-menu'
import { extendTo, selectRow, toggleRow } from './selection'

const rowHeight = 82

/** The list: only the rows in view exist, whatever the inbox holds. */
export function InboxList() {
  const { t } = useTranslation()
  const state = useInbox()
  const { total, current, selection, query } = state
  const scroller = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)
  // The virtualiser keeps its own state; React's compiler is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 6 })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => wantRows(first, last), [first, last, state.fresh])
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [query])

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) openMenuAtRow()
    else if (!handleListKey(event, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)), (index) => virtual.scrollToIndex(index))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const openMenuAtRow = () => {
    const row = document.getElementById(`inbox-row-${current}`)?.getBoundingClientRect()
    if (row) setMenu({ x: row.left + 24, y: row.top + rowHeight / 2 })
  }
  const onClick = (event: MouseEvent, index: number, id: string) => {
    if (event.shiftKey) void extendTo(index)
    else if (event.ctrlKey || event.metaKey) toggleRow(index)
    else {
      void selectRow(index)
      readSubmission(id)
    }
  }
  const onContextMenu = (event: MouseEvent, index: number, id: string) => {
    event.preventDefault()
    if (!selection.has(id)) void selectRow(index)
    setMenu({ x: event.clientX, y: event.clientY })
  }
  const onDragStart = (event: DragEvent, index: number, id: string) => {
    if (!selection.has(id)) void selectRow(index)
    startDrag(event, selection.has(id) ? [...selection] : [id], rowAt(state, index)?.title || t('inbox.untitled'))
  }
  return (
    <>
      <div ref={scroller} className="inbox-list" role="listbox" aria-multiselectable aria-label={t('inbox.label')} tabIndex={0} aria-activedescendant={`inbox-row-${current}`} onKeyDown={onKey}>
        <div className="inbox-space" style={{ height: virtual.getTotalSize() }} role="presentation">
          {items.map(({ index, start }) => {
            const head = rowAt(state, index)
            return (
              <div key={index} id={`inbox-row-${index}`} className="inbox-place" style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                role="option" aria-selected={head !== null && selection.has(head.id)} aria-setsize={total} aria-posinset={index + 1}
                data-current={index === current} draggable={head !== null} aria-busy={head === null}
                onClick={(event) => { if (head) onClick(event, index, head.id) }}
                onDoubleClick={() => { if (head) void addToIssue([head.id]) }}
                onContextMenu={(event) => { if (head) onContextMenu(event, index, head.id) }}
                onDragStart={(event) => { if (head) onDragStart(event, index, head.id) }}>
                {head ? <InboxRow head={head} /> : null}
              </div>
            )
          })}
        </div>
      </div>
      {menu ? <ContextMenu at={menu} label={t('inbox.menu')} entries={submissionMenu(t)} onClose={() => { setMenu(null); scroller.current?.focus() }} /> : null}
    </>
  )
}
