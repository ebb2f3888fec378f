import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStrokeName, comparePinyinName } from '../../shared/text/collate'
import { countText } from '../../shared/text/count'
import { findDates, formatDate, isRealDate, readDate } from '../../shared/text/dates'
import { fold, squeeze, stripBlanks } from '../../shared/text/normalise'
import { formatChineseNumber, parseChineseNumber } from '../../shared/text/numerals'

const letters = fc.string({ unit: fc.constantFrom(...Array.from('一二十百千万〇零5月29日（）().-/晴 　\n王张aZ９，。“—\ufeff\u{20bb7}')), maxLength: 60 })

describe('text laws', () => {
  it('a number written in Chinese reads back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
      expect(parseChineseNumber(formatChineseNumber(n))).toBe(n)
    }))
  })

  it('a real date written out reads back', () => {
    fc.assert(fc.property(fc.record({ year: fc.option(fc.integer({ min: 1000, max: 9999 })), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }), (date) => {
      expect(readDate(formatDate(date))).toEqual(isRealDate(date) ? date : null)
    }))
  })

  it('found dates are in order, in bounds and real', () => {
    fc.assert(fc.property(letters, (text) => {
      let end = 0
      for (const found of findDates(text, { short: true })) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeGreaterThan(found.start)
        if (found.date !== null) expect(isRealDate(found.date)).toBe(true)
        end = found.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }))
  })

  it('folding keeps length and is done once', () => {
    fc.assert(fc.property(letters, (text) => {
      expect(fold(text)).toHaveLength(text.length)
      expect(fold(fold(text))).toBe(fold(text))
      expect(stripBlanks(squeeze(text))).toBe(stripBlanks(text))
    }))
  })

  it('counts add up over paragraphs', () => {
    fc.assert(fc.property(letters, letters, (a, b) => {
      const [whole, first, second] = [countText(`${a}\n${b}`), countText(a), countText(b)]
      expect(whole.words).toBe(first.words + second.words)
      expect(whole.characters).toBe(first.characters + second.characters)
      expect(whole.words).toBe(whole.asianCharacters + whole.nonAsianWords)
    }))
  })

  it('name orders are orders', () => {
    const name = fc.string({ unit: fc.constantFrom('王', '张', '欧', '阳', '示', '例', '单', '一'), minLength: 1, maxLength: 4 })
    for (const compare of [compareStrokeName, comparePinyinName]) {
      fc.assert(fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      }))
    }
  })
})
