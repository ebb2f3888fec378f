import { useState } from 'react'
import { Field } from '../ui/controls'

/** A field that hands its value over when it is left; a value that `check` objects to stays in the field, with the reason. */
export function ReaderField({ label, value, lines = 1, onCommit, check }: { label: string; value: string; lines?: number; onCommit: (value: string) => void; check?: (value: string) => string | null }) {
  const [draft, setDraft] = useState<string | null>(null)
  const problem = draft === null ? null : (check?.(draft) ?? null)
  const commit = () => {
    if (draft === null || problem) return
    if (draft !== value) onCommit(draft)
    setDraft(null)
  }
  return <Field label={label} value={draft ?? value} lines={lines} onChange={setDraft} onBlur={commit} isInvalid={problem !== null} {...(problem ? { help: problem } : {})} />
}
