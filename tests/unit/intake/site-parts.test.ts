import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../electron/intake/html-text'
import { withLeftOut } from '../../../electron/intake/left-out'
import { readPaste } from '../../../electron/intake/read'
import { parsePage } from '../../../shared/parse/page'

const article = ['示例日记（八）', '来源：示例局 发布时间：2022-06-02', '雨中的值守', '6月1日 小雨', '清晨六点，雨还在下，我们把沙袋一只一只地搬上了堤。', '（示例局 张示例）']
const plain = article.map((line, at) => (at === 0 ? `<h1>${line}</h1>` : `<p>${line}</p>`)).join('')
const page = (before: string, after: string, inner = `<div class="article">${plain}</div>`) => `<html><head><title>${article[0] ?? ''}-示例网</title></head><body>${before}${inner}${after}</body></html>`
const read = async (html: string) => {
  const { text, left, pictures } = await htmlToText(html)
  return { lines: text.split('\n'), left, pictures: pictures.map((picture) => picture.name) }
}

const above: Record<string, string> = {
  list: '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务要闻</a></li></ul></div>',
  row: '<div id="menu"><a href="/">首页</a><a href="/a">政务要闻</a><a href="/b">学习园地</a></div>',
  table: '<table class="dh"><tr><td><a href="/">首页</a></td><td><a href="/a">机构职能</a></td></tr></table>',
  'side bar': '<div class="left"><h3>机关党建</h3><ul><li><a href="#">工作动态</a></li><li><a href="#">学习园地</a></li></ul></div>',
  today: '<div class="top">今天是：2023年6月4日 星期日 | 加入收藏</div>',
  lunar: '<div class="date">2023年6月4日 星期日 农历四月十七</div>',
  weather: '<div class="tq">示例市 多云 25℃</div>',
  search: '<form><input><span>热门搜索：</span><a>公积金</a><a>落户</a></form>',
  logo: '<div class="header"><a href="/"><img src="img/logo.png" alt="示例市网站"></a></div>',
  column: '<div class="lm">学习园地</div>',
}
const below: Record<string, string> = {
  'side bar': '<div class="side"><h3>热点推荐</h3><ul><li><a href="#">示例市召开会议（十二）</a></li></ul></div>',
  aside: '<aside><h3>图片新闻</h3><ul><li><a href="#"><img src="up/1.jpg">示例区办节</a></li></ul></aside>',
  related: '<div class="rel"><p>相关新闻</p><ul><li><a href="#">示例市召开会议</a><span>2023-05-30</span></li></ul></div>',
  foot: '<div class="foot"><p>主办单位：示例工委</p><p>地址：示例路1号</p><p><img src="ga.png"><a href="#">示例公网安备 00000000000000号</a></p></div>',
  codes: '<div class="ewm"><img src="ewm.png"><p>扫一扫在手机打开当前页</p></div><div><img src="wx.jpg" alt="微信公众号"><span>关注我们</span></div>',
  friends: '<div class="link"><h4>友情链接</h4><a href="#">示例省</a> <a href="#">示例市</a></div>',
  comments: '<div id="comment"><h3>网友评论</h3><p>文明上网，理性发言。</p><textarea></textarea></div>',
  visits: '<div class="tongji">您是第 123456 位访问者</div>',
}

describe('the parts of a web site around an article', () => {
  it.each(Object.entries(above))('are left out above it: %s', async (_, before) => {
    expect(await read(page(before, ''))).toMatchObject({ lines: article, pictures: [] })
  })

  it.each(Object.entries(below))('are left out below it: %s', async (_, after) => {
    expect(await read(page('', after))).toMatchObject({ lines: article, pictures: [] })
  })

  it('are left out of a page in tables, without headings or classes', async () => {
    const rows = article.map((line) => `<p>${line}</p>`).join('')
    expect((await read(`<table><tr><td><a href="/">首页</a></td><td><a href="/a">工作动态</a></td></tr></table><table><tr><td><div><a href="#">学习园地</a></div><ul><li><a href="#">示例区办节</a></li></ul></td><td><div>${rows}</div></td></tr></table><table><tr><td>版权所有 示例工委</td></tr><tr><td>地址：示例路1号 技术支持：示例公司</td></tr></table>`)).lines.slice(-6)).toEqual(article)
  })

  it('are quoted in a warning unless every site has their words', async () => {
    const { left, lines } = await read(page(above['row'] ?? '', `${below['aside'] ?? ''}<div><a href="#">打印本页</a> <a href="#">关闭窗口</a></div>`))
    expect(left).toEqual(['首页 政务要闻 学习园地', '图片新闻 示例区办节 [图片1.jpg]'])
    const { warnings } = withLeftOut(parsePage(lines.join('\n')), left)
    expect(warnings.at(-1)).toEqual({ code: 'unplacedText', range: null, index: null, text: '当作网页文字略去 2 处：首页 政务要闻 学习园地；图片新闻 示例区办节 [图片1.jpg]' })
  })

  it('do not make a paste fall back to its plain text', async () => {
    const html = page(above['row'] ?? '', below['foot'] ?? '')
    expect(await readPaste({ text: html.replace(/<title>.*<\/title>|<[^>]+>/g, '\n'), html })).toMatchObject({ format: 'html', text: article.join('\n') })
  })
})

describe('an article in a site’s dress', () => {
  const names = ['side-content', 'main-nav-content', 'sidebar', 'footer', 'share link', 'comment-list', 'page']
  it.each(names)('keeps all of its lines in a block called %s', async (name) => {
    expect(await read(page('', '', `<div class="${name}">${plain}</div>`))).toEqual({ lines: article, left: [], pictures: [] })
    expect(await read(page('', '', `<div id="x">${article.map((line) => `<div class="${name}"><p>${line}</p></div>`).join('')}</div>`))).toEqual({ lines: article, left: [], pictures: [] })
  })

  it('keeps a note in an aside, a linked title and a small entry apart from a long one', async () => {
    const note = '编者按：本期选登来自堤上的日记，请读者随我们一起上堤。'
    const long = '这一夜雨没有停过，我们守在堤上，隔一个钟头就看一次水位。'.repeat(12)
    const { lines, left } = await read(`<body><h1>示例日记（八）</h1><aside>${note}</aside><div class="box"><h3><a href="#1">雨夜</a></h3><p>6月1日 雨</p><p>${long}</p></div><div class="link hot"><h3><a href="#2">天晴</a></h3><p>6月2日 晴</p><p>太阳出来了。</p><p>（示例局 李示例）</p></div></body>`)
    expect(lines).toEqual(['示例日记（八）', note, '雨夜', '6月1日 雨', long, '天晴', '6月2日 晴', '太阳出来了。', '（示例局 李示例）'])
    expect(left).toEqual([])
  })

  it('keeps its pictures, among them some that are called like a site’s', async () => {
    const { pictures } = await read(page('', '', `<div class="article">${plain}<p><img src="up/wx1.jpg"></p><div class="pics share"><a href="big.jpg"><img src="up/堤.jpg"></a></div></div>`))
    expect(pictures).toEqual(['wx1.jpg', '堤.jpg'])
  })

  it('leaves a page without any sentence as it is', async () => {
    expect((await read('<body><div class="top">示例日记</div><div class="date">6月1日</div><ul class="list"><li><a href="#">雨夜</a></li></ul></body>')).lines).toEqual(['示例日记', '6月1日', '• 雨夜'])
  })
})
