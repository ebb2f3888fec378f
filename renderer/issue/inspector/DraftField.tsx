import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Field, type FieldProps } from '../../ui/controls'
import { registerDraft } from '../drafts'

/** A pause this long (ms) after the last key hands the text on. */
const pause = 400

type Input = HTMLInputElement | HTMLTextAreaElement
type Props = Omit<FieldProps, 'onChange' | 'onBlur' | 'isInvalid'> & {
  onCommit: (value: string) => void
  /** What is wrong with a text, '' when nothing is; a wrong one stays in the field, marked, and goes no further. */
  problemOf?: (text: string) => string
}

/** A field over a value of the document: what is typed goes there after a pause, on Enter and when the field is left, never amid a composition. */
export function DraftField({ value, onCommit, problemOf = () => '', help, ...field }: Props) {
  const [draft, setDraft] = useState<{ text: string; over: string } | null>(null)
  const composing = useRef(false)
  // A text that the document overtook, by undo for example, is no longer what the field is about.
  const problem = draft === null ? '' : problemOf(draft.text)
  const text = draft === null || (problem !== '' && draft.over !== value) ? null : draft.text
  const put = (wanted: string | null) => {
    if (wanted !== null && !composing.current && wanted !== value && problemOf(wanted) === '') onCommit(wanted)
  }
  const putDraft = useEffectEvent(() => put(text))
  useEffect(() => registerDraft(() => putDraft()), [])
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => putDraft(), pause)
    return () => clearTimeout(timer)
  }, [text])
  const isIdle = text === null || text === value
  const shown = text === null ? '' : problem
  return (
    <div
      className="draft-field"
      data-idle={isIdle}
      onCompositionStart={() => { composing.current = true }}
      onCompositionEnd={(event) => {
        composing.current = false
        put((event.target as Input).value)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) put(text)
        // The issue takes the change back: the field shows what comes of it.
        if (isIdle && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) setDraft(null)
      }}
      onBlur={() => {
        put(text)
        if (shown === '') setDraft(null)
      }}
    >
      <Field {...field} value={text ?? value} onChange={(next) => setDraft({ text: next, over: value })} isInvalid={shown !== ''} help={shown || (help ?? '')} />
    </div>
  )
}
