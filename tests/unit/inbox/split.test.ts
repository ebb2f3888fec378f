import { describe, expect, it } from 'vitest'
import { importedFromParsed } from '../../../shared/document/importedPage'
import { parsePage } from '../../../shared/parse/page'
import { correct, type SplitAction } from '../../../renderer/intake/split'
import type { Split } from '../../../renderer/intake/split-parts'

const text = `示例日记（十八）
春天的值班
发布人：示例工委 发布时间：2026-05-31 来源：示例网

编者按
本期选登两篇日记。

第一天上岗
5月29日  晴
清晨六点到岗，登记来访车辆。
午饭后清点物资。
（示例局下沉干部　张示例）

夜里的电话
5月28日  多云
凌晨两点，热线又响了。
天亮前把事情办妥。
（示范中心志愿者　李示范）

日记还在继续。
`
const start = (): Split => {
  const page = importedFromParsed(parsePage(text))
  return { page, origins: page.entries.map((_, at) => at) }
}
const after = (...actions: SplitAction[]) => actions.reduce(correct, start())

describe('correcting the split', () => {
  it('starts from what was read', () => {
    const { page, origins } = start()
    expect(page.entries.map((entry) => entry.title)).toEqual(['第一天上岗', '夜里的电话'])
    expect(page.masthead).toMatchObject({ series: '示例日记', number: 18, title: '春天的值班' })
    expect(origins).toEqual([0, 1])
  })

  it('moves an entry and tells where each came from', () => {
    const { page, origins } = after({ type: 'move', at: 0, step: 1 })
    expect(page.entries.map((entry) => entry.title)).toEqual(['夜里的电话', '第一天上岗'])
    expect(origins).toEqual([1, 0])
    expect(after({ type: 'move', at: 0, step: -1 }).origins).toEqual([0, 1])
  })

  it('splits an entry at a paragraph: a short line heads the second, the byline behind goes with it', () => {
    const split = after({ type: 'entry', at: 0, change: { body: ['清晨到岗。', '中午的饭盒', '一人一份，还热着。'] } }, { type: 'split', at: 0, paragraph: 1 })
    expect(split.page.entries.map(({ title, body }) => ({ title, body }))).toEqual([
      { title: '第一天上岗', body: ['清晨到岗。'] },
      { title: '中午的饭盒', body: ['一人一份，还热着。'] },
      { title: '夜里的电话', body: ['凌晨两点，热线又响了。', '天亮前把事情办妥。'] },
    ])
    expect(split.page.entries.map((entry) => entry.byline.name)).toEqual([null, '张示例', '李示范'])
    expect(split.origins).toEqual([0, -1, 1])
    expect(new Set(correct(split, { type: 'split', at: 2, paragraph: 1 }).origins).size).toBe(4)
  })

  it('does not split before the first paragraph or behind the last', () => {
    expect(after({ type: 'split', at: 0, paragraph: 0 })).toEqual(start())
    expect(after({ type: 'split', at: 0, paragraph: 2 })).toEqual(start())
  })

  it('merges with the previous entry without losing a line', () => {
    const { page, origins } = after({ type: 'merge', at: 1 })
    expect(page.entries).toHaveLength(1)
    expect(page.entries[0]?.body).toEqual(['清晨六点到岗，登记来访车辆。', '午饭后清点物资。', '（示例局下沉干部　张示例）', '夜里的电话', '5月28日  多云', '凌晨两点，热线又响了。', '天亮前把事情办妥。'])
    expect(page.entries[0]?.byline.name).toBe('李示范')
    expect(origins).toEqual([0])
  })

  it('keeps sections before the entry that they head', () => {
    const { page } = after({ type: 'addSection', beforeEntry: 1 }, { type: 'section', at: 0, change: { title: '夜班' } }, { type: 'entry', at: 0, change: { body: ['一。', '二。'] } }, { type: 'split', at: 0, paragraph: 1 })
    expect(page.sections).toEqual([{ title: '夜班', beforeEntry: 2 }])
    expect(after({ type: 'addSection', beforeEntry: 1 }, { type: 'remove', at: 0 }).page.sections).toEqual([{ title: '', beforeEntry: 0 }])
    expect(after({ type: 'addSection', beforeEntry: 1 }, { type: 'removeSection', at: 0 }).page.sections).toEqual([])
  })

  it('makes a paragraph the title and puts the old title back into the body', () => {
    const entry = after({ type: 'paragraph', at: 0, paragraph: 1, as: 'title' }).page.entries[0]
    expect(entry?.title).toBe('午饭后清点物资。')
    expect(entry?.body).toEqual(['第一天上岗', '清晨六点到岗，登记来访车辆。'])
  })

  it('reads a paragraph that is made dateline or byline', () => {
    const dated = after({ type: 'entry', at: 0, change: { dateline: '', date: null, weather: null, body: ['5月3日 小雨', '正文。'] } }, { type: 'paragraph', at: 0, paragraph: 0, as: 'dateline' }).page.entries[0]
    expect(dated).toMatchObject({ dateline: '5月3日 小雨', date: { year: null, month: 5, day: 3 }, weather: '小雨', body: ['正文。'] })
    const signed = after({ type: 'entry', at: 0, change: { body: ['正文。', '（样例街道志愿者　王样例）'] } }, { type: 'paragraph', at: 0, paragraph: 1, as: 'byline' }).page.entries[0]
    expect(signed?.byline).toEqual({ unit: '样例街道', role: '志愿者', name: '王样例' })
    expect(signed?.body).toEqual(['正文。', '（示例局下沉干部　张示例）'])
  })

  it('moves a paragraph to the closing or the editor’s note', () => {
    const closing = after({ type: 'paragraph', at: 1, paragraph: 1, as: 'closing' }).page
    expect(closing.closing.paragraphs).toEqual(['日记还在继续。', '天亮前把事情办妥。'])
    expect(closing.entries[1]?.body).toEqual(['凌晨两点，热线又响了。'])
    expect(after({ type: 'paragraph', at: 0, paragraph: 0, as: 'note' }).page.editorsNote.paragraphs).toEqual(['本期选登两篇日记。', '清晨六点到岗，登记来访车辆。'])
  })

  it('gives selected source text a place and takes it from where it stood', () => {
    const whole = after({ type: 'assign', as: 'closing', text: '午饭后清点物资。', at: 0 }).page
    expect(whole.closing.paragraphs.at(-1)).toBe('午饭后清点物资。')
    expect(whole.entries[0]?.body).toEqual(['清晨六点到岗，登记来访车辆。'])
    const part = after({ type: 'assign', as: 'title', text: '清晨六点到岗', at: 0 }).page.entries[0]
    expect(part?.title).toBe('清晨六点到岗')
    expect(part?.body).toEqual(['第一天上岗', '，登记来访车辆。', '午饭后清点物资。'])
  })

  it('makes selected text an entry of its own behind the one where it stood', () => {
    const { page, origins } = after({ type: 'assign', as: 'entry', text: '天亮前把事情办妥。\n日记还在继续。', at: 1 })
    expect(page.entries[2]).toMatchObject({ title: '天亮前把事情办妥。', body: ['日记还在继续。'] })
    expect(page.entries[1]?.body).toEqual(['凌晨两点，热线又响了。'])
    expect(page.closing.paragraphs).toEqual([])
    expect(origins).toEqual([0, 1, -1])
  })

  it('gives a title that becomes an entry the text below it, up to the next entry', () => {
    const long = ['清晨到岗。', '中午的饭盒', '5月30日 多云', '一人一份，还热着。', '吃完接着干。']
    const { page, origins } = after({ type: 'entry', at: 0, change: { body: long } }, { type: 'assign', as: 'entry', text: '中午的饭盒', at: 0 })
    expect(page.entries.map(({ title, dateline, body }) => ({ title, dateline, body }))).toEqual([
      { title: '第一天上岗', dateline: '5月29日  晴', body: ['清晨到岗。'] },
      { title: '中午的饭盒', dateline: '5月30日 多云', body: ['一人一份，还热着。', '吃完接着干。'] },
      { title: '夜里的电话', dateline: '5月28日  多云', body: ['凌晨两点，热线又响了。', '天亮前把事情办妥。'] },
    ])
    expect(page.entries.map((entry) => entry.byline.name)).toEqual([null, '张示例', '李示范'])
    expect(page.entries[1]?.date).toMatchObject({ month: 5, day: 30 })
    expect(origins).toEqual([0, -1, 1])
    const last = after({ type: 'assign', as: 'entry', text: '天亮前把事情办妥。', at: 1 }).page.entries
    expect(last.map(({ title, byline }) => [title, byline.name])).toEqual([['第一天上岗', '张示例'], ['夜里的电话', '李示范'], ['天亮前把事情办妥。', null]])
  })

  it('lets the headline follow its parts', () => {
    const headline = importedFromParsed(parsePage('春天的值班 | 示例日记（十八）\n\n第一天上岗\n5月29日 晴\n清晨六点到岗。\n'))
    const renumbered = correct({ page: headline, origins: [0] }, { type: 'masthead', change: { number: 19 } })
    expect(renumbered.page.masthead.headline).toBe('春天的值班 | 示例日记（十九）')
    expect(renumbered.page.masthead.number).toBe(19)
  })

  it('changes pictures, facts and frames in place', () => {
    const split = after({ type: 'facts', change: { publisher: '示范工委' } }, { type: 'frame', which: 'closing', change: { label: '结语' } }, { type: 'add' })
    expect(split.page.facts).toEqual({ publisher: '示范工委', releasedAt: '2026-05-31', source: '示例网' })
    expect(split.page.closing.label).toBe('结语')
    expect(split.page.entries.at(-1)?.title).toBe('')
  })
})
