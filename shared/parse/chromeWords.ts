/** Words of a site's chrome, as sources of patterns over folded lines. */

/** What no text would say of itself: these count wherever they stand. */
export const longCounter = '(?:阅读次数|阅读量|阅读数|阅读人数|浏览次数|浏览量|浏览数|浏览人数|点击次数|点击量|点击数|点击率|访问次数|访问量|访问人数|播放量|播放次数|评论数|点赞数|转发数|收藏数|在看数|字数统计)'
export const shortCounter = '(?:阅读|浏览|点击|访问|人气|评论|点赞|转发|收藏|在看|赞|查看|观看|播放|围观|热度)'
export const anyCounter = `(?:${longCounter}|${shortCounter})`

const amount = '[0-9]+(?:[.,][0-9]+)?[万wWkK+]*[ ]?(?:人次|次|人)?'
/** A count, perhaps in brackets: 12次, (1566) */
export const tally = `(?:${amount}|[\\[【(][ ]*${amount}[ ]*[\\])】])`

// No word here is made of two others, so that a row of them has one reading only.
export const controls = '(?:文字缩放|文字大小|字体大小|字体|字号|字号大小|放大|缩小|默认|显示字体|视力保护色|背景色|(?:我要)?打印|打印本页|打印此页|打印文章|打印页面|关闭窗口|关闭本页|关闭页面|关闭|收藏本页|加入收藏|收藏|(?:我要)?纠错|保存|下载|朗读|语音播报|语音|听全文|复制链接|返回列表|返回顶部|返回首页|返回上一页|返回|回到顶部|TOP|正文|无障碍|适老化|繁体|简体|大[ /|\\[\\]【】()]*中[ /|\\[\\]【】()]*小|A[-+])'
export const shares = '(?:分享[到至]?|转发|一键分享|扫一扫(?:手机打开当前页|在手机打开当前页面?)?|新浪微博|微博|微信(?:好友)?|朋友圈|QQ(?:好友)?|空间|更多|点赞|在看|赞|喜欢|写留言|留言|转藏)'
export const gap = '[ \\t|/·,、:\\-\\[\\]【】()]*'
