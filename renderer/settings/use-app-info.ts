import { useEffect, useState } from 'react'
import type { CallResult } from '../../shared/contract'
import { call } from '../desk'
import { showError } from '../state/toasts'

export type AppInfo = CallResult<'app.info'>

/** Version and place of the program; null until it has come. */
export function useAppInfo(): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    call('app.info', {}).then(setInfo).catch(showError)
  }, [])
  return info
}
