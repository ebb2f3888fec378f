import type { DroppedText } from './types'

type Reason = DroppedText['reason']

const counters = '(?:阅读次数|阅读量|阅读数|阅读|浏览次数|浏览量|浏览数|浏览|点击次数|点击量|点击数|点击率|点击|访问次数|访问量|人气|评论数?|点赞数?|转发数?|收藏数?|在看数?|字数统计)'
const controls = '(?:文字缩放|文字大小|字体大小|字体|字号|字号大小|显示字体|视力保护色|背景色|打印本页|打印此页|打印文章|打印|关闭窗口|关闭本页|关闭|收藏本页|收藏|纠错|保存|下载|朗读|语音播报|语音|听全文|复制链接|返回列表|返回顶部|返回首页|返回|回到顶部|TOP|正文|无障碍|适老化|繁体|简体|大[ /|]*中[ /|]*小|A[-+])'
const shares = '(?:分享到?[:]?|分享至?|转发|一键分享|扫一扫(?:分享|手机打开当前页|在手机打开当前页面?)?|(?:微信|新浪)?微博|微信好友|微信|朋友圈|QQ空间|QQ好友|QQ|空间|更多|点赞|在看|赞|喜欢|写留言|留言|收藏|转藏)'
// Each loop below has one way only to read a text, so no line makes it slow.
const amount = '[0-9]+(?:[.,][0-9]+)?[万wWkK+]*[ ]?(?:人次|次|人)?'
const gap = '[ \\t|/·,、:\\-\\[\\]【】()]*'

