import { surnameWhereNamed } from '../text/surnames'
import type { Reading, Where } from './bylineWords'
import { endsLikeUnit, isNoName, looksLikeName, unitStrength } from './lexicon'
import { splitRole, splitRoleList } from './roles'

/** Last characters of posts and trades that no list holds: 盾构工, 巡线长, 制陶师; behind a unit and before a name they tell a role. */
const tradeEnding = /(?:[员工长师手兵警医匠士理]|指挥|调度|监护|导播|翻译|领导|导购|主持|统筹|策划|会计|出纳|司仪|技工|学徒|帮厨|总管|店小二|负责)$/
/** A trade that begins like a surname: 康养师, 安装工, 管护员. Names seldom end so. */
const sureTrade = /^\p{Script=Han}{2,5}[员工师警医匠]$/u
const sentence = /[的了着是在和与及为不有我们你他她它这那就都把被让从到向于]/
const time = /^[0-9〇零一二三四五六七八九十]+[年月日时点号]|[年月日]$/
const deed = /^(?:供稿|供图|整理|来稿|投稿|撰稿|撰文|执笔|口述|讲述|提供|摄影|摄像|拍摄|报道|采写|改编|演唱|作词|作曲|朗诵|翻唱|审核|校对|编辑|责编|主编|策划|文字|图文|图片|视频|手记|日记|来信|感言|心声|寄语|转载|来源|作者|笔名|化名|选自|原载|根据|此文|本文|以上)$/
/** Bodies with a name of their own, whose posts belong to them and not to the unit named before. */
const ownBody = /(?:[省市区县州盟旗镇乡村]|街道|社区|公司|集团).{2,}$|.{2,}(?:局|委|厅|署|法院|检察院|公司|集团|大学|学院|中学|小学|街道|支行|分行|银行)$/

/**
 * 示例动车段 机辆师 苏示例: three and more words set apart by blanks are unit, role and name by their places, whatever the lists
 * know; what no list holds lowers the confidence. Null where the words do not stand so.
 */
export function readSpaced(words: string[], where: Where): Reading | null {
  if (words.length < 3 || words.length > 9 || !words.every((word) => /^[\p{Script=Han}A-Za-z0-9〇·、()]{2,30}$/u.test(word))) return null
  const from = namesFrom(words, where)
  const units = words.slice(0, from - 1)
  const post = words[from - 1]
  if (post === undefined || units.length === 0 || !units.every((unit) => mayBeUnit(unit))) return null
  const unlisted = units.filter((unit) => !endsLikeUnit(unit)).length
  const reading: Reading = { units, roles: [], names: words.slice(from), unknown: [], joiner: ' ', glued: unlisted > 0, doubtful: surnameWhereNamed(words[from] ?? '') === null && !looksLikeName(words[from] ?? '') }
  if (unlisted > 1 || (unlisted > 0 && where === 'bare')) return null
  // 示例局 话务 张示例 on an unmarked line: only a unit that is surely one leaves no other place for the word.
  const role = readPost(post, where === 'bare' && units.every((unit) => unitStrength(unit) === 1) ? 'dash' : where)
  if (role === null) return null
  reading.units.push(...role.units)
  reading.roles.push(...role.roles)
  reading.glued ||= role.unlisted
  // ——雪山脚下 驻村干部 高示例 may be a second title line.
  reading.doubtful ||= unlisted > 0 && where === 'dash'
  reading.doubtful ||= role.unlisted && (unlisted > 0 || looksLikeName(post) || !(tradeEnding.test(post) || /..[人者家生户]$/.test(post)))
  return reading
}

/** Where the names begin: the last words of a name's form; the last word alone may have a rare surname. */
function namesFrom(words: string[], where: Where): number {
  let from = words.length
  while (from > 0 && isName(words[from - 1] ?? '')) from--
  const last = words.at(-1) ?? ''
  if (from === words.length && where !== 'bare' && /^\p{Script=Han}{2,3}$/u.test(last) && !endsLikeUnit(last) && splitRole(last) === null && !deed.test(last)) {
    // 示例厂 炉前工 田野: behind a trade the last word is who has it, whatever else it may mean.
    const trade = words.length === 3 && endsLikeUnit(words[0] ?? '') && tradeEnding.test(words[1] ?? '') && !looksLikeName(words[1] ?? '')
    if (trade || (surnameWhereNamed(last) !== null && !isNoName(last))) from--
  }
  // 示例厂 安装工 张示例: a trade with a surname's character, before one name.
  if (from === 1 && words.length === 3 && sureTrade.test(words[1] ?? '')) return 2
  return from
}

function isName(word: string): boolean {
  return looksLikeName(word) && !endsLikeUnit(word) && splitRole(word) === null
}

function mayBeUnit(word: string): boolean {
  if (/的/.test(word) || time.test(word) || splitRoleList(word) !== null && !endsLikeUnit(word)) return false
  return endsLikeUnit(word) || (word.length >= 3 && !looksLikeName(word) && !sentence.test(word) && !isNoName(word) && /^\p{Script=Han}[\p{Script=Han}A-Za-z0-9()]+$/u.test(word) && splitRole(word) === null)
}

interface Post { units: string[]; roles: string[]; unlisted: boolean }

/** 乡村医生 is all of a post, 示例区财政局科员 a post and the body that it belongs to. */
function readPost(word: string, where: Where): Post | null {
  const split = splitRoleList(word)
  if (split !== null && split.units.length === 0) return { ...split, unlisted: false }
  if (split !== null) {
    const [unit = ''] = split.units
    if (split.units.length > 1 || (unit.length >= 5 && unitStrength(unit) === 1 && ownBody.test(unit))) return null
    return { units: [], roles: [word], unlisted: false }
  }
  if (endsLikeUnit(word) || !/^\p{Script=Han}{2,8}$/u.test(word) || sentence.test(word) || time.test(word) || deed.test(word) || looksLikeName(word) && !sureTrade.test(word)) return null
  if (word.length === 2 && isNoName(word)) return null
  const named = word.length <= 3 && surnameWhereNamed(word) !== null
  return (named || where === 'bare') && !tradeEnding.test(word) ? null : { units: [], roles: [word], unlisted: true }
}
