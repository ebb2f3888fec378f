import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { StagedItem } from '../../shared/contract'
import { isFocusLost } from '../issue/focus-text'
import { twoFramesOn } from '../ui/frames'
import { commitAll, commitItem } from './commit'
import { ImportFormContext, type FormContext } from './form-context'
import { ImportFoot } from './ImportFoot'
import { ImportForm } from './ImportForm'
import { ImportHead } from './ImportHead'
import { entryOfField, Reveal, RevealContext } from './reveal'
import { SourceView } from './SourceView'
import type { SplitAction } from './split'
import type { Role } from './split-text'
import { useIntake } from './state'
import { useScreenKeys } from './use-screen-keys'
import { TakenDialog, useTaken } from './Taken'
import { applyTo, check, hasBadNumber, openDoubts, redo, shownNumber, typeNumber, undo, type Work } from './work'
import { useOnce } from '../ui/use-once'

/** One file or paste under correction: its source on the left, the split on the right. */
export function ImportItem({ item, work, onCancel }: { item: StagedItem; work: Work; onCancel: () => void }) {
  const [active, setActive] = useState<string | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [goTo, setGoTo] = useState<number | null>(null)
  const [isAsking, setAsking] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const items = useIntake((state) => state.items)
  // Files in which no entry was found cannot be stored.
  const waiting = useIntake((state) => state.items.filter((one) => (state.works[one.token]?.now.page.entries.length ?? 1) > 0).length)
  const { token } = item
  const change = (next: (before: Work) => Work) => useIntake.getState().change(token, next)
  const apply = useCallback((action: SplitAction) => {
    useIntake.getState().change(token, (before) => applyTo(before, action))
    if (action.type === 'remove' || action.type === 'merge') focusAfter(form.current, action.at)
  }, [token])
  const doubts = openDoubts(item, work)
  const doubtKey = doubts.join()
  const context = useMemo<FormContext>(() => ({
    doubts: new Set(doubtKey === '' ? [] : doubtKey.split(',')), onFocus: setActive, onHover: setHovered,
    onCheck: (field) => useIntake.getState().change(token, (before) => check(before, field)),
  }), [doubtKey, token])
  const [reveal] = useState(() => new Reveal())
  const focusField = (field: string) => {
    const entry = entryOfField(field, item, work.now)
    if (entry !== null) reveal.show(entry)
    form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus()
  }
  useEffect(() => form.current?.focus(), [])

  const taken = useTaken(work)
  const { run: store, isBusy } = useOnce(async (run: () => Promise<unknown>) => { await run() })
  const isBad = hasBadNumber(work)
  const commit = () => {
    if (work.target === 'issue' && isBad) focusField('header.issueNumber')
    else if (taken) setAsking(true)
    else store(() => commitItem(item))
  }
  const assign = (role: Role, text: string, entry: number) => {
    // Where the entry of that place of the source stands now; one that was removed is taken to be at the end.
    const at = work.now.origins.indexOf(entry)
    apply({ type: 'assign', as: role, text, at: at === -1 && entry >= 0 ? work.now.page.entries.length - 1 : at })
  }
  const nextDoubt = () => {
    const next = doubts[(doubts.indexOf(active ?? '') + 1) % doubts.length]
    if (next !== undefined) focusField(next)
  }
  useScreenKeys((event) => {
    if (!(event.ctrlKey || event.metaKey)) return false
    const key = event.key.toLowerCase()
    if (key === 'enter') commit()
    else if (key === 'y' || (key === 'z' && event.shiftKey)) change(redo)
    else if (key === 'z') change(undo)
    else return false
    return true
  })
  return (
    <ImportFormContext.Provider value={context}>
      <div className="import-item">
        <ImportHead item={item} entries={work.now.page.entries.length} doubts={doubts.length} onNextDoubt={nextDoubt}
          canUndo={work.past.length > 0} canRedo={work.future.length > 0} onUndo={() => change(undo)} onRedo={() => change(redo)} />
        <div className="import-body">
          {item.page ? <SourceView page={item.page} active={active} hovered={hovered} goTo={goTo} onField={focusField} onAssign={assign} /> : null}
          <RevealContext value={reveal}><ImportForm item={item} split={work.now} number={{ text: shownNumber(work), isBad, onChange: (text) => change((before) => typeNumber(before, text)) }} form={form} apply={apply} onGo={(field, offset) => { setGoTo(offset); if (field !== null) focusField(field) }} /></RevealContext>
        </div>
        <ImportFoot work={work} waiting={waiting} taken={taken} isBusy={isBusy} onChange={(part) => change((before) => ({ ...before, ...part }))}
          onCommit={commit} onCommitAll={() => store(() => commitAll(items))} onCancel={onCancel} />
        {isAsking && taken ? <TakenDialog taken={taken} onClose={() => setAsking(false)} onGoOn={() => { setAsking(false); store(() => commitItem(item)) }} /> : null}
      </div>
    </ImportFormContext.Provider>
  )
}

/** An entry that went, by its menu, had the keyboard: what is now in its place takes it once the menu has closed. */
function focusAfter(form: HTMLElement | null, at: number): void {
  twoFramesOn(() => {
    if (!isFocusLost()) return
    const entries = form?.querySelectorAll('.import-entry')
    const near = entries?.[Math.min(at, entries.length - 1)]?.querySelector<HTMLElement>('.import-card.entry button')
    ;(near ?? form)?.focus()
  })
}
