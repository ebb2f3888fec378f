import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FolderInput, LoaderCircle } from 'lucide-react'
import { importPaths, useReading } from './entry'
import './drop-zone.css'

/** Takes files dropped anywhere on the window, but not where the editor takes pictures itself. */
export function FileDropZone({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const isReading = useReading((state) => state.isReading)
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes('Files') && !(event.target as Element).closest('.issue-editor')
  const onDrop = (event: DragEvent) => {
    depth.current = 0
    setOver(false)
    if (!isOurs(event) || event.defaultPrevented) return
    event.preventDefault()
    const paths = [...event.dataTransfer.files].map((file) => window.desk.pathOf(file)).filter(Boolean)
    if (paths.length > 0) void importPaths(paths)
  }
  return (
    <div
      className="drop-zone"
      onDragEnter={(event) => { depth.current += 1; setOver(isOurs(event)) }}
      onDragLeave={() => { depth.current -= 1; if (depth.current <= 0) setOver(false) }}
      onDragOver={(event) => { if (event.dataTransfer.types.includes('Files') && !event.defaultPrevented) event.preventDefault() }}
      onDrop={onDrop}
    >
      {children}
      {over ? <div className="drop-veil"><FolderInput size={36} strokeWidth={1.5} aria-hidden /><p>{t('intake.drop')}</p></div> : null}
      {isReading ? <div className="reading" role="status"><LoaderCircle size={16} aria-hidden />{t('intake.reading')}</div> : null}
    </div>
  )
}
