import type { Byline } from '../model/common'
import { fold, squeeze } from '../text/normalise'
import { surnameOf } from '../text/surnames'
import { bylineLabels, endsLikeUnit, looksLikeName } from './lexicon'
import { splitRole, splitRoleList } from './roles'

export interface ParsedByline extends Byline {
  /** 0 to 1; below 0.7 asks for the editor's eye. */
  confidence: number
  /** How it is marked as a byline: brackets, a label such as 供稿：, a dash, or by its words only. */
  form: 'bracket' | 'label' | 'dash' | 'bare'
  /** The labels found: 供稿 → author, 摄影 → photo. */
  labels: LabelKind[]
}
export type LabelKind = keyof typeof bylineLabels

interface Reading { units: string[]; roles: string[]; names: string[]; unknown: string[]; joiner: string; glued: boolean }

const labelKinds = new Map<string, LabelKind>(
  (Object.keys(bylineLabels) as LabelKind[]).flatMap((kind) => bylineLabels[kind].map((label): [string, LabelKind] => [label, kind])),
)
const escape = (text: string): string => text.replace(/[/&]/g, '\\$&')
const labelWords = [...labelKinds.keys()].sort((a, b) => b.length - a.length).map(escape).join('|')
const labelAt = new RegExp(`(?<=^|[ ,、;。|(/])(${labelWords})[ ]*(?:[:丨|︱│/][ ]*|(?<=作者|供稿|撰稿|单位|姓名|摄影|执笔|撰文)[ ]+|(?<=作者)(?:系|为|是)[ ]*)`, 'g')
const trailing = /[ /,]*(?:供稿|撰稿|投稿|撰文|供图|报道|整理|执笔|报送|文\/图|图\/文|图文|摄影报道|\/文|(?<=[ /])文|(?<=[ /])摄)$/
/** 张示例 文 李示例 摄: who took the pictures, after who wrote. */
const photoTail = /(?<=[ /,]+文)[ ,;|/]+[^ ]{2,8}[ /]*(?:摄|图|摄影|供图)$/
const brackets = /^[([【〔「《<](.*)[)\]】〕」》>][。.]?$/s

/**
 * Reads a byline in any common form: （示例局下沉干部 张示例）, 供稿：示例局 张三, 文/图：张三, 示例局 张三 李四.
 * What cannot be read is null and lowers the confidence; nothing is guessed in silence.
 */
export function parseByline(text: string): ParsedByline {
  const raw = squeeze(text).slice(0, 300)
  const folded = fold(raw)
  const { inner, form } = unwrap(folded)
  const segments = roleLabel(inner) ?? labelled(inner.replace(photoTail, ''))
  const labels = segments.flatMap((s) => (s.label === null ? [] : [s.label]))
  const total: Reading = { units: [], roles: [], names: [], unknown: [], joiner: ' ', glued: false }
  const photos: string[] = []
  for (const segment of segments) {
    if (segment.label === 'other') continue
    const value = segment.text.replace(/^[ ,、;:/|—-]+|[ ,、;/|。—-]+$/g, '').replace(trailing, '')
    if (value === '') continue
    if (segment.label === 'unit') total.units.push(value)
    else if (segment.label === 'role') total.roles.push(value)
    else if (segment.label === 'photo') photos.push(value)
    else merge(total, readWords(value))
  }
  // A photographer is an author only where no other is named.
  if (total.names.length === 0 && total.units.length === 0) for (const photo of photos) merge(total, readWords(photo))
  total.units = total.units.map((unit) => {
    const at = folded.indexOf(unit)
    return at < 0 ? unit : raw.slice(at, at + unit.length)
  })
  return { ...settle(total), form: labels.length > 0 && form !== 'bracket' ? 'label' : form, labels }
}

