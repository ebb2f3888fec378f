import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../electron/intake/html-text'
import { readBytes, readPaste, readSource } from '../../../electron/intake/read'
import { parsePage } from '../../../shared/parse/page'
import { temporaryFolder } from '../../support/library'
import { plainPicture, wordFile } from '../../support/make-files'

const lines = async (html: string) => (await htmlToText(html)).text.split('\n')

describe('web pages', () => {
  it('gives a line a block and ends lines at <br>', async () => {
    expect(await lines('<h1>标题</h1><div>甲<p>乙</p>丙</div><p>丁<br>戊</p>')).toEqual(['标题', '甲', '乙', '丙', '丁', '戊'])
  })

  it('leaves out what surrounds an article, and keeps a header that holds a heading or stands inside an article', async () => {
    expect(await lines('<header><p>登录</p></header><nav>导航</nav><div role="banner">横幅</div><p>正文</p><aside>热点</aside><footer>版权</footer>')).toEqual(['正文'])
    expect(await lines('<header><div><h1>标题</h1></div></header><article><header><p>报头</p></header><p>正文</p><footer>落款</footer></article>')).toEqual(['标题', '报头', '正文', '落款'])
  })

  it('leaves out scripts, styles, menus and what is hidden', async () => {
    expect(await lines('<head><title>不要</title><style>p{}</style></head><nav>首页</nav><script>不要</script><p hidden>藏</p><p style="display: none">藏</p><span aria-hidden="true">藏</span><noscript>藏</noscript><p>要</p>')).toEqual(['要'])
  })

  it('collapses white space as a browser does, and drops source line ends between Chinese characters', async () => {
    expect(await lines('<p>  第一行\n   第二行 and\n  English   words </p>')).toEqual(['第一行第二行 and English words'])
    expect(await lines('<p>　　首行缩进&nbsp;保留</p>')).toEqual(['　　首行缩进\u00a0保留'])
  })

  it('keeps the numbers and bullets of lists', async () => {
    expect(await lines('<ol start="3"><li>三</li><li><p>四</p></li></ol><ul><li>点</li></ul>')).toEqual(['3. 三', '4. 四', '• 点'])
  })

  it('writes a data row as one line with tabs and a layout table as its paragraphs', async () => {
    expect(await lines('<table><tr><th>单位</th><th>姓名</th></tr><tr><td>示例局</td><td><p>张示例</p></td></tr></table>')).toEqual(['单位\t姓名', '示例局\t张示例'])
    expect(await lines('<table><tr><td><p>一段</p><p>二段</p></td><td>侧栏</td></tr></table>')).toEqual(['一段', '二段', '侧栏'])
  })

  it('keeps empty paragraphs as blank lines', async () => {
    expect(await lines('<p>上</p><p>&#8203;</p><p></p><p>下</p>')).toEqual(['上', '\u200b', '', '下'])
  })

  it('gives each picture a line with a name of its own that the page reader knows', async () => {
    const { text, pictures } = await htmlToText('<p>前<img src="https://example.cn/a/640.png?x=1">后</p><img src="b/640.png"><img src="https://example.cn/640?wx_fmt=jpeg"><img src="data:image/png;base64,AA"><img data-src="图 一，二.JPG" src="blank.gif"><img src="dot.gif" width="1">')
    expect(text.split('\n')).toEqual(['前', '640.png', '后', '640-2.png', '640.jpg', '图片4.png', '图_一_二.jpg'])
    expect(parsePage(`标题\n${text}`).pictures.map((picture) => picture.name.value)).toEqual(pictures.map((picture) => picture.name))
  })

  it('keeps a picture’s name as the page writes it wherever the page reader takes it as one', async () => {
    const { text, pictures } = await htmlToText('<img src="./W02022/640 (4).png"><img src="DSC_0417.JPG"><img src="%E5%B7%A1%E6%9F%A5%20(2).jpeg?v=1"><img src="640%20(4).PNG"><img src="a,b.png"><img src="(1).png">')
    expect(pictures.map((picture) => picture.name)).toEqual(['640 (4).png', 'DSC_0417.JPG', '巡查 (2).jpeg', '640 (4)-2.PNG', 'a_b.png', '(1).png'])
    expect(parsePage(`标题\n${text}`).pictures.map((picture) => picture.name.value)).toEqual(pictures.map((picture) => picture.name))
  })

  it('keeps alternative text that somebody wrote, and none that is a file’s name or a program’s word', async () => {
    const alts = ['堤上 巡查的\n党员', '640.png', 'image1', 'IMG_2022', '图片', 'image', '', '图片包含 室内, 人\n\n描述已自动生成', '字'.repeat(900)]
    const { pictures } = await htmlToText(alts.map((alt, at) => `<img src="${at}.png" alt="${alt}">`).join(''))
    expect(pictures.map((picture) => picture.alt)).toEqual(['堤上 巡查的 党员', '', '', '', '', '', '', '图片包含 室内, 人', '字'.repeat(500)])
  })

  it('survives nesting without end', async () => {
    const deep = 20_000
    expect((await htmlToText(`${'<div>'.repeat(deep)}底${'</div>'.repeat(deep)}`)).text).toBe('底')
  })

  it('reads embedded pictures and those beside the page, never one outside its folder or from a network', async () => {
    const outside = temporaryFolder()
    const folder = join(outside, 'page')
    const png = await plainPicture('png')
    mkdirSync(join(folder, '日记_files'), { recursive: true })
    writeFileSync(join(outside, 'secret.png'), png)
    writeFileSync(join(folder, '日记_files', 'in side.png'), png)
    writeFileSync(join(folder, 'text.png'), 'no picture')
    symlinkSync(join(outside, 'secret.png'), join(folder, 'link.png'))
    const sources = ['日记_files/in%20side.png', '../secret.png', 'link.png', join(outside, 'secret.png'), `file://${outside}/secret.png`, 'http://127.0.0.1:9/x.png', '//127.0.0.1:9/y.png', 'text.png', 'missing.png', '%E0%A4%A.png', `data:image/png;base64,${png.toString('base64')}`]
    writeFileSync(join(folder, '日记.html'), `<p>正文</p>${sources.map((src) => `<img src="${src}">`).join('')}`)
    const page = await readSource(join(folder, '日记.html'))
    expect(page.pictures.map((picture) => picture.name)).toEqual(['in side.png', '图片11.png'])
    expect(page.pictures.every((picture) => Buffer.from(picture.bytes).equals(png))).toBe(true)
    expect(page.text.split('\n')).toHaveLength(1 + sources.length)
  })
})

