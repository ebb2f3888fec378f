import type { Byline } from '../model/common'
import { fold, squeeze } from '../text/normalise'
import { endsLikeUnit } from './lexicon'
import { splitRole } from './roles'
import { labelled, roleLabel, type LabelKind } from './bylineLabels'
import { emptyReading, merge, readWords, type Reading } from './bylineWords'

export interface ParsedByline extends Byline {
  /** 0 to 1; below 0.7 asks for the editor's eye. */
  confidence: number
  /** How it is marked as a byline: brackets, a label such as 供稿：, a dash, or by its words only. */
  form: 'bracket' | 'label' | 'dash' | 'bare'
  /** The labels found: 供稿 → author, 摄影 → photo. */
  labels: LabelKind[]
}
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
  const segments = roleLabel(inner) ?? labelled(withoutPhotographer(apart(inner)))
  const labels = segments.flatMap((s) => (s.label === null ? [] : [s.label]))
  const total = emptyReading()
  const photos: string[] = []
  for (const segment of segments) {
    if (segment.label === 'other') continue
    const value = closed(segment.text.replace(/^[ ,、;:/|—-]+|[ ,、;/|。—-]+$/g, '')).replace(trailing, '')
    if (value === '') continue
    if (segment.label === 'unit') total.units.push(value)
    else if (segment.label === 'role') total.roles.push(value)
    else if (segment.label === 'photo') photos.push(value)
    else merge(total, readWords(value, segment.label === 'author' ? 'author' : form))
  }
  // A photographer is an author only where no other is named.
  if (total.names.length === 0 && total.units.length === 0) for (const photo of photos) merge(total, readWords(photo))
  total.units = total.units.map((unit) => {
    const at = folded.indexOf(unit)
    return at < 0 ? unit : raw.slice(at, at + unit.length)
  })
  return settle(total, folded, labels.length > 0 && form !== 'bracket' ? 'label' : form, labels)
}

/** 单位：示例局） — a bracket whose other half stood before the label goes. */
function closed(text: string): string {
  const open = /^[([【]/.test(text) && !/[)\]】]/.test(text) ? text.slice(1) : text
  return /[)\]】]$/.test(open) && !/[([【]/.test(open) ? open.slice(0, -1).trimEnd() : open
}

/** 示例局：张示例 — a colon between a unit and its author parts them as a blank does. */
function apart(text: string): string {
  if (!text.includes(':')) return text
  const [, unit = ''] = /^([\p{Script=Han}、]{3,32})[ ]*:[ ]*\p{Script=Han}[\p{Script=Han}·、 ]{1,20}$/u.exec(text) ?? []
  return unit !== '' && (endsLikeUnit(unit) || splitRole(unit)?.unit) ? text.replace(':', ' ') : text
}

function withoutPhotographer(text: string): string {
  return text.includes('文') ? text.replace(photoTail, '') : text
}

function unwrap(text: string): { inner: string; form: Exclude<ParsedByline['form'], 'label'> } {
  const dashless = text.replace(/^[—\-–~·*●■□◆◇○▲△►▶★☆※@]{1,6}[ ]*/, '')
  const inner = /^[([【〔「《<]/.test(dashless) ? brackets.exec(dashless)?.[1] : undefined
  if (inner !== undefined && !/[)）].*[(（]/.test(inner)) return { inner: inner.trim(), form: 'bracket' }
  return { inner: dashless.trim(), form: dashless.length < text.length ? 'dash' : 'bare' }
}

/** How sure a byline is by what it holds: u unit, r role, n name. */
const sureness: Record<string, number> = { urn: 0.95, un: 0.9, rn: 0.85, ur: 0.75, n: 0.75, u: 0.7, r: 0.5 }

function settle(r: Reading, text: string, form: ParsedByline['form'], labels: LabelKind[]): ParsedByline {
  const join = (list: string[], joiner: string): string | null => (list.length === 0 ? null : list.length === 1 ? (list[0] ?? null) : [...new Set(list)].join(joiner))
  // 示例局 办公室: units and posts that stand side by side keep the blank between them.
  const asWritten = (list: string[]): string => (text.includes(fold(list.join(' '))) ? ' ' : '、')
  const unit = join(r.units, asWritten(r.units))
  const role = join(r.roles, asWritten(r.roles))
  const name = join(r.names, r.joiner)
  const known = `${unit === null ? '' : 'u'}${role === null ? '' : 'r'}${name === null ? '' : 'n'}`
  const doubt = (r.unknown.length > 0 ? 0.35 : 0) + (r.glued ? 0.1 : 0) + (r.units.length > 1 || r.roles.length > 1 ? 0.1 : 0)
  const sure = Math.max(0.1, Math.round(((sureness[known] ?? 0.2) - doubt) * 100) / 100)
  const confidence = r.doubtful ? Math.min(0.65, sure) : sure
  return { unit, role, name, confidence, form, labels }
}
