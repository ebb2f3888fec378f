import { readNumeral } from '../text/numerals'

const noteWords = '编者按语|编者按|编[ ]{1,4}者[ ]{1,4}按|编者[ ]{1,4}按|前[ ]{1,4}言|引[ ]{1,4}言|导[ ]{1,4}[语读]|按[ ]{1,4}语|开栏寄语|栏目按|编者注|编者的话|编者语|编者寄语|编者言|编前语|编前话|编前|编者手记|卷首语|卷首寄语|刊首语|刊首寄语|主编寄语|按语|开篇语|开篇的话|开栏的话|开栏语|导语|导读|引言|引语|前言|序言|写在前面|写在前边|致读者|本期导读|本刊编者按|本报编者按|编者说|编者絮语|编者导语|编者前言|编辑手记|编辑的话|编辑按语|编辑按|编辑寄语|编辑絮语|小编说|小编按|小编的话|小编寄语|小编有话说|小编导读|主编的话|主编按|主编手记|主持人语|主持人的话|主持人按语|主持人按|主持人导语|主持人手记|栏目导语|栏目语|专栏按语|开栏按语|开篇寄语|开卷语|开卷寄语|卷首的话|刊首的话|发刊词|创刊词|核心提示|内容提要|内容提示|内容摘要|阅读提示|本期提要|本期说明|写在开头|写在开篇|写在卷首|编者荐语|编者札记|编者小记|编者小语|编者导读|编者题记|编者感言|编辑荐语|编辑导读|小编荐语|主编荐语|荐语|荐读语|栏目寄语|专栏寄语|栏目说明|专栏说明|开栏说明|本期寄语|本期荐语|本期按语|本栏寄语|刊前语|刊前寄语|篇首语|篇前语|編者按語|編者按|編者的話|編者語|編者註|編者注|編者寄語|編者言|編前語|編前話|編前|編輯按|編輯手記|編輯的話|卷首語|刊首語|開篇語|開篇的話|開欄的話|開欄語|導語|導讀|引語|按語|寫在前面|寫在前邊|致讀者|主編寄語|主編的話|發刊詞|創刊詞|內容提要'
const closingWords = '结[ ]{1,4}语|编[ ]{1,4}后|后[ ]{1,4}记|尾[ ]{1,4}声|结语|结束语|编后语|编后话|编后记|编后|后记|尾声|尾语|写在最后|卷尾语|卷末语|篇尾语|编者后记|小结|结尾|敬请期待|下期预告|下期看点|結語|結束語|編後語|編後記|編後話|編後|後記|尾聲|尾語|寫在最後|卷尾語|編者後記|小結|結尾|敬請期待|下期預告'
const label = (list: string): RegExp => new RegExp(`^[\\[【(〔〖「『《<‹〈“"·■◆●★▶*#—\\-~ ]*(${list})[\\]】)〕〗」』》>›〉”"·■◆●★◀*#—\\-~ ]*(:|[|丨/]|$|[ ]{1,}|(?<=[\\]】)〕〗」』》>›〉—-])(?=.))[ ]*`)
const note = label(noteWords)
const closing = label(closingWords)
/** 按：… stands for 编者按 only with its colon or in brackets. */
const briefNote = /^(?:[\[(【〔](?=按[\])】〕]))?(按)(?:(?<=[\[(【〔]按)[\])】〕])?(:|(?<=[\])】〕]))[ ]*/

export interface FrameLabel {
  frame: 'note' | 'closing'
  /** Offsets of the label's words, and where text on the same line begins (null when it stands alone). */
  start: number
  end: number
  content: number | null
}

/** 编者按, 结语 and their kin, alone on a line or before the first sentence (编者按：…). Offsets in the line. */
export function readFrameLabel(folded: string): FrameLabel | null {
  const head = folded.slice(0, 60)
  for (const [frame, pattern] of [['note', note], ['closing', closing], ['note', briefNote]] as const) {
    const match = pattern.exec(head)
    const word = match?.[1]
    if (match === null || word === undefined) continue
    const rest = folded.length - match[0].length
    const marked = /^[:|丨/]$/.test(match[2] ?? '') || /[\]】)〕〗」』》>›〉—-]/.test(match[0].slice(match[0].indexOf(word) + word.length))
    // A mere blank parts label and text only before a whole sentence.
    if (rest > 0 && !marked && !(rest > 15 && /[。!?]/.test(folded))) continue
    const start = match[0].indexOf(word)
    return { frame, start, end: start + word.length, content: rest > 0 ? match[0].length : null }
  }
  return null
}

