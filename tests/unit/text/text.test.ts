import { describe, expect, it } from 'vitest'
import { compareByUnitOrder, comparePinyin, comparePinyinName, compareStroke, compareStrokeName, strokesOf } from '../../../shared/text/collate'
import { countText } from '../../../shared/text/count'
import { compareDates, findDates, formatDate, hasImpossibleDate, isMoment, isRealDate, readDate, toDatetime } from '../../../shared/text/dates'
import { fold, normaliseNewlines, squeeze, stripBlanks, trimBlank } from '../../../shared/text/normalise'
import { formatChineseDigits, formatChineseNumber, parseChineseNumber, readNumeral, writeNumeral } from '../../../shared/text/numerals'
import { readWeather, weatherAt } from '../../../shared/text/weather'

describe('numerals', () => {
  it.each([
    ['十八', 18], ['一百零五', 105], ['三百二十一', 321], ['三百二', 320], ['两百', 200], ['廿三', 23], ['卅', 30], ['二〇二二', 2022], ['〇', 0], ['零', 0],
    ['一千零一', 1001], ['九千九百九十九', 9999], ['一万二', 12000], ['一万零一', 10001], ['十', 10],
  ])('%s is %d', (text, value) => expect(parseChineseNumber(text)).toBe(value))

  it.each(['', '十百', '一二十', '百', '零零五百', '甲', '一十一十', '万'])('%s is no numeral', (text) => expect(parseChineseNumber(text)).toBeNull())

  it('writes what editors write', () => {
    expect([18, 10, 20, 105, 110, 321, 1001, 10001, 12000].map(formatChineseNumber)).toEqual(['十八', '十', '二十', '一百零五', '一百一十', '三百二十一', '一千零一', '一万零一', '一万二千'])
    expect(formatChineseDigits(2022)).toBe('二〇二二')
    expect(() => formatChineseNumber(-1)).toThrow(RangeError)
  })

  it('keeps the way a number was written', () => {
    expect(['018', '１８', '十八', '⑱', '一八'].map((text) => writeNumeral(19, readNumeral(text)?.style ?? { kind: 'chinese' }))).toEqual(['019', '１９', '十九', '⑲', '一九'])
    expect(writeNumeral(51, { kind: 'circled' })).toBe('(51)')
  })
})

describe('dates', () => {
  it.each(['5月29日', '五月二十九日', '5.29', '5/29', '５月２９日', '5 月 29 日', '5月29号'])('%s', (text) => expect(readDate(text)).toEqual({ year: null, month: 5, day: 29 }))
  it.each(['2022年5月29日', '2022-05-29', '2022/5/29', '2022.5.29', '二〇二二年五月二十九日', '22年5月29日'])('%s', (text) => expect(readDate(text)).toEqual({ year: 2022, month: 5, day: 29 }))
  it.each(['5月', '13.5', '第5.29条款', '2022-13-01', '2月30日', '29日'])('%s is no date by itself', (text) => expect(readDate(text)).toBeNull())

  it('knows the calendar', () => {
    expect(isRealDate({ year: null, month: 2, day: 29 })).toBe(true)
    expect(isRealDate({ year: 2023, month: 2, day: 29 })).toBe(false)
    expect(isRealDate({ year: 2000, month: 2, day: 29 })).toBe(true)
    expect(isRealDate({ year: 1900, month: 2, day: 29 })).toBe(false)
    expect(isRealDate({ year: null, month: 4, day: 31 })).toBe(false)
  })

  it('finds every date of a line in order and formats them', () => {
    const found = findDates('从5月1日到2022年6月2日')
    expect(found.map((f) => (f.date === null ? null : formatDate(f.date)))).toEqual(['5月1日', '2022年6月2日'])
    expect(found.map((f) => (f.date === null ? null : toDatetime(f.date)))).toEqual(['05-01', '2022-06-02'])
  })

  it('orders them, unknown last', () => {
    const list = [null, { year: null, month: 5, day: 29 }, { year: null, month: 5, day: 2 }]
    expect([...list].sort(compareDates)).toEqual([list[2], list[1], null])
  })
})

describe('weather', () => {
  it.each(['晴', '多云', '阴', '小雨', '晴转多云', '雷阵雨', '大风', '晴间多云', '雨夹雪', '霾', '晴 18℃', '多云转小雨 18～25℃', '北风3-4级', '零下3度', '小到中雨', '晴，大风'])('%s', (text) => expect(readWeather(text)).toBe(text))
  it('leaves its label out', () => expect(readWeather('天气：晴')).toBe('晴'))
  it.each(['晴空下', '雨中的伞', '风里', '', '18'])('%s is no weather', (text) => expect(readWeather(text)).toBeNull())
  it('stops where the title begins', () => expect(weatherAt('雷阵雨 雨中的伞', 0)?.value).toBe('雷阵雨'))
})

