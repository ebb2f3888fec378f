import { parseByline } from './byline'
import { fold } from '../text/normalise'
import { readWeather, weatherAt } from '../text/weather'
import type { Part } from './dateRun'
import type { LineFacts } from './facts'
import { isTitleLike } from './shape'

const longestNote = 16
/** What people note beside the day: how many days they are there, where, what day it is, how warm. */
const counted = /第?[ ]*[0-9一二三四五六七八九十百零〇两]{1,4}[ ]*[天日周夜班]$|^[Dd]ay[ ]*[0-9]+$/
const told = /^(?:地点|位置|坐标|地址|心情|气温|温度|体温|湿度|海拔|风力|风向|路况|水位|里程|人数|班次|岗位)|^(?:[早中晚夜白]班|上午|下午|晚上|夜间|凌晨|周末|假日|节日|工作日)$|^(?:于|在|记于|写于)\p{Script=Han}{2,10}$/u
const named = /^(?!.*[的了着])(?!走|来|去|回|再|初|又|我|你|他|她|这|那|难|忘|别|爱|到|在|为|给|与|和|看|访|进|出|下|上)\p{Script=Han}{1,8}(?:[日节]|[村镇乡县区市省州旗盟屯寨庄沟湾岛港站所院舍厂馆场街路巷桥口营部]|社区|小区|方舱|医院|工地|现场)$/u

/** 腊月二十六, 农历正月初八, 除夕: the same day by the other calendar, or what the calendar calls it. */
const lunar = /^(?:农历|阴历|夏历)?(?:\p{Script=Han}{2}年)?闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)日?$|^(?:大年|年)?(?:初[一二三四五六七八]|三十)$|^(?:除夕|小年|元宵|清明|端午|七夕|中秋|重阳|腊八|元旦|春节|国庆)节?夜?$|^(?:立[春夏秋冬]|雨水|惊蛰|[春秋]分|谷雨|小满|芒种|[夏冬]至|[小大]暑|处暑|白露|寒露|霜降|[小大]雪|[小大]寒)$/u

/** Whether a text beside a date only notes something of the day: 进舱第9天, 国际茶日, 榆树沟村, 地点：榆树沟村. */
function isNote(text: string): boolean {
  const words = text.split(/[ ,;|丨]+/).filter((word) => word !== '')
  return words.length > 0 && words.length <= 3 && words.every((word) => lunar.test(word) || counted.test(word) || told.test(word) || named.test(word))
}

/** The weather as the last or first word of a note; offsets in the text. */
function weatherIn(text: string): Part<string> | null {
  for (const gap of [...text.matchAll(/(?:^|[ ,|丨])(?=\S)/g)]) {
    const at = gap.index + gap[0].length
    const found = weatherAt(text, at)
    if (found !== null && (found.end === text.length || at === 0)) return { value: found.value, start: found.valueStart, end: found.end }
  }
  return null
}

/**
 * 标题 / 3月27日 阴 进舱第9天 / a body: with the title on the line above, short words beside the day are a note of the dateline and no
 * title. Sure by the words themselves, or where other entries of the page have their title above a bare dateline.
 */
export function settleDateNotes(facts: LineFacts[], next: number[], previous: number[]): void {
  const lines = facts.flatMap((f, k) => (f.kind === 'titleDateline' ? [k] : []))
  const fits = new Set(lines.filter((k) => standsUnderTitle(facts, next, previous, k)))
  const bare = facts.some((f, k) => f.kind === 'dateline' && f.dateline?.date != null && isPlainTitle(facts[previous[k] ?? -1]) && facts[next[k] ?? -1]?.kind === 'paragraph')
  const always = bare && fits.size === lines.length
  for (const k of lines) {
    const f = facts[k]
    const under = fits.has(k)
    if (!under && !standsOverTitle(facts, next, k)) continue
    if (f?.dateline == null || f.title === null) continue
    const note = titleText(f)
    const weather = f.dateline.weather === null ? weatherIn(note) : null
    const rest = weather === null ? note : note.replace(weather.value, '').replace(/天气(?:状况)?[:]?/, '').trim()
    if (!(always && under) && !isNote(rest) && !(weather !== null && readWeather(rest) !== null)) continue
    if (rest.length > longestNote) continue
    const base = f.title.start - f.line.start
    const placed = weather === null ? f.dateline.weather : { value: f.line.text.slice(base + weather.start, base + weather.end), start: base + weather.start, end: base + weather.end }
    const dateline = { ...f.dateline, start: 0, end: f.line.text.length, weather: placed, place: 'whole' as const, confidence: Math.min(f.dateline.confidence, 0.85) }
    Object.assign(f, { kind: 'dateline', dateline, title: null, titleWhole: null, enumerator: null, body: null, section: null })
  }
}

function titleText(f: LineFacts): string {
  return f.title === null ? '' : fold(f.line.text.slice(f.title.start - f.line.start, f.title.end - f.line.start))
}

/** 标题 / 4月3日 晴 护林员 张示例 / a body: with the title above, a post and a name beside the day are the byline. */
export function settleDatedBylines(facts: LineFacts[], next: number[], previous: number[]): void {
  facts.forEach((f, k) => {
    if (f.kind !== 'titleDateline' || f.title === null || !/[ ]/.test(titleText(f)) || !standsUnderTitle(facts, next, previous, k)) return
    const parsed = parseByline(titleText(f))
    if (parsed.name === null || (parsed.unit === null && parsed.role === null) || parsed.confidence < 0.75) return
    Object.assign(f, { kind: 'byline', byline: { range: f.title, parsed, strength: 'strong' }, title: null, titleWhole: null, enumerator: null, body: null, section: null })
  })
}

function standsUnderTitle(facts: LineFacts[], next: number[], previous: number[], k: number): boolean {
  const f = facts[k]
  const below = facts[next[k] ?? -1]
  const heads = below?.kind === 'paragraph' || (below?.kind === 'byline' && facts[next[next[k] ?? -1] ?? -1]?.kind === 'paragraph')
  return f?.dateline?.place === 'head' && f.byline === null && f.enumerator === null && !f.labelled && f.line.gap <= 1 && heads && isPlainTitle(facts[previous[k] ?? -1]) && facts[(previous[k] ?? 0) - 1]?.kind !== 'picture'
}

/** 3月27日 阴 进舱第9天 / 标题 / a body. */
function standsOverTitle(facts: LineFacts[], next: number[], k: number): boolean {
  const [f, below, second] = [facts[k], facts[next[k] ?? -1], facts[next[next[k] ?? -1] ?? -1]]
  const calendar = f?.dateline?.place === 'tail' && lunar.test(titleText(f))
  return (f?.dateline?.place === 'head' || calendar) && f.byline === null && f.enumerator === null && !f.labelled && isPlainTitle(below) && (below?.line.gap ?? 9) <= (calendar && titleText(f).includes('月') ? 1 : 0) && below?.enumerator === null && (second?.kind === 'paragraph' || second?.kind === 'byline')
}

function isPlainTitle(f: LineFacts | undefined): boolean {
  return f?.kind === 'title' && !/^(?:【|——)/.test(f.line.text) && f.byline === null && isTitleLike(f.line.folded)
}
