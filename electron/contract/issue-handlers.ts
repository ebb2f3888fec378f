import { randomUUID } from 'node:crypto'
import { emptyIssue } from '../../shared/document/build'
import { DeskError } from '../../shared/errors'
import type { IssueRecord, Series } from '../../shared/model/issue'
import { formatNumber } from '../../shared/parse/headline'
import { emptyReview } from '../../shared/model/review'
import { keptReview } from '../../shared/review/stages'
import { changeStore } from '../library/atomic-adapter'
import type { HandlerContext, HandlersFor } from './handlers'
import { withoutUndefined } from './inbox-handlers'

/** 期 and 系列 */
export function issueHandlers({ library, shell, inTurn }: HandlerContext): HandlersFor<'issue' | 'series'> {
  const { issues, series, settings, versions } = library
  const changed = (what: 'issues' | 'series') => shell.emit('library.changed', { what })
  return {
    'issue.list': () => Promise.resolve(issues.list()),
    'issue.get': ({ id }) => issues.get(id),
    'issue.create': ({ seriesId, number, title }) => inTurn(async () => {
      const record = newIssue(series.data.series.find((one) => one.id === seriesId) ?? null, number, title)
      await issues.put(record)
      changed('issues')
      return record
    }),
    'issue.save': ({ id, revision, document, facts, review }) => inTurn(async () => {
      const { seriesId, state, createdAt } = issues.head(id)
      if ((await issues.revisionOf(id)) !== revision) throw new DeskError('conflict', { id })
      const savedAt = new Date().toISOString()
      const before = versions.isDue(id) ? await issues.get(id) : null
      const kept = keptReview(await issues.reviewOf(id), review)
      await issues.put({ kind: 'issue', schemaVersion: 1, id, seriesId, state, createdAt, document, facts, revision: revision + 1, updatedAt: savedAt, ...(kept ? { review: kept } : {}) })
      // The save does not wait for it: a version that fails is told, and the next is due in ten minutes.
      if (before) versions.keepBefore(before, settings.data.profile?.name ?? '').catch((error: unknown) => { console.error('version not kept', error) })
      return { revision: revision + 1, savedAt }
    }),
    'issue.remove': ({ id }) => inTurn(async () => {
      await issues.remove(id)
      changed('issues')
      return {}
    }),
    'issue.bin': () => issues.binned(),
    'issue.restore': ({ id }) => inTurn(async () => {
      await issues.restore(id)
      changed('issues')
      return {}
    }),
    'series.list': () => Promise.resolve(series.data.series.map((one) => ({ ...one, nextNumber: nextNumber(one) }))),
    'series.create': (draft) => inTurn(async () => {
      const made: Series = { schemaVersion: 1, id: randomUUID(), ...draft }
      await changeStore(series, (before) => ({ ...before, series: [...before.series, made] }))
      changed('series')
      return made
    }),
    'series.update': ({ id, change }) => inTurn(async () => {
      const known = series.data.series.find((one) => one.id === id)
      if (!known) throw new DeskError('notFound', { id })
      const after: Series = { ...known, ...withoutUndefined(change) }
      await changeStore(series, (before) => ({ ...before, series: before.series.map((one) => (one.id === id ? after : one)) }))
      changed('series')
      return after
    }),
  }

  function nextNumber(one: Series): number {
    const numbers = issues.list().filter((head) => head.seriesId === one.id).map((head) => head.number ?? 0)
    return Math.max(0, ...numbers) + 1
  }
}

function newIssue(series: Series | null, number: number | null, title: string): IssueRecord {
  const now = new Date().toISOString()
  return {
    kind: 'issue', schemaVersion: 1, id: randomUUID(), seriesId: series?.id ?? null, state: 'draft', createdAt: now, updatedAt: now, revision: 1,
    facts: { publisher: series?.publisher ?? '', releasedAt: '', source: series?.source ?? '' },
    ...(series?.stages ? { review: { ...emptyReview(), stages: series.stages } } : {}),
    document: emptyIssue({
      seriesName: series?.name ?? '',
      numberText: number === null ? '' : formatNumber(number, series?.numberStyle ?? 'bracketChinese'),
      title,
      subtitle: series?.subtitle ?? '',
    }),
  }
}
