import type { EntryData, FigureData } from '../../shared/document/nodes'
import { entryFacts } from '../../shared/document/query'
import { textOf } from '../../shared/document/walk'
import { hasImpossibleDate } from '../../shared/text/dates'
import { looksLikeFileName } from '../../shared/publication/captions'

/** What is still missing in a block. */
export type Mark = 'title' | 'date' | 'dateImpossible' | 'byline' | 'body' | 'picture' | 'caption' | 'captionIsFileName' | 'alt'

/** What a picture lacks; the same rules as the warnings of shared/publication/build. */
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

/** What an entry lacks, its pictures aside. */
export function entryMarks(entry: EntryData): Mark[] {
  const { title, date } = entryFacts(entry)
  const has = (types: readonly string[]) => entry.children.some((child) => types.includes(child.type) && textOf(child).trim() !== '')
  const marks: Mark[] = []
  if (title === '') marks.push('title')
  if (date === null) marks.push(entry.children.some((child) => child.type === 'dateline' && hasImpossibleDate(textOf(child))) ? 'dateImpossible' : 'date')
  if (!has(['byline'])) marks.push('byline')
  if (!has(['paragraph', 'quote', 'list']) && !entry.children.some((child) => child.type === 'figure')) marks.push('body')
  return marks
}
