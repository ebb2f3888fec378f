import { endsLikeUnit, looksLikeName } from './lexicon'
import { splitRole } from './roles'
import type { SourceRange } from './types'

/** What a line says of pictures; offsets in the line. Several files may share a line. */
export interface PictureLine {
  /** file: 640.png; token: [图片]; numbered: 图1 …; caption: ▲…, 图为…; credit: 摄影：张三. */
  form: 'file' | 'token' | 'numbered' | 'caption' | 'credit'
  names: SourceRange[]
  caption: SourceRange | null
  credit: SourceRange | null
  /** ▼ and 下图 speak of the picture below. */
  below: boolean
}

const extension = '\\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|heif|svg)'
const file = new RegExp(`(?:(?:图片?|照片|附件|配图|插图)[ ]*[0-9]*[ ]*:[ ]*)?[^\\s|,;、<>"?*:[【][^|,;、<>"?*:。!?]{0,98}?${extension}(?![A-Za-z0-9\\p{Script=Han}])`, 'giu')
const markdown = /^!\[([^\]]*)\]\(([^)\s]+)[^)]*\)$/
const token = /^(?!\((?:图片?|照片)[ ]*:)[[【(<〔][ ]*(?:此处)?(?:插入?)?(?:图片?|配图|插图|照片|相片|image|img|photo|picture)[ ]*[0-9一二三四五六七八九十]{0,3}(?:[:][^\])】>]*)?[ ]*[\])】>〕]/i
const bareToken = /^(?:图片|照片|配图|插图)[ ]*[0-9一二三四五六七八九十]{0,3}$|^图[ ]*[0-9一二三四五六七八九十]{1,3}$/
const numbered = /^(?:图片?|照片|配图|插图)[ ]*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[ ]*(?:[:.、|丨)—-]+|[ ]+)[ ]*(?=.)/
/** （图1：志愿者在测温） */
const numberedInBrackets = /^[([【〔]((?:图片?|照片|配图|插图)[ ]*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}))[ ]*[:、.|丨 ][ ]*(?=[^()[\]【】〔〕]{2,}[)\]】〕]$)/
const captionMark = /^[([【〔〖]?(?:([▲△↑]+|[▼▽↓]+)[ ]*|(?:图说|图片说明|照片说明|图注|图片|上图|下图|图|[上下左右]?图片?为)[ ]*[:丨|][ ]*)(?=.)/
const captionWords = /^(?:[上下左右]?图(?:片)?(?:为|是|中))/
const creditOnly = /^(?:[([（【]?[ ]*(?:摄影|供图|图片来源|图片提供|拍摄|图片|图|摄)(?:者)?[ ]*[:/丨|][ ]*(.{2,24}?)(?:[ ]*(?:拍摄|提供|供图|摄))?[ ]*[)\]】]?|[([]?[ ]*(.{2,20}?)[ ]*\/?[ ]*(?:摄|供图|摄影|拍摄)[ ]*[)\]]?)$/
/** 图：… may be followed by a caption as well as by who took the picture; a place or a scene is a caption. */
const looseLabel = /^[([【]?[ ]*(?:图片?|照片)[ ]*[:/丨|]/
const scene = /[的在里中]|(?:现场|[场园街路库港网店行组班营台]|(?<![委协联工学])会|小区|大厦|家园|之家|窗口|食堂|车间|平台|行动|机关|活动室|室)$/
const creditTail = /[ ]*(?:[([][ ]*(?:(?:摄影|供图|图片来源|图片|图|拍摄)(?:者)?[ ]*[:/丨| ][ ]*([^()[\]]{2,24}?)|([^()[\]]{2,20}?)[ ]*\/?[ ]*(?:摄|供图|摄影|拍摄))[ ]*[)\]][。.]?|(?<=[。 ,;])[ ]*(?:摄影|供图|拍摄|摄像|图片来源|图片提供|图片?)(?:者)?[ ]*[:/丨][ ]*([^()。]{2,24})|(?<=[。!?…])[ ]*(?:摄影|摄像|拍摄|供图)[ ]+([\p{Script=Han}·]{2,8}(?:[ 、][\p{Script=Han}·]{2,8}){0,2})[。]?|(?<=[。!?… ])((?:[\p{Script=Han}“”]{0,12}(?:记者|通讯员|摄影师|特约摄影|志愿者)[ :]+)?[\p{Script=Han}·]{2,8}(?:[ 、][\p{Script=Han}·]{2,4}){0,2})[ ]*\/?[ ]*(?:摄影报道|摄|供图|摄影|拍摄)[。]?)$/u

/** Reads a picture line of any form; null for other lines. `folded` is the line at half width. */
export function readPicture(folded: string): PictureLine | null {
  if (folded.length > 240) return null
  return readFiles(folded) ?? readMarked(folded)
}

function line(form: PictureLine['form'], names: SourceRange[], caption: SourceRange | null, folded: string, below = false): PictureLine {
  if (caption === null) return { form, names, caption, credit: null, below }
  const split = splitCredit(folded, caption)
  return { form, names, caption: split.caption, credit: split.credit, below }
}

function readFiles(folded: string): PictureLine | null {
  const md = markdown.exec(folded)
  if (md !== null) {
    const [, alt = '', src = ''] = md
    const at = folded.lastIndexOf(src)
    return { form: 'file', names: [{ start: at, end: at + src.length }], caption: alt === '' ? null : { start: 2, end: 2 + alt.length }, credit: null, below: false }
  }
  if (!folded.includes('.')) return null
  const files = [...folded.matchAll(file)]
  const first = files[0]
  const last = files.at(-1)
  if (first === undefined || last === undefined) return null
  if (!/^[\s[(【<*•·\-—>]*$/.test(folded.slice(0, first.index))) return null
  const names = files.map((m) => {
    const label = /^(?:图片?|照片|附件|配图|插图)[ ]*[0-9]*[ ]*:[ ]*/.exec(m[0])?.[0].length ?? 0
    // (640.png) stands in brackets; (1).png begins with one.
    const open = /^\([^)]*$/.test(m[0].slice(label)) ? 1 : 0
    return { start: m.index + label + open, end: m.index + m[0].length }
  })
  const after = folded.slice(last.index + last[0].length)
  const skip = /^[ ]*(?:\([ ]*[0-9.]+[ ]*(?:[KMG]B?|字节)[ ]*\))?[\s\])】>:|丨,;—\-–]*/i.exec(after)?.[0].length ?? 0
  const start = last.index + last[0].length + skip
  return line('file', names, start < folded.length ? unbracket(folded, start) : null, folded)
}

/** 640.png（志愿者在测温） and 640.png 志愿者在测温 have the same caption. */
function unbracket(folded: string, start: number): SourceRange {
  const rest = folded.slice(start)
  return /^\([^()]*\)$/.test(rest) && !creditOnly.test(rest) ? { start: start + 1, end: folded.length - 1 } : { start, end: folded.length }
}

function readMarked(folded: string): PictureLine | null {
  const inBrackets = numberedInBrackets.exec(folded)
  if (inBrackets !== null) return line('numbered', [{ start: 1, end: 1 + (inBrackets[1] ?? '').length }], { start: inBrackets[0].length, end: folded.length - 1 }, folded)
  const mark = token.exec(folded)
  if (mark !== null) {
    const gap = /^[ :|丨]*/.exec(folded.slice(mark[0].length))?.[0].length ?? 0
    const start = mark[0].length + gap
    return line('token', [{ start: 0, end: mark[0].length }], start < folded.length ? { start, end: folded.length } : null, folded)
  }
  if (bareToken.test(folded)) return line('token', [{ start: 0, end: folded.length }], null, folded)
  if (folded.length > 120) return null
  const number = numbered.exec(folded)
  if (number !== null) return line('numbered', [{ start: 0, end: number[0].trimEnd().length }], { start: number[0].length, end: folded.length }, folded)
  const credit = readCredit(folded)
  if (credit !== null) return { form: 'credit', names: [], caption: null, credit, below: false }
  const caption = captionMark.exec(folded)
  if (caption !== null) return line('caption', [], { start: caption[0].length, end: folded.length - (wrapped(folded) ? 1 : 0) }, folded, /^[([【〔〖]?(?:[▼▽↓]|下图)/.test(folded))
  const inner = wrapped(folded) ? 1 : 0
  if (captionWords.test(folded.slice(inner)) && folded.length <= 80) return line('caption', [], { start: inner, end: folded.length - inner }, folded, folded.startsWith('下图', inner))
  return null
}

/** （图为……） — one pair of brackets holds all of the line. */
function wrapped(folded: string): boolean {
  return /^(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|〖[^〖〗]*〗)$/.test(folded)
}

function readCredit(folded: string): SourceRange | null {
  const match = creditOnly.exec(folded)
  const name = match?.[1] ?? match?.[2]
  if (name === undefined || !name.split(/[ 、]+/).every((word) => looksLikeName(word) || endsLikeUnit(word) || splitRole(word)?.unit === '') || /[,。;!?:()]/.test(name)) return null
  if (match?.[2] !== undefined && !name.split(/[ 、]+/).some((word) => looksLikeName(word))) return null
  if (looseLabel.test(folded) && !name.split(/[ 、]+/).every((word) => looksLikeName(word) || (endsLikeUnit(word) && !scene.test(word)))) return null
  return creditWords(folded, 0, folded.length)
}

/** A credit as it is printed, 张示例 摄 or 摄影：张示例, without its brackets and full stop. Offsets in the line. */
function creditWords(folded: string, from: number, to: number): SourceRange {
  const text = folded.slice(from, to)
  const start = /^[ ,;]*[([【]?[ ]*/.exec(text)?.[0].length ?? 0
  const end = text.length - (/[ ]*[)\]】]?[。.]?$/.exec(text)?.[0].length ?? 0)
  return { start: from + start, end: from + Math.max(start, end) }
}

function splitCredit(folded: string, caption: SourceRange): { caption: SourceRange | null; credit: SourceRange | null } {
  const text = folded.slice(caption.start, caption.end)
  const lone = readCredit(text)
  if (lone !== null) return { caption: null, credit: { start: caption.start + lone.start, end: caption.start + lone.end } }
  const match = creditTail.exec(text)
  const name = match?.slice(1).find((g: string | undefined) => g !== undefined)
  if (match === null || name === undefined || match.index === 0) return { caption, credit: null }
  const end = caption.start + text.slice(0, match.index).trimEnd().length
  return { caption: { start: caption.start, end }, credit: creditWords(folded, caption.start + match.index, caption.end) }
}

/** Caption and credit of an unmarked line that stands under a picture. Offsets in the line. */
export function readPlainCaption(folded: string): { caption: SourceRange | null; credit: SourceRange | null } {
  return splitCredit(folded, { start: 0, end: folded.length })
}
