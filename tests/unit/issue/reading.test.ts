import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { byline, closing, dateline, editorsNote, entry, entryTitle, figure, frameLabel, issueDocument, masthead, mastheadLine, paragraph, section } from '../../../shared/document/make'
import type { IssueHead } from '../../../shared/model/issue'
import { publish } from '../../../shared/publication/build'
import { groupIssues } from '../../../renderer/issue/list/groups'
import { whenText } from '../../../renderer/issue/list/when'
import { bothNumerals, readIssueNumber } from '../../../renderer/issue/number-input'
import { lawfulPlace, outlineReader, outlineRows } from '../../../renderer/issue/outline/rows'
import { problemsOf } from '../../../renderer/issue/problems'
import { issueStrings } from '../../../renderer/issue/strings'

const media = `${'a'.repeat(64)}.jpg`
const document = issueDocument([
  masthead([mastheadLine('title', '示例')]),
  editorsNote([frameLabel('编者按'), paragraph('按语')]),
  figure({ figureId: 'figure-1', fileName: '640 (4).png', caption: '640 (4).png' }),
  entry('entry-001', null, [entryTitle('第一篇'), dateline('5月29日 晴'), paragraph('正文'), byline('（示例局　张示例）')]),
  section('栏目'),
  entry('entry-002', null, [entryTitle(''), paragraph(''), figure({ figureId: 'figure-2', mediaId: media, caption: '图说' })]),
  closing([paragraph('完')]),
])

describe('an issue number as it is typed', () => {
  it.each([['19', 19], ['１９', 19], ['十九', 19], ['第十九期', 19], ['（十九）', 19], ['一百零五', 105], [' 7 ', 7]])('reads %s as %d', (text, number) => {
    expect(readIssueNumber(text)).toBe(number)
  })
  it.each(['', '0', '零', '100000', '十九点五', '期', '-1'])('refuses %s', (text) => {
    expect(readIssueNumber(text)).toBeNull()
  })
  it('shows both numerals', () => {
    expect(bothNumerals(18)).toEqual({ chinese: '第十八期', arabic: '第18期' })
  })
})

describe('the outline', () => {
  it('numbers entries only, and says what each block lacks', () => {
    const rows = outlineRows(document).rows
    expect(rows.map((row) => row.number)).toEqual([null, null, null, 1, null, 2, null])
    expect(rows[2]?.marks).toEqual(['picture', 'captionIsFileName'])
    expect(rows[3]?.marks).toEqual([])
    expect(rows[5]?.marks).toEqual(['title', 'date', 'byline', 'alt'])
    expect(rows.map((row) => row.movable)).toEqual([false, false, true, true, true, true, false])
  })
  it('counts no entry that is to be deleted, and asks nothing of it', () => {
    const stamp = { id: 'one', by: '示例', at: '2026-01-01T00:00:00Z' }
    const marked = issueDocument(document.root.children.map((block) => (block.type === 'entry' && block.entryId === 'entry-001' ? { ...block, $: { review: { del: [stamp] } } } : block)))
    const rows = outlineRows(marked).rows
    expect(rows.map(({ number, review }) => [number, review])).toEqual([[null, null], [null, null], [null, null], [null, 'removed'], [null, null], [1, null], [null, null]])
    expect(problemsOf(marked).filter(({ mark }) => mark === 'title')).toMatchObject([{ n: 1, topIndex: 5 }])
  })
  it('keeps the row of a block that did not change, and makes the changed one anew', () => {
    const read = outlineReader()
    const before = read(document).rows
    const changed = issueDocument(document.root.children.map((block) => (block.type === 'section' ? section('新栏目') : block)))
    const after = read(structuredClone(changed)).rows
    expect(after.map((row, at) => row === before[at])).toEqual([true, true, true, true, false, true, true])
  })
  it('keeps the whole list while only the text of a body grows, and counts it', () => {
    const read = outlineReader()
    const before = read(document)
    const longer = (block: (typeof document.root.children)[number]) => (block.type === 'entry' && block.entryId === 'entry-001' ? { ...block, children: [...block.children.slice(0, 2), paragraph('正文更长了'), ...block.children.slice(3)] } : block)
    const after = read(issueDocument(document.root.children.map(longer)))
    expect(after.rows).toBe(before.rows)
    expect(after.words.get('entry-entry-001')).toBe((before.words.get('entry-entry-001') ?? 0) + 3)
  })
  it('puts nothing before the masthead and the note, and nothing behind the closing', () => {
    const rows = outlineRows(document).rows
    expect([0, 1, 2, 5, 6, 7].map((place) => lawfulPlace(rows, place))).toEqual([2, 2, 2, 5, 6, 6])
  })
})