/** A number before a title: 1. / （一） / 【一】 / 一、 / ① / 第一篇. `style` tells whether two belong to one run. */
export interface Enumerator { value: number; length: number; style: string }
const numeral = '([0-9]{1,3}|[一二三四五六七八九十百]{1,4}|[壹贰叁肆伍陆柒捌玖拾]{1,3})'
const enumerators: [string, RegExp][] = [
  ['dot', /^([0-9]{1,3})[.](?![0-9])[ ]*/],
  ['pause', new RegExp(`^${numeral}[、][ ]*`)],
  ['bracket', new RegExp(`^[(][ ]*${numeral}[ ]*[)][ ]*`)],
  ['half', /^([0-9]{1,3})[)][ ]*/],
  ['square', new RegExp(`^[【\\[〔][ ]*(?:来稿|稿件|日记|故事|作品|第|之|其)?[ ]*${numeral}[ ]*(?:篇|则|封)?[ ]*[】\\]〕][ ]*`)],
  ['ordinal', new RegExp(`^(?:第|之|[Nn][Oo][. ]?|日记)[ ]*${numeral}[ ]*(?:篇|则|封|章|节|位|个故事)?[ ]*[:.、|丨]?[ ]+`)],
  ['ordinalColon', new RegExp(`^(?:第[ ]*${numeral}[ ]*(?:篇|则|封|位|章)|(?:日记|故事|来稿|稿件|文章|作品|篇目|之|其)[ ]*${numeral})[ ]*[:.、|丨 ]+[ ]*`)],
  ['formal', /^([壹贰叁肆伍陆柒捌玖拾]{1,2})[ .:丨|]+[ ]*/],
  ['circled', /^([①-⑳])[ ]*/],
  ['zero', /^(0[1-9]|[1-9][0-9])[ ]+(?![0-9年月日])/],
  ['bar', /^([0-9]{1,3})[ ]*[|丨/][ ]*/],
]

/** The enumerator that a line (folded) begins with; null when it begins with none or holds nothing else. */
export function readEnumerator(folded: string): Enumerator | null {
  for (const [style, pattern] of enumerators) {
    const match = pattern.exec(folded)
    const written = match?.[1] ?? match?.[2]
    if (match === null || written === undefined || match[0].length >= folded.length) continue
    const read = readNumeral(written)
    if (read !== null) return { value: read.value, length: match[0].length, style: /[0-9]/.test(written) ? `${style}9` : style }
  }
  return null
}

/** A marked section heading (栏目): 一、… / 【…】 / ——…—— / ★… Offsets of its title in the line; null when not marked. */
export function readSectionMark(folded: string): { start: number; end: number } | null {
  if (folded.length > 40) return null
  const wrapped = /^(?:【[ ]*(.+?)[ ]*】|——+[ ]*(.+?)[ ]*——+|[-=*·~]{2,}[ ]*(.+?)[ ]*[-=*·~]{2,}|[『「《〔][ ]*(.+?)[ ]*[』」》〕]|[★☆◆◇■□●○▶※✦❀]+[ ]*(.+?)[ ]*[★☆◆◇■□●○◀※✦❀]*)$/.exec(folded)
  const inner = wrapped?.slice(1).find((g: string | undefined) => g !== undefined)
  if (inner !== undefined) {
    const start = folded.indexOf(inner)
    return { start, end: start + inner.length }
  }
  const named = /^(?:栏目|板块|版块|单元)[ ]*[:][ ]*(?=.)/.exec(folded)
  if (named !== null) return { start: named[0].length, end: folded.length }
  if (/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十0-9]{1,3}(?:部分|篇章|篇|章|单元|板块|辑)(?:[ :]|$)|[壹贰叁肆伍陆柒捌玖拾]{1,2}(?:[、 ]|$))/.test(folded)) return { start: 0, end: folded.length }
  return null
}

/** （全文完） closes a text, 图文：各社区 says that all wrote: neither is text of an entry or names somebody. */
export function isEndMark(folded: string): boolean {
  if (folded.length <= 24 && /^(?:图文|文图|文\/图|图\/文|图片?|文字|供稿|供图|撰稿|来稿|摄影|稿件)[ ]*[:丨|][ ]*(?:各|有关|相关|全体)\p{Script=Han}{1,12}$/u.test(folded)) return true
  return folded.length <= 16 && /^[([【—\- *]*(?:(?:全文|本文|正文|全篇|本篇)[ ]*(?:已?完|完结|终|结束)|完|完结|终|剧终)[)\]】—\- *]*[.。]?$/.test(folded)
}

/** A line of rules or stars between parts. */
export function isDecoration(folded: string): boolean {
  return /^[\s\-—–_=*·~.。•●■◆★☆#+<>|/\\…─━┄┈═]+$/.test(folded)
}
