import { describe, expect, it } from 'vitest'
import { importedFromParsed } from '../../../shared/document/importedPage'
import { chromeReason, placedReason } from '../../../shared/parse/chrome'
import { isColophon } from '../../../shared/parse/colophon'
import { parsePage } from '../../../shared/parse/page'

const page = (line: string): string => `示例日记（第五期）\n2023-05-22 来源：示例日报\n\n编者按：本期两篇。\n\n清晨\n5月20日 晴\n今天一早就出发了。\n${line}\n走了两个小时才到。\n（示例局 张示例）\n\n黄昏\n5月21日 阴\n傍晚回到住处。\n（示例局 李示例）\n`

describe('a line between two paragraphs', () => {
  it.each(['主办单位：县文旅局', '版权所有者是老木匠。', '扫一扫二维码，就能看见水位。', '网站地图上找不到我们村。', 'ICP备案办好了。', '当前位置：北纬39度，东经116度。', '上一篇：修渠。下一篇：修路。', '字号：要大，老人看得清。', '分享：我的三个小窍门', '阅读：一天半小时', '收藏：三枚邮票', '返回', '相关链接', '阅读 30', '编辑：老刘来电话了，要我改稿。', '来源：一条山泉。'])('%s stays text', (line) => {
    const [first, second] = parsePage(page(line)).entries
    expect(first?.body.map((p) => p.value)).toEqual(['今天一早就出发了。', line, '走了两个小时才到。'])
    expect(second?.title?.value).toBe('黄昏')
  })

  it.each(['浏览次数：12次', '【打印】【关闭】', '字号：大 中 小', '点击图片查看大图', '分享 收藏 点赞 在看', '首页 > 新闻 > 正文', '点击上方蓝字关注我们'])('%s is chrome all the same', (line) => {
    expect(parsePage(page(line)).dropped.map((one) => one.text)).toContain(line)
  })
})

describe('chrome by its place', () => {
  it('knows what no text would be from what might be', () => {
    expect([chromeReason('浏览量 88'), chromeReason('分享'), placedReason('分享', false)]).toEqual(['counter', null, 'share'])
    expect([chromeReason('版权所有:示例局'), placedReason('版权所有:示例局', false), placedReason('版权所有:示例局', true)]).toEqual([null, null, 'navigation'])
  })

  it('reads long rows without going back', () => {
    for (const row of ['分享', '收藏', '微信微博', 'QQ空间', '大中小', '点赞']) expect(chromeReason(`${row.repeat(60)}x`.slice(-240))).toBeNull()
  })
})

describe('a site’s columns', () => {
  it('are known alone where no text is called so, and in a row of any', () => {
    for (const row of ['政务公开', '• 新闻中心', '首页 新闻中心 政务公开', '机关党建 | 群团工作 | 走进示例', '首页\t机构概况\t工作动态']) expect([row, placedReason(row, false)]).toEqual([row, 'navigation'])
    for (const row of ['机关党建', '工作动态', '走进示例', '公告', '新闻中心的一天', '党建 新风']) expect([row, placedReason(row, false)]).toEqual([row, null])
    for (const row of ['公告公示', '走进机关', '政务公开 ']) expect(placedReason(`${row.repeat(60)}x`.slice(-240), false)).toBeNull()
  })

  it('are chrome above a page, with the site’s day, greeting and search words', () => {
    const lines = ['今天是：2023年6月4日 星期日 设为首页 | 加入收藏', '欢迎访问示例市政府网站', '首页', '新闻中心', '互动交流', '热门搜索：公积金 落户', '无障碍浏览 长者模式 繁體版']
    const parsed = parsePage(`${lines.join('\n')}\n${page('路上有雨。')}`)
    expect(parsed.dropped.map((one) => one.text)).toEqual(expect.arrayContaining(lines))
    expect(parsed.header.series?.value).toBe('示例日记')
  })
})

describe('what stands below the last signature', () => {
  it('is told from a closing, named, and not printed', () => {
    for (const line of ['抄送:各区', '(共印80份)', '未经授权不得转载', '主题词:防汛', '三审:甲示例', '(完)']) expect(isColophon(line)).toBe(true)
    for (const line of ['让我们向他们致敬!', '报名的人很多。', '送:这一程,再送一程。']) expect(isColophon(line)).toBe(false)
    const parsed = parsePage(`${page('路上有雨。')}\n责任编辑：王示例\n报：示例市委办公厅\n`)
    expect(parsed.closing.paragraphs).toEqual([])
    expect(parsed.unplaced.map((one) => one.value)).toEqual(['责任编辑：王示例', '报：示例市委办公厅'])
    expect(importedFromParsed(parsed).entries.map((entry) => entry.body.at(-1))).toEqual(['走了两个小时才到。', '傍晚回到住处。'])
  })
})

describe('a list of links below the page', () => {
  it('is left out and named, words of a row above it too; in the midst of a page its name is a title', () => {
    const parsed = parsePage(`${page('路上有雨。')}\n分享\n点赞\n推荐阅读\n示例日记（第四期）\n他们为何而来？\n`)
    expect([parsed.closing.paragraphs, parsed.unplaced]).toEqual([[], []])
    expect(parsed.dropped.map((one) => one.text)).toEqual(['分享', '点赞', '推荐阅读', '示例日记（第四期）', '他们为何而来？'])
    expect(parsed.warnings.map((one) => one.text)).toContain('当作网页文字略去 2 处：示例日记（第四期）；他们为何而来？')
  })

  it.each(['热点推荐', '相关新闻', '点击排行', '友情链接', '猜您喜欢', '最新文章', '您可能还喜欢', '图片新闻', '今日头条'])('begins with %s', (head) => {
    const parsed = parsePage(`${page('路上有雨。')}\n${head}\n• 示例市召开会议\n• 示例区办节\n您是第 123456 位访问者\n`)
    expect([parsed.closing.paragraphs, parsed.unplaced]).toEqual([[], []])
    expect(parsed.dropped.map((one) => one.text).slice(0, 3)).toEqual([head, '• 示例市召开会议', '• 示例区办节'])
  })
})
