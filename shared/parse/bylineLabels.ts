import { isSoundedName } from '../text/foreign-names'
import { bylineLabels, looksLikeName, unitStrength } from './lexicon'
import { splitRole } from './roles'

export type LabelKind = keyof typeof bylineLabels
/** A labelled part of a byline; null where no label stands before it. */
export interface Segment { label: LabelKind | null; text: string }

const labelKinds = new Map<string, LabelKind>(
  (Object.keys(bylineLabels) as LabelKind[]).flatMap((kind) => bylineLabels[kind].map((label): [string, LabelKind] => [label, kind])),
)
const escape = (text: string): string => text.replace(/[/&]/g, '\\$&')
const labelWords = [...labelKinds.keys()].sort((a, b) => b.length - a.length).map(escape).join('|')
const labelAt = new RegExp(`(?<=^|[ ,、;。|(/])(${labelWords})[ ]*(?:[:丨|︱│/][ ]*|(?<=作者|供稿|撰稿|单位|姓名|摄影|执笔|撰文)[ ]+|(?<=作者)(?:系|为|是)[ ]*)`, 'g')

/** 观测员：张示例 — a role and nothing else may label its name. */
export function roleLabel(text: string): Segment[] | null {
  if (!text.includes(':')) return null
  const [, role = '', name = ''] = /^(\p{Script=Han}{2,8})[ ]*:[ ]*([^:]{2,12})$/u.exec(text) ?? []
  const own = role === '' ? unitRoleLabel(text) : null
  if (own !== null) return own
  if (role === '' || labelKinds.has(role) || splitRole(role)?.unit !== '' || !name.split(/[ 、]+/).every((word) => looksLikeName(word) || isCalled(word))) return null
  return [{ label: 'role', text: role }, { label: 'author', text: name }]
}

/** 12345热线中心话务员：秦示例 — a unit and a role label a name. */
function unitRoleLabel(text: string): Segment[] | null {
  const [, who = '', name = ''] = /^([\p{Script=Han}0-9]{5,24})[ ]*:[ ]*(\p{Script=Han}{2,4})$/u.exec(text) ?? []
  const split = who === '' ? null : splitRole(who)
  if (split === null || split.unit === '' || unitStrength(split.unit) < 1 || !looksLikeName(name)) return null
  return [{ label: 'unit', text: split.unit }, { label: 'role', text: split.role }, { label: 'author', text: name }]
}

/** 小禾, 老周, 阿强: what somebody is called by. */
function isCalled(word: string): boolean {
  return (/^[小老阿大]\p{Script=Han}$/u.test(word) && !/^(?:大[家会队爷娘妈叔姐哥学小厅楼雨雪风]|老[师人板家乡]|小[区时心孩学])$/.test(word)) || isSoundedName(word)
}

/** A byline cut before each of its labels. */
export function labelled(text: string): Segment[] {
  // Most lines have nothing that could end a label; the search for one is dear.
  if (!/[:丨|︱│/ ]|作者[系为是]/.test(text)) return [{ label: null, text }]
  const marks = [...text.matchAll(labelAt)]
  const first = marks[0]?.index ?? text.length
  const parts: Segment[] = first > 0 ? [{ label: null, text: text.slice(0, first) }] : []
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
