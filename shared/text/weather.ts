import { fold } from './normalise'

const amount = '(?:小到中|中到大|大到暴|特大暴|大暴|零星小|绵绵细|蒙蒙细|毛毛|雷阵|太阳|特大|小阵|阵|雷|小|中|大|暴|冻|细|微|秋|春)?'
/** Four characters that tell the weather; alone on a line they are as well a title. */
const idioms = `
  晴空万里 万里晴空 碧空如洗 碧空万里 晴空如洗 万里无云 天朗气清 风和日丽 风轻云淡 风清气爽 天高云淡 秋高气爽 阳光灿烂 阳光普照 阳光明媚 春光明媚 艳阳高照 骄阳似火 骄阳高照 骄阳当空
  烈日当空 烈日似火 烈日炎炎 赤日炎炎 酷暑难耐 酷热难耐 闷热难耐 炎热难耐 雨过天晴 雨后天晴 雨后初晴 雪后初晴 云开雾散 乌云密布 阴云密布 浓云密布 乌云压顶 阴雨绵绵 阴雨连绵 细雨绵绵
  细雨蒙蒙 细雨霏霏 细雨纷飞 细雨如丝 蒙蒙细雨 绵绵细雨 毛毛细雨 烟雨蒙蒙 秋雨绵绵 春雨绵绵 和风细雨 斜风细雨 微风细雨 大雨滂沱 大雨倾盆 大雨如注 倾盆大雨 瓢泼大雨 滂沱大雨 暴雨如注
  暴雨倾盆 狂风暴雨 狂风骤雨 疾风骤雨 狂风大作 狂风呼啸 大风呼啸 寒风呼啸 北风呼啸 寒风凛冽 寒风刺骨 寒气逼人 风雨交加 风雪交加 雨雪交加 雨雪纷飞 雷雨交加 雷电交加 电闪雷鸣 大雪纷飞
  大雪纷扬 鹅毛大雪 雪花纷飞 雪花飘飘 漫天飞雪 漫天大雪 白雪皑皑 大雾弥漫 浓雾弥漫 雾气弥漫 雾气蒙蒙 雾霾笼罩 黄沙漫天 沙尘漫天 风沙漫天 飞沙走石 天寒地冻 冰天雪地 滴水成冰 春寒料峭
  乍暖还寒 秋风萧瑟 秋风瑟瑟 秋风送爽 微风习习 微风徐徐 微风和煦 微风拂面 凉风习习 凉风阵阵 春风和煦 暖阳高照 冬日暖阳`.trim().split(/\s+/)
/** Pictures of the weather, with the mark that makes them coloured. */
const signs = '(?:[☀☁☂☃☔⚡⛄⛅⛈❄\\u{1F300}-\\u{1F302}\\u{1F308}\\u{1F31E}\\u{1F324}-\\u{1F32C}]\\uFE0F?)'
const terms = [
  signs, ...idioms, '艳阳天', '艳阳', '烈日', '暖阳', '阴冷', '湿冷', '晴冷', '晴间多云', '晴转阴', '晴朗', '晴好', '晴热', '晴天', '晴', '多云', '少云', '阴雨', '阴沉', '阴天', '阴',
  '有(?:点|些|轻|薄|大|浓|小)?(?:风|雾|雨|雪|霾|霜|雷|热|冷|闷)', '(?:风|雾|雨|雪)(?:很|较|有点|不)?(?:大|小|急|猛|浓)', '雨夹雪', '雨雪', `${amount}雨(?:天)?`, `${amount}雪(?:天)?`, '雷电', '雷暴', '冰雹', '雾霾', '(?:大|浓|薄|轻|强浓)?雾', '(?:轻度|中度|重度|轻|中|重)?霾', '(?:高温|暴雨|台风|寒潮|大雾|雷电|暴雪|大风|冰雹|霜冻|道路结冰|沙尘暴)?[红橙黄蓝]色预警(?:信号)?',
  '沙尘暴', '沙尘', '扬沙', '浮尘', '雷雨大风', '大风降温', '强对流', '强降雨', '强降雪', '连阴雨', '梅雨', '雨加雪', '雪加雨', '雾凇', '雨凇', '龙卷风', '飓风', '回南天', '桑拿天', '秋老虎', '倒春寒', '(?:大|微|狂|台|强|阵|寒|和|无|凉|冷)?风', '(?:偏?[东南西北]{1,2})风', '高温', '炎热', '酷热', '闷热', '酷暑', '寒冷', '寒潮', '降温', '凉爽', '霜冻', '霜', '热', '冷',
]
const force = '(?:[ ]*(?:[0-9]{1,2}(?:[-~至到—][0-9]{1,2})?|[一二三四五六七八九十]{1,2}(?:[至到][一二三四五六七八九十]{1,2})?)[ ]*级)?'
const term = `(?:${terms.join('|')})${force}`
const unit = '(?:℃|°C|°|摄氏度|度)'
const sign = '(?:零下|零上|[-−])?'
const temperature = `(?:(?:最高|最低|平均)?(?:气温|温度)[:]?[ ]*)?${sign}[0-9]{1,2}(?:\\.[0-9])?[ ]*${unit}?(?:[ ]*[-~—–/至到][ ]*${sign}[0-9]{1,2}[ ]*)?${unit}`
const join = `(?:(?=${signs})|(?<=[☀-❄\\uFE0F\\u{1F300}-\\u{1F32C}])|[ ]*(?:转|间|到|有|伴有?|夹|并|时有|局部|局地|及|和|加|或|、|/|,|[~—–-]+)[ ]*|[ ]+)`
const source = `(?:天气(?:状况)?(?:[:]|[ ]+)?[ ]*)?(?<value>${term}(?:${join}${term}){0,5}(?:[ ,/|丨]*${temperature})?(?:${join}${term}){0,2}|${temperature}(?:[ ,]*${term})?)(?![\\p{L}\\p{N}])`
const sticky = new RegExp(source, 'uy')
/** 天气：雷雨伴大风 — what the label names is the weather, whatever the words. */
const labelled = /天气(?:状况|情况)?[ ]*:[ ]*(?<value>[\p{Script=Han}][\p{Script=Han}0-9℃°/~-]{0,11})(?![\p{L}\p{N}]|[ ]*[,。;!?])/uy

export interface FoundWeather { start: number; end: number; valueStart: number; value: string }

/**
 * Weather that begins exactly at `at` and is a word by itself: 晴, 晴转多云, 多云 18℃, 天气：小雨. Null when there is none
 * (晴空下 is no weather). `value` is without the label 天气：.
 */
export function weatherAt(text: string, at: number): FoundWeather | null {
  // Weather is short; a bounded window keeps the search linear.
  const window = fold(text.slice(at, at + 80))
  sticky.lastIndex = 0
  labelled.lastIndex = 0
  const match = sticky.exec(window) ?? labelled.exec(window)
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

/** Whether a text is a saying about the weather: 骄阳似火, 秋高气爽. */
export function isWeatherSaying(text: string): boolean {
  return idioms.includes(text)
}
