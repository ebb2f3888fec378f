import { useRef, useState } from 'react'

/** Runs an act one at a time: a double click or a second Enter while it runs does nothing. `isBusy` is for drawing the wait. */
export function useOnce<A extends unknown[]>(act: (...args: A) => Promise<void>): { run: (...args: A) => void; isBusy: boolean } {
  // The state comes a drawing late: only the reference stops the second click.
  const running = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const run = (...args: A) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    void act(...args).finally(() => {
      running.current = false
      setBusy(false)
    })
  }
  return { run, isBusy }
}
