import { useIssue } from './session'

/** Two frames on: a dialog that closes gives the focus back to what opened it, and then comes the text. */
export function focusText(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (!document.querySelector('.modal-scrim, .import-overlay')) useIssue.getState().handle?.focus()
  }))
}

/** Nothing has the keyboard: what had it has gone. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body