const wholeLine: [Reason, RegExp][] = [
  ['counter', new RegExp(`^[\\[【(]?${counters}[ :]*(?:${amount})?[\\])】]?(?:${gap}${counters}[ :]*${amount})*$`)],
  ['control', new RegExp(`^${gap}(?:${controls}${gap})+$`)],
  ['share', new RegExp(`^${gap}(?:(?:${shares}|${controls})${gap}(?:[0-9]+${gap})?)+$`)],
  ['navigation', /^(?:您?(?:当前|现在|所在)?的?位置|当前位置|您的位置|所在位置|位置导航|首页)[ ]*(?:[:>»›/]|是).{0,120}$/],
  ['navigation', /^(?:首页|网站首页|主页)(?:[ ]*[>»›/|]+[ ]*[^\s>»›/|]{1,20}){1,8}$/],
  ['navigation', /^(?:[<>«»‹›←→◀▶]*[ ]*)?(?:上|下|前|后)[一1](?:篇|页|条|期)(?:[ ]*[:：>].*|[ ]*[>»›→]*|[ ].*)$/],
  ['navigation', /^(?:责任)?(?:版权所有|版权声明|Copyright|©|免责声明|网站声明|网站地图|联系我们|关于我们|主办单位[:]|承办单位[:]|技术支持[:]|网站标识码|网站备案).{0,200}$/i],
  ['navigation', /^.{0,80}(?:ICP备|公网安备)[0-9号\- ]*.{0,60}$/],
  ['share', /^(?:↑+|↓+|▲|▼|👆|👇|☝️?)?[ ]*(?:点击)?(?:上方|下方|左上方|左下角|右上角)?[“"「]?(?:蓝字|蓝色字体|名片)?[”"」]?(?:点击|请)?(?:关注(?:我们|我|本公众号)|一键关注)[ !~。]*(?:↑+|↓+)?$/],
  ['share', /^(?:点击|轻触|长按|扫描|识别|扫码).{0,12}(?:上方|下方|蓝字|二维码|阅读原文|关注).{0,30}$/],
  ['share', /^(?:微信扫一扫|扫一扫).{0,30}$/],
  ['share', /^(?:点(?:个|亮)?|求|给个)?[“"「]?(?:赞|在看|分享)[”"」]?(?:[、 ,和]*[“"「]?(?:赞|点赞|在看|分享|收藏|转发)[”"」]?)*[ !~。]*$/],
  ['navigation', /^(?:阅读原文|阅读全文|查看原文|展开全文|继续滑动看下一个|向上滑动看下一个|轻触阅读原文|轻点两下取消.{0,6}|知道了|允许|取消|关闭|预览时标签不可点|× ?分析|微信公众平台广告规范指引|使用小程序|视频[ ]*小程序.{0,30}|人划线|个人观点,仅供参考|已关注|关注|重播|分享|赞|写下你的留言|收录于(?:合集|话题|专辑).{0,40}|#.{1,20}[ ]*[0-9]*个(?:内容)?|[0-9]+篇原创内容|原创内容|(?:关注)?该公众号.{0,20}|[-—~ ]*(?:END|The End|end)[-—~ ]*|本文来源.{0,3})$/],
  ['navigation', /^发表于[ ]?\S{2,6}$/],
]
/** Controls under a picture, which would part it from its caption. */
const zoom = /^[\[【(]?(?:(?:点击|轻触|长按|双击|单击)?(?:图片|看图|原图)?(?:可|即可|以)?(?:查看|看|显示|浏览|预览|放大|保存)(?:高清)?(?:大图|原图|全图)|点击(?:图片)?(?:可)?(?:放大|缩小)(?:查看)?|放大|缩小|还原|原始大小|(?:放大|缩小|还原)(?:[ |/]+(?:放大|缩小|还原|旋转|下载)){1,4}|上一张[ |/]*下一张)[\])】]?$/
/** 本文已被浏览 35 次, 35人阅读 */
const counted = new RegExp(`^[\\[(]?(?:(?:本文|本页|此文)?(?:已经|已|共|累计)?(?:有|被)?(?:阅读|浏览|点击|访问|观看)[了过]?[ :]*${amount}|${amount}[ ]*(?:阅读|浏览|点击|访问|观看)(?:量|数|次数)?)[\\])]?$`)
const listHeads = /^[【[]?(?:相关(?:阅读|链接|新闻|文章|推荐|报道)|推荐阅读|延伸阅读|往期(?:回顾|推荐|精选|链接)|热门(?:推荐|文章|排行)|喜欢此内容的人还喜欢|猜你喜欢|精彩推荐|更多(?:内容|精彩|新闻))[\]】]?[ :>»]*$/

/** Why a whole line (folded) is site chrome; null when it is text to keep. */
export function chromeReason(folded: string): Reason | null {
  if (folded.length > 240) return null
  if (counted.test(folded)) return 'counter'
  if (folded.length <= 20 && zoom.test(folded)) return 'control'
  for (const [reason, pattern] of wholeLine) if (pattern.test(folded)) return reason
  return null
}

/** A heading such as 相关阅读 whose following short lines are links to other pages. */
export function startsLinkList(folded: string): boolean {
  return folded.length < 20 && listHeads.test(folded)
}

const trailingControl = new RegExp(`(?:^|[ \\t|/【\\[(])(?:${controls}|${shares})(?=$|[ \\t|/:】\\])【\\[(])`)

/** Where site controls begin inside a meta item's value (来源：示例局 打印 关闭); -1 when there are none. */
export function controlsAt(folded: string): number {
  return trailingControl.exec(folded)?.index ?? -1
}

const menuWord = '(?:网站)?(?:首页|主页)|登录|登陆|注册|用户登录|退出登录|我的账号|个人中心|导航|网站导航|导航菜单|主?菜单|网站地图|搜索|站内搜索|检索|关于我们|联系我们|设为首页|加入收藏|收藏本站|English|ENGLISH|EN|移动版|手机版|客户端|跳转到?(?:主要|正文)?内容|无障碍(?:浏览|阅读)?|长者(?:版|模式)|RSS'
const menuLine = new RegExp(`^(?:(?:${menuWord})[ \\t|/·•>»,、]*)+$`)

/** A site's menu above the page: 首页 登录 网站地图. Only there are these words no text. */
export function isMenu(folded: string): boolean {
  return folded.length <= 80 && menuLine.test(folded.replace(/^[•·*\- ]+/, ''))
}
