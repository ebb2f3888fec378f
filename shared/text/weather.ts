import { fold } from './normalise'

const amount = '(?:小到中|中到大|大到暴|特大暴|大暴|零星小|绵绵细|蒙蒙细|毛毛|雷阵|太阳|特大|小阵|阵|雷|小|中|大|暴|冻|细|微|秋|春)?'
const terms = [
  '晴空万里', '雨过天晴', '雨后天晴', '雨后初晴', '艳阳高照', '艳阳天', '艳阳', '阳光明媚', '风和日丽', '烈日炎炎', '烈日', '阴冷', '湿冷', '晴冷', '晴间多云', '晴转阴', '晴朗', '晴好', '晴热', '晴天', '晴', '多云', '少云', '阴雨', '阴沉', '阴天', '阴',
  '雨夹雪', '雨雪', `${amount}雨(?:天)?`, `${amount}雪(?:天)?`, '雷电', '雷暴', '冰雹', '雾霾', '(?:大|浓|薄|轻|强浓)?雾', '(?:轻度|中度|重度|轻|中|重)?霾',
  '沙尘暴', '沙尘', '扬沙', '浮尘', '(?:大|微|狂|台|强|阵|寒|和|无)风', '(?:偏?[东南西北]{1,2})风', '高温', '炎热', '酷热', '闷热', '酷暑', '寒冷', '寒潮', '降温', '凉爽', '霜冻', '霜', '热', '冷',
]
const force = '(?:[ ]*(?:[0-9]{1,2}(?:[-~至到—][0-9]{1,2})?|[一二三四五六七八九十]{1,2}(?:[至到][一二三四五六七八九十]{1,2})?)[ ]*级)?'
const term = `(?:${terms.join('|')})${force}`
const unit = '(?:℃|°C|°|摄氏度|度)'
const sign = '(?:零下|零上|[-−])?'
const temperature = `(?:(?:最高|最低|平均)?(?:气温|温度)[:]?[ ]*)?${sign}[0-9]{1,2}(?:\\.[0-9])?[ ]*${unit}?(?:[ ]*[-~—–/至到][ ]*${sign}[0-9]{1,2}[ ]*)?${unit}`
const join = '(?:[ ]*(?:转|间|到|有|伴有?|夹|并|时有|局部|局地|及|和|或|、|/|,)[ ]*|[ ]+)'
const source = `(?:天气(?:状况)?(?:[:]|[ ]+)?[ ]*)?(?<value>${term}(?:${join}${term}){0,5}(?:[ ,/|丨]*${temperature})?(?:${join}${term}){0,2}|${temperature}(?:[ ,]*${term})?)(?![\\p{L}\\p{N}])`
const sticky = new RegExp(source, 'uy')

export interface FoundWeather { start: number; end: number; valueStart: number; value: string }

/**
 * Weather that begins exactly at `at` and is a word by itself: 晴, 晴转多云, 多云 18℃, 天气：小雨. Null when there is none
 * (晴空下 is no weather). `value` is without the label 天气：.
 */
export function weatherAt(text: string, at: number): FoundWeather | null {
  // Weather is short; a bounded window keeps the search linear.
  const window = fold(text.slice(at, at + 80))
  sticky.lastIndex = 0
  const match = sticky.exec(window)
  const value = match?.groups?.['value']
  if (match === null || value === undefined) return null
  const length = match[0].trimEnd().length
  const valueStart = at + match[0].length - value.length
  return { start: at, end: at + length, valueStart, value: text.slice(valueStart, at + length) }
}

/** The weather that a whole text is, without its label; null when it is something else. */
export function readWeather(text: string): string | null {
  const found = weatherAt(text, 0)
  return found !== null && found.end === text.length ? found.value : null
}
