import type { LexicalEditor } from 'lexical'

export const submissionType = 'application/x-desk-submission'

/** Where among the parts something would fall: the index it gets and the line to draw there (viewport pixels). */
export interface DropPlace { index: number; y: number }

/** The gap between two parts that is nearest to a height in the window. */
export function dropPlaceAt(editor: LexicalEditor, clientY: number): DropPlace | null {
  const parts = [...(editor.getRootElement()?.children ?? [])].map((part) => part.getBoundingClientRect())
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  const index = parts.findIndex((part) => clientY < part.top + part.height / 2)
  if (index === -1) return { index: parts.length, y: last.bottom }
  if (index === 0) return { index, y: first.top }
  return { index, y: ((parts[index - 1]?.bottom ?? first.top) + (parts[index]?.top ?? last.bottom)) / 2 }
}

/** The submission ids that a drag from the inbox carries; none for any other drag. */
export function draggedSubmissions(data: DataTransfer): string[] {
  try {
    const ids: unknown = JSON.parse(data.getData(submissionType) || '[]')
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : []
  } catch {
    // Not our own drag after all.
    return []
  }
}
