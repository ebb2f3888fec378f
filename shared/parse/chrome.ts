import { anyCounter, controls, gap, longCounter, shares, shortCounter, tally } from './chromeWords'
import { columnRow, linkHeads } from './chromeColumns'
import type { DroppedText } from './types'

type Reason = DroppedText['reason']
type Rule = [Reason, RegExp]

/** 当前位置：首页 > 专栏 > 正文 */
const placeMark = /^(?:您?(?:当前|现在|目前)?(?:所在)?的?(?:位置|栏目)|位置导航|您(?:现在|当前)?(?:正在浏览|在)|首页)[ ]*(?:[:>»›/→]|是)(?=.*(?:首页|主页|[>»›→])).{0,120}$/
const placeChain = /^[>»› ]*(?:首页|网站首页|主页)(?:[ ]*[>»›/|→➔⇒▸-]+[ ]*[^\s>»›/|→➔⇒▸-]{1,20}){1,8}$/
/** 示例银行 > 社会责任 > 员工故事: at least two steps, above the text. */
const steps = /^[^\s>»›→]{2,16}(?:[ ]*[>»›→]+[ ]*[^\s>»›→]{1,16}){2,6}$/

/** Whether a line (folded) says where on its site the page stands. */
export const isPlaceOnSite = (folded: string): boolean => folded.length <= 140 && !folded.includes('|') && (placeMark.test(folded) || placeChain.test(folded) || steps.test(folded))

