import { byLastCharacter, roleBaseList, roleModifierList, unitStrength } from './lexicon'

export interface RoleSplit { unit: string; role: string }
const basesLike = byLastCharacter(roleBaseList)
const modifiersLike = byLastCharacter(roleModifierList)
interface Scored extends RoleSplit { score: number }

/** Last characters of roles that no list holds: 焊工, 线网规划员. */
const roleEnding = /[员工长师手兵生者人官家医警匠士]$/
const longestUnlisted = 4
/** 抢修班班长: a team without the unit that it belongs to says only what someone is. */
const ownTeam = /^\p{Script=Han}{2,3}(?:班副?班长|(?<!班)组副?组长)$/u
/** Bodies inside a unit whose posts follow another post: 党支部书记、村委会主任. */
const innerBody = /^(?:(?:村|居|社区居|业主|董|理|监|校务|家)?(?:委员?|事)?会|党委|党组|党支部|党总支|支部|总支|工会|妇联|团委|团支部|团总支|办公室|机关|武装部|经济合作社|合作社|工作站|服务站)+$/

/**
 * Splits a role phrase off the end: 示例局驻村第一书记 → 示例局 + 驻村第一书记, 质检员 → '' + 质检员; null when there is none.
 * Every cut is scored: a unit must end as units do, listed words of the role count for it, unlisted ones against it.
 */
export function splitRole(text: string): RoleSplit | null {
  const [, of = '', cohort = ''] = /^(.{2,20}?)((?:19|20)[0-9]{2}级)$/.exec(text) ?? []
  if (cohort !== '' && unitStrength(of) > 0) return { unit: of, role: cohort }
  const found: Scored[] = []
  const offer = (start: number, listed: number): void => {
    const scored = scoreCut(text, start, listed)
    if (scored !== null) found.push(scored)
  }
  for (const base of basesLike(text)) {
    if (!text.endsWith(base)) continue
    for (const start of phraseStarts(text, text.length - base.length)) {
      for (let extra = 0; extra <= longestUnlisted; extra++) offer(start - extra, text.length - start)
    }
  }
  if (roleEnding.test(text)) for (let length = 2; length <= longestUnlisted + 1; length++) offer(text.length - length, 1)
  const [first, ...others] = found
  if (first === undefined) return null
  const { unit, role } = others.reduce((best, next) => (next.score > best.score ? next : best), first)
  return ownTeam.test(text) ? { unit: '', role: text } : withPosting({ unit, role })
}

/** A cut's worth: `listed` characters at the end are known words of a role; those before it in the role are not. */
function scoreCut(text: string, start: number, listed: number): Scored | null {
  if (start < 0) return null
  const unit = text.slice(0, start)
  const role = text.slice(start)
  const unlisted = role.length - listed
  if (unlisted > 0 && !/^\p{Script=Han}+$/u.test(role)) return null
  const penalty = unlisted === 0 ? 0 : 12 + 2 * unlisted
  // 首钢园站点志愿者: one character before a listed role is the end of the place, unless it is a word of rank.
  if (unlisted === 1 && listed > 2 && unit !== '' && !/^[老新小女男总副兼首特原]/.test(role)) return null
  // 驻村 and 包村 say how someone serves; they are no unit.
  if (/^(?:驻|包|援|挂)[村片点社街镇乡县]/.test(unit) && unit.length <= 3) return null
  if (unit !== '') {
    const strength = unitStrength(unit)
    if (strength > 0) return { unit, role, score: strength * 100 + listed - penalty }
    return unlisted > 0 ? null : { unit, role, score: listed }
  }
  // A role by itself may hold a few unlisted characters, but only 员 tells one that no list holds from a name.
  if (unlisted > 0 && (listed > 1 ? unlisted > 2 : !role.endsWith('员'))) return null
  return { unit, role, score: 100 + listed - penalty }
}

/** 团委书记 is a post, 团委下沉干部 a post and the body that someone comes from. */
const body = /^(?:党组|党委|党工委|党总支|党支部|支部|总支|团委|团支部|团总支|工会)$/
const postOfBody = /(?:书记|委员|常委|秘书|秘书长|干事|主席|支书|成员)$/

/** 示例区团委挂职副书记: who is lent or sent comes from the whole body named before. */
const lent = /^(?:挂职|借调|下沉|选派|援派|抽调)/

/** Every place where a role phrase may begin when its base begins at `start`. */
function phraseStarts(text: string, start: number): number[] {
  const starts = [start]
  for (let at = 0; at < starts.length && starts.length < 24; at++) {
    const before = text.slice(0, starts[at])
    const cohort = /(?:第?[0-9一二三四五六七八九十]{1,4}[级届批])$/.exec(before)
    if (cohort !== null && !starts.includes(cohort.index)) starts.push(cohort.index)
    for (const modifier of modifiersLike(before)) {
      const next = before.length - modifier.length
      const ofBody = body.test(modifier) && (!postOfBody.test(text) || lent.test(text.slice(starts[at])))
      if (before.endsWith(modifier) && !starts.includes(next) && !ofBody) starts.push(next)
    }
  }
  return starts
}

/** Posts of those who head a body. */
const postOfOffice = /(?:主任|书记|主席|委员|会长|部长)$/

/** 示例局驻示例村第一书记: the place that someone is sent to belongs to the post, not to the unit that sends. */
function withPosting({ unit, role }: RoleSplit): RoleSplit {
  // 办公室主任 and 市劳动模范 name no unit: it is not said whose office, which city's.
  if (/^[省市区县州盟旗镇乡村]$/.test(unit) || (innerBody.test(unit) && postOfOffice.test(role))) return { unit: '', role: unit + role }
  const sent = /^(.{2,}?)((?:派驻|选派到?|下派到?|挂职到?|驻)\p{Script=Han}{1,14}(?:村|镇|乡|社区|街道|小区))$/u.exec(unit)
  const [, from = '', posting = ''] = sent ?? []
  if (/^(?:派驻|选派到?|驻)\p{Script=Han}{1,14}(?:村|镇|乡|社区|街道|小区)$/u.test(unit)) return { unit: '', role: unit + role }
  return sent !== null && unitStrength(from) > 0 ? { unit: from, role: posting + role } : { unit, role }
}

/**
 * Several posts set apart by 、: 示例社区书记、主任 → 示例社区 + 书记、主任; units before the first post stay units
 * (示例委、示例局下沉干部), each later post may have its own. Null when the pieces do not read so.
 */
export function splitRoleList(text: string): { units: string[]; roles: string[] } | null {
  const pieces = text.split('、')
  const units: string[] = []
  const roles: string[] = []
  for (const piece of pieces) {
    const split = splitRole(piece)
    if (split === null || (pieces.length > 1 && split.unit !== '' && unitStrength(split.unit) === 0)) {
      if (roles.length > 0 || unitStrength(piece) === 0) return null
      units.push(piece)
    } else if (roles.length > 0 && innerBody.test(split.unit)) roles.push(piece)
    else {
      if (split.unit !== '') units.push(split.unit)
      roles.push(split.role)
    }
  }
  return roles.length === 0 ? null : { units, roles }
}
