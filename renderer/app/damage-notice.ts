import i18next from 'i18next'
import type { LibraryReport } from '../../shared/contract'
import { call } from '../desk'
import { showError, useToasts } from '../state/toasts'

type Damage = LibraryReport['damaged'][number]

/** Files that are read together are found damaged together (ms). */
const gather = 150

/** Says what was found damaged when the library opened, and what is found later; returns what stops it. */
export function watchDamage(): () => void {
  let waiting: Damage[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = () => {
    tell(waiting)
    waiting = []
  }
  const stop = window.desk.on('library.damaged', ({ damaged }) => {
    waiting.push(...damaged)
    clearTimeout(timer)
    timer = setTimeout(say, gather)
  })
  call('library.report', {}).then(({ damaged }) => tell(damaged)).catch(showError)
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function tell(damaged: readonly Damage[]): void {
  show('app.mended', damaged.filter((one) => one.restored))
  show('app.lost', damaged.filter((one) => !one.restored))
}

function show(message: 'app.mended' | 'app.lost', damaged: readonly Damage[]): void {
  if (damaged.length === 0) return
  const files = damaged.map((one) => one.quarantinedAs || one.file).join(', ')
  useToasts.getState().show({ kind: 'error', text: i18next.t(message, { count: damaged.length, files }) })
}
