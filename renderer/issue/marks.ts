import type { EntryData, FigureData, IssueDocument, TopData } from '../../shared/document/nodes'
import { entryFacts, figuresIn } from '../../shared/document/query'
import { textOf } from '../../shared/document/walk'
import { looksLikeFileName } from '../../shared/publication/captions'

/** What is still missing in a block. */
export type Mark = 'title' | 'date' | 'byline' | 'body' | 'picture' | 'caption' | 'captionIsFileName' | 'alt'

export function figureMarks(figure: FigureData): Mark[] {
  const caption = textOf(figure.children[0]).trim()
  const isName = caption !== '' && (caption === figure.fileName.trim() || looksLikeFileName(caption))
  const marks: Mark[] = []
  if (figure.mediaId === null) marks.push('picture')
  if (caption === '') marks.push('caption')
  if (isName) marks.push('captionIsFileName')
  if (figure.mediaId !== null && (figure.alt.trim() === '' || (isName && figure.alt.trim() === caption))) marks.push('alt')
  return marks
}

function entryMarks(entry: EntryData): Mark[] {
  const { title, date } = entryFacts(entry)
  const has = (types: readonly string[]) => entry.children.some((child) => types.includes(child.type) && textOf(child).trim() !== '')
  const marks: Mark[] = []
  if (title === '') marks.push('title')
  if (date === null) marks.push('date')
  if (!has(['byline'])) marks.push('byline')
  if (!has(['paragraph', 'quote', 'list']) && !entry.children.some((child) => child.type === 'figure')) marks.push('body')
  return marks
}

/** What a top-level block lacks, its own and its pictures', each once. */
export function marksOf(block: TopData): Mark[] {
  const own = block.type === 'entry' ? entryMarks(block) : []
  return [...new Set([...own, ...figuresIn(block).flatMap(figureMarks)])]
}

/** One thing to look at before the issue goes out. `n` counts entries or pictures from 1. */
export interface Problem { mark: Mark; n: number; title: string; topIndex: number; figureId: string | null }

/** Everything that the issue still lacks, in its order. */
export function problemsOf(document: IssueDocument): Problem[] {
  const problems: Problem[] = []
  let entries = 0
  let figures = 0
  document.root.children.forEach((block, topIndex) => {
    if (block.type === 'entry') {
      entries += 1
      const { title } = entryFacts(block)
      for (const mark of entryMarks(block)) problems.push({ mark, n: entries, title, topIndex, figureId: null })
    }
    for (const figure of figuresIn(block)) {
      figures += 1
      for (const mark of figureMarks(figure)) problems.push({ mark, n: figures, title: '', topIndex, figureId: figure.figureId })
    }
  })
  return problems
}
