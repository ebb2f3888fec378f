import { describe, expect, it } from 'vitest'
import type { StagedItem } from '../../../shared/contract'
import type { IssueHead } from '../../../shared/model/issue'
import { parsePage } from '../../../shared/parse/page'
import { entryAt, fieldAt, marksOf, stretchesOf } from '../../../renderer/intake/source-marks'
import { doubtsOf, fieldOfWarning } from '../../../renderer/intake/doubts'
import { datelineFields } from '../../../renderer/intake/split-parts'
import { applyTo, canBeIssue, check, hasBadNumber, isChanged, openDoubts, redo, seriesOf, shownNumber, startWork, takenBy, typeNumber, undo, type Work } from '../../../renderer/intake/work'

const page = `示例日记（十八）
春天的值班
阅读次数：12 文字缩放：大 中 小

第一天上岗
5月29日  晴
清晨六点到岗，登记来访车辆，测温、扫码、答疑，一上午没有停过。
（示例局下沉干部　张示例）

2月30日  多云
凌晨两点，热线又响了，是独居老人打来的，说药吃完了，家里没有人。
`
function item(text: string | null, fileName: string | null = null): StagedItem {
  return {
    token: 'token-01', fileName, format: text === null ? 'picture' : 'text', encoding: null, page: text === null ? null : parsePage(text),
    pictures: text === null ? [{ name: 'a.jpg', width: 10, height: 10, bytes: 99 }] : [],
  }
}

describe('the work on a file', () => {
  it('goes to a new issue when the page has a number, else to the inbox', () => {
    expect(startWork(item(page)).target).toBe('issue')
    const single = startWork(item('我的日记\n5月3日 多云\n今天第一次到社区值班，清点物资、登记访客。\n（示例局　张示例）\n'))
    expect(single.target).toBe('inbox')
    expect(single.now.page.entries).toHaveLength(1)
  })

  it('makes one entry of a lone picture, titled by its file', () => {
    const work = startWork(item(null, '堤上.jpg'))
    expect(work.now.page.entries).toMatchObject([{ title: '堤上', pictures: [{ name: 'a.jpg' }] }])
    expect(canBeIssue(work)).toBe(false)
  })

  it('asks for the eye on a title that is only a file name', () => {
    const one = item(null, 'IMG_0001.jpg')
    const start = startWork(one)
    expect(openDoubts(one, start)).toEqual(['entry.0.title'])
    expect(openDoubts(one, check(start, 'entry.0.title'))).toEqual([])
  })

  it('undoes and redoes; a run of keys in one field is one step', () => {
    const start = startWork(item(page))
    const typed = ['春', '春天', '春天来了'].reduce((work, title) => applyTo(work, { type: 'masthead', change: { title } }), start)
    const moved = applyTo(typed, { type: 'move', at: 0, step: 1 })
    expect(moved.past).toHaveLength(2)
    expect(undo(moved).now).toEqual(typed.now)
    expect(undo(undo(moved)).now).toEqual(start.now)
    expect(redo(undo(moved)).now).toEqual(moved.now)
    expect(undo(start)).toBe(start)
    expect(redo(start)).toBe(start)
    expect(isChanged(start)).toBe(false)
    expect(isChanged(moved)).toBe(true)
  })

  it('takes no step for a correction that changes nothing', () => {
    const start = startWork(item(page))
    expect(applyTo(start, { type: 'split', at: 0, paragraph: 0 })).toBe(start)
  })

  it('asks for the eye until a field is checked or its entry is gone', () => {
    const one = item(page)
    const start = startWork(one)
    const doubts = openDoubts(one, start)
    expect(doubts.some((field) => field.startsWith('entry.1.'))).toBe(true)
    const [first = ''] = doubts
    expect(openDoubts(one, check(start, first))).toEqual(doubts.slice(1))
    expect(openDoubts(one, applyTo(start, { type: 'remove', at: 1 })).some((field) => field.startsWith('entry.1.'))).toBe(false)
  })
})

