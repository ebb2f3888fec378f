import type { HandlerContext, HandlersFor } from './handlers'

/** 来稿箱 */
export function inboxHandlers({ library, shell, inTurn }: HandlerContext): HandlersFor<'inbox' | 'library'> {
  const changed = () => shell.emit('library.changed', { what: 'inbox' })
  return {
    'library.report': () => Promise.resolve({ path: library.path, firstStart: library.isNew, damaged: library.damage.found }),
    'inbox.page': async ({ query: wanted, offset, limit }) => {
      const { heads, counts } = await library.inbox.query(wanted)
      // The first search then finds the texts already read.
      library.inbox.makeSearchable().catch((error: unknown) => { console.error('search texts not read', error) })
      const usage = library.issues.usage()
      return { total: heads.length, counts, heads: heads.slice(offset, offset + limit).map((head) => ({ ...head, usedIn: usage.get(head.id) ?? [] })) }
    },
    'inbox.ids': async ({ query: wanted }) => (await library.inbox.query(wanted)).heads.map((head) => head.id),
    'inbox.get': ({ id }) => library.inbox.get(id),
    'inbox.update': ({ id, change }) => inTurn(async () => {
      const after = await library.inbox.update(id, (before) => ({ ...before, ...withoutUndefined(change), updatedAt: new Date().toISOString() }))
      changed()
      return after
    }),
    'inbox.setStatus': ({ ids, status }) => inTurn(async () => {
      const before = await library.inbox.setStatuses(new Map(ids.map((id) => [id, status])), new Date().toISOString())
      changed()
      return before
    }),
    'inbox.restoreStatus': ({ before }) => inTurn(async () => {
      await library.inbox.setStatuses(new Map(before.map(({ id, status }) => [id, status])), new Date().toISOString())
      changed()
      return {}
    }),
  }
}

/** A field left out and a field set to undefined both mean: unchanged. */
export function withoutUndefined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}
