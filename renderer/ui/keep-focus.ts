import { useEffect, type RefObject } from 'react'

/** Keeps the keyboard in a dialog whose focused control is gone or disabled: without a focus, Escape and Tab would go unheard. */
export function useKeepFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = dialog.current
    if (!box) return
    let frame = 0
    const check = () => {
      if (isLost() && box.isConnected && isOnTop(box)) box.focus({ preventScroll: true })
    }
    // A frame later: by then a control that comes with the change has taken the focus, and a disabled one has lost it.
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => { frame = requestAnimationFrame(check) })
    }
    const observer = new MutationObserver(soon)
    observer.observe(box, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    soon()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [dialog])
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** No other dialog lies over this one. */
function isOnTop(box: HTMLElement): boolean {
  const open = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')]
  return open.at(-1) === box || (open.at(-1)?.contains(box) ?? false)
}
