import { writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sheetName, sheetOf } from '../../../electron/review/sheet'
import { emptyIssue } from '../../../shared/document/build'
import type { IssueRecord } from '../../../shared/model/issue'
import { defaultStages, emptyReview, type SignOff } from '../../../shared/model/review'
import { contentDigest } from '../../../shared/review/digest'

const facts = { publisher: '示例编辑部', releasedAt: '2026-03-02 09:30:00', source: '示例局' }
const document = emptyIssue({ seriesName: '示例日记', numberText: '十八', title: '一线见闻', subtitle: '' })
const digest = contentDigest(document, facts)
const signOff = (id: string, stage: number, change: Partial<SignOff> = {}): SignOff => ({
  id, stageId: defaultStages[stage]?.id ?? '', stage: defaultStages[stage]?.name ?? '', by: '张示例', office: '示例编辑部', role: '责任编辑', at: '2026-03-02T01:30:00Z', note: '', digest, versionId: 'version-1', ...change,
})
const record: IssueRecord = {
  kind: 'issue', schemaVersion: 1, id: 'issue-0001', seriesId: null, state: 'draft', createdAt: '2026-03-01T00:00:00Z', updatedAt: '2026-03-02T02:00:00Z', revision: 4, facts, document,
  review: { ...emptyReview(), signOffs: [signOff('sign-off-1', 0, { digest: 'a'.repeat(64), note: '同意付印，第二段的数字请再核对一次' }), signOff('sign-off-2', 0), signOff('sign-off-3', 1, { by: '李示范', office: '', role: '副主编', digest: 'b'.repeat(64) })] },
}
const textOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<\/w:tc>/g, '|').replace(/<\/w:(?:p|tr)>/g, '\n').replace(/<[^>]+>/g, '')

describe('审签单', () => {
  it('says of each stage who signed, when, what, and whether it still holds', async () => {
    const bytes = await sheetOf(record)
    if (process.env['SHEET_OUT']) writeFileSync(process.env['SHEET_OUT'], bytes)
    const text = textOf(bytes).replace(/\n\|/g, '|')
    expect(text).toContain('系列：示例日记（十八）')
    expect(text).toContain('标题：一线见闻')
    expect(text).toContain(`初审|张示例|示例编辑部／责任编辑|2026-03-02 09:30||${digest.slice(0, 16)}|有效|`)
    expect(text).toContain(`复审|李示范|副主编|2026-03-02 09:30||${'b'.repeat(16)}|失效|`)
    expect(text).toContain('终审||||||未签|')
    expect(text.split('全部签发记录')[1]).toContain(`同意付印，第二段的数字请再核对一次|${'a'.repeat(16)}|失效|`)
  })

  it('is the same bytes for the same issue', async () => {
    expect(Buffer.from(await sheetOf(record)).equals(Buffer.from(await sheetOf(record)))).toBe(true)
  })

  it('needs no sign-off', async () => {
    const text = textOf(await sheetOf({ ...record, review: undefined }))
    expect(text).not.toContain('全部签发记录')
    expect(sheetName(record)).toBe('审签单 一线见闻')
  })
})
