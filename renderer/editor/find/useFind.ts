import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { clearPaint, paintMatches, scrollToMatch } from './highlight'
import type { FindOptions } from './matches'
import { $replaceMatch, $search, $selectMatch, type Match } from './search'

/** A pause (ms) after an edit before the matches are looked for again, so that typing never waits for it. */
const pause = 120

export interface Find {
  at: number
  total: number
  go: (step: 1 | -1) => void
  isEditable: boolean
  replaceOne: (text: string) => void
  replaceAll: (text: string) => number
  /** Leaves the current match selected in the editor. */
  leave: () => void
}

/** Finds `query` in the issue while `active`, keeps up with edits and paints what it finds. */
export function useFind(active: boolean, query: string, options: FindOptions): Find {
  const [editor] = useLexicalComposerContext()
  const found = useRef<Match[]>([])
  const place = useRef(0)
  /** What was replaced last, while nothing changed since: the second click of a double click is no second act. */
  const replaced = useRef<{ text: string; count: number } | null>(null)
  const [shown, setShown] = useState({ at: 0, total: 0 })
  const { matchCase, wholeWord } = options

  const show = useCallback((scroll: boolean) => {
    place.current = Math.min(place.current, Math.max(0, found.current.length - 1))
    paintMatches(editor, found.current, place.current)
    const here = found.current[place.current]
    if (scroll && here) scrollToMatch(editor, here)
    setShown({ at: place.current, total: found.current.length })
  }, [editor])

  const look = useCallback(() => {
    found.current = editor.read(() => $search(query, { matchCase, wholeWord }))
  }, [editor, query, matchCase, wholeWord])

  useEffect(() => {
    replaced.current = null
    if (!active) return
    look()
    place.current = editor.read(() => $firstFromCaret(found.current))
    show(true)
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      if (editor.isComposing()) return
      look()
      show(false)
    }
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      replaced.current = null
      clearTimeout(timer)
      timer = setTimeout(again, pause)
    })
    return () => {
      clearTimeout(timer)
      stop()
      clearPaint()
    }
  }, [active, editor, look, show])

  const go = (step: 1 | -1) => {
    const total = found.current.length
    if (total === 0) return
    place.current = (place.current + step + total) % total
    show(true)
  }
  /** Looks anew before acting: an edit of the last moment may have put other nodes in place of the found ones. */
  const fresh = () => {
    look()
    place.current = Math.min(place.current, Math.max(0, found.current.length - 1))
  }
  const change = ($change: () => void) => editor.update($change, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] })
  return {
    ...shown,
    isEditable: editor.isEditable(),
    go,
    replaceOne: (text) => {
      if (!editor.isEditable()) return
      fresh()
      const here = found.current[place.current]
      if (!here) return
      change(() => $replaceMatch(here, text))
      look()
      show(true)
    },
    replaceAll: (text) => {
      if (!editor.isEditable()) return 0
      if (replaced.current?.text === text) return replaced.current.count
      fresh()
      const all = [...found.current]
      if (all.length > 0) change(() => { for (const match of all.reverse()) $replaceMatch(match, text) })
      look()
      show(false)
      replaced.current = { text, count: all.length }
      return all.length
    },
    leave: () => {
      const here = found.current[place.current]
      editor.focus()
      if (here) editor.update(() => $selectMatch(here))
    },
  }
}

/** The first match at or behind the caret; the first of all when there is none. */
function $firstFromCaret(matches: Match[]): number {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return 0
  const [start] = selection.getStartEndPoints()
  const caret = start.getNode()
  const at = matches.findIndex(({ pieces: [first] }) => {
    if (!first) return false
    if (first.key === start.key) return first.start >= start.offset
    const node = $getNodeByKey(first.key)
    return node !== null && caret.isBefore(node)
  })
  return Math.max(at, 0)
}