describe('what an issue still lacks', () => {
  it('is listed in order with its place', () => {
    expect(problemsOf(document).map(({ mark, n, topIndex }) => [mark, n, topIndex])).toEqual([
      ['picture', 1, 2], ['captionIsFileName', 1, 2], ['title', 2, 5], ['date', 2, 5], ['byline', 2, 5], ['alt', 2, 5],
    ])
  })
  it('begins with having entries at all, and tells a day that does not exist from none', () => {
    const bare = issueDocument([masthead([mastheadLine('title', '题')])])
    expect(problemsOf(bare).map(({ mark }) => mark)).toEqual(['noEntries'])
    const wrong = issueDocument([masthead([mastheadLine('title', '题')]), entry('entry-one', null, [entryTitle('甲'), dateline('2月30日 晴'), paragraph('正文'), byline('（示例局 张示例）')])])
    expect(problemsOf(wrong).map(({ mark }) => mark)).toEqual(['dateImpossible'])
  })
  it('agrees with the warnings of the export about pictures', () => {
    const codes = publish(document, { publisher: '', releasedAt: '', source: '' }).warnings.map((warning) => warning.code)
    const named: Record<string, string> = { picture: 'pictureMissing', caption: 'captionMissing', captionIsFileName: 'captionIsFileName', alt: 'altMissing' }
    expect(problemsOf(document).flatMap(({ mark }) => named[mark] ?? [])).toEqual(codes)
  })
})

describe('the list of issues', () => {
  const head = (id: string, seriesId: string | null, number: number | null, updatedAt: string): IssueHead =>
    ({ id, seriesId, state: 'draft', title: id, series: '', number, entries: 0, characters: 0, submissionIds: [], createdAt: updatedAt, updatedAt })
  const series = (id: string) => ({ schemaVersion: 1 as const, id, name: id, subtitle: '', publisher: '', source: '', numberStyle: 'periodArabic' as const, unitOrder: [], nextNumber: 1 })
  it('puts the series with the latest change first, numbers downwards, the rest last', () => {
    const groups = groupIssues([series('older'), series('newer'), series('empty')], [
      head('a', 'older', 1, '2026-01-01T00:00:00Z'), head('b', 'newer', 2, '2026-02-01T00:00:00Z'), head('c', 'newer', 10, '2026-01-15T00:00:00Z'), head('d', null, null, '2026-03-01T00:00:00Z'), head('e', 'gone', 1, '2026-03-02T00:00:00Z'),
    ])
    expect(groups.map((group) => [group.series?.id ?? null, group.heads.map((one) => one.id)])).toEqual([['newer', ['c', 'b']], ['older', ['a']], ['empty', []], [null, ['d', 'e']]])
  })
  it('says when an issue was changed as a reader would', async () => {
    const i18n = createInstance()
    await i18n.init({ lng: 'zh-CN', showSupportNotice: false, resources: { 'zh-CN': { translation: issueStrings['zh-CN'] }, en: { translation: issueStrings.en } }, interpolation: { escapeValue: false } })
    const now = new Date(2026, 4, 31, 12, 0)
    const said = (then: Date) => whenText(then.toISOString(), 'zh-CN', i18n.t, now)
    expect(said(new Date(2026, 4, 31, 9, 5))).toBe('今天 09:05')
    expect(said(new Date(2026, 4, 30, 23, 59))).toBe('昨天 23:59')
    expect(said(new Date(2026, 0, 2, 8, 0))).toBe('1月2日')
    expect(said(new Date(2025, 11, 31, 8, 0))).toBe('2025年12月31日')
  })
})
