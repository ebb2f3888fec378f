import { describe, expect, it } from 'vitest'
import { paragraphAt, paragraphsToText, textToParagraphs } from '../../../shared/text/paragraphs'

describe('paragraphs in a field', () => {
  it('come back as they went in', () => {
    const paragraphs = ['第一段。', '第二段，\t有空格。', '第三段']
    expect(textToParagraphs(paragraphsToText(paragraphs))).toEqual(paragraphs)
    expect(textToParagraphs(paragraphsToText([]))).toEqual([])
  })

  it('end at every line end, whatever its kind; blank lines and spaces around are none', () => {
    expect(textToParagraphs('甲\r\n\r\n　　乙\r丙 \n\n\n丁\n')).toEqual(['甲', '乙', '丙', '丁'])
  })

  it('are found by the caret', () => {
    const text = paragraphsToText(['甲甲', '乙乙', '丙丙'])
    expect(paragraphAt(text, 0)).toBe(0)
    expect(paragraphAt(text, 2)).toBe(0)
    expect(paragraphAt(text, 4)).toBe(1)
    expect(paragraphAt(text, 6)).toBe(1)
    expect(paragraphAt(text, text.length)).toBe(2)
    expect(paragraphAt(`${text}\n`, text.length + 1)).toBe(3)
  })
})
