import type { HandlerContext, HandlersFor } from './handlers'

/** 审阅稿: the issue's way through Word and back. */
export function copyHandlers({ library, shell, inTurn }: HandlerContext): HandlersFor<'copy'> {
  return {
    'copy.save': async ({ issueId, to }) => {
      const { copyName, saveCopy } = await import('../review/copies')
      const path = await shell.pickSave('docx', copyName(await library.issues.get(issueId), to))
      if (path === null) return null
      return await inTurn(async () => await saveCopy(library, await library.issues.get(issueId), path))
    },
    'copy.read': async ({ issueId, path: given, anyway }) => {
      const [path = null] = given === null ? await shell.pickFiles('copy') : [given]
      if (path === null) return null
      const { readCopy } = await import('../review/copies')
      return await inTurn(async () => await readCopy(library, await library.issues.get(issueId), path, anyway))
    },
    'copy.ticket': async ({ path }) => {
      const { ticketOf } = await import('../review/copies')
      return await ticketOf(library, path)
    },
    'copy.receipt': async ({ name, text }) => {
      const path = await shell.pickSave('text', name)
      const { writeReceipt } = await import('../review/copies')
      if (path !== null) await writeReceipt(path, text)
      return path
    },
  }
}
