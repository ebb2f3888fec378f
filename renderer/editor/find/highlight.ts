import type { LexicalEditor } from 'lexical'
import type { Match } from './search'

const all = 'issue-find'
const current = 'issue-find-current'
/** More than this many are counted but not painted. */
const mostPainted = 4000

/** Paints the matches with the CSS Custom Highlight API: the document's DOM stays as it is. */
export function paintMatches(editor: LexicalEditor, matches: readonly Match[], at: number): void {
  const rangesOf = (match: Match) => match.pieces.map((piece) => rangeOf(editor, piece)).filter((range) => range !== null)
  const from = Math.max(0, Math.min(at - mostPainted / 2, matches.length - mostPainted))
  const others = matches.slice(from, from + mostPainted).filter((match) => match !== matches[at])
  CSS.highlights.set(all, new Highlight(...others.flatMap(rangesOf)))
  const here = matches[at]
  CSS.highlights.set(current, new Highlight(...(here ? rangesOf(here) : [])))
}

export function clearPaint(): void {
  CSS.highlights.delete(all)
  CSS.highlights.delete(current)
}

export function scrollToMatch(editor: LexicalEditor, match: Match): void {
  const first = match.pieces[0]
  if (first) editor.getElementByKey(first.key)?.scrollIntoView({ block: 'center', behavior: 'instant' })
}

function rangeOf(editor: LexicalEditor, piece: Match['pieces'][number]): Range | null {
  let node: Node | null = editor.getElementByKey(piece.key)
  while (node && node.nodeType !== Node.TEXT_NODE) node = node.firstChild
  if (!node || piece.end > (node.textContent ?? '').length) return null
  const range = document.createRange()
  range.setStart(node, piece.start)
  range.setEnd(node, piece.end)
  return range
}
