import { useEffect, useState } from 'react'
import type { ExportPlan, ExportRequest } from '../../shared/contract'
import { call } from '../desk'
import { withoutEnding } from './file-name'

/** Which names the export would get and which files stand there already; null while unknown. A folder that is gone is told by the export itself. */
export function usePlan({ docx, html, folder, baseName }: Pick<ExportRequest, 'docx' | 'html' | 'folder' | 'baseName'>): ExportPlan | null {
  const [found, setFound] = useState<{ key: string; plan: ExportPlan } | null>(null)
  const name = withoutEnding(baseName)
  const key = JSON.stringify([docx, html, folder, name])
  useEffect(() => {
    if (name === '' || folder === '' || (!docx && html === 'none')) return
    let left = false
    call('export.plan', { docx, html, folder, baseName: name }).then((plan) => { if (!left) setFound({ key, plan }) }).catch(() => { if (!left) setFound(null) })
    return () => { left = true }
  }, [key, docx, html, folder, name])
  return found?.key === key ? found.plan : null
}
