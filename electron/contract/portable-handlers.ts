import { mastheadOf } from '../../shared/document/query'
import type { IssueRecord } from '../../shared/model/issue'
import { safeBaseName } from '../export/files'
import type { HandlerContext, HandlersFor } from './handlers'

/** 传阅文件: one file that carries an issue between machines. */
export function portableHandlers({ library, shell, inTurn }: HandlerContext): HandlersFor<'portable'> {
  return {
    'portable.save': async ({ issueId }) => {
      const path = await shell.pickSave('portable', fileNameOf(await library.issues.get(issueId)))
      if (path === null) return null
      const { savePortable } = await import('../review/portable-library')
      // The record as it is now: the dialog may have stood open for long.
      await inTurn(async () => { await savePortable(library, await library.issues.get(issueId), path) })
      return path
    },
    'portable.open': async ({ path: given }) => {
      const [path = null] = given === null ? await shell.pickFiles('portable') : [given]
      if (path === null) return null
      const { openPortable } = await import('../review/portable-library')
      const opened = await inTurn(() => openPortable(library, path))
      if (opened.outcome !== 'same') shell.emit('library.changed', { what: 'issues' })
      return opened
    },
  }
}

/** Series, number and title, as a file's name. */
export function fileNameOf({ document }: Pick<IssueRecord, 'document'>): string {
  const { series, numberText, title } = mastheadOf(document)
  return safeBaseName([`${series}${numberText ? `（${numberText}）` : ''}`, title].filter((part) => part !== '').join(' '))
}
