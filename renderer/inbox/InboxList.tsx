import { useEffect, useRef, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { SubmissionStatus } from '../../shared/model/submission'
import { call } from '../desk'
import { showError } from '../state/toasts'
import { addToIssue, markAs, readSubmission } from './actions'
import { rowAt, targets, undoStatus, useInbox, wantRows } from './inbox-state'
import { InboxRow } from './InboxRow'

const rowHeight = 84
const statusKeys: Record<string, SubmissionStatus> = { s: 'selected', b: 'held', t: 'rejected', n: 'new' }

/** The list: only the rows in view exist, whatever the inbox holds. */
export function InboxList() {
  const { t } = useTranslation()
  const state = useInbox()
  const { total, current, selection } = state
  const scroller = useRef<HTMLDivElement>(null)
  // The virtualiser keeps its own state; React's compiler is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 6 })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => wantRows(first, last), [first, last, state.pages])

  const goTo = (index: number, extend: boolean) => {
    const next = Math.min(Math.max(index, 0), total - 1)
    virtual.scrollToIndex(next)
    if (extend) void selectRange(current, next)
    useInbox.setState({ current: next, ...(extend ? {} : { selection: new Set<string>() }) })
  }
  const onKey = (event: KeyboardEvent) => {
    if (handleKey(event, { goTo, current, total, page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)) })) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const onClick = (event: MouseEvent, index: number, id: string) => {
    if (event.shiftKey) void selectRange(current, index)
    else if (event.ctrlKey || event.metaKey) toggle(id)
    else {
      useInbox.setState({ selection: new Set() })
      readSubmission(id)
    }
    useInbox.setState({ current: index })
  }
  const onDragStart = (event: DragEvent, index: number, id: string) => {
    const ids = selection.has(id) ? [...selection] : [id]
    useInbox.setState({ current: index })
    event.dataTransfer.setData('application/x-desk-submission', JSON.stringify(ids))
    event.dataTransfer.setData('text/plain', rowAt(state, index)?.title ?? '')
    event.dataTransfer.effectAllowed = 'copy'
  }
  return (
    <div ref={scroller} className="inbox-list" role="listbox" aria-multiselectable aria-label={t('inbox.label')} tabIndex={0} aria-activedescendant={`inbox-row-${current}`} onKeyDown={onKey}>
      <div className="inbox-space" style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map(({ index, start }) => {
          const head = rowAt(state, index)
          return (
            <div key={index} id={`inbox-row-${index}`} className="inbox-place" style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              role="option" aria-selected={head !== null && selection.has(head.id)} aria-setsize={total} aria-posinset={index + 1}
              data-current={index === current} draggable={head !== null}
              onClick={(event) => { if (head) onClick(event, index, head.id) }}
              onDoubleClick={() => { if (head) void addToIssue([head.id]) }}
              onDragStart={(event) => { if (head) onDragStart(event, index, head.id) }}>
              {head ? <InboxRow head={head} /> : null}
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface KeyContext { goTo: (index: number, extend: boolean) => void; current: number; total: number; page: number }

/** Carries out a key of the list; false when it is none of the list's. */
function handleKey(event: KeyboardEvent, { goTo, current, total, page }: KeyContext): boolean {
  const mod = event.ctrlKey || event.metaKey
  const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + page, PageUp: current - page, Home: 0, End: total - 1 }
  const target = moves[event.key]
  if (target !== undefined && !event.altKey) goTo(target, event.shiftKey)
  else if (event.key === 'Enter' && mod) void addToIssue()
  else if (event.key === 'Enter') read()
  else if (event.key === ' ') toggleCurrent()
  else if (mod && event.key.toLowerCase() === 'a') void selectAll()
  else if (mod && event.key.toLowerCase() === 'z') void undoStatus()
  else if (event.key === 'Escape') useInbox.setState({ selection: new Set() })
  else if (!mod && !event.altKey && statusKeys[event.key.toLowerCase()]) void markAs(statusKeys[event.key.toLowerCase()] ?? 'new')
  else return false
  return true
}

function read(): void {
  const [id] = targets()
  if (id) readSubmission(id)
}

function toggleCurrent(): void {
  const state = useInbox.getState()
  const head = rowAt(state, state.current)
  if (head) toggle(head.id)
}

function toggle(id: string): void {
  useInbox.setState(({ selection }) => {
    const next = new Set(selection)
    if (!next.delete(id)) next.add(id)
    return { selection: next }
  })
}

async function selectAll(): Promise<void> {
  try {
    useInbox.setState({ selection: new Set(await call('inbox.ids', { query: useInbox.getState().query })) })
  } catch (error) {
    showError(error)
  }
}

/** Selects all rows between two, also those that were never drawn. */
async function selectRange(from: number, to: number): Promise<void> {
  try {
    const ids = await call('inbox.ids', { query: useInbox.getState().query })
    const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1)
    useInbox.setState(({ selection }) => ({ selection: new Set([...selection, ...range]) }))
  } catch (error) {
    showError(error)
  }
}
