import { $getState, $setState, createState, type LexicalNode } from 'lexical'
import { sameData, tidy, type BlockMarks, type Stamp, type TextMarks } from '../../../shared/review/marks'

type Marks = TextMarks & BlockMarks
const none: Marks = {}

/** Review's marks on any node, in the file as `$: { review }`. */
export const reviewState = createState('review', {
  parse: (value): Marks => (isMarks(value) ? value : none),
  isEqual: sameData,
})

/** What is not of our making is no mark; shape only, the texts in it are shown as text. */
function isMarks(value: unknown): value is Marks {
  if (typeof value !== 'object' || value === null) return false
  const { ins, del, fmt, was, moved, notes } = value as Record<string, unknown>
  const list = (items: unknown): boolean => items === undefined || (Array.isArray(items) && items.every(isStamp))
  return [ins, moved].every((one) => one === undefined || isStamp(one)) && [del, fmt, was].every(list) && (notes === undefined || (Array.isArray(notes) && notes.every((id) => typeof id === 'string')))
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false
  const { id, by, at } = value as Record<string, unknown>
  return typeof id === 'string' && typeof by === 'string' && typeof at === 'string'
}

export const $marksOf = (node: LexicalNode): Marks => $getState(node, reviewState)

export function $setMarks(node: LexicalNode, marks: TextMarks | BlockMarks | undefined): void {
  if (!sameData($marksOf(node), marks ?? none)) $setState(node, reviewState, (marks ? tidy(marks) : undefined) ?? none)
}

/** Whether the node is only there as a deletion to be decided on. */
export const $isGone = (node: LexicalNode): boolean => ($marksOf(node).del ?? []).length > 0