describe('Word documents', () => {
  it('gives a line a paragraph, blank ones too, and a line for each picture', async () => {
    const png = await plainPicture('png')
    const page = await readBytes('日记.docx', await wordFile(['示例日记（十八）', '', '5月29日　晴', png, png, '（示例局志愿者 张示例）']))
    expect(page.text.split('\n')).toEqual(['示例日记（十八）', '', '5月29日　晴', '图前', '图片1.png', '图后', '图前', '图片2.png', '图后', '（示例局志愿者 张示例）'])
    expect(page.pictures.map((picture) => [picture.name, Buffer.from(picture.bytes).equals(png)])).toEqual([['图片1.png', true], ['图片2.png', true]])
    expect(page).toMatchObject({ format: 'docx', encoding: null, fileName: '日记.docx', alts: new Map() })
  })

  it('keeps the description of a picture', async () => {
    const page = await readBytes('日记.docx', await wordFile(['示例日记', await plainPicture('png')], '堤上巡查的党员'))
    expect([...page.alts]).toEqual([['图片1.png', '堤上巡查的党员']])
  })
})

describe('pastes', () => {
  const html = '<html><body><!--StartFragment--><h1>标题</h1><p>第一段</p><p>第二段</p><!--EndFragment--></body></html>'

  it('reads the HTML when it has structure, and keeps it as the original', async () => {
    const paste = await readPaste({ text: '标题 第一段 第二段', html })
    expect(paste).toMatchObject({ format: 'html', text: '标题\n第一段\n第二段', fileName: '' })
    expect(new TextDecoder().decode(paste.bytes)).toBe(html)
  })

  it('reads the plain text when the HTML says less or has no structure', async () => {
    expect(await readPaste({ text: '标题\n第一段\n第二段\n还有第三段在纯文本里', html })).toMatchObject({ format: 'text', text: '标题\n第一段\n第二段\n还有第三段在纯文本里' })
    expect(await readPaste({ text: '甲\n乙', html: '<span>甲 乙</span>' })).toMatchObject({ format: 'text', text: '甲\n乙' })
    expect(await readPaste({ text: '甲\n乙', html: null })).toMatchObject({ format: 'text', encoding: 'utf-8' })
  })

  it('takes the words as they are, whatever charset the HTML names, and pictures inside it', async () => {
    const png = await plainPicture('png')
    const rich = `<meta charset="gb2312"><p>café 日记\u0000</p><img alt="防汛.png" src="data:image/png;base64,${png.toString('base64')}">`
    const paste = await readPaste({ text: 'café 日记', html: rich })
    expect(paste).toMatchObject({ format: 'html', encoding: 'utf-8', text: 'café 日记\n防汛.png' })
    expect(paste.pictures.map(({ name, bytes }) => [name, Buffer.from(bytes).equals(png)])).toEqual([['防汛.png', true]])
  })

  it('takes the plain text when the HTML around it is beyond bounds', async () => {
    expect(await readPaste({ text: '甲', html: `<p>甲</p><!--${'x'.repeat(20_000_000)}-->` })).toMatchObject({ format: 'text', text: '甲' })
    await expect(readPaste({ text: '', html: `<p>${'字'.repeat(5_000_001)}</p>` })).rejects.toMatchObject({ key: 'textTooLong' })
  })

  it('never reads a file that pasted HTML points to', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.png'), await plainPicture('png'))
    const paste = await readPaste({ text: '段', html: `<p>段</p><img src="file://${folder}/a.png"><img src="${folder}/a.png">` })
    expect(paste.pictures).toEqual([])
    expect(paste.text.split('\n')).toEqual(['段', 'a.png', 'a-2.png'])
  })
})