function unwrap(text: string): { inner: string; form: ParsedByline['form'] } {
  const dashless = text.replace(/^[—\-–~·*●]{1,6}[ ]*/, '')
  const inner = brackets.exec(dashless)?.[1]
  if (inner !== undefined && !/[)）].*[(（]/.test(inner)) return { inner: inner.trim(), form: 'bracket' }
  return { inner: dashless.trim(), form: dashless.length < text.length ? 'dash' : 'bare' }
}

/** 观测员：张示例 — a role and nothing else may label its name. */
function roleLabel(text: string): { label: LabelKind | null; text: string }[] | null {
  const [, role = '', name = ''] = /^(\p{Script=Han}{2,8})[ ]*:[ ]*([^:]{2,12})$/u.exec(text) ?? []
  if (role === '' || labelKinds.has(role) || splitRole(role)?.unit !== '' || !name.split(/[ 、]+/).every((word) => looksLikeName(word))) return null
  return [{ label: 'role', text: role }, { label: 'author', text: name }]
}

function labelled(text: string): { label: LabelKind | null; text: string }[] {
  const marks = [...text.matchAll(labelAt)]
  const first = marks[0]?.index ?? text.length
  const parts: { label: LabelKind | null; text: string }[] = first > 0 ? [{ label: null, text: text.slice(0, first) }] : []
  marks.forEach((mark, k) => {
    const kind = labelKinds.get(mark[1] ?? '') ?? null
    const value = text.slice(mark.index + mark[0].length, marks[k + 1]?.index ?? text.length)
    // After a photographer's name the next bracket belongs to the author.
    const cut = kind === 'photo' ? value.search(/ ?[([]/) : -1
    parts.push({ label: kind, text: cut > 0 ? value.slice(0, cut) : value })
    if (cut > 0) parts.push({ label: null, text: value.slice(cut) })
  })
  return parts
}

function merge(into: Reading, from: Reading): void {
  into.units.push(...from.units)
  into.roles.push(...from.roles)
  into.names.push(...from.names)
  into.unknown.push(...from.unknown)
  into.glued ||= from.glued
  if (from.names.length > 1) into.joiner = from.joiner
}

/** Unit, role and names out of words set apart by blanks, commas and brackets. */
function readWords(text: string): Reading {
  const reading: Reading = { units: [], roles: [], names: [], unknown: [], joiner: ' ', glued: false }
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
  if (pieces.length > 1 && pieces.every((p) => looksLikeName(p))) r.names.push(...pieces)
  else if (pieces.length > 1 && pieces.some((p) => looksLikeName(p) && !endsLikeUnit(p))) for (const piece of pieces) readWord(piece, false, r)
  else if (looksLikeName(word) && (!endsLikeUnit(word) || (afterUnit && last && r.names.length === 0 && word.length <= 3)) && splitRole(word) === null) r.names.push(word)
  else if (!readRoleWord(word, r) && !readUnitWord(word, r)) {
    // After a unit or a role a short word is a name even with an unknown surname.
    if (afterUnit && /^[\p{Script=Han}·]{2,4}$/u.test(word)) {
      r.names.push(word)
      r.glued = true
    } else r.unknown.push(word)
  }
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

function settle(r: Reading): Byline & { confidence: number } {
  const unique = (list: string[]): string[] => [...new Set(list)]
  const unit = r.units.length === 0 ? null : unique(r.units).join('、')
  const role = r.roles.length === 0 ? null : unique(r.roles).join('、')
  const name = r.names.length === 0 ? null : unique(r.names).join(r.joiner)
  const known = `${unit === null ? '' : 'u'}${role === null ? '' : 'r'}${name === null ? '' : 'n'}`
  const base: Record<string, number> = { urn: 0.95, un: 0.9, rn: 0.85, ur: 0.75, n: 0.75, u: 0.7, r: 0.5 }
  const doubt = (r.unknown.length > 0 ? 0.35 : 0) + (r.glued ? 0.1 : 0) + (r.units.length > 1 || r.roles.length > 1 ? 0.1 : 0)
  const confidence = Math.max(0.1, Math.round(((base[known] ?? 0.2) - doubt) * 100) / 100)
  return { unit, role, name, confidence }
}
