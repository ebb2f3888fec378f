import { describe, expect, it } from 'vitest'
import { formatHeadline, parseHeadline, replaceNumber } from '../../../shared/parse/headline'

const cases: [string, string | null, number | null, string | null, string | null][] = [
  ['同心守护 不负使命| 示例机关在行动(十八)', '示例机关在行动', 18, '十八', '同心守护 不负使命'],
  ['示例蹲点日记 | 干部走示例（二十三）', '干部走示例', 23, '二十三', '示例蹲点日记'],
  ['「示例日记」第12期', '示例日记', 12, '十二', null],
  ['示例日记（三百二十一）｜同心守护', '示例日记', 321, '三百二十一', '同心守护'],
  ['示例简报 第5期（总第218期）', '示例简报', 5, '五', null],
  ['示例简报2022年第5期', '示例简报', 5, '五', null],
  ['总第18期', null, 18, '十八', null],
  ['示例简报（总第21期）：同心守护', '示例简报', 21, '二十一', '同心守护'],
  ['示例日记（十八）——同心：守护', '示例日记', 18, '十八', '同心：守护'],
  ['示例系列之十八', '示例系列', 18, '十八', null],
  ['示例日记⑱', '示例日记', 18, '十八', null],
  ['示例日记 | 第12期 | 同心守护', '示例日记', 12, '十二', '同心守护'],
  ['第12期丨同心守护', null, 12, '十二', '同心守护'],
  ['同心守护 · 示例日记（十八）', '示例日记', 18, '十八', '同心守护'],
  ['同心守护：示例在行动（12）', '示例在行动', 12, '十二', '同心守护'],
  ['示例日记 No.12 同心守护', '示例日记', 12, '十二', '同心守护'],
  ['同心守护 | 示例在行动', '示例在行动', null, null, '同心守护'],
  ['同心守护', null, null, null, '同心守护'],
]

describe('parseHeadline', () => {
  it.each(cases)('%s', (text, series, number, numberText, title) => {
    const h = parseHeadline(text)
    expect([h.series?.value ?? null, h.number?.value ?? null, h.numberText, h.title?.value ?? null]).toEqual([series, number, numberText, title])
  })

  it('gives offsets into the text', () => {
    const text = '同心守护 | 示例日记（十八）'
    const h = parseHeadline(text)
    expect(text.slice(h.title?.start, h.title?.end)).toBe('同心守护')
    expect(text.slice(h.series?.start, h.series?.end)).toBe('示例日记')
    expect(text.slice(h.number?.start, h.number?.end)).toBe('（十八）')
    expect(text.slice(h.number?.numeral.start, h.number?.numeral.end)).toBe('十八')
  })
})

describe('replaceNumber', () => {
  it.each([
    ['示例日记（十八）', '示例日记（十九）'], ['示例日记(18)', '示例日记(19)'], ['示例日记 第18期', '示例日记 第19期'], ['示例日记第十八期', '示例日记第十九期'],
    ['示例日记 总第018期', '示例日记 总第019期'], ['示例日记第１８期', '示例日记第１９期'], ['示例系列之十八', '示例系列之十九'], ['示例日记⑱', '示例日记⑲'], ['没有期号', '没有期号'],
  ])('%s → %s', (from, to) => expect(replaceNumber(from, 19)).toBe(to))
})

describe('formatHeadline', () => {
  it('is read back as it was written, in every style', () => {
    for (const numberStyle of ['bracketChinese', 'periodArabic', 'periodChinese'] as const) {
      const h = parseHeadline(formatHeadline({ title: '同心守护', series: '示例日记', number: 105, numberStyle }))
      expect([h.title?.value, h.series?.value, h.number?.value]).toEqual(['同心守护', '示例日记', 105])
    }
  })
})
