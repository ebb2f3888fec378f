import { useIssue } from './session'

const dialogs = '.modal-scrim, .import-overlay'

/** Gives the keyboard to the text, as soon as what lies over it has gone; a key or a click of the user's that comes first decides instead. */
export function focusText(): void {
  if (focusNow()) return
  const retry = () => { if (focusNow()) end() }
  const observer = new MutationObserver(retry)
  // A dialog makes the rest inert while it lasts.
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['inert'] })
  const unsubscribe = useIssue.subscribe(retry)
  const end = () => {
    observer.disconnect()
    unsubscribe()
    for (const type of ['keydown', 'pointerdown']) document.removeEventListener(type, end, true)
  }
  for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, end, true)
}

function focusNow(): boolean {
  const { handle } = useIssue.getState()
  const page = document.querySelector('.issue-page')
  if (!handle || !page || page.closest('[inert]') || document.querySelector(dialogs)) return false
  handle.focus()
  return true
}

/** Nothing has the keyboard: what had it has gone. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body
