import { surnameOf, surnameWhereNamed } from '../text/surnames'
import { gluedNames } from './glued'
import { endsLikeUnit, isNoName, looksLikeName } from './lexicon'
import { splitRole, splitRoleList } from './roles'
import { readSpaced } from './spacedByline'

/** What the words of a byline were read as; `unknown` ones lower the confidence, `doubtful` asks for the editor's eye. */
export interface Reading { units: string[]; roles: string[]; names: string[]; unknown: string[]; joiner: string; glued: boolean; doubtful: boolean }

/** Where the words stand: behind a label for authors, in a byline's brackets, after a dash, or on a line that may be something else. */
export type Where = 'author' | 'bracket' | 'dash' | 'bare'

/** A reading with nothing in it. */
export function emptyReading(): Reading {
  return { units: [], roles: [], names: [], unknown: [], joiner: ' ', glued: false, doubtful: false }
}

/** Adds one part's reading to the whole. */
export function merge(into: Reading, from: Reading): void {
  into.units.push(...from.units)
  into.roles.push(...from.roles)
  into.names.push(...from.names)
  into.unknown.push(...from.unknown)
  into.glued ||= from.glued
  into.doubtful ||= from.doubtful
  if (from.names.length > 1) into.joiner = from.joiner
}

/** Unit, role and names out of words set apart by blanks, commas and brackets. */
export function readWords(text: string, where: Where = 'bare'): Reading {
  const reading = emptyReading()
  const words = joinSplitNames(splitWords(text))
  const spaced = /[,;|/[\]—]/.test(text) ? null : readSpaced(words, where)
  if (spaced !== null) return spaced
  words.forEach((word, k) => readWord(word, k === words.length - 1, reading, where))
  if (isMarked(where)) rescueName(words, reading, where)
  const listed = words.some((w) => w.includes('、') && w.split('、').slice(1).every((p) => looksLikeName(p)))
  reading.joiner = listed || reading.units.length > 1 ? '、' : ' '
  return reading
}

/** Brackets or a label say that somebody is named; a dash may as well begin a second title line. */
function isMarked(where: Where): boolean {
  return where === 'author' || where === 'bracket'
}

/** Words between blanks, commas and brackets; brackets inside a unit's name (示例局(团工委)) part nothing. */
function splitWords(text: string): string[] {
  const kept = [...text.matchAll(/\([\p{Script=Han}、]{2,16}\)/gu)].filter((m) => isInUnit(text.slice(0, m.index), m[0].slice(1, -1)))
  const words: string[] = []
  let from = 0
  for (const mark of [...text.matchAll(/[ ,;|/()[\]—]/g), { index: text.length }]) {
    if (kept.some((m) => mark.index >= m.index && mark.index < m.index + m[0].length)) continue
    if (mark.index > from) words.push(text.slice(from, mark.index))
    from = mark.index + 1
  }
  return words
}

function isInUnit(before: string, inside: string): boolean {
  return endsLikeUnit(/[^ ,;|/()[\]—]*$/.exec(before)?.[0] ?? '') && !inside.split('、').some((piece) => looksLikeName(piece) && !endsLikeUnit(piece)) && splitRole(inside) === null
}

/** （乜示例，示例局） and 作者：才让: a short word that nothing else explains is the name where one must stand. */
function rescueName(words: string[], r: Reading, where: Where): void {
  const [word, more] = r.unknown
  if (r.names.length > 0 || word === undefined || more !== undefined || !/^\p{Script=Han}{2,8}$/u.test(word) || isNoName(word) || /[的了在是和与及为不有我们等]/.test(word)) return
  const known = surnameWhereNamed(word) !== null && word.length <= 3
  if (where === 'author' ? words.length > 1 && words[0] !== word : !known || words[0] !== word || r.units.length + r.roles.length === 0) return
  r.names.push(word)
  r.unknown = []
  r.glued = true
  r.doubtful ||= word.length > 4
}

/** 张 三, set wide as in print, is one name: a lone surname and a lone character. */
function joinSplitNames(words: string[]): string[] {
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last?.length === 1 && /^\p{Script=Han}$/u.test(word) && (surnameOf(last) !== null || (surnameWhereNamed(last) !== null && out.length > 1))) out[out.length - 1] = last + word
    else out.push(word)
  }
  return out
}

