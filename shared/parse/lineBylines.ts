import { parseByline, type ParsedByline } from './byline'
import { surnameOf } from '../text/surnames'
import { endsLikeUnit, looksLikeName } from './lexicon'
import type { Line } from './lines'
import { isEndMark } from './marks'
import { splitRole } from './roles'
import type { SourceRange } from './types'

export interface LineByline {
  range: SourceRange
  parsed: ParsedByline
  /**
   * strong: marked as a byline; weak: only its words; trailing: in brackets at the end of a paragraph;
   * guess: names beside a word that may be a unit. */
  strength: 'strong' | 'weak' | 'trailing' | 'guess'
}

/** The line as a byline: strong where brackets, a label or a dash mark it, weak where only its words do. */
export function wholeByline(line: Line): LineByline | null {
  // A sentence without brackets, label or dash is no byline; most lines end here.
  if (line.text.length > 100 || (/[。！？；，!?;,…]$/.test(line.text) && !/[:：丨/]|^[-—–(（【[]/.test(line.text))) return null
  if (!mayName(line.text)) return null
  if (isAside(line.folded) || subtitle.test(line.folded)) return null
  const parsed = parseByline(line.text)
  const range = { start: line.start, end: line.end }
  if (isPictureCredit(line.folded, parsed)) return null
  // 【战报】 and 【示例街道】 are headings; square brackets make a byline only of a unit or a role with a name.
  if (/^[【[]/.test(line.text) && parsed.form === 'bracket' && (parsed.name === null || (parsed.unit === null && parsed.role === null))) return null
  if (parsed.labels.some((l) => l === 'other') && parsed.name === null) return null
  if (parsed.form === 'label') return parsed.unit === null && parsed.name === null && parsed.labels.length < 1 ? null : { range, parsed, strength: looseLabel(line) ? 'weak' : 'strong' }
  if (parsed.form === 'bracket' && /^[(（【〔[]/.test(line.text) && parsed.confidence >= 0.5) return { range, parsed, strength: 'strong' }
  if (parsed.form === 'bracket' && /^[(（]/.test(line.text) && line.text.length <= 32 && !/[，。！？：；,!?:;]|[完续略]|节选|删节|图|编/.test(line.text)) return { range, parsed, strength: 'weak' }
  if (parsed.form === 'bare' && parsed.unit !== null && parsed.name !== null && parsed.confidence >= 0.85 && nameThenUnit.test(line.folded)) return { range, parsed, strength: 'strong' }
  if (parsed.form === 'bare' && parsed.name !== null && parsed.confidence >= 0.6 && /^(?:本报|本刊|特约|见习|实习)?(?:记者|通讯员)[ \u3000]/.test(line.text)) return { range, parsed, strength: 'strong' }
  if (parsed.form === 'dash' && parsed.confidence >= (isWhole(parsed) ? 0.6 : 0.7) && parsed.name !== null && (/^[—\-–~·*●]/.test(line.text) || parsed.unit !== null || parsed.role !== null)) return { range, parsed, strength: 'strong' }
  if (parsed.confidence >= 0.6 && line.text.length <= 40) return { range, parsed, strength: 'weak' }
  return parsed.form === 'bare' && line.text.length <= 40 ? unlistedUnit(line, range) : null
}

const endsSentence = /[。！？!?…][”"」』]?\s*$/

/** Unit, role and name, as only a byline has them. */
function isWhole(parsed: ParsedByline): boolean {
  return parsed.unit !== null && parsed.role !== null && parsed.name !== null
}

/** ——记示例社区党员张示例: a second title line tells of somebody. */
const subtitle = /^[—-]{1,4}[ ]*(?:记|致|献给|写给|写在|访|追记|追忆|怀念|悼念|走近|忆|读|观|赠|敬|给|与|和)/

/** （未完待续）, （节选）: what follows or was left out is no author. */
function isAside(folded: string): boolean {
  return isEndMark(folded) || /^[([【—\- ]*(?:(?:未完)?待续|下[期文]待续|[上中下续]篇?|节选|节录|摘录|摘编|选登|有删[节减改]|略有删[节减改]|[略删]|转载|转发|图文无关|资料图片?|配图|示意图|化名|笔名|文中人物(?:均)?(?:为|系)?化名)[)\]】—\- ]*[.。]?$/.test(folded)
}

/** 图文：各社区 names nobody, and 队员在挖渠 摄影：张示例 is a picture's caption. */
function isPictureCredit(folded: string, parsed: ParsedByline): boolean {
  if (parsed.form !== 'label') return false
  if (parsed.name === null && parsed.role === null && /^(?:各|有关|相关|全体|本[报刊网站台])/.test(parsed.unit ?? '')) return true
  const before = parsed.labels.every((label) => label === 'photo') ? /^(.{2,}?)[ ]*(?:摄影|拍摄|图片|供图|摄像|图|摄)(?:者|师)?[ ]*[:丨|/]/.exec(folded)?.[1] : undefined
  if (before === undefined || /^[([【]/.test(before)) return false
  const named = parseByline(before)
  return named.name === null && named.unit === null
}

/** A lone word names somebody only where it ends as a unit, a role or a name does; a look at its end spares reading the rest. */
function mayName(text: string): boolean {
  if (text.length <= 4 || !/^[\p{Script=Han}\p{P}\p{N}]+$/u.test(text) || /[-—–:：丨|/()（）[\]【】〔〕「」《》<>·•、，,]/.test(text)) return true
  return [2, 3, 4].some((length) => surnameOf(text.slice(-length)) !== null) || endsLikeUnit(text) || splitRole(text) !== null
}

/** 示例供水 张三 李四: a word that no list knows as a unit and nothing but names after it. A guess, and marked as one. */
function unlistedUnit(line: Line, range: SourceRange): LineByline | null {
  const match = /^(\p{Script=Han}{3,16})[ ]+((?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,10})(?:[ 、]+\p{Script=Han}{2,4}){0,5})$/u.exec(line.folded)
  const names = match?.[2]?.split(/[ 、]+/) ?? []
  const unit = match?.[1] ?? ''
  if (match === null || !names.every((name) => looksLikeName(name)) || looksLikeName(unit)) return null
  const parsed: ParsedByline = { unit: line.text.slice(0, unit.length), role: null, name: names.join(' '), confidence: 0.55, form: 'bare', labels: [] }
  return { range, parsed, strength: 'guess' }
}

/** 张示例（示例局）: a name and its unit in brackets are nothing but a byline. */
const nameThenUnit = /^[\p{Script=Han}·]{2,4}(?:[ 、][\p{Script=Han}·]{2,4}){0,3}[ ]*[([][^()[\]]{3,30}[)\]]$/u

/** A label inside a sentence (…单位：…) marks no byline. */
function looseLabel(line: Line): boolean {
  return /[。!?;]/.test(line.folded.slice(0, -1)) || line.text.length > 80
}

const tailBrackets = /(?:[(（][^()（）]{2,48}[)）]|[【[][^【】[\]]{2,40}[】\]]|——[^—。，！？]{2,36})[。.]?$/

/** （示例局 张示例） or ——示例局 张示例 at the end of a line's text. */
export function trailingByline(line: Line, start: number, end: number): LineByline | null {
  const window = line.text.slice(Math.max(0, end - line.start - 56), end - line.start)
  const match = tailBrackets.exec(window)
  if (match === null || match.index + (end - line.start - window.length) <= 0) return null
  const from = end - match[0].length
  if (from <= start) return null
  const parsed = parseByline(match[0])
  if (parsed.name === null || parsed.confidence < (parsed.form === 'bracket' && isWhole(parsed) && endsSentence.test(line.text.slice(0, from - line.start)) ? 0.6 : 0.8) || parsed.labels.includes('photo') || /摄[)）]?$/.test(match[0])) return null
  const dash = match[0].startsWith('—')
  if (dash && !/[。！？!?”…」]$/.test(line.text.slice(0, from - line.start).trimEnd())) return null
  return { range: { start: from, end }, parsed, strength: 'trailing' }
}

/** A news report names its author where it begins: 本报讯（记者 张示例 通讯员 李示例）. */
export function leadingByline(line: Line): LineByline | null {
  const match = /^(?:(?:本[报刊台网站]|\p{Script=Han}{2,6}[报网社台])?讯[ ]*)?[(（]((?:本报|本刊|特约|实习|见习)?(?:记者|通讯员)[^()（）。，]{2,40})[)）][ ]*/u.exec(line.text.slice(0, 70))
  if (match === null || match[0].length >= line.text.length) return null
  const parsed = parseByline(`（${match[1] ?? ''}）`)
  return parsed.name === null ? null : { range: { start: line.start, end: line.start + match[0].trimEnd().length }, parsed, strength: 'strong' }
}

/** 示例局 张示例  5月29日: what stands beside the date is a byline. */
export function restByline(line: Line, from: number, to: number): LineByline | null {
  const text = line.text.slice(from - line.start, to - line.start)
  const parsed = parseByline(text)
  const marked = parsed.form === 'bracket' || parsed.form === 'label'
  const sure = marked ? parsed.confidence >= 0.7 && parsed.name !== null : (parsed.confidence >= 0.9 || /^(?:本报|特约|见习)?(?:记者|通讯员)[ \u3000]/.test(text)) && parsed.name !== null
  return sure ? { range: { start: from, end: to }, parsed, strength: 'strong' } : null
}
