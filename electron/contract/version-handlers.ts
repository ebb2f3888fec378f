import type { HandlerContext, HandlersFor } from './handlers'
import { recordAt } from './review-handlers'

/** 版本 */
export function versionHandlers(context: HandlerContext): HandlersFor<'version'> {
  const { library: { issues, versions, settings }, shell, inTurn } = context
  const by = () => settings.data.profile?.name ?? ''
  return {
    'version.list': ({ issueId }) => {
      issues.head(issueId)
      return versions.list(issueId)
    },
    'version.get': ({ issueId, id }) => versions.get(issueId, id),
    'version.create': ({ issueId, revision, name }) => inTurn(async () => {
      const record = await recordAt(context, issueId, revision)
      return await versions.create(record, { kind: 'named', name, by: by() })
    }),
    'version.restore': ({ issueId, revision, id, keepAs }) => inTurn(async () => {
      const before = await recordAt(context, issueId, revision)
      const { document, facts } = await versions.get(issueId, id)
      const { id: keptId } = await versions.create(before, { kind: 'named', name: keepAs, by: by() })
      const record = { ...before, document, facts, revision: revision + 1, updatedAt: new Date().toISOString() }
      await issues.put(record)
      shell.emit('library.changed', { what: 'issues' })
      return { record, keptId }
    }),
  }
}
