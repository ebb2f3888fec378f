import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/controls'
import { useNames } from './use-names'

interface ComposerProps { label: string; send: string; initial?: string; onSend: (text: string) => void; onCancel: () => void }

/** Where a comment is written. @ offers names; Ctrl+Enter sends, Escape puts it away. */
export function Composer({ label, send, initial = '', onSend, onCancel }: ComposerProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(initial)
  const field = useRef<HTMLTextAreaElement>(null)
  const mention = useMention(text, setText, field)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(initial.length, initial.length)
  }, [initial])
  const canSend = text.trim() !== ''
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || mention.onKey(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSend) onSend(text)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="review-composer">
      <textarea
        ref={field} className="input" rows={3} value={text} aria-label={label} placeholder={label} role="combobox" aria-expanded={mention.names.length > 0} aria-controls={mention.id} aria-autocomplete="list" aria-haspopup="listbox"
        {...(mention.names.length > 0 ? { 'aria-activedescendant': `${mention.id}-${mention.at}` } : {})}
        onChange={(event) => { setText(event.target.value); mention.look(event.target) }} onKeyDown={onKey} onBlur={mention.close} />
      <ul id={mention.id} className="review-names" role="listbox" aria-label={t('review.names')} hidden={mention.names.length === 0}>
        {mention.names.map((name, at) => (
          // The pointer must not take the focus from the field.
          <li key={name} id={`${mention.id}-${at}`} role="option" aria-selected={at === mention.at} className="menu-item" onMouseDown={(event) => { event.preventDefault(); mention.pick(name) }}>@{name}</li>
        ))}
      </ul>
      <footer className="review-acts">
        <Button small look="quiet" onPress={onCancel}>{t('review.cancel')}</Button>
        <Button small look="primary" isDisabled={!canSend} onPress={() => onSend(text)}>{send}</Button>
      </footer>
    </div>
  )
}

/** Completes a name that is begun after an @. */
function useMention(text: string, setText: (text: string) => void, field: React.RefObject<HTMLTextAreaElement | null>) {
  const id = useId()
  const known = useNames()
  const [begun, setBegun] = useState<{ from: number; word: string } | null>(null)
  const [at, setAt] = useState(0)
  const names = begun ? known.filter((name) => name.includes(begun.word) && name !== begun.word).slice(0, 6) : []
  const look = (element: HTMLTextAreaElement) => {
    const before = element.value.slice(0, element.selectionStart)
    const word = /@([^\s@]{0,20})$/u.exec(before)?.[1]
    setBegun(word === undefined ? null : { from: before.length - word.length, word })
    setAt(0)
  }
  const pick = (name: string) => {
    if (!begun) return
    const end = begun.from + begun.word.length
    // At once: a letter typed before a later frame would be left behind by the caret.
    flushSync(() => {
      setText(`${text.slice(0, begun.from)}${name} ${text.slice(end)}`)
      setBegun(null)
    })
    const caret = begun.from + name.length + 1
    field.current?.setSelectionRange(caret, caret)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    const name = names[at]
    if (name === undefined) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + names.length) % names.length)
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') pick(name)
    else if (event.key === 'Escape') setBegun(null)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return { id, names, at, look, pick, onKey, close: () => setBegun(null) }
}
