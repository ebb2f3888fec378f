import { DeskError } from '../../shared/errors'
import { changeStore } from '../library/atomic-adapter'
import type { HandlerContext, HandlersFor } from './handlers'
import { withoutUndefined } from './inbox-handlers'

const openable = new Set(['http:', 'https:', 'mailto:'])

/** Settings and what concerns the program itself. */
export function shellHandlers({ library, shell, inTurn, settingsChanged }: HandlerContext): HandlersFor<'settings' | 'app'> {
  return {
    'settings.get': () => Promise.resolve(library.settings.data),
    'settings.set': (change) => inTurn(async () => {
      const after = await changeStore(library.settings, (before) => ({ ...before, ...withoutUndefined(change) }))
      settingsChanged(after)
      return after
    }),
    'app.info': () => Promise.resolve({ ...shell.info(), libraryPath: library.path }),
    'app.openLink': async ({ url }) => {
      const scheme = URL.canParse(url) ? new URL(url).protocol : ''
      if (!openable.has(scheme)) throw new DeskError('badRequest', { why: 'link' })
      await shell.openLink(url)
      return {}
    },
    'app.flushed': ({ saved }) => {
      shell.flushed(saved)
      return Promise.resolve({})
    },
  }
}
