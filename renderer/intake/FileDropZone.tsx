import { useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FolderInput, LoaderCircle } from 'lucide-react'
import { offerDropped } from '../review/copies/copy'
import { showError } from '../state/toasts'
import { importPaths, useReading } from './entry'
import './drop-zone.css'

/** Takes files dropped anywhere on the window; pictures over the editor are the editor's. */
export function FileDropZone({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const isReading = useReading((state) => state.isReading)
  const [isOver, setOver] = useState(false)
  const onOver = (event: DragEvent) => {
    const isOurs = takes(event)
    setOver(isOurs)
    if (isOurs) claim(event)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (!takes(event)) return
    claim(event)
    const paths = [...event.dataTransfer.files].map((file) => window.desk.pathOf(file)).filter(Boolean)
    if (paths.length > 0) void take(paths)
  }
  return (
    <div
      className="drop-zone"
      onDragEnterCapture={onOver}
      onDragOverCapture={onOver}
      // Without a place that it goes to, the drag has left the window.
      onDragLeave={(event) => { if (event.relatedTarget === null) setOver(false) }}
      onDropCapture={onDrop}
    >
      {children}
      {isOver ? <div className="drop-veil"><FolderInput size={36} strokeWidth={1.5} aria-hidden /><p>{t('intake.drop')}</p></div> : null}
      {isReading ? <div className="reading" role="status"><LoaderCircle size={16} aria-hidden />{t('intake.reading')}</div> : null}
    </div>
  )
}

/** A lone review copy that came back is offered as such; all else is read as submissions. */
async function take(paths: string[]): Promise<void> {
  try {
    const [path = ''] = paths
    if (paths.length === 1 && /\.docx$/i.test(path) && (await offerDropped(path))) return
    await importPaths(paths)
  } catch (error) {
    showError(error)
  }
}

/** Files, but not pictures alone over the editor. */
function takes({ dataTransfer, target }: DragEvent): boolean {
  if (!dataTransfer.types.includes('Files')) return false
  const files = [...dataTransfer.items].filter((item) => item.kind === 'file')
  const arePictures = files.length > 0 && files.every((item) => item.type.startsWith('image/'))
  return !(arePictures && target instanceof Element && target.closest('.issue-scroll'))
}

function claim(event: DragEvent): void {
  event.preventDefault()
  event.stopPropagation()
  event.dataTransfer.dropEffect = 'copy'
}
