import type { HtmlElement } from './html-tree'

/** Words that name a part of a site in class and id, English and pinyin, whole and as page makers shorten them. */
const site = new Set(('nav navi navs nab navbar navigation navigator menu menus submenu topmenu mainmenu dh daohang header hd top topbar toolbar tool tools banner logo ' +
  'side sidebar sider sidenav aside rightbar leftbar foot footer ft bottom copyright copy copyrights footnav crumb crumbs breadcrumb breadcrumbs bread position location loc weizhi dqwz path ' +
  'share shares sharebox bdshare jiathis sns social fenxiang fx link links friendlink friendlinks flink flinks yqlj youqing ewm qr qrcode erweima wechat weixin wx gzh weibo wb app download ' +
  'comment comments pinglun pl reply replies discuss recommend recommended recommends tuijian tj related relate relation relevant rel xg xgxw xgyd xgwz xiangguan like guess hot hots hotnews rank ranking rankings paihang ' +
  'tag tags prev next prevnext prenext pager pagination pages page pagenav sxp sxy sxt search searchbar sousuo login user reg register lang language accessibility wza barrier wzayd ' +
  'ad ads adv advert advertisement gg guanggao popup float floating kefu service online visits visit visitor counter tongji police beian icp print font fontsize close gotop backtop totop gototop ' +
  'statement declare disclaimer mianze weather tq tianqi date today rili calendar time keyword keywords hotword hotwords lm lanmu column columnname sitename webname sitemap welcome').split(' '))
/** Words that name the article: with one of them as its head word a name is none of a site's parts. */
const article = new Set('content contents con cont cnt article art main maincontent text txt textbody body detail details detailed editor title tit bt biaoti headline subtitle ftitle source author post posts entry entries story news newscontent zw zhengwen nr neirong wen wenzhang xl view show trs rich paper read reading inner-content word wordsection'.split(' '))
/** Words that only say that something is held: the word before them is the name's head. */
const frame = new Set('box boxes wrap wrapper wrapp container inner outer list lists ul ol li bar area block panel part group section sec row col item items div left right center mid middle l r c fl fr clearfix clear cf w pc mobile m wap new fixed mod module modules layout style bg bd index button buttons btn btns com common public zone frame sm md lg xs'.split(' '))
/** Long enough to be found inside a word that nobody parted: bdsharebuttonbox. */
const inside = /(?:share(?!d)|footer|breadcrumb|navbar|sidebar|copyright|qrcode|erweima|recommend|friendlink|comment|pagination)/

/** What an element's class and id say it is: a part of the site, the article, or nothing. */
export function nameSign(element: HtmlElement): 'site' | 'article' | null {
  let found: 'site' | null = null
  for (const { name, value } of element.attrs) {
    if (name !== 'class' && name !== 'id') continue
    for (const word of value.split(/\s+/).slice(0, 12)) {
      const sign = signOf(word)
      if (sign === 'article') return sign
      found ??= sign
    }
  }
  return found
}

/** English and pinyin names end in their head word: side-content is content, article-share is for sharing. */
function signOf(name: string): 'site' | 'article' | null {
  const words = name.slice(0, 80).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '')
  for (const word of words.reverse()) {
    if (site.has(word)) return 'site'
    if (article.has(word)) return 'article'
    if (!frame.has(word)) return inside.test(word) ? 'site' : null
  }
  return null
}

const surePictures = new Set('logo logos ewm qr qrcode erweima rwm gongan beian police icon icons ico arrow dzjg conac jiucuo zhaocuo totop gotop btn button spacer blank'.split(' '))
/** With a number in its name such a picture may be anybody's: wx1.jpg. */
const plainPictures = new Set('banner ga gaba wx weixin wechat gzh wxgzh wb weibo sina qq share error app top bg line close print search rss sy home wzjc'.split(' '))
const pictureFrames = new Set('foot footer head header small big img pic image images new code f b t l r w cn web site m'.split(' '))
const pictureAlts = /^.{0,24}(?:二维码|公众号|logo|标识|标志|党政机关|找错|纠错|公安备案|网安备|备案|微信|微博|客户端|适老|无障碍).{0,8}$|^(?:微信|微博|APP|手机版|头条|抖音|返回顶部)$/i

/** Whether a picture is a site's own by its name or alternative text: logo.png, ewm.png, 微信公众号. */
export function isSitePicture(src: string, alt: string): boolean {
  if (pictureAlts.test(alt.trim()) && !/[，。]/.test(alt)) return true
  if (/^data:/i.test(src)) return false
  const file = src.replace(/[?#].*$/s, '').split('/').at(-1)?.replace(/\.[a-z]+$/i, '') ?? ''
  const words = file.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '')
  const isSite = (word: string) => surePictures.has(word) || (plainPictures.has(word) && !/\d/.test(file))
  return file.length < 40 && /^[\w-]+$/.test(file) && words.some(isSite) && words.every((word) => isSite(word) || pictureFrames.has(word))
}
