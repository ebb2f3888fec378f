import { describe, expect, it } from 'vitest'
import { issueDocument, masthead, mastheadLine } from '../../../shared/document/make'
import type { MastheadLineData } from '../../../shared/document/nodes'
import { numberChange, seriesChange, titleChange } from '../../../renderer/issue/masthead-change'

const withLines = (...lines: [MastheadLineData['role'], string][]) => issueDocument([masthead(lines.map(([role, text]) => mastheadLine(role, text)))])

describe('a masthead with series and title in lines of their own', () => {
  const document = withLines(['series', '示例日记（十八）'], ['title', '把小事做好'], ['subtitle', '示范单位'])
  it('keeps the number when the series is renamed', () => {
    expect(seriesChange(document, '示范简报')).toEqual({ series: '示范简报（十八）', number: '' })
  })
  it('writes the next number the way the old one is written', () => {
    expect(numberChange(document, 105, 'periodArabic')).toEqual({ series: '示例日记（一百零五）', number: '' })
  })
  it('takes the number out', () => {
    expect(numberChange(document, null, 'bracketChinese')).toEqual({ series: '示例日记', number: '' })
  })
  it('changes the title alone', () => {
    expect(titleChange(document, '新标题')).toEqual({ title: '新标题' })
  })
})

describe('a masthead whose title line holds everything', () => {
  const document = withLines(['title', '战疫有我 | 示例在行动（十八）'])
  it('changes each part in place', () => {
    expect(titleChange(document, '同心守护')).toEqual({ title: '同心守护 | 示例在行动（十八）' })
    expect(seriesChange(document, '示范在行动')).toEqual({ title: '战疫有我 | 示范在行动（十八）' })
    expect(numberChange(document, 19, 'bracketChinese')).toEqual({ title: '战疫有我 | 示例在行动（十九）' })
  })
})

describe('a masthead without a number', () => {
  it('takes one in the style of the series', () => {
    expect(numberChange(withLines(['series', '示例日记'], ['title', '标题']), 3, 'periodChinese')).toEqual({ series: '示例日记第三期', number: '' })
    expect(numberChange(withLines(['title', '标题']), 3, 'periodArabic')).toEqual({ series: '第3期', number: '' })
  })
  it('has nothing to take out', () => {
    expect(numberChange(withLines(['title', '标题']), null, 'periodArabic')).toEqual({})
  })
})
