import { describe, expect, it } from 'vitest'
import { readFrameLabel } from '../../../shared/parse/marks'
import { parsePage } from '../../../shared/parse/page'
import type { ParsedHeader } from '../../../shared/parse/types'

const entries = '清晨出发\n5月20日 晴\n今天一早就出发了。\n（示例局 张示例）\n\n黄昏归来\n5月21日 阴\n傍晚回到住处。\n（示例站 李示例）\n'
const note = '编者按：本期两篇。\n\n'

/** The fields of a header that are there. */
function header(top: string, below = note): Record<string, unknown> {
  const { entries: read, header: found } = parsePage(`${top}\n\n${below}${entries}`)
  expect(read.map((entry) => entry.title?.value)).toEqual(['清晨出发', '黄昏归来'])
  const keys: (keyof ParsedHeader)[] = ['series', 'issueNumber', 'title', 'publisher', 'releasedAt', 'source']
  return Object.fromEntries(keys.flatMap((key) => (found[key] === null ? [] : [[key, found[key].value]])))
}
const diary = { series: '示例日记', issueNumber: 5 }

describe('the line under the headline', () => {
  it.each([
    ['示例区总工会 2022年4月20日', { publisher: '示例区总工会', releasedAt: '2022年4月20日' }],
    ['示例县农业局 编　　二〇二三年五月二十一日', { publisher: '示例县农业局', releasedAt: '二〇二三年五月二十一日' }],
    ['示例县农业局 编', { publisher: '示例县农业局' }],
    ['示例大学宣传部主编 2023年5月21日', { publisher: '示例大学宣传部', releasedAt: '2023年5月21日' }],
    ['主办：示例市妇联　2023年5月26日出版', { publisher: '示例市妇联', releasedAt: '2023年5月26日' }],
    ['来源:示例区融媒体中心 2022-06-02 10:11:05 【字体:大 中 小】', { releasedAt: '2022-06-02 10:11:05', source: '示例区融媒体中心' }],
    ['来源：示例市教育局 【大】【中】【小】', { source: '示例市教育局' }],
    ['来源：示例市总工会访问量：1024', { source: '示例市总工会' }],
    ['2021-12-25 来源：示例日报 阅读 3321', { releasedAt: '2021-12-25', source: '示例日报' }],
    ['信息来源：示例处 发布时间：2020年3月5日 阅读（1566）', { releasedAt: '2020年3月5日', source: '示例处' }],
    ['2022-06-02 10:11:05 示例日报', { publisher: '示例日报', releasedAt: '2022-06-02 10:11:05' }],
    ['示例市纪委监委网站 2022-11-11 字体：大 中 小', { publisher: '示例市纪委监委网站', releasedAt: '2022-11-11' }],
    ['发文机关：示例市总工会 发文时间：2020年3月5日', { publisher: '示例市总工会', releasedAt: '2020年3月5日' }],
    ['信息员：张示例 发布时间：2022年6月2日', { releasedAt: '2022年6月2日' }],
    ['供稿：示例市总工会  审核：张示例  2020-03-05', { releasedAt: '2020-03-05' }],
    ['撰稿：宣传部 摄影：宣传部', {}],
  ])('%s', (line, found) => {
    expect(header(`示例日记（第五期）\n${line}`)).toEqual({ ...diary, ...found })
  })

  it('is no meta line where it is an entry’s own: a title and a day over a body', () => {
    const page = parsePage('示例日记（第五期）\n\n走进养老中心 2022年4月20日\n老人们在晒太阳。\n（示例局 张示例）\n\n夜访派出所 2022年4月21日\n灯亮到天明。\n（示例局 李示例）\n')
    expect(page.entries.map((entry) => entry.title?.value)).toEqual(['走进养老中心', '夜访派出所'])
  })
})

describe('a header that says a thing twice or apart', () => {
  it.each([
    ['示例日记（第五期）_示例市人民政府网站', diary],
    ['示例日记（第五期）-示例市总工会\n示例日记（第五期）\n发布日期：2021-07-16', { ...diary, releasedAt: '2021-07-16' }],
    ['示例日记（第五期）\n示例日记（第五期）\n发布日期：2021-07-16', { ...diary, releasedAt: '2021-07-16' }],
    ['示例日记\n2022年第5期\n（总第115期）\n示例部编　2022年6月30日', { ...diary, publisher: '示例部', releasedAt: '2022年6月30日' }],
    ['第五期\n示例简报\n示例市委办公室　2023年5月6日', { series: '示例简报', issueNumber: 5, publisher: '示例市委办公室', releasedAt: '2023年5月6日' }],
    ['示例简报\n〔2023〕12号', { series: '示例简报', issueNumber: 12 }],
    ['示例日记选（第二辑）\n示例区环卫中心工会', { series: '示例日记选', issueNumber: 2, publisher: '示例区环卫中心工会' }],
    ['示例区总工会“劳模日记”第八期', { series: '劳模日记', issueNumber: 8, publisher: '示例区总工会' }],
    ['战“疫”日记08｜守望', { series: '战“疫”日记', issueNumber: 8, title: '守望' }],
    ['战“疫”日记（连载八）守望', { series: '战“疫”日记', issueNumber: 8, title: '守望' }],
    ['专题｜基层观察（第100期）', { series: '基层观察', issueNumber: 100 }],
  ])('%s', (top, found) => {
    expect(header(top)).toEqual(found)
  })
})

describe('an editor’s note', () => {
  it.each(['【按】本期两篇。', '编者按|本期两篇。', '<编者按>本期两篇。', '编辑手记:本期两篇。', '【核心提示】本期两篇。', '小编说:本期两篇。', '主持人语:本期两篇。'])('%s', (line) => {
    expect(readFrameLabel(line)?.frame).toBe('note')
  })

  it('is no word of a sentence', () => {
    for (const line of ['按计划，今天修渠。', '按', '小编说得对，要多走走看看。', '核心提示牌换新了']) expect(readFrameLabel(line)).toBeNull()
  })

  it('may be one question, and follow a guide to the issue', () => {
    const page = parsePage(`示例日记（第五期）\n\n本期导读\n★ 清晨出发\n★ 黄昏归来\n\n编者按\n他们为何而来？\n\n${entries}`)
    expect(page.editorsNote.paragraphs.map((p) => p.value)).toEqual(['他们为何而来？'])
    expect(page.entries).toHaveLength(2)
  })
})
