import { DeskError } from '../../shared/errors'
import { exists, nameOf } from '../export/files'
import { changeStore } from '../library/atomic-adapter'
import type { HandlerContext, HandlersFor } from './handlers'

/** 导出: one at a time, can be cancelled. */
export function exportHandlers({ library, shell, inTurn, settingsChanged }: HandlerContext): HandlersFor<'export'> {
  let running: AbortController | null = null
  const written = new Set<string>()
  return {
    'export.pickFolder': () => shell.pickFolder(library.settings.data.lastExportFolder ?? shell.documentsFolder()),
    'export.plan': async (request) => {
      const { planExport } = await import('../export/run')
      return await planExport(request)
    },
    'export.run': async (request) => {
      if (running) throw new DeskError('badRequest', { why: 'an export is running' })
      const abort = new AbortController()
      running = abort
      try {
        const record = await library.issues.get(request.issueId)
        const { runExport } = await import('../export/run')
        const result = await runExport(request, {
          record,
          readMedia: (mediaId) => library.media.read(mediaId),
          onProgress: (progress) => shell.emit('export.progress', progress),
          signal: abort.signal,
        })
        await library.versions.create(record, { kind: 'export', name: request.baseName.slice(0, 80), by: library.settings.data.profile?.name ?? '' })
        result.files.forEach((file) => written.add(file))
        await inTurn(async () => {
          settingsChanged(await changeStore(library.settings, (before) => ({ ...before, lastExportFolder: request.folder })))
        })
        return result
      } finally {
        running = null
      }
    },
    'export.cancel': () => {
      running?.abort()
      return Promise.resolve({})
    },
    'export.reveal': async ({ path }) => {
      // Only what this session wrote: the window cannot make the file manager open anything else.
      if (!written.has(path)) throw new DeskError('notFound', { path })
      // The file manager says nothing of what is gone.
      if (!(await exists(path))) throw new DeskError('fileNotFound', { path, file: nameOf(path) })
      shell.reveal(path)
      return {}
    },
  }
}