describe('a day that no calendar has', () => {
  it('asks for the eye when it is typed, until it is another or is confirmed as it stands', () => {
    const one = item('我的日记\n5月3日 多云\n今天第一次到社区值班，清点物资、登记访客。\n（示例局　张示例）\n')
    const dated = (work: Work, dateline: string) => applyTo(work, { type: 'entry', at: 0, change: datelineFields(dateline) })
    const start = startWork(one)
    const wrong = dated(start, '2月30日 大雨')
    expect(openDoubts(one, start)).toEqual([])
    expect(openDoubts(one, wrong)).toEqual(['entry.0.dateline'])
    expect(openDoubts(one, check(wrong, 'entry.0.dateline'))).toEqual([])
    expect(openDoubts(one, dated(check(wrong, 'entry.0.dateline'), '2月31日 大雨'))).toEqual(['entry.0.dateline'])
    expect(openDoubts(one, dated(wrong, '2月28日 大雨'))).toEqual([])
  })
})

describe('the number of the page', () => {
  it('stays in its field while it is no number, and marks the work', () => {
    const start = startWork(item(page))
    const wrong = typeNumber(start, '十八x')
    expect(shownNumber(wrong)).toBe('十八x')
    expect(hasBadNumber(wrong)).toBe(true)
    expect(wrong.now.page.masthead.number).toBe(18)
    const mended = typeNumber(wrong, '十九')
    expect(shownNumber(mended)).toBe('十九')
    expect(hasBadNumber(mended)).toBe(false)
    expect(mended.now.page.masthead.number).toBe(19)
    expect(typeNumber(mended, '').now.page.masthead.number).toBeNull()
    expect(shownNumber(undo(mended))).toBe('18')
  })

  it('is known to be taken by an issue of the series', () => {
    const work = startWork(item(page))
    const head: IssueHead = { id: 'issue-01', seriesId: 'series-01', series: '示例日记', number: 18, title: '旧的', entries: 1, characters: 1, submissionIds: [], state: 'draft', createdAt: '', updatedAt: '' }
    const series = [{ id: 'series-01', name: '示例日记' }]
    expect(takenBy([head], seriesOf(work, series), 18)).toBe(head)
    expect(takenBy([head], seriesOf(work, series), 19)).toBeNull()
    expect(takenBy([head], seriesOf({ ...work, seriesId: 'series-02' }, series), 18)).toBeNull()
    expect(takenBy([head], seriesOf(work, []), 18)).toBeNull()
  })
})

describe('places of the source', () => {
  const parsed = parsePage(page)
  const stretches = stretchesOf(parsed.text, marksOf(parsed))

  it('cover the text once and in order', () => {
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(parsed.text)
  })

  it('name the form’s field, and none for what is dropped', () => {
    const kindOf = (text: string) => stretches.find((stretch) => stretch.text.includes(text))?.mark
    expect(kindOf('第一天上岗')).toMatchObject({ kind: 'title', field: 'entry.0.title' })
    expect(kindOf('阅读次数')).toMatchObject({ kind: 'dropped', field: null })
    expect(kindOf('张示例')).toMatchObject({ kind: 'byline', field: 'entry.0.byline' })
    expect(fieldAt(parsed, parsed.text.indexOf('清晨六点'))).toBe('entry.0.body')
  })

  it('tell the entry that a place belongs to', () => {
    expect(entryAt(parsed, 0)).toBe(-1)
    expect(entryAt(parsed, parsed.text.indexOf('清晨六点'))).toBe(0)
    expect(entryAt(parsed, parsed.text.indexOf('凌晨两点'))).toBe(parsed.entries.length - 1)
  })

  it('stand behind every doubt and warning that has a field', () => {
    const fields = new Set([...marksOf(parsed).map((mark) => mark.field), ...parsed.entries.flatMap((_, at) => ['title', 'dateline', 'byline'].map((part) => `entry.${at}.${part}`)), 'header.issueNumber', 'header.title'])
    const named = [...doubtsOf(parsed), ...parsed.warnings.map((warning) => fieldOfWarning(parsed, warning)).filter((field) => field !== null)]
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((field) => !fields.has(field))).toEqual([])
  })
})
