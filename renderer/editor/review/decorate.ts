import { domOverride, DOMRenderExtension } from '@lexical/html'
import { configExtension, type LexicalNode } from 'lexical'
import { stampsIn, type BlockMarks, type Stamp, type TextMarks } from '../../../shared/review/marks'
import { colourOf } from './colours'
import { $marksOf } from './state'

/** Which of a node's marks show: a deletion hides an insertion below it, a change of format comes last. */
export function shownStamp(marks: TextMarks & BlockMarks): Stamp | null {
  return marks.del?.[0] ?? marks.ins ?? marks.moved ?? marks.fmt?.at(-1) ?? marks.was?.at(-1) ?? null
}

/** One word for the styles: what the marks say is done with the node. */
export function shownKind(marks: TextMarks & BlockMarks): string {
  if (marks.del && marks.del.length > 0) return marks.ins ? 'ins del' : 'del'
  if (marks.ins) return 'ins'
  if (marks.moved) return 'moved'
  return stampsIn(marks).length > 0 ? 'fmt' : ''
}

/** Marks as attributes of the node's own element: no wrapping elements, nothing is built anew when a mark comes or goes. */
function $decorate(node: LexicalNode, _previous: LexicalNode | null, dom: HTMLElement): void {
  const marks = $marksOf(node)
  const kind = shownKind(marks)
  setOrRemove(dom, 'data-review', kind)
  setOrRemove(dom, 'data-suggestion', shownStamp(marks)?.id ?? '')
  setOrRemove(dom, 'data-author', kind === '' ? '' : String(colourOf(shownStamp(marks)?.by ?? '')))
  setOrRemove(dom, 'data-threads', (marks.notes ?? []).join(' '))
}

function setOrRemove(dom: HTMLElement, name: string, value: string): void {
  if (value === '') {
    if (dom.hasAttribute(name)) dom.removeAttribute(name)
  } else if (dom.getAttribute(name) !== value) dom.setAttribute(name, value)
}

export const DecorateExtension = configExtension(DOMRenderExtension, { overrides: [domOverride('*', { $decorateDOM: $decorate })] })
