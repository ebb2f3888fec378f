import { basename } from 'node:path'
import type { CallResult } from '../../shared/contract'
import { toErrorValue } from '../../shared/errors'
import { commitStaged } from '../intake/commit'
import { storePicture } from '../intake/store-picture'
import type { HandlerContext, HandlersFor } from './handlers'

/** Files and pastes on their way in. */
export function intakeHandlers({ library, staging, shell, inTurn }: HandlerContext): HandlersFor<'intake' | 'media'> {
  const readFiles = async (paths: string[]) => {
    const { readSource } = await import('../intake/read')
    return await staging.stage(paths.map((path) => ({ name: path, read: () => readSource(path) })))
  }
  const storePictures = async (files: { name: string; read: () => Promise<Uint8Array> }[]) => {
    const answer: CallResult<'media.addPictures'> = { pictures: [], failures: [] }
    for (const { name, read } of files) {
      try {
        answer.pictures.push(await storePicture(library.media, name, await read()))
      } catch (error) {
        answer.failures.push({ fileName: name, error: toErrorValue(error) })
      }
    }
    return answer
  }
  return {
    'intake.pickFiles': async () => await readFiles(await shell.pickFiles('submissions')),
    'intake.readFiles': ({ paths }) => readFiles(paths),
    'intake.readPaste': async ({ text, html }) => {
      const { readPaste } = await import('../intake/read')
      return await staging.stage([{ name: '', read: () => readPaste({ text, html }) }])
    },
    'intake.discard': ({ tokens }) => {
      staging.discard(tokens)
      return Promise.resolve({})
    },
    'intake.commit': (request) => inTurn(async () => {
      const stored = await commitStaged(library, staging, request)
      shell.emit('library.changed', { what: 'inbox' })
      if (stored.issueId !== null) {
        shell.emit('library.changed', { what: 'issues' })
        shell.emit('library.changed', { what: 'series' })
      }
      return stored
    }),
    'media.pickPictures': async () => {
      const paths = await shell.pickFiles('pictures')
      const { readSource } = await import('../intake/read')
      return await storePictures(paths.map((path) => ({ name: basename(path), read: async () => (await readSource(path)).bytes })))
    },
    'media.addPictures': ({ files }) => storePictures(files.map(({ name, bytes }) => ({ name, read: () => Promise.resolve(bytes) }))),
  }
}
