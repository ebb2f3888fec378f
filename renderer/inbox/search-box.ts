import { useEffect } from 'react'
import { useDesk } from '../state/desk-state'

export const searchBoxId = 'inbox-search'

/** The box was asked for before its pane was drawn. */
let isAwaited = false

/** Shows the inbox and puts the caret into its search box, its text selected. */
export function goToSearch(): void {
  useDesk.getState().set({ leftOpen: true, leftTab: 'inbox' })
  isAwaited = !focusSearch()
}

/** For the box itself: takes the caret when it was asked for before it came. */
export function useAwaitedSearch(): void {
  useEffect(() => {
    if (isAwaited) isAwaited = !focusSearch()
  }, [])
}

/** `/` outside text goes to the search box that is in view. */
export function useSlashKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
      if (useDesk.getState().dialog !== null || isTyping(event.target) || !focusSearch()) return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** False when the box is not there. */
function focusSearch(): boolean {
  const box = document.getElementById(searchBoxId)
  if (!(box instanceof HTMLInputElement)) return false
  box.focus()
  box.select()
  return true
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}
