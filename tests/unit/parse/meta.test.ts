import { describe, expect, it } from 'vitest'
import { splitLines } from '../../../shared/parse/lines'
import { readMeta } from '../../../shared/parse/meta'

function items(text: string): string[] | null {
  const [line] = splitLines(text)
  return line === undefined ? null : (readMeta(line)?.map(({ key, value }) => `${key}=${text.slice(value.start, value.end)}`) ?? null)
}

describe('readMeta', () => {
  it.each([
    ['来源：示例局浏览：466', ['source=示例局', 'counter=466']],
    ['来源：示例局作者：李样本责任编辑：王例文', ['source=示例局', 'other=李样本', 'other=王例文']],
    ['来源：示例网总编辑：李样本', ['source=示例网', 'other=李样本']],
    ['来源：示例局时间：2023-01-01字体：大中小', ['source=示例局', 'releasedAt=2023-01-01', 'control=大中小']],
    ['来源：示例发布发布时间：2023-01-01', ['source=示例发布', 'releasedAt=2023-01-01']],
    ['来源：示例日报2023-01-01 10:20', ['source=示例日报', 'releasedAt=2023-01-01 10:20']],
    ['来源：示例局发布：2023-01-01打印', ['source=示例局', 'releasedAt=2023-01-01', 'control=打印']],
    ['发布时间：2023-01-01来源：示例局字号：大中小打印', ['releasedAt=2023-01-01', 'source=示例局', 'control=大中小打印']],
    ['来源 示例局 发布时间 2023-01-01', ['source=示例局', 'releasedAt=2023-01-01']],
    ['〖 2023-01-01 10:20 〗〖来源：示例局〗', ['releasedAt=2023-01-01 10:20', 'source=示例局']],
    ['示例市检察院　发布时间：2022-05-04　【打印】【关闭】', ['publisher=示例市检察院', 'releasedAt=2022-05-04', 'control=打印】【关闭】']],
    ['原创 示例青年 示例青年 2022-06-01 18:00', ['publisher=示例青年', 'releasedAt=2022-06-01 18:00']],
    ['来源：一条山泉的时间：很久以前', ['source=一条山泉的时间：很久以前']],
    ['同心守护 发布时间：2022-05-04', null],
    ['发布时间 是个难题', null],
  ])('%s', (text, expected) => {
    expect(items(text)).toEqual(expected)
  })
})
