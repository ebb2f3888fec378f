import { chromeReason, isMenu, placedReason, startsLinkList } from '../../shared/parse/chrome'
import { isFootLine } from '../../shared/parse/chromeFoot'
import { wholeByline } from '../../shared/parse/lineBylines'
import { splitLines, type Line } from '../../shared/parse/lines'
import { readFrameLabel } from '../../shared/parse/marks'
import { findNumber } from '../../shared/parse/number'
import { isEntryDay } from '../../shared/parse/zones'
import { fold } from '../../shared/text/normalise'
import type { ShownLine } from './page-walk'

/** Today's day in a site's head: 今天是：2023年6月4日 星期日, 2023年6月4日 农历四月十七 */
const dayBar = /^(?:您好[,!，！ ]*)?(?:欢迎[^0-9]{0,24})?(?:(?:今天|今日|当前(?:日期|时间)|现在)(?:是|时间)?[ ]*:?[ ]*)?(?:19|20)\d{2}[ ]*[-/.年][ ]*\d{1,2}[ ]*[-/.月][ ]*\d{1,2}[ ]*日?(?:[ ,，]*(?:星期|周|礼拜)[一二三四五六日天])?(?:[ ]*\d{1,2}:\d{2}(?::\d{2})?)?(?:[ ]*(?:农历|阴历)?[^ ]{0,6}(?:月|正|腊)[^ ]{1,5})?(?:[ ]+(?!阴|晴|多云|小雨|中雨|大雨|雪|雾|霾)[^:]{0,30})?$/
/** A day by itself may be the article's: a site's has its weekday or lunar day, or says that it is today. */
const mereDay = /^(?:19|20)\d{2}[ ]*[-/.年][ ]*\d{1,2}[ ]*[-/.月][ ]*\d{1,2}[ ]*日?(?:[ ]*\d{1,2}:\d{2}(?::\d{2})?)?$/
const weatherBar = /^(?:今[天日]|今日天气|天气(?:预报)?)?[ :]*\p{Script=Han}{0,8}[ ]*:?[ ]*(?:今[天日])?[ ]*(?:晴|阴|多云|小雨|中雨|大雨|阵雨|雷阵雨|小雪|中雪|大雪|雾|霾)[^。，]{0,12}[0-9]{1,2}[ ]*(?:℃|°C?|度).{0,24}$/u
const otherHead = /^(?:热门?搜索|热搜|热门关键词|热词|热点词|搜索热词|大家都在搜|欢迎(?:您)?(?:访问|光临|来到|登录)|您好[,!，！ ]*(?:欢迎|请))/
/** What tells of this article, not of the site. */
const articleLabel = /(?:^|[ |])(?:信息来源|文章来源|稿件来源|来源|作者|发布(?:时间|日期|人|者|单位|机构)?|发表时间|时间|日期|更新时间|编辑|责任编辑|责编|审核|撰稿|供稿|记者|通讯员|摄影|文字|图片)[ ]*:[ ]*\S/
const seriesWord = /[《》]|日记|专刊|专辑|简报|快报|周刊|月刊|期刊|手记|来稿|特刊|通讯|系列|连载/

/** A site's own line, known by its words alone. */
export function isKnownLine(text: string): boolean {
  const folded = fold(text)
  return !articleLabel.test(folded) && (chromeReason(folded) !== null || placedReason(folded, true) !== null || isMenu(folded))
}

/** The day, the weather or the search words in a site's head. */
export function isHeadBar(text: string): boolean {
  const folded = fold(text)
  return folded.length <= 100 && !mereDay.test(folded) && !articleLabel.test(folded) && (dayBar.test(folded) || weatherBar.test(folded) || otherHead.test(folded))
}

/** Whether a line says what block it stands in: 热点推荐 above links, 首页 before a menu's words, 版权所有 in a foot. */
export function tellsSitePart({ text }: ShownLine, isFirst: boolean): boolean {
  const folded = fold(text).replace(/^[•·*\- ]+/, '')
  return (isFirst && (startsLinkList(folded) || /^(?:网站)?(?:首页|主页)(?:$|[ |/·>])/.test(folded))) || isFootLine(folded)
}

/** Whether unlinked lines belong to an article: a label of its meta line, a number, an entry's day, a byline, a note's label. */
export function tellsArticle(lines: readonly ShownLine[]): boolean {
  return lines.some(({ text, isOpen }) => isOpen && text.length <= 200 && splitLines(text).some(isOfArticle))
}

function isOfArticle(line: Line): boolean {
  if (isHeadBar(line.text) || isKnownLine(line.text)) return false
  if (readFrameLabel(line.folded) !== null || mereDay.test(line.folded) || articleLabel.test(line.folded)) return true
  if (line.text.length <= 40 && (seriesWord.test(line.folded) || (findNumber(line.text)?.confidence ?? 0) > 0.9)) return true
  return (/月/.test(line.folded) && isEntryDay(line)) || (/^[(【[].*[)】\]]$/.test(line.folded) && wholeByline(line)?.strength === 'strong')
}
