import type { MetaKey } from './metaTypes'

const keys: [MetaKey, boolean, string][] = [
  ['publisher', true, '发布人|发布者|发布单位|发布机构|发布机关|发布部门|信息发布|发布账号|发布|发文机关|发文单位|发文机构|公布单位|印发机关|印发单位|主办|主办单位|主编单位|编辑单位|编印单位|编发单位|编制单位|出版单位|出品单位|编印|编发|编辑出版|出品'],
  ['releasedAt', true, '发布时间|发布日期|发布于|更新时间|更新日期|发稿时间|发稿日期|发文时间|发文日期|刊发时间|刊发日期|刊登时间|刊登日期|出版日期|出版时间|出刊日期|出刊时间|印发日期|印发时间|编印日期|编印时间|成文日期|成文时间|公布时间|公布日期|公开时间|公开日期|信息时间|信息日期|上传时间|上线时间|录入时间|添加时间|创建时间|生成日期|修改时间|推送时间|推送日期'],
  ['releasedAt', false, '时间|日期'],
  ['source', true, '信息来源|稿件来源|文章来源|内容来源|新闻来源|资料来源|转载来源|稿源|文章出处|信息出处|新闻出处|出处|转载自'],
  ['source', true, '来源'],
  ['counter', true, '阅读次数|阅读人数|阅读量|阅读数|阅读|浏览次数|浏览人数|浏览量|浏览数|浏览|点击次数|点击量|点击数|点击率|点击|访问次数|访问人数|访问量|播放量|人气|查看|评论数|评论|点赞数|点赞'],
  ['control', true, '文字缩放|文字大小|字体大小|字体|字号|视力保护色|显示字体|打印|保存|收藏'],
  ['share', true, '分享到|分享至|分享'],
  ['series', false, '系列名称|系列|栏目名称|栏目|专栏|刊名'],
  ['number', false, '期号|期数|期次'],
  ['title', false, '大标题|主标题|总标题|本期标题|本期主题'],
  ['subtitle', false, '副标题|副题'],
  ['other', false, '作者|编辑|责任编辑|责编|审核|校对|索引号|文号|主题词|关键词|公开方式|标签|承办|承办单位|协办|协办单位'],
]
const table = new Map(keys.flatMap(([key, sure, words]) => words.split('|').map((word): [string, { key: MetaKey; sure: boolean }] => [word, { key, sure }])))
const words = [...table.keys()].sort((a, b) => b.length - a.length)
/** Credits behind another key on its line: 来源：示例网总编辑：张示例. They begin no meta line. */
const behind = ['总编辑', '执行编辑', '值班编辑', '文字编辑', '美术编辑', '图文编辑', '网络编辑', '微信编辑', '执行主编', '副主编', '主编', '监制', '初审', '复审', '终审', '一审', '二审', '三审', '签发', '编审', '审校', '审稿', '核稿', '审签', '排版', '制作', '策划', '校审', '校稿', '编校', '记者', '通讯员', '撰稿', '撰文', '供稿', '摄影', '供图', '投稿']
/** These words end names as well; behind one another without a blank they are keys only before a day. */
const beforeDay = '发布|时间|日期'
const never = new Set(['出品', '编印', '编发', '系列', '标签', '承办', '主办', '编辑出版', '稿源', '出处', '副题', '专栏'])
// 来源：示例市总工会浏览：12 — behind a key that begins the line every other key may follow without a blank.
const close = [...words.filter((word) => !never.has(word) && !beforeDay.split('|').includes(word)), ...behind].sort((a, b) => b.length - a.length)
const keyAt = new RegExp(`(?:(?<=^|[ \\t|/·,;。【〖「<\\[(丨0-9次])(${words.join('|')})|(?<=[\\p{Script=Han}A-Za-z\\])】〗」>%+])(${close.join('|')}|(?:${beforeDay})(?=[ ]*:[ ]*[0-9]{4})))[ ]*:[ ]*`, 'gu')

export interface KeyMark { index: number; end: number; key: MetaKey; sure: boolean }

/** The keys in a folded line (发布人：), in order; `end` is where the value begins. */
export function findKeys(folded: string): KeyMark[] {
  const found = [...folded.matchAll(keyAt)]
  if (found.length === 0) return spacedKeys(folded)
  const begins = (found[0]?.index ?? 1) <= (/^[^\p{L}\p{N}]*/u.exec(folded)?.[0].length ?? 0)
  return found
    // Only long and sure words begin an item without a blank where the line did not begin with a key.
    .filter((m, k) => m[1] !== undefined || (k > 0 && (begins || ((m[2] ?? '').length > 2 && table.get(m[2] ?? '')?.sure === true))))
    .map((m) => ({ index: m.index, end: m.index + m[0].length, ...(table.get(m[1] ?? m[2] ?? '') ?? { key: 'other' as const, sure: false }) }))
}

/** 来源 示例局 发布时间 2023-01-01: keys and values apart by blanks only, a day among them. */
function spacedKeys(folded: string): KeyMark[] {
  if (folded.length > 100 || !/(?:19|20)[0-9]{2}[-年/.][0-9]{1,2}/.test(folded) || /[。,;!?]/.test(folded)) return []
  const marks = [...folded.matchAll(/[^ \t|]+/g)].flatMap((m) => {
    const known = table.get(m[0])
    return known?.sure === true || known?.key === 'releasedAt' ? [{ index: m.index, end: m.index + m[0].length, ...known }] : []
  })
  const dated = marks.some((mark) => mark.key === 'releasedAt' && /^[ \t]+(?:19|20)[0-9]{2}[-年/.]/.test(folded.slice(mark.end)))
  return dated && marks.some((mark) => mark.sure) && marks.length > 1 && marks[0]?.index === 0 ? marks : []
}
