import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND, mergeRegister } from 'lexical'
import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, WholeWord, X } from 'lucide-react'
import { type Dispatch, type KeyboardEvent, type SetStateAction, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, IconToggle } from '../../ui/controls'
import { OPEN_FIND_COMMAND } from '../commands/commands'
import { useFind, type Find } from '../find/useFind'

/** `asked` counts how often the bar was called for: each call takes the words in the field. */
interface Bar { open: boolean; replace: boolean; asked: number }

/** Find and replace over the whole issue. */
export function FindBar() {
  const [bar, setBar] = useState<Bar>({ open: false, replace: false, asked: 0 })
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState({ matchCase: false, wholeWord: false })
  const find = useFind(bar.open, query, options)
  const input = useRef<HTMLInputElement>(null)
  // At once, not in a later frame: by then the next keys may belong to another field.
  useLayoutEffect(() => input.current?.select(), [bar.asked])
  useOpening(find, bar.open, setBar, setQuery)
  if (!bar.open) return null
  const close = () => {
    setBar({ ...bar, open: false })
    // The field goes first: focus would fall out of the window with it.
    requestAnimationFrame(find.leave)
  }
  return <Fields {...{ bar, setBar, query, setQuery, options, setOptions, find, input, close }} />
}

/** Opens on Ctrl+F and Ctrl+H with the selected words; from the text itself F3 goes on and Escape closes. */
function useOpening(find: Find, open: boolean, setBar: Dispatch<SetStateAction<Bar>>, setQuery: (query: string) => void): void {
  const [editor] = useLexicalComposerContext()
  const latest = useRef(find)
  const isOpen = useRef(open)
  useEffect(() => {
    latest.current = find
    isOpen.current = open
  })
  useEffect(() => mergeRegister(
    editor.registerCommand(OPEN_FIND_COMMAND, (replace) => {
      const selection = $getSelection()
      const words = $isRangeSelection(selection) ? selection.getTextContent() : ''
      if (words !== '' && words.length < 100 && !words.includes('\n')) setQuery(words)
      setBar(({ asked }) => ({ open: true, replace, asked: asked + 1 }))
      return true
    }, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
      if (event.key === 'Escape' && isOpen.current && !event.isComposing) {
        setBar((now) => ({ ...now, open: false }))
        return true
      }
      if (event.key !== 'F3') return false
      event.preventDefault()
      latest.current.go(event.shiftKey ? -1 : 1)
      return true
    }, COMMAND_PRIORITY_LOW),
  ), [editor, setBar, setQuery])
}

interface FieldsProps {
  bar: Bar
  setBar: (bar: Bar) => void
  query: string
  setQuery: (query: string) => void
  options: { matchCase: boolean; wholeWord: boolean }
  setOptions: (options: { matchCase: boolean; wholeWord: boolean }) => void
  find: Find
  input: RefObject<HTMLInputElement | null>
  close: () => void
}

function Fields({ bar, setBar, query, setQuery, options, setOptions, find, input, close }: FieldsProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'F3') find.go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="find-bar" role="search" aria-label={t('editor.find.label')} onKeyDown={onKeyDown}>
      <div className="find-row">
        <IconButton label={t('editor.find.showReplace')} aria-expanded={bar.replace} onPress={() => setBar({ ...bar, replace: !bar.replace })}>
          {bar.replace ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        </IconButton>
        <input ref={input} className="input" aria-label={t('editor.find.find')} placeholder={t('editor.find.find')} value={query} onChange={(event) => setQuery(event.target.value)} onKeyDown={onEnter((shift) => find.go(shift ? -1 : 1))} />
        <span className="find-count" role="status">{query === '' ? '' : find.total === 0 ? t('editor.find.none') : t('editor.find.count', { at: find.at + 1, total: find.total })}</span>
        <IconButton label={t('editor.find.previous')} shortcut="Shift+F3" isDisabled={find.total === 0} onPress={() => find.go(-1)}><ChevronUp size={16} aria-hidden /></IconButton>
        <IconButton label={t('editor.find.next')} shortcut="F3" isDisabled={find.total === 0} onPress={() => find.go(1)}><ChevronDown size={16} aria-hidden /></IconButton>
        <IconToggle label={t('editor.find.case')} isSelected={options.matchCase} onChange={(matchCase) => setOptions({ ...options, matchCase })}><CaseSensitive size={16} aria-hidden /></IconToggle>
        <IconToggle label={t('editor.find.word')} isSelected={options.wholeWord} onChange={(wholeWord) => setOptions({ ...options, wholeWord })}><WholeWord size={16} aria-hidden /></IconToggle>
        <IconButton label={t('editor.find.close')} shortcut="Esc" onPress={close}><X size={16} aria-hidden /></IconButton>
      </div>
      {bar.replace ? <ReplaceRow find={find} isIdle={query === '' || !find.isEditable} /> : null}
    </div>
  )
}

/** The buttons stay alive when nothing is left to replace: a button that dies under the finger takes the focus with it. */
function ReplaceRow({ find, isIdle }: { find: Find; isIdle: boolean }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [done, setDone] = useState<number | null>(null)
  return (
    <div className="find-row">
      <span className="find-indent" />
      <input className="input" aria-label={t('editor.find.replace')} placeholder={t('editor.find.replace')} value={text} onChange={(event) => { setText(event.target.value); setDone(null) }} onKeyDown={onEnter(() => find.replaceOne(text))} />
      <Button small isDisabled={isIdle} onPress={() => { setDone(null); find.replaceOne(text) }}>{t('editor.find.replaceOne')}</Button>
      <Button small isDisabled={isIdle} onPress={() => setDone(find.replaceAll(text))}>{t('editor.find.replaceAll')}</Button>
      <span className="find-count" role="status">{done === null ? '' : t('editor.find.replaced', { count: done })}</span>
    </div>
  )
}

/** Enter acts, but not the Enter that ends a composition. */
function onEnter(act: (shift: boolean) => void) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    act(event.shiftKey)
  }
}
