import { surnameOf } from '../text/surnames'
import { endsLikeUnit, looksLikeName } from './lexicon'
import { splitRole, splitRoleList } from './roles'

/** What the words of a byline were read as; `unknown` ones lower the confidence. */
export interface Reading { units: string[]; roles: string[]; names: string[]; unknown: string[]; joiner: string; glued: boolean }

/** A reading with nothing in it. */
export function emptyReading(): Reading {
  return { units: [], roles: [], names: [], unknown: [], joiner: ' ', glued: false }
}

/** Adds one part's reading to the whole. */
export function merge(into: Reading, from: Reading): void {
  into.units.push(...from.units)
  into.roles.push(...from.roles)
  into.names.push(...from.names)
  into.unknown.push(...from.unknown)
  into.glued ||= from.glued
  if (from.names.length > 1) into.joiner = from.joiner
}

/** Unit, role and names out of words set apart by blanks, commas and brackets. */
export function readWords(text: string): Reading {
  const reading = emptyReading()
  const words = joinSplitNames(splitWords(text))
  words.forEach((word, k) => readWord(word, k === words.length - 1, reading))
  const listed = words.some((w) => w.includes('、') && w.split('、').slice(1).every((p) => looksLikeName(p)))
  reading.joiner = listed || reading.units.length > 1 ? '、' : ' '
  return reading
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

/** 张 三, set wide as in print, is one name: a lone surname and a lone character. */
function joinSplitNames(words: string[]): string[] {
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last?.length === 1 && surnameOf(last) !== null && /^\p{Script=Han}$/u.test(word)) out[out.length - 1] = last + word
    else out.push(word)
  }
  return out
}

function readWord(raw: string, last: boolean, r: Reading): void {
  const word = raw.replace(/^、+|、+$/g, '').replace(/(?<=..)(?:同志|先生|女士)$/, '').replace(/^(?:来自|系|为|选派[至到])/, '')
  const afterUnit = r.units.length + r.roles.length > 0
  const pieces = word.split('、')
  // 扶贫干部 田园: after a post the last word is who holds it, whatever else it may mean.
  if (last && r.roles.length > 0 && r.names.length === 0 && /^\p{Script=Han}{2,3}$/u.test(word) && surnameOf(word) !== null && splitRole(word) === null) r.names.push(word)
  else if (pieces.length > 1 && pieces.every((p) => looksLikeName(p))) r.names.push(...pieces)
  else if (pieces.length > 1 && pieces.some((p) => looksLikeName(p) && !endsLikeUnit(p))) for (const piece of pieces) readWord(piece, false, r)
  else if (looksLikeName(word) && (!endsLikeUnit(word) || (afterUnit && last && r.names.length === 0 && word.length <= 3)) && splitRole(word) === null) r.names.push(word)
  else if (afterUnit && gluedNames(word).length > 1) {
    r.names.push(...gluedNames(word))
    r.glued = true
  } else if (!readRoleWord(word, r) && !readUnitWord(word, r)) {
    // After a unit or a role a short word is a name even with an unknown surname.
    if (afterUnit && /^[\p{Script=Han}·]{2,4}$/u.test(word)) {
      r.names.push(word)
      r.glued = true
    } else r.unknown.push(word)
  }
}

/** 张三李四王五: names set without blanks, each with a known surname; none where the word can be parted in no or several ways. */
function gluedNames(word: string): string[] {
  if (!/^\p{Script=Han}{4,12}$/u.test(word) || endsLikeUnit(word) || splitRole(word) !== null) return []
  const ways: string[][][] = [[[]]]
  for (let end = 2; end <= word.length; end++) {
    ways[end] = [2, 3, 4].flatMap((size) => {
      const name = word.slice(Math.max(0, end - size), end)
      return name.length === size && looksLikeName(name) ? (ways[end - size] ?? []).slice(0, 3).map((way) => [...way, name]) : []
    })
  }
  const found = ways[word.length] ?? []
  const even = found.filter((way) => way.every((name) => name.length === way[0]?.length))
  return (found.length === 1 ? found[0] : even.length === 1 ? even[0] : undefined) ?? []
}

function addUnitRole(split: { units: string[]; roles: string[] }, r: Reading): void {
  r.units.push(...split.units)
  r.roles.push(...split.roles)
}

/** 示例局下沉干部, 示例局下沉干部张三, 示例社区书记、主任, 通讯员. */
function readRoleWord(word: string, r: Reading): boolean {
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
  return [3, 2, 4].map((length) => head.slice(-length)).filter((name) => name.length < head.length && looksLikeName(name)).map((name) => [name, ...tail].join('、'))
}
