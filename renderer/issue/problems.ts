import type { IssueDocument } from '../../shared/document/nodes'
import { factsOf } from './block-facts'
import type { Mark } from './marks'

/** One thing to look at before the issue goes out. `n` counts entries or pictures from 1. */
export interface Problem { mark: Mark | 'noEntries'; n: number; title: string; topIndex: number; figureId: string | null }

/** Everything that the issue still lacks, in its order. */
export function problemsOf(document: IssueDocument): Problem[] {
  const problems: Problem[] = []
  let entries = 0
  let figures = 0
  document.root.children.forEach((block, topIndex) => {
    const facts = factsOf(block)
    if (facts.item.kind === 'entry' && facts.review !== 'removed') entries += 1
    for (const mark of facts.own) problems.push({ mark, n: entries, title: facts.item.title, topIndex, figureId: null })
    for (const { figureId, marks } of facts.figures) {
      figures += 1
      for (const mark of marks) problems.push({ mark, n: figures, title: '', topIndex, figureId })
    }
  })
  // Without an entry nothing is ready, however well the rest stands.
  if (entries === 0) problems.unshift({ mark: 'noEntries', n: 0, title: '', topIndex: 0, figureId: null })
  return problems
}