describe('countText', () => {
  it('counts as Word does', () => {
    expect(countText('今天，N95口罩3600余户。')).toEqual({ words: 10, characters: 15, charactersWithSpaces: 15, paragraphs: 1, nonAsianWords: 2, asianCharacters: 8 })
    expect(countText('Hello, world 你好\n\n第二段……')).toEqual({ words: 9, characters: 18, charactersWithSpaces: 20, paragraphs: 2, nonAsianWords: 2, asianCharacters: 7 })
    expect(countText('“战‘疫’”——')).toMatchObject({ words: 8 })
    expect(countText('\ufeff 　\n')).toEqual({ words: 0, characters: 0, charactersWithSpaces: 2, paragraphs: 0, nonAsianWords: 0, asianCharacters: 0 })
    expect(countText('𠮷野家')).toMatchObject({ words: 3, characters: 3 })
  })
})

describe('normalise', () => {
  it('treats the blanks of pasted pages', () => {
    expect(trimBlank('\ufeff\u3000\u3000正文\u00a0\u200b')).toBe('正文')
    expect(squeeze(' 甲 \r\n 乙 ')).toBe('甲 乙')
    expect(stripBlanks('甲 \u3000乙\n丙')).toBe('甲乙丙')
    expect(normaliseNewlines('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
    expect(fold('（１８）：ＡＢ　')).toBe('(18):AB ')
  })
})

describe('moments and days that do not exist', () => {
  it.each(['2月30日 晴', '13月45日', '2023年2月29日'])('%s names no day', (text) => { expect(hasImpossibleDate(text)).toBe(true) })
  it.each(['5月29日 晴', '晴', '第45期'])('%s names no impossible day', (text) => { expect(hasImpossibleDate(text)).toBe(false) })
  it.each(['2026-05-31', '2026-05-31 17:25:19', '2026年5月31日 17:25', '2026-05-31T08:00'])('%s is a moment', (text) => { expect(isMoment(text)).toBe(true) })
  it.each(['明天下午', '2026-02-30', '2026-05-31 25:00', '2026-05-31 示例局', ''])('%s is none', (text) => { expect(isMoment(text)).toBe(false) })
})

describe('collate', () => {
  it('orders by pinyin and by strokes', () => {
    expect(['王', '李', '张', '阿'].sort(comparePinyin)).toEqual(['阿', '李', '王', '张'])
    expect(['张', '李', '王', '丁'].sort(compareStroke)).toEqual(['丁', '王', '李', '张'])
  })

  it('counts strokes as the mainland does, and goes on by their kinds', () => {
    expect(Array.from('艾邢阮芮花苏陈范').map((char) => strokesOf(char))).toEqual([5, 6, 6, 7, 7, 7, 7, 8])
    expect(Array.from('郑陈阮范艾花王丁').sort(compareStroke).join('')).toBe('丁王艾阮花陈范郑')
    // 李 begins with 横, 吴 with 竖, 何 with 撇, 沈 with 点, 张 with 折.
    expect(Array.from('张沈何吴李').sort(compareStroke).join('')).toBe('李吴何沈张')
  })

  it('keeps a lawful order with letters and rare characters', () => {
    expect(['𠮷示', '张示', 'Li', '丁示'].sort(compareStrokeName)).toEqual(['Li', '丁示', '张示', '𠮷示'])
  })

  it('orders people by the strokes of the surname, then the shorter name', () => {
    expect(['张示例', '王样本', '王示', '丁样', '欧阳示'].sort(compareStrokeName)).toEqual(['丁样', '王示', '王样本', '张示例', '欧阳示'])
  })

  it('reads surnames as surnames', () => {
    expect(['单示例', '沈示例', '党示例'].sort(comparePinyinName)).toEqual(['党示例', '单示例', '沈示例'])
    expect(['曾示例', '陈示例'].sort(comparePinyinName)).toEqual(['陈示例', '曾示例'])
  })

  it('orders by the list of units, others last', () => {
    const compare = compareByUnitOrder(['示例办', '示例局'])
    expect(['示例社', '示例局机关党委', '示例办', null, '示例局'].sort(compare)).toEqual(['示例办', '示例局', '示例局机关党委', '示例社', null])
  })
})
