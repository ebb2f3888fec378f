import { randomUUID } from 'node:crypto'
import { DeskError } from '../../shared/errors'
import type { IssueRecord } from '../../shared/model/issue'
import { emptyReview, type Profile, type Review, type SignOff, type Stage } from '../../shared/model/review'
import { isOpenToSign, maySign, stagesOf } from '../../shared/review/stages'
import { changeStore } from '../library/atomic-adapter'
import type { HandlerContext, HandlersFor } from './handlers'

/** 审签: stages, sign-offs and their sheet. */
export function reviewHandlers(context: HandlerContext): HandlersFor<'review'> {
  const { library, shell, inTurn } = context
  return {
    'review.signOff': ({ issueId, revision, stageId, note }) => inTurn(async () => {
      const record = await recordAt(context, issueId, revision)
      const profile = signer(library.settings.data.profile)
      const stage = stageToSign(record, stageId, profile)
      const at = new Date().toISOString()
      const { id: versionId, digest } = await library.versions.create(record, { kind: 'stage', name: stage.name, by: profile.name, at })
      const signOff: SignOff = { id: randomUUID(), stageId, stage: stage.name, by: profile.name, office: profile.office, role: profile.role, at, note, digest, versionId }
      const review = record.review ?? emptyReview()
      return await putReview(context, record, { ...review, signOffs: [...review.signOffs, signOff] }, at)
    }),
    'review.setStages': ({ issueId, revision, stages, forSeries }) => inTurn(async () => {
      if (new Set(stages.map((stage) => stage.id)).size < stages.length) throw new DeskError('badRequest', { why: 'two stages of one id' })
      const record = await recordAt(context, issueId, revision)
      const { seriesId } = record
      if (forSeries && seriesId !== null) {
        await changeStore(library.series, (before) => ({ ...before, series: before.series.map((one) => (one.id === seriesId ? { ...one, stages } : one)) }))
        shell.emit('library.changed', { what: 'series' })
      }
      return await putReview(context, record, { ...(record.review ?? emptyReview()), stages })
    }),
    'review.sheet': async ({ issueId }) => {
      const record = await library.issues.get(issueId)
      const { sheetName, writeSheet } = await import('../review/sheet')
      const path = await shell.pickSave('docx', sheetName(record))
      if (path !== null) await writeSheet(record, path)
      return path
    },
  }
}

/** The stored record. Fails with conflict when it is not the one that the caller saw. */
export async function recordAt({ library }: HandlerContext, issueId: string, revision: number): Promise<IssueRecord> {
  const record = await library.issues.get(issueId)
  if (record.revision !== revision) throw new DeskError('conflict', { id: issueId })
  return record
}

async function putReview({ library }: HandlerContext, record: IssueRecord, review: Review, savedAt = new Date().toISOString()) {
  const revision = record.revision + 1
  await library.issues.put({ ...record, review, revision, updatedAt: savedAt })
  return { revision, savedAt, review }
}

function signer(profile: Profile | undefined): Profile {
  const name = profile?.name.trim() ?? ''
  if (!profile || name === '') throw new DeskError('noProfile')
  return { ...profile, name }
}

function stageToSign(record: IssueRecord, stageId: string, { name }: Profile): Stage {
  const stages = stagesOf(record)
  const stage = stages.rows.find((row) => row.stage.id === stageId)?.stage
  if (!stage) throw new DeskError('notFound', { id: stageId })
  if (!maySign(stage, name)) throw new DeskError('notSigner', { name, stage: stage.name })
  if (!isOpenToSign(stages, stageId)) throw new DeskError('stageOrder', { stage: stage.name })
  return stage
}
