import { useEffect, useRef, useState } from 'react'
import type { DeskEvents, ExportRequest, ExportResult } from '../../shared/contract'
import { DeskError } from '../../shared/errors'
import { call } from '../desk'
import { flush } from '../issue/session'

export type ExportState =
  | { phase: 'form'; problem: DeskError | 'unsaved' | null }
  | { phase: 'running'; request: ExportRequest; progress: DeskEvents['export.progress'] }
  | { phase: 'done'; result: ExportResult }

export interface Exporter {
  state: ExportState
  start: (request: ExportRequest) => Promise<void>
  stop: () => void
  again: () => void
}

/** One export from the form to its result: saves first, follows the progress, keeps what went wrong for the form. */
export function useExport(): Exporter {
  const [state, setState] = useState<ExportState>({ phase: 'form', problem: null })
  useEffect(() => window.desk.on('export.progress', (progress) => setState((now) => (now.phase === 'running' ? { ...now, progress } : now))), [])
  const stop = useRef<AbortController>(null)
  const start = async (request: ExportRequest) => {
    const asked = new AbortController()
    stop.current = asked
    setState({ phase: 'running', request, progress: { step: 'reading', done: 0, total: 1 } })
    try {
      const saved = await flush()
      // Stopped while the last words were being saved: nothing has begun yet.
      if (asked.signal.aborted) throw new DeskError('cancelled')
      setState(saved ? { phase: 'done', result: await call('export.run', request) } : { phase: 'form', problem: 'unsaved' })
    } catch (error) {
      setState({ phase: 'form', problem: error instanceof DeskError ? error : new DeskError('internal', {}, { cause: error }) })
    }
  }
  return {
    state,
    start,
    stop: () => {
      stop.current?.abort()
      call('export.cancel', {}).catch((error: unknown) => setState({ phase: 'form', problem: error instanceof DeskError ? error : new DeskError('internal', {}, { cause: error }) }))
    },
    again: () => setState({ phase: 'form', problem: null }),
  }
}