/** Such a line is chrome wherever it stands. Each loop has one way only to read a text, so no line makes it slow. */
const anywhere: Rule[] = [
  ['counter', new RegExp(`^[\\[【(]?${longCounter}[ ]*(?::[ ]*${tally}?|${tally})[\\])】]?(?:${gap}${anyCounter}[ :]*${tally})*$`)],
  ['counter', new RegExp(`^[\\[【(]?${anyCounter}[ :]*${tally}(?:${gap}${anyCounter}[ :]*${tally})+[\\])】]?$`)],
  ['navigation', placeMark],
  ['navigation', placeChain],
  ['navigation', /^.{0,100}(?:ICP备[案证]?[ 号:]*[0-9]{4}|公网安备[ 案号:]*[0-9]{6}).{0,80}$/],
  ['share', /^(?:[↑↓▲▼👆👇☝️ ]*)(?:请?点击|请?(?:点击)?(?:上方|下方|左上方|左下角|右上角))[“"「]?(?:上方|下方)?(?:蓝字|蓝色字体|名片|卡片)?[”"」]?(?:点击|请)?(?:关注(?:我们|我|本公众号|公众号)|一键关注)[ !~。↑↓👆👇]*$/],
  ['share', /^(?:请?(?:点击|轻触|长按|扫描|识别|扫码|微信扫描|微信扫码)).{0,12}(?:蓝字|阅读原文|关注我们|公众号|(?:上方|下方|左下方)二维码|(?<=长按|识别|扫描|按)二维码).{0,20}$/],
  ['share', /^(?:微信)?(?:扫一扫|扫码|扫描二维码)[, ]*(?:分享(?:此页|本页|到.{1,6})?|(?:用|在)?手机(?:上)?(?:打开|查看|浏览)(?:当前|本|此)?页?面?|关注(?:我们|公众号|该公众号|本公众号)|使用小程序)[!~]*$/],
  ['navigation', /^(?:阅读原文|查看原文|展开全文|继续滑动看下一个|向上滑动看下一个|轻触阅读原文|轻点两下取消.{0,6}|预览时标签不可点|× ?分析|微信公众平台广告规范指引|使用小程序|视频[ ]*小程序.{0,30}|微信扫一扫|人划线|个人观点,仅供参考|写下你的留言|收录于(?:合集|话题|专辑).{0,40}|#.{1,20}[ ]*[0-9]+个(?:内容)?|[0-9]+篇原创内容|(?:关注)?该公众号.{0,20}|[-—~ ]*(?:END|The End)[-—~ ]*)$/],
  ['navigation', /^发表于[ ]?\S{2,6}$/],
]

/** Such a line is chrome only where chrome stands: above the text, below it, or in a run of chrome lines. */
const placed: Rule[] = [
  ['counter', new RegExp(`^[\\[【(]?(?:${anyCounter})[ :]*(?:${tally})?[\\])】]?$`)],
  ['counter', new RegExp(`^[\\[【(]?${shortCounter}[ ]*:?[ ]*${tally}[\\])】]?$`)],
  ['navigation', /^(?:您?(?:当前|现在|目前)?(?:所在)?的?位置|位置导航)[ ]*(?:[:>»›/]|是).{0,60}$/],
  ['navigation', /^(?:[<>«»‹›←→◀▶]*[ ]*)?(?:上|下|前|后)[一1](?:篇|页|条|期)(?:[ ]*[:：>].*|[ ]*[>»›→]*|[ ].*)$/],
  ['navigation', new RegExp(`^[•·*\\- ]*(?:${columnRow})[ |>»]*$`)],
  ['navigation', /^(?:您好[,! ]*)?(?:今天|今日)是[ ]*:?[ ]*(?:19|20)[0-9]{2}[-/.年].{3,60}$/],
  ['navigation', /^(?:(?:热门?搜索|热搜词?|热门关键词|搜索热词|大家都在搜)[ ]*:.{0,80}|(?:您好[,! ]*)?欢迎(?:您)?(?:访问|光临|来到|登录)[^。]{2,30}(?:网站?|平台|门户|主页)!?)$/],
  ['navigation', /^(?:请?文明上网[, ]*,?理性发言.{0,40}|(?:网友|用户|精彩|全部|最新|热门)评论.{0,20}|(?:发表|我要)(?:评论|留言)|(?:查看|更多)(?:全部)?评论.{0,12}|登录后?(?:发表)?评论)$/],
  ['share', /^[↑↓▲▼👆👇☝️ ]*(?:关注(?:我们|我|本公众号)|一键关注)[ !~。↑↓]*$/],
  ['share', /^(?:点击|轻触|长按|扫描|识别|扫码).{0,12}(?:上方|下方|蓝字|二维码|阅读原文|关注).{0,30}$/],
  ['share', /^(?:微信扫一扫|扫一扫).{0,30}$/],
  ['share', /^(?:点(?:个|亮)?|求|给个)?[“"「]?(?:赞|在看|分享)[”"」]?(?:[、 ,和]*[“"「]?(?:赞|点赞|在看|分享|收藏|转发)[”"」]?)*[ !~。]*$/],
  ['navigation', /^(?:友情|相关|快速|常用|快捷)?链接[ ]*:(?=.*(?:[|丨/]|[ ]{1,3}\S)).{1,160}$/],
  ['navigation', steps],
  ['navigation', /^(?:相关)?附件(?:下载|列表)?[ ]*:?$/],
  ['navigation', /^第[ ]?[A-Z]?[0-9]{1,3}[ ]?版(?:[ ]*[:|].{0,30})?$/],
  ['navigation', /^(?:阅读全文|知道了|允许|取消|关闭|已关注|关注|重播|分享|赞|原创内容|本文来源.{0,3}|[-—~ ]*end[-—~ ]*|收起|展开|首页|主页|更多[ ]*[>»›→]+)$/],
]

/** The foot of a site. Above the text, 主办单位：… names who publishes. */
const foot = /^(?:责任)?(?:版权所有(?=$|[:©( ])|版权声明(?=$|[: ])|Copyright|©|免责声明(?=$|[: ])|网站声明(?=$|[: ])|(?:网站地图|联系我们|关于我们|网站纠错|法律声明|隐私(?:政策|声明))(?=$|[ |/·>])|(?:主管|主办|承办|协办)单位:|(?:监督|举报|咨询|服务|值班|投诉|联系|办公)(?:电话|热线|邮箱):|(?:维护|网站维护|技术支持|建设维护)(?:单位)?:|网站标识码|网站备案|备案号:|建议使用.{0,20}(?:浏览器|分辨率)|Powered by).{0,200}$/i

/** Controls under a picture, which would part it from its caption. */
const zoom = /^[\[【(]?(?:(?:点击|轻触|长按|双击|单击)?(?:图片|看图|原图)?(?:可|即可|以)?(?:查看|看|显示|浏览|预览|放大|保存)(?:高清)?(?:大图|原图|全图)|点击(?:图片)?(?:可)?(?:放大|缩小)(?:查看)?|放大|缩小|还原|原始大小|(?:放大|缩小|还原)(?:[ |/]+(?:放大|缩小|还原|旋转|下载)){1,4}|上一张[ |/]*下一张)[\])】]?$/
/** 本文已被浏览 35 次, 35人阅读 */
const counted = new RegExp(`^[\\[(]?(?:(?:本文|本页|此文)(?:已经|已|共|累计)?(?:有|被)?(?:阅读|浏览|点击|访问|观看)[了过]?[ :]*${tally}|${tally}[ ]*(?:阅读|浏览|点击|访问|观看)(?:量|数|次数)?|您是(?:本站|本网站|本页)?的?第[ ]*${tally}[ ]*位(?:访问者|访客|浏览者|来访者|游客|读者|网友)?)[\\])]?$`)
const listHeads = new RegExp(`^[【[]?(?:${linkHeads})[\\]】]?[ :>»]*(?:更多[ >»]*)?$`)

const controlLine = new RegExp(`^${gap}(?:${controls}${gap})+$`)
const shareLine = new RegExp(`^${gap}(?:(?:${shares}|${controls})${gap}(?:[0-9]+${gap})?)+$`)
const tools = /文字缩放|文字大小|字体大小|字号大小|显示字体|视力保护色|背景色|本页|此页|页面|文章|窗口|语音播报|听全文|复制链接|返回.|回到顶部|分享[到至]|一键分享|扫一扫|空间|好友|朋友圈|写留言|A[-+]|大[ /|\]\[【】()]*中[ /|\]\[【】()]*小/

/** Why a whole line (folded) is site chrome wherever it stands; null when it may be text. */
export function chromeReason(folded: string): Reason | null {
  if (folded.length > 240 || /[。;]$/.test(folded)) return null
  if (counted.test(folded)) return 'counter'
  if (folded.length <= 20 && zoom.test(folded)) return 'control'
  for (const [reason, pattern] of anywhere) if (pattern.test(folded)) return reason
  const row = rowReason(folded)
  // One word alone (分享, 返回, 【阅读】) may be a title or a body's line: a row of them, or a tool's whole name, is none.
  return row !== null && (tools.test(folded) || folded.split(/[ \t|/[\]【】()]+/).filter((word) => word !== '').length > 1) ? row : null
}

function rowReason(folded: string): Reason | null {
  return controlLine.test(folded) ? 'control' : shareLine.test(folded) ? 'share' : null
}

/** Why a line (folded) is chrome if it stands where chrome stands; null when it is none even there. */
export function placedReason(folded: string, below: boolean): Reason | null {
  if (folded.length > 240) return null
  const plain = chromeReason(folded) ?? rowReason(folded)
  if (plain !== null) return plain
  for (const [reason, pattern] of placed) if (pattern.test(folded)) return reason
  return below && foot.test(folded) ? 'navigation' : null
}

/** A heading such as 相关阅读 whose following short lines are links to other pages. */
export function startsLinkList(folded: string): boolean {
  return folded.length < 20 && listHeads.test(folded)
}

const trailingControl = new RegExp(`(?:^|[ \\t|/【\\[(:】\\])])(?:(?:${controls}|${shares}|我要(?:打印|纠错|收藏))(?=$|[ \\t|/:】\\])【\\[(])|[【\\[(](?:[大中小][】\\])]?[ 【\\[(]*){3}|${anyCounter}[ :]*${tally}[】\\])]?(?=$|[ \\t|/】\\])【\\[(]))`)

/** Where site controls or counters begin inside a meta item's value (来源：示例局 打印 关闭); -1 when there are none. */
export function controlsAt(folded: string): number {
  return trailingControl.exec(folded)?.index ?? -1
}

const menuWord = '(?:网站)?(?:首页|主页)|登录|登陆|注册|用户登录|退出登录|我的账号|个人中心|导航|网站导航|导航菜单|主?菜单|网站地图|搜索|站内搜索|检索|关于我们|联系我们|设为首页|加入收藏|收藏本站|English|ENGLISH|EN|移动版|手机版|客户端|跳转到?(?:主要|正文)?内容|无障碍(?:浏览|阅读|模式|服务)?|长者(?:版|模式|专区|助手)|适老(?:化|版|模式)|关怀(?:版|模式)|繁[体體](?:版|中文)?|简体(?:版|中文)?|智能问答|网站支持IPv6|IPv6|RSS'
const menuLine = new RegExp(`^(?:(?:${menuWord})[ \\t|/·•>»,、]*)+$`)

/** A site's menu above the page: 首页 登录 网站地图. Only there are these words no text. */
export function isMenu(folded: string): boolean {
  return folded.length <= 80 && menuLine.test(folded.replace(/^[•·*\- ]+/, ''))
}