function readWord(raw: string, last: boolean, r: Reading, where: Where): void {
  const word = raw.replace(/^、+|、+$/g, '').replace(/(?<=..)(?:同志|先生|女士)$/, '').replace(/^(?:来自|系|为|选派[至到])/, '')
  const afterUnit = r.units.length + r.roles.length > 0
  const pieces = word.split('、')
  // 扶贫干部 田园: after a post the last word is who holds it, whatever else it may mean.
  if (last && r.roles.length > 0 && r.names.length === 0 && /^\p{Script=Han}{2,3}$/u.test(word) && surnameOf(word) !== null && splitRole(word) === null) r.names.push(word)
  else if (pieces.length > 1 && pieces.every((p) => looksLikeName(p))) r.names.push(...pieces)
  else if (pieces.length > 1 && pieces.some((p) => looksLikeName(p) && !endsLikeUnit(p))) for (const piece of pieces) readWord(piece, false, r, where)
  else if (looksLikeName(word) && (!endsLikeUnit(word) || (afterUnit && last && r.names.length === 0 && word.length <= 3)) && splitRole(word) === null) r.names.push(word)
  else if (afterUnit && gluedNames(word).length > 1) {
    r.names.push(...gluedNames(word))
    r.glued = true
  } else if (!readRoleWord(word, r, where) && !readUnitWord(word, r) && !(afterUnit && readLastName(word, last, r, where))) r.unknown.push(word)
}

/** After a unit or a role a short word is a name even with an unknown surname, a longer one where brackets or a label say so. */
function readLastName(word: string, last: boolean, r: Reading, where: Where): boolean {
  const short = /^[\p{Script=Han}·]{2,4}$/u.test(word)
  if (!short && !(isMarked(where) && last && r.names.length === 0 && /^\p{Script=Han}{5,8}$/u.test(word) && !/[的了在是和与及为不有我们等第]/.test(word))) return false
  r.names.push(word)
  r.glued = true
  // 杨李明示 may be one with two surnames or two of two characters.
  r.doubtful ||= !short || (!last && surnameWhereNamed(word) === null) || (word.length === 4 && looksLikeName(word.slice(0, 2)) && looksLikeName(word.slice(2)))
  return true
}

function addUnitRole(split: { units: string[]; roles: string[] }, r: Reading): void {
  r.units.push(...split.units)
  r.roles.push(...split.roles)
}

/** 示例局下沉干部, 示例局下沉干部张三, 示例社区书记、主任, 通讯员. */
function readRoleWord(word: string, r: Reading, where: Where): boolean {
  const whole = splitRoleList(word)
  if (whole !== null) {
    addUnitRole(whole, r)
    return true
  }
  // 示例局交警支队 is a unit to its end, not a 支队 of the name of 支.
  if (endsLikeUnit(word)) return false
  for (const names of namesAtEnd(word)) {
    const split = splitRoleList(word.slice(0, -names.length))
    if (split === null) continue
    addUnitRole(split, r)
    r.names.push(...names.split('、'))
    return true
  }
  return isMarked(where) && readNameBehindRole(word, r)
}

/** Words of one's work that may stand behind a role and are no name. */
const deeds = /^(?:供稿|供图|整理|来稿|投稿|手记|日记|来信|口述|提供|摄影|拍摄|报道|讲述|感言|心声|寄语|座谈|交流|报到|上岗|服务|活动|风采|故事|事迹|家属|代表|职工|一同|共同|集体)$/

/** 示例局下沉干部乜明: what stands right behind a unit's listed role is who holds it, whatever the surname. */
function readNameBehindRole(word: string, r: Reading): boolean {
  for (const length of [3, 2, 4]) {
    const name = word.slice(-length)
    if (name.length >= word.length || !/^\p{Script=Han}+$/u.test(name) || deeds.test(name) || isNoName(name) || (length === 4 && surnameOf(name) === null)) continue
    const split = splitRoleList(word.slice(0, -length))
    if (split === null || split.units.length === 0 || !split.units.every((unit) => endsLikeUnit(unit))) continue
    addUnitRole(split, r)
    r.names.push(name)
    r.glued = true
    r.doubtful ||= surnameWhereNamed(name) === null || length === 4
    return true
  }
  return false
}

/** 示例局, 示例局、示范局, 示例局张三. */
function readUnitWord(word: string, r: Reading): boolean {
  // No unit's name holds 的: 三万人的广场 is a title.
  if (/[:。!?“”的]/.test(word)) return false
  if (endsLikeUnit(word)) {
    r.units.push(word)
    return true
  }
  for (const names of namesAtEnd(word)) {
    const unit = word.slice(0, -names.length)
    if (unit.length < 2 || !endsLikeUnit(unit)) continue
    r.units.push(unit)
    r.names.push(...names.split('、'))
    r.glued = true
    return true
  }
  return false
}

/** Names that a run-together word may end with, the likeliest length first. */
function namesAtEnd(word: string): string[] {
  const list = word.split('、')
  const tail = list.slice(1)
  const head = list[0] ?? ''
  if (tail.length > 0 && !tail.every((p) => looksLikeName(p))) return []
  return [9, 8, 7, 6, 5, 3, 2, 4].map((length) => head.slice(-length)).filter((name) => name.length < head.length && looksLikeName(name)).map((name) => [name, ...tail].join('、'))
}
