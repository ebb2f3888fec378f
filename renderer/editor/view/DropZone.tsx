import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { type DragEvent, type ReactNode, useState } from 'react'
import type { PictureRef } from '../../../shared/model/common'
import type { Submission } from '../../../shared/model/submission'
import { $insertSubmissions } from '../commands/top-blocks'
import { $lawfulIndex } from '../structure/insert'
import { draggedSubmissions, dropPlaceAt, submissionType } from '../drop'
import { addFiles } from '../paste/register'
import { $selectPoint } from '../select-point'

interface Props {
  addPictures: (files: File[]) => Promise<PictureRef[]>
  fetchSubmissions: (ids: string[]) => Promise<Submission[]>
  onSubmissions: (ids: string[]) => void
  children: ReactNode
}

/** The scrolling desk under the page. Submissions fall between entries, with a line that says where; pictures fall where they are let go. */
export function DropZone({ addPictures, fetchSubmissions, onSubmissions, children }: Props) {
  const [editor] = useLexicalComposerContext()
  const [line, setLine] = useState<number | null>(null)
  const onDragOver = (event: DragEvent<HTMLDivElement>) => {
    const types = event.dataTransfer.types
    if (types.includes(submissionType)) {
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      const place = lawfulPlace(editor, event.clientY)
      const box = event.currentTarget.getBoundingClientRect()
      setLine(place ? place.y - box.top + event.currentTarget.scrollTop : null)
    } else if (types.includes('Files')) {
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
  }
  const onDrop = (event: DragEvent<HTMLDivElement>) => {
    setLine(null)
    const files = [...event.dataTransfer.files].filter((file) => file.type.startsWith('image/'))
    const ids = draggedSubmissions(event.dataTransfer)
    if (ids.length === 0 && event.dataTransfer.files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (!editor.isEditable()) return
    if (ids.length > 0) void dropSubmissions(editor, lawfulPlace(editor, event.clientY)?.index, fetchSubmissions(ids)).then((added) => { if (added.length > 0) onSubmissions(added) })
    else if (files.length > 0) {
      editor.update(() => $selectPoint(editor, event.clientX, event.clientY), { discrete: true })
      void addFiles(editor, files, addPictures)
    }
  }
  const onDragLeave = (event: DragEvent<HTMLDivElement>) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setLine(null)
  }
  return (
    <div className="issue-scroll" onDragOverCapture={onDragOver} onDropCapture={onDrop} onDragLeave={onDragLeave} onDragEnd={() => setLine(null)}>
      {children}
      {line === null ? null : <div className="drop-line" style={{ top: line }} />}
    </div>
  )
}

/** The nearest gap where an entry may stand, and its line. */
function lawfulPlace(editor: LexicalEditor, clientY: number) {
  const place = dropPlaceAt(editor, clientY)
  if (!place) return null
  const index = editor.read(() => $lawfulIndex(place.index))
  if (index === place.index) return place
  const parts = [...(editor.getRootElement()?.children ?? [])].map((part) => part.getBoundingClientRect())
  const y = index > 0 ? parts[index - 1]?.bottom : parts[0]?.top
  return { index, y: y ?? place.y }
}

async function dropSubmissions(editor: LexicalEditor, index: number | undefined, coming: Promise<Submission[]>): Promise<string[]> {
  const submissions = await coming
  if (submissions.length > 0) editor.update(() => void $insertSubmissions(submissions, index), { tag: HISTORY_PUSH_TAG, discrete: true })
  return submissions.map(({ id }) => id)
}
