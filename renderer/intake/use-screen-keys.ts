import { useEffect, useEffectEvent } from 'react'

/**
 * Keys of the whole import screen, wherever the focus is in it or when nothing has the focus. They come before the
 * buttons and fields there see them; `handle` says whether the key was one of the screen's.
 */
export function useScreenKeys(handle: (event: KeyboardEvent) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.isComposing || !(target === document.body || target?.closest('.import-screen'))) return
    if (!handle(event)) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener, true)
    return () => document.removeEventListener('keydown', listener, true)
  }, [])
}
