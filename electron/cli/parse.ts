import { parsePage } from '../../shared/parse/page'
import { toParseReport } from '../../shared/parse/report'
import type { ParseReport } from '../../shared/parse/report'
import { withLeftOut } from '../intake/left-out'
import { failureOf } from './messages'
import type { Failure } from './messages'
import { readPage } from './source'

/** One item a file, in order: what was read, or why not. A bad file never stops the others. */
export async function parseFiles(files: readonly string[]): Promise<(ParseReport | { file: string; error: Failure })[]> {
  const results: (ParseReport | { file: string; error: Failure })[] = []
  for (const file of files) {
    try {
      const { text, left } = await readPage(file)
      results.push(toParseReport(file, withLeftOut(parsePage(text), left)))
    } catch (error) {
      results.push({ file, error: failureOf(error) })
    }
  }
  return results
}
