import { describe, expect, it } from 'vitest'
import { emptyIssue } from '../../../shared/document/build'
import { entry, entryTitle, paragraph } from '../../../shared/document/make'
import type { IssueDocument } from '../../../shared/document/nodes'
import { defaultStages, emptyReview, type SignOff } from '../../../shared/model/review'
import { contentDigest } from '../../../shared/review/digest'
import { resolve } from '../../../shared/review/resolve'
import { differenceOf, isOpenToSign, keptReview, maySign, stagesOf } from '../../../shared/review/stages'
import { track } from '../../../shared/review/track'

const facts = { publisher: '', releasedAt: '', source: '' }
const page = (text: string): IssueDocument => {
  const empty = emptyIssue({ seriesName: '示例日记', numberText: '', title: '甲', subtitle: '' })
  return { root: { ...empty.root, children: [...empty.root.children, paragraph(text)] } }
}
const signed = (stage: number, document: IssueDocument): SignOff => {
  const { id: stageId, name } = defaultStages[stage] ?? { id: '', name: '' }
  return { id: `sign-off-${stage}`, stageId, stage: name, by: '张示例', office: '', role: '', at: '2026-03-01T08:00:00Z', note: '', digest: contentDigest(document, facts), versionId: 'version-1' }
}
const recordOf = (document: IssueDocument, signOffs: SignOff[]) => ({ document, facts, review: { ...emptyReview(), signOffs } })

describe('the stages of an issue', () => {
  it('begin with the first', () => {
    const stages = stagesOf({ document: page('一'), facts })
    expect([stages.current?.stage.name, stages.working?.stage.name]).toEqual(['初审', '初审'])
    expect(defaultStages.map((stage) => isOpenToSign(stages, stage.id))).toEqual([true, false, false, false, false, false, false])
  })

  it('go on with the next once one is signed', () => {
    const stages = stagesOf(recordOf(page('一'), [signed(0, page('一'))]))
    expect(stages.rows[0]).toMatchObject({ stale: false, signOff: { by: '张示例' } })
    expect(stages.current?.stage.name).toBe('复审')
    expect(isOpenToSign(stages, defaultStages[0]?.id ?? '')).toBe(false)
  })

  it('show a sign-off as stale after any change, which gives no right of that stage back', () => {
    const stages = stagesOf(recordOf(page('一二'), [signed(0, page('一'))]))
    expect(stages.rows[0]?.stale).toBe(true)
    expect([stages.current?.stage.name, stages.working?.stage.name, stages.working?.stage.rights]).toEqual(['初审', '复审', 'suggest'])
    expect(defaultStages.slice(0, 3).map((stage) => isOpenToSign(stages, stage.id))).toEqual([true, true, false])
  })

  it('show it as valid when the same content is only written with its keys in another order', () => {
    const turned = (value: unknown): unknown => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, turned(one)])) : value)
    const stages = stagesOf(recordOf(turned(page('一')) as IssueDocument, [signed(0, page('一'))]))
    expect(stages.working?.stage.name).toBe('复审')
  })

  it('show it as stale when a fact beside the text changed', () => {
    const record = { ...recordOf(page('一'), [signed(0, page('一'))]), facts: { ...facts, source: '示例局' } }
    expect(stagesOf(record).rows[0]?.stale).toBe(true)
  })

  it('show it as valid when a suggestion that was seen is accepted, and stale when it is rejected', () => {
    let count = 0
    const marked = track(page('一'), page('一二'), { author: '李示范', at: '2026-03-01T07:00:00Z', newId: () => `suggestion-${(count += 1)}` })
    const stale = (document: IssueDocument) => stagesOf(recordOf(document, [signed(0, marked)])).rows[0]?.stale
    expect([stale(marked), stale(resolve(marked, 'accept')), stale(resolve(marked, 'reject'))]).toEqual([false, false, true])
  })

  it('have no current one when all are signed', () => {
    const stages = stagesOf(recordOf(page('一'), defaultStages.map((_, at) => signed(at, page('一')))))
    expect([stages.current, stages.working?.stage.name]).toEqual([null, '签发'])
  })

  it('may be signed by those named, or by anybody with a name', () => {
    const stage = { id: 'stage-1', name: '初审', rights: 'edit' as const, signers: ['张示例'] }
    expect([maySign(stage, ' 张示例 '), maySign(stage, '李示范'), maySign({ ...stage, signers: [] }, '李示范'), maySign({ ...stage, signers: [] }, ' ')]).toEqual([true, false, true, false])
  })
})

describe('what changed since', () => {
  it('is told as suggestions and by fact', () => {
    const { suggestions, facts: changed, document } = differenceOf({ document: page('今天下雨'), facts }, { document: page('今天下大雨'), facts: { ...facts, publisher: '示例局' } }, '改动', '2026-03-01T08:00:00Z')
    expect(suggestions).toMatchObject([{ inserted: '大', deleted: '' }])
    expect(changed).toEqual([{ name: 'publisher', before: '', after: '示例局' }])
    expect(resolve(document, 'reject')).toEqual(page('今天下雨'))
  })

  it('is nothing between equal contents', () => {
    const both = { document: page('一'), facts }
    expect(differenceOf(both, both, '', '2026-03-01T08:00:00Z')).toMatchObject({ suggestions: [], facts: [] })
  })

  it('names an added entry', () => {
    const before = page('一')
    const after = { root: { ...before.root, children: [...before.root.children, entry('entry-0001', null, [entryTitle('新的一篇'), paragraph('正文')])] } }
    expect(differenceOf({ document: before, facts }, { document: after, facts }, '', '2026-03-01T08:00:00Z').suggestions.flatMap((one) => one.things.map((thing) => thing.did))).toContain('added')
  })
})

describe('a save', () => {
  it('changes threads only', () => {
    const stored = { ...emptyReview(), signOffs: [signed(0, page('一'))] }
    expect(keptReview(stored, undefined)).toBe(stored)
    expect(keptReview(stored, { threads: [], stages: [], signOffs: [] })).toEqual(stored)
    expect(keptReview(undefined, { threads: [], stages: [], signOffs: stored.signOffs })).toEqual(emptyReview())
    expect(keptReview(undefined, undefined)).toBeUndefined()
  })
})
