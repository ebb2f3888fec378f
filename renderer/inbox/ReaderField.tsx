import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { registerDraft } from '../issue/drafts'
import { Field } from '../ui/controls'
import { useGrow } from '../ui/grow'

interface Props {
  label: string
  value: string
  lines?: number
  className?: string
  onCommit: (value: string) => void
  /** What is wrong with a value; it then stays in the field, with the reason. */
  check?: (value: string) => string | null
}

/** A field that hands its value over when it is left, on Enter, and before a save. */
export function ReaderField({ label, value, lines = 1, className = '', onCommit, check }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const holder = useRef<HTMLDivElement>(null)
  const shown = draft ?? value
  const problem = draft === null ? null : (check?.(draft) ?? null)
  useGrow(holder, shown)
  const commit = () => {
    if (draft === null || problem) return
    if (draft !== value) onCommit(draft)
    setDraft(null)
  }
  const commitNow = useEffectEvent(commit)
  useEffect(() => registerDraft(() => commitNow()), [])
  return (
    <div
      ref={holder}
      className={`reader-field ${className}`}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) commit()
        // What was typed is given up; the pane stays.
        if (event.key === 'Escape') setDraft(null)
      }}
    >
      <Field label={label} value={shown} lines={lines} onChange={setDraft} onBlur={commit} isInvalid={problem !== null} {...(problem ? { help: problem } : {})} />
    </div>
  )
}
