import { describe, expect, it } from 'vitest'
import { findDateline, formatDateline, parseDateline } from '../../../shared/parse/dateline'

function brief(line: string): unknown[] | null {
  const d = findDateline(line)
  return d === null ? null : [d.place, d.date?.value.year ?? null, d.date?.value.month ?? null, d.date?.value.day ?? null, d.weekday?.value ?? null, d.weather?.value ?? null]
}

describe('findDateline', () => {
  it.each([
    ['一定会赢!  5月29日  晴', ['tail', null, 5, 29, null, '晴']],
    ['5月29日 晴 雨中的伞', ['head', null, 5, 29, null, '晴']],
    ['5月29日晴', ['whole', null, 5, 29, null, '晴']],
    ['《我的5月29日》 5月28日 多云转晴', ['tail', null, 5, 28, null, '多云转晴']],
    ['标题（2022年5月29日 星期日 晴 18℃）', ['tail', 2022, 5, 29, '星期日', '晴 18℃']],
    ['二〇二二年五月二十九日 星期日 小雨', ['whole', 2022, 5, 29, '星期日', '小雨']],
    ['5.29 晴 标题', ['head', null, 5, 29, null, '晴']],
    ['5月29日 晴空下的坚守', ['head', null, 5, 29, null, null]],
    ['5月29日 雷阵雨 雨中的伞', ['head', null, 5, 29, null, '雷阵雨']],
    ['【5月29日】标题', ['head', null, 5, 29, null, null]],
    ['标题｜5月29日｜晴', ['tail', null, 5, 29, null, '晴']],
    ['晴 5月29日', ['whole', null, 5, 29, null, '晴']],
    ['标题 星期日 5月29日', ['tail', null, 5, 29, '星期日', null]],
    ['日期：2022年5月29日 天气：晴', ['whole', 2022, 5, 29, null, '晴']],
    ['2022-05-29 周日 雷阵雨转多云，18℃～25℃', ['whole', 2022, 5, 29, '周日', '雷阵雨转多云，18℃～25℃']],
    ['5月29日（星期日）晴', ['whole', null, 5, 29, '星期日', '晴']],
    ['从早到晚  6月19日 农历五月廿一 周日  晴', ['tail', null, 6, 19, '周日', '晴']],
    ['从早到晚  5月28日 （农历四月廿八） 晴', ['tail', null, 5, 28, null, '晴']],
    ['5月28日（农历壬寅年四月廿八）星期六 晴', ['whole', null, 5, 28, '星期六', '晴']],
    ['2024年2月10日 正月初一 晴', ['whole', 2024, 2, 10, null, '晴']],
    ['农历四月初二 晴', ['whole', null, null, null, null, '晴']],
    ['癸卯年三月廿九 多云', ['whole', null, null, null, null, '多云']],
    ['二○二三年五月廿一日 晴', ['whole', 2023, 5, 21, null, '晴']],
    ['20230520 晴', ['whole', 2023, 5, 20, null, '晴']],
    ['5月20日 ☀', ['whole', null, 5, 20, null, '☀']],
    ['5月20日 晴☀️', ['whole', null, 5, 20, null, '晴☀️']],
    ['5月20日 骄阳似火', ['whole', null, 5, 20, null, '骄阳似火']],
    ['5.29：标题', ['head', null, 5, 29, null, null]],
    ['十月一日至七日 晴', ['whole', null, 10, 1, null, '晴']],
    ['标题　（5月20日）　晴', ['tail', null, 5, 20, null, '晴']],
    ['【5月20日】　晴', ['whole', null, 5, 20, null, '晴']],
    ['[5月20日] 多云 标题', ['head', null, 5, 20, null, '多云']],
    ['标题　〔5月20日〕晴', ['tail', null, 5, 20, null, '晴']],
    ['标题　晴（5月20日）', ['tail', null, 5, 20, null, '晴']],
    ['（农历四月初一）5月20日 晴', ['whole', null, 5, 20, null, '晴']],
    ['5月20日 Sat 晴', ['whole', null, 5, 20, 'Sat', '晴']],
    ['5月20日 晴～多云', ['whole', null, 5, 20, null, '晴～多云']],
    ['时间：2022年7月17日　天气：雷雨伴大风', ['whole', 2022, 7, 17, null, '雷雨伴大风']],
    ['5月20日 风雨中的伞', ['head', null, 5, 20, null, null]],
    ['正月初一', null],
    ['电话20230520', null],
    ['农历四月廿八 晴', ['whole', null, null, null, null, '晴']],
    ['夜班记  6月20日夜  小雨', ['tail', null, 6, 20, null, '小雨']],
    ['5月28日 晚 晴', ['whole', null, 5, 28, null, '晴']],
    ['我的5月29日', null],
    ['5月1日开始,我下沉到社区', null],
    ['没有日期的一行', null],
  ])('%s', (line, expected) => expect(brief(line)).toEqual(expected))

  it('marks impossible days and spans', () => {
    expect(findDateline('2月30日 晴')).toMatchObject({ date: null, impossible: true })
    expect(findDateline('5月28日至29日 晴')).toMatchObject({ span: true })
    expect(findDateline('(4月15日-4月19日)')).toMatchObject({ span: true, place: 'whole', date: { value: { month: 4, day: 15 } } })
    expect(findDateline('4月15日—4月19日')).toMatchObject({ span: true, place: 'whole' })
    expect(findDateline('2023年2月29日')).toMatchObject({ date: null, impossible: true })
  })
})

describe('parseDateline', () => {
  it('reads the dateline of the editor with offsets', () => {
    const line = '５月２９日　　晴'
    const parsed = parseDateline(line)
    expect(parsed.date?.value).toEqual({ year: null, month: 5, day: 29 })
    expect(line.slice(parsed.date?.start, parsed.date?.end)).toBe('５月２９日')
    expect(line.slice(parsed.weather?.start, parsed.weather?.end)).toBe('晴')
  })

  it('takes weather alone, or nothing', () => {
    expect(parseDateline('晴转多云')).toMatchObject({ date: null, weather: { value: '晴转多云' } })
    expect(parseDateline('')).toEqual({ date: null, weekday: null, weather: null })
  })

  it('reads back what formatDateline writes', () => {
    const parsed = parseDateline(formatDateline({ year: 2022, month: 5, day: 29 }, '多云转晴'))
    expect([parsed.date?.value, parsed.weather?.value]).toEqual([{ year: 2022, month: 5, day: 29 }, '多云转晴'])
  })
})
