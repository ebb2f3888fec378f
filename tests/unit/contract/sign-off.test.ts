import { beforeEach, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../../electron/desk'
import { paragraph } from '../../../shared/document/make'
import type { IssueRecord } from '../../../shared/model/issue'
import { defaultStages, emptyReview } from '../../../shared/model/review'
import { contentDigest } from '../../../shared/review/digest'
import { quietShell, temporaryFolder } from '../../support/library'

let desk: Desk
let made: IssueRecord
const [first, second] = defaultStages.map((stage) => stage.id) as [string, string]

beforeEach(async () => {
  desk = await createDesk({ libraryPath: temporaryFolder(), samplePath: null, shell: quietShell() })
  made = await desk.handlers['issue.create']({ seriesId: null, number: null, title: '甲' })
})
const stored = () => desk.handlers['issue.get']({ id: made.id })
const profile = (name: string) => desk.handlers['settings.set']({ profile: { name, office: '示例局', role: '编辑' } })
const sign = async (stageId: string, note = '') => desk.handlers['review.signOff']({ issueId: made.id, revision: (await stored()).revision, stageId, note })
const longer = (record: IssueRecord) => ({ root: { ...record.document.root, children: [...record.document.root.children, paragraph('又一句')] } })

describe('a sign-off', () => {
  it('says who saw exactly what, and keeps it as a version', async () => {
    await profile('张示例')
    const { review } = await sign(first, '同意')
    const [signOff] = review.signOffs
    expect(signOff).toMatchObject({ stage: '初审', by: '张示例', office: '示例局', role: '编辑', note: '同意', digest: contentDigest(made.document, made.facts) })
    expect((await stored()).review).toEqual(review)
    const version = await desk.handlers['version.get']({ issueId: made.id, id: signOff?.versionId ?? '' })
    expect(version).toMatchObject({ kind: 'stage', name: '初审', digest: signOff?.digest, document: made.document })
  })

  it('needs a name, a place among the signers, its turn, and the newest revision', async () => {
    await expect(sign(first)).rejects.toMatchObject({ key: 'noProfile' })
    await profile('  ')
    await expect(sign(first)).rejects.toMatchObject({ key: 'noProfile' })
    await profile('张示例')
    await expect(sign(second)).rejects.toMatchObject({ key: 'stageOrder', params: { stage: '复审' } })
    await expect(desk.handlers['review.signOff']({ issueId: made.id, revision: 0, stageId: first, note: '' })).rejects.toMatchObject({ key: 'conflict' })
    await desk.handlers['review.setStages']({ issueId: made.id, revision: 1, forSeries: false, stages: defaultStages.map((stage) => ({ ...stage, signers: ['李示范'] })) })
    await expect(sign(first)).rejects.toMatchObject({ key: 'notSigner', params: { name: '张示例', stage: '初审' } })
    expect((await stored()).review?.signOffs).toEqual([])
    await profile('李示范')
    expect((await sign(first)).review.signOffs).toHaveLength(1)
  })

  it('is never changed or dropped by a save, nor are the stages', async () => {
    await profile('张示例')
    const { review, revision } = await sign(first)
    const thread = { id: 'thread-1', on: 'issue' as const, quote: '', resolved: null, messages: [{ id: 'message-1', by: '张示例', at: '2026-03-01T08:00:00Z', text: '好', editedAt: null }] }
    const forged = { ...emptyReview(), threads: [thread], stages: [...defaultStages].reverse(), signOffs: review.signOffs.map((one) => ({ ...one, by: '冒名' })) }
    const saved = await desk.handlers['issue.save']({ id: made.id, revision, document: longer(made), facts: made.facts, review: forged })
    expect((await stored()).review).toEqual({ threads: [thread], stages: review.stages, signOffs: review.signOffs })
    await desk.handlers['issue.save']({ id: made.id, revision: saved.revision, document: made.document, facts: made.facts })
    expect((await stored()).review?.signOffs).toEqual(review.signOffs)
  })

  it('can be given again when the content changed, beside the old one', async () => {
    await profile('张示例')
    const { revision, review } = await sign(first)
    await expect(sign(first)).rejects.toMatchObject({ key: 'stageOrder' })
    await desk.handlers['issue.save']({ id: made.id, revision, document: longer(made), facts: made.facts })
    const again = await sign(first, '改后')
    expect(again.review.signOffs.map((one) => one.note)).toEqual(['', '改后'])
    expect(again.review.signOffs[0]).toEqual(review.signOffs[0])
  })
})

describe('stages', () => {
  it('of a series are those of its new issues', async () => {
    const series = await desk.handlers['series.create']({ name: '示例日记', subtitle: '', publisher: '', source: '', numberStyle: 'bracketChinese', unitOrder: [] })
    const one = await desk.handlers['issue.create']({ seriesId: series.id, number: 1, title: '' })
    const stages = [{ id: 'stage-only', name: '总编', rights: 'comment' as const, signers: ['张示例'] }]
    await desk.handlers['review.setStages']({ issueId: one.id, revision: one.revision, stages, forSeries: true })
    const next = await desk.handlers['issue.create']({ seriesId: series.id, number: 2, title: '' })
    expect(next.review?.stages).toEqual(stages)
    await expect(desk.handlers['review.setStages']({ issueId: next.id, revision: next.revision, stages: [...stages, ...stages], forSeries: false })).rejects.toMatchObject({ key: 'badRequest' })
  })
})

describe('versions in use', () => {
  it('are restored as a new revision, and what stood there is kept first', async () => {
    const old = await desk.handlers['version.create']({ issueId: made.id, revision: made.revision, name: '初稿' })
    const saved = await desk.handlers['issue.save']({ id: made.id, revision: made.revision, document: longer(made), facts: { ...made.facts, source: '示例局' } })
    const { record, keptId } = await desk.handlers['version.restore']({ issueId: made.id, revision: saved.revision, id: old.id, keepAs: '恢复前' })
    expect(record).toMatchObject({ revision: saved.revision + 1, document: made.document, facts: made.facts })
    expect(await stored()).toEqual(record)
    const undone = await desk.handlers['version.restore']({ issueId: made.id, revision: record.revision, id: keptId, keepAs: '撤销前' })
    expect(undone.record).toMatchObject({ document: longer(made), facts: { source: '示例局' } })
  })

  it('are kept of what stood before the first save of ten minutes', async () => {
    const save = (revision: number) => desk.handlers['issue.save']({ id: made.id, revision, document: longer(made), facts: made.facts })
    await save(1)
    await save(2)
    await desk.close()
    const heads = await desk.handlers['version.list']({ issueId: made.id })
    expect(heads).toMatchObject([{ kind: 'auto', at: made.updatedAt }])
    expect((await desk.handlers['version.get']({ issueId: made.id, id: heads[0]?.id ?? '' })).document).toEqual(made.document)
  })
})
