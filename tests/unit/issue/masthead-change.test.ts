import { describe, expect, it } from 'vitest'
import { issueDocument, masthead, mastheadLine } from '../../../shared/document/make'
import type { IssueDocument, MastheadLineData } from '../../../shared/document/nodes'
import { mastheadOf } from '../../../shared/document/query'
import { textOf } from '../../../shared/document/walk'
import type { MastheadChange } from '../../../renderer/editor/handle'
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

describe('a field that is emptied and filled again', () => {
  const written = '战疫有我 | 示例在行动（十八）'
  /** The masthead after a change, as the editor makes it. */
  const after = (document: IssueDocument, { series, title }: MastheadChange): IssueDocument => {
    const lines = new Map(linesOf(document))
    if (series === null) lines.delete('series')
    else if (series !== undefined) lines.set('series', series)
    if (title !== undefined) lines.set('title', title)
    return withLines(...lines)
  }
  const linesOf = (document: IssueDocument) => document.root.children.flatMap((block) => (block.type === 'masthead' ? block.children.map((line): [MastheadLineData['role'], string] => [line.role, textOf(line)]) : []))
  const combined = withLines(['title', written])

  it('the number comes back as it was', () => {
    const without = after(combined, numberChange(combined, null, 'bracketChinese'))
    expect(linesOf(without)).toEqual([['title', '战疫有我 | 示例在行动']])
    expect(mastheadOf(without)).toMatchObject({ series: '示例在行动', number: null, title: '战疫有我' })
    const typing = after(without, numberChange(without, 1, 'periodArabic'))
    expect(linesOf(after(typing, numberChange(typing, 18, 'periodArabic')))).toEqual([['title', written]])
  })

  it('the number goes behind the series where nobody remembers it', () => {
    const document = withLines(['title', '同心守护 | 「示例日记」'])
    expect(numberChange(document, 18, 'periodArabic')).toEqual({ title: '同心守护 | 「示例日记」第18期' })
  })

  it('the title leaves no separator behind, and comes back before the series', () => {
    const without = after(combined, titleChange(combined, ''))
    expect(linesOf(without)).toEqual([['title', '示例在行动（十八）']])
    expect(mastheadOf(without)).toMatchObject({ series: '示例在行动', number: 18, title: '' })
    expect(linesOf(after(without, titleChange(without, '同心守护')))).toEqual([['title', '同心守护 | 示例在行动（十八）']])
    const tail = withLines(['title', '示例简报（总第21期）：同心守护'])
    expect(titleChange(tail, '')).toEqual({ title: '示例简报（总第21期）' })
  })

  it('the series leaves title and number, and goes back in its place', () => {
    const without = after(combined, seriesChange(combined, ''))
    expect(mastheadOf(without)).toMatchObject({ series: '', number: 18, title: '战疫有我' })
    const typing = after(without, seriesChange(without, '示'))
    const whole = after(typing, seriesChange(typing, '示范日记'))
    expect(linesOf(whole)).toEqual([['title', '战疫有我 | 示范日记（十八）']])
  })

  it('a line that holds only the number names no series', () => {
    const document = withLines(['series', '示例日记（二十）'], ['title', '把小事做好'])
    const without = after(document, seriesChange(document, ''))
    expect(mastheadOf(without)).toMatchObject({ series: '', number: 20, title: '把小事做好' })
    expect(linesOf(after(without, seriesChange(without, '示范简报')))).toEqual([['series', '示范简报（二十）'], ['title', '把小事做好']])
  })
})
