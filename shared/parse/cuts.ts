import { fold } from '../text/normalise'
import { endsLikeUnit } from './lexicon'
import type { NumberMark } from './number'

/** What always parts two names: a bar, a line's end, two blanks, a double slash. */
export const strong = /[ \t]*(?:[|丨︱│\n]|[ \t]{2,}|\/\/)[ \t]*/g
const issueYear = /[(【]?(?:19|20)[0-9]{2}年(?:度)?[)】]?[ ]*$/
const seriesHint = /(?:系列(?:报道|日记|活动)?|专栏|专刊|专题|专辑|简报|快报|周报|月报|周刊|月刊|双月刊|季刊|通讯|动态|在行动|在一线|进行时|播报|之声|故事汇?|风采|纪实|札记|手记|随笔|日记|日志|见闻|连载|栏目|特刊|期刊|内刊|展播|访谈|笔谈|微课堂?|学习园地)$/

/** Whether a line's words sound like the name of a series: …系列, …简报, …在行动. */
export function soundsLikeSeries(text: string): boolean {
  return seriesHint.test(fold(text).replace(/[」』》】”"\])〕]+$/, ''))
}

export interface LeftSide { far: { start: number; end: number }; near: { start: number; end: number }; separator: string | null }

/** What stands left of the number: the piece beside it and all before the last separator. */
export function splitLeft(folded: string, number: NumberMark): LeftSide {
  let end = number.start
  const glue = /(?:[ \t]*(?:[|丨︱│\n—–―:·•/-]|\/\/)+[ \t]*|[ \t]+)$/.exec(folded.slice(0, end))
  if (glue !== null) end = glue.index
  const year = issueYear.exec(folded.slice(0, end))
  if (year !== null) end = year.index
  const before = folded.slice(0, end).trimEnd()
  const strongest = [...before.matchAll(strong)].filter((m) => m.index > 0).at(-1) ?? wrapCut(before)
  const wrapped = strongest === undefined ? wrappedHead(before) : 0
  if (wrapped > 0) return { far: { start: 0, end: wrapped }, near: { start: wrapped, end: before.length }, separator: headWrap }
  const cut = strongest ?? weakCut(before)
  if (cut === undefined) return { far: { start: 0, end: 0 }, near: { start: 0, end: before.length }, separator: null }
  return { far: { start: 0, end: cut.index }, near: { start: cut.index + cut[0].length, end: before.length }, separator: cut[0] }
}

/** Stands for the brackets around a series that a title follows: they are no separator that is written. */
export const headWrap = '】'

/** 【示例日记】同心守护（三）: where the brackets around the series at the beginning end; 0 where there are none. */
function wrappedHead(before: string): number {
  const match = /^(?:【[^【】]{2,24}】|\[[^[\]]{2,24}\]|「[^「」]{2,24}」|『[^『』]{2,24}』|〔[^〔〕]{2,24}〕)[ \t]*(?=[^ \t【】[\]]{2})/.exec(before)
  const rest = before.slice(match?.[0].length ?? 0)
  return match === null || soundsLikeSeries(rest) ? 0 : match[0].length
}

/** 同心守护【示例日记】 and 同心守护《示例日记》: brackets set the series apart from the title before them. */
function wrapCut(before: string): RegExpExecArray | undefined {
  return /(?<=\S.)[ \t]*(?=(?:【[^【】]{2,24}】|\[[^[\]]{2,24}\]|「[^「」]{2,24}」|『[^『』]{2,24}』|《[^《》]{2,24}》|〔[^〔〕]{2,24}〕)$)/.exec(before) ?? undefined
}

/** A dash, colon or single space parts title and series only where the last piece sounds like a series. */
function weakCut(before: string): RegExpExecArray | undefined {
  return plainCut(before) ?? dotCut(before) ?? evenCut(before) ?? closeDot(before)
}

/** A middle dot, hyphen or exclamation mark parts them only where the last piece alone sounds like a series and neither is a mere word. */
function dotCut(before: string): RegExpExecArray | undefined {
  return [...before.matchAll(/[ \t]*[·•‧-][ \t]*|(?<=[!?])/g)].reverse().find((m) => {
    const first = before.slice(0, m.index)
    const last = before.slice(m.index + m[0].length)
    return first.length >= 5 && last.length >= 4 && soundsLikeSeries(last) && !soundsLikeSeries(first)
  })
}

/** A tilde or slash between two names of four characters and more, or a dot after a name of several words, which is no part of a series' own. */
function evenCut(before: string): RegExpExecArray | undefined {
  return [...before.matchAll(/[ \t]*[~∼/＊*][ \t]*|[ \t]*[·•‧][ \t]*/g)].reverse().find((m) => {
    const first = before.slice(0, m.index)
    const last = before.slice(m.index + m[0].length)
    const apart = /[·•‧]/.test(m[0]) ? /\S[ \t]\S/.test(first) : first.length >= 4
    return apart && last.length >= 4 && !endsLikeUnit(first) && /^[\p{Script=Han}“”"]+$/u.test(last)
  })
}

/** Whether a dot without blanks, which a series' own name may hold as well, is all that parts two names. */
export function byCloseDot(separator: string | null, last: string): boolean {
  return /^[·•‧]$/.test(separator ?? '') && !soundsLikeSeries(last)
}

/** 书香机关·机关党建: a dot without blanks between two names of four characters and more parts them, but in doubt. */
function closeDot(before: string): RegExpExecArray | undefined {
  const match = /^(\p{Script=Han}{4,12})[·•‧](?=\p{Script=Han}{4,12}$)/u.exec(before)
  if (match === null || soundsLikeSeries(before)) return undefined
  match.index = match[1]?.length ?? 0
  match[0] = match[0].slice(match.index)
  return match
}

function plainCut(before: string): RegExpExecArray | undefined {
  const cut = [...before.matchAll(/[ \t]*(?:——|—|:)[ \t]*|[ \t]+/g)].filter((m) => m.index > 0).at(-1)
  if (cut === undefined) return undefined
  const dash = cut[0].trim() !== ''
  const last = before.slice(cut.index + cut[0].length)
  return dash || soundsLikeSeries(last) ? cut : undefined
}

/** What stands right of the number, without the separator and a second number such as （总第218期）. */
export function splitRight(folded: string, number: NumberMark): { start: number; end: number; separator: string | null } {
  let start = number.end
  const second = /^[ ]*[([【]?(?:总|累计)?第?[ ]*[0-9〇零一二三四五六七八九十百千]{1,9}[ ]*期[)\]】]?/.exec(folded.slice(start))
  if (second !== null) start += second[0].length
  const dateTail = /[ (]*(?:19|20)[0-9]{2}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?[ )]*$/.exec(folded.slice(start))
  const end = dateTail === null ? folded.length : start + dateTail.index
  const gap = /^(?:[ \t]*(?:[|丨︱│\n—–―:·•/,-]|\/\/)+[ \t]*|[ \t]+)/.exec(folded.slice(start, end))
  return { start: start + (gap?.[0].length ?? 0), end, separator: gap?.[0] ?? null }
}
