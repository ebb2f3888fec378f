import type { DragEvent } from 'react'
import i18next from 'i18next'
import { submissionType } from '../editor/drop'

/** Lets submissions be dragged into the issue: what travels is their ids, what is seen is their name and number. */
export function startDrag(event: DragEvent, ids: readonly string[], title: string): void {
  const text = ids.length > 1 ? i18next.t('inbox.dragMany', { title, count: ids.length }) : title
  event.dataTransfer.setData(submissionType, JSON.stringify(ids))
  event.dataTransfer.setData('text/plain', title)
  event.dataTransfer.effectAllowed = 'copy'
  const label = document.createElement('div')
  label.className = 'drag-label'
  label.textContent = text
  document.body.append(label)
  event.dataTransfer.setDragImage(label, -12, 12)
  // The browser has drawn it by the next frame.
  requestAnimationFrame(() => label.remove())
}
