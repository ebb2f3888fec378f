import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Field, type FieldProps } from '../../ui/controls'
import { registerDraft } from '../drafts'

/** A pause this long (ms) after the last key hands the text on. */
const pause = 400

type Input = HTMLInputElement | HTMLTextAreaElement

/** A field over a value of the document: what is typed goes there after a pause, on Enter and when the field is left, never amid a composition. */
export function DraftField({ value, onCommit, ...field }: Omit<FieldProps, 'onChange' | 'onBlur'> & { onCommit: (value: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null)
  const composing = useRef(false)
  const put = (text: string | null) => {
    if (text !== null && !composing.current && text !== value) onCommit(text)
  }
  const putDraft = useEffectEvent(() => put(draft))
  useEffect(() => registerDraft(() => putDraft()), [])
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => putDraft(), pause)
    return () => clearTimeout(timer)
  }, [draft])
  return (
    <div
      className="draft-field"
      onCompositionStart={() => { composing.current = true }}
      onCompositionEnd={(event) => {
        composing.current = false
        put((event.target as Input).value)
      }}
      onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) put(draft) }}
      onBlur={() => {
        put(draft)
        setDraft(null)
      }}
    >
      <Field {...field} value={draft ?? value} onChange={setDraft} />
    </div>
  )
}
