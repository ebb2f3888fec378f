import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../shared/parse/page'

const head = '同心守护 | 示例机关在行动（三）\n示例机关下沉干部的日记\n发布人：示例委 发布时间：2024-05-31 来源：示例委\n编者按\n天气转冷，大家走进社区。\n'
const first = '平凡的一天  5月29日  晴\n清早我就到了社区，和大家一起登记来客。\n（示例局下沉干部 张示例）\n'

describe('a letter among the entries', () => {
  it('keeps its sign-off: the day under its last word begins no entry, and is named as doubtful', () => {
    const page = parsePage(`${head}写给孩子的信  5月28日  晴\n你还好吗？这几天我在社区，很想念你。\n爸爸\n2024年5月28日\n（示例局下沉干部 李示例）\n${first}`)
    expect(page.entries.map((entry) => [entry.title?.value, entry.byline?.value.name, entry.body.map((p) => p.value).slice(-2)])).toEqual([
      ['写给孩子的信', '李示例', ['爸爸', '2024年5月28日']],
      ['平凡的一天', '张示例', ['清早我就到了社区，和大家一起登记来客。']],
    ])
    expect(page.warnings.some((warning) => warning.code === 'lowConfidence' && warning.index === 0)).toBe(true)
  })
})

describe('the menu of a site above the page', () => {
  it('is dropped, and no part of the note', () => {
    const page = parsePage(`首页\n登录 | 注册\n网站地图\n${head}${first}`)
    expect(page.dropped.map((one) => one.text)).toEqual(['首页', '登录 | 注册', '网站地图'])
    expect(page.unplaced).toEqual([])
    expect(page.header.title?.value).toBe('同心守护')
    expect(page.editorsNote.paragraphs.map((p) => p.value)).toEqual(['天气转冷，大家走进社区。'])
  })
})

describe('a title of words with blanks over its own date', () => {
  it('begins an entry below a closed byline', () => {
    const page = parsePage(`${head}${first}蓝色社区 全力以赴\n5月25日 晴\n今天得知，我将被派往示例楼社区支援。\n（示例日报社下沉干部 王示例）\n`)
    expect(page.entries.map((entry) => [entry.title?.value, entry.byline?.value.name])).toEqual([['平凡的一天', '张示例'], ['蓝色社区 全力以赴', '王示例']])
  })
})
