import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '../../electron/library/library'
import type { Submission } from '../../shared/model/submission'
import { inventedSubmission } from './library'

/** A data folder whose library holds so many invented submissions, written by the library's own code. `change` gives the n-th what it needs. */
export async function seededData(count: number, change: (n: number) => Partial<Submission> = () => ({})): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'issue-desk-'))
  const library = await openLibrary(join(data, 'library'))
  await library.settings.write()
  await library.inbox.add(Array.from({ length: count }, (_, n) => inventedSubmission(n, change(n))))
  await library.close()
  return data
}
