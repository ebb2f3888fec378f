import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readBytes, readSource } from '../../../electron/intake/read'
import { temporaryFolder } from '../../support/library'
import { phonePicture, plainPicture, wordFile } from '../../support/make-files'

/** A page as Word writes one: its namespaces, conditional comments, VML beside the plain picture, and a GB2312 body. */
const wordPage = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>不是正文</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>张示例</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {font-family:宋体;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>
<p class=MsoNormal align=center><b><span style='font-size:22.0pt;font-family:宋体'>示例机关在行动（十八）<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal><span lang=EN-US>5</span><span style='font-family:宋体'>月</span><span lang=EN-US>29</span><span style='font-family:宋体'>日<span style='mso-spacerun:yes'>&nbsp; </span>晴</span></p>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>今天在示例社区值班，登记访客、清点物资，
一直忙到天黑。</span></p>
<p class=MsoNormal><span lang=EN-US><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="page.files/image001.png"/></v:shape><![endif]--><![if !vml]><img width=60 height=40 src="page.files/image002.jpg" v:shapes="p1"><![endif]></span></p>
<p class=MsoNormal style='display:none;mso-hide:all'>隐藏文字</p>
<p class=MsoNormal><span style='font-family:宋体'>（示例局下沉干部<span lang=EN-US>&nbsp;</span>张示例）</span></p>
</div></body></html>`
const wordLines = ['示例机关在行动（十八）', '5月29日\u00a0 晴', '今天在示例社区值班，登记访客、清点物资，一直忙到天黑。', 'image002.jpg', '（示例局下沉干部\u00a0张示例）']

describe('what a file is', () => {
  it('reads a page that Word saved in GB2312 with its picture folder', async () => {
    const folder = temporaryFolder()
    const jpeg = await phonePicture()
    mkdirSync(join(folder, 'page.files'))
    writeFileSync(join(folder, 'page.files/image002.jpg'), jpeg)
    writeFileSync(join(folder, 'page.htm'), iconv.encode(wordPage, 'gb18030'))
    const page = await readSource(join(folder, 'page.htm'))
    expect(page).toMatchObject({ format: 'html', encoding: 'gb18030' })
    expect(page.text.split('\n')).toEqual(wordLines)
    expect(page.pictures.map(({ name, bytes }) => [name, Buffer.from(bytes).equals(jpeg)])).toEqual([['image002.jpg', true]])
    expect(Buffer.from(page.bytes).equals(iconv.encode(wordPage, 'gb18030'))).toBe(true)
  })

  it('reads the same page from UTF-8 that kept its GB2312 line, and from UTF-16', async () => {
    expect(await readBytes('page.html', Buffer.from(wordPage))).toMatchObject({ encoding: 'utf-8', text: wordLines.join('\n') })
    expect(await readBytes('page.html', Buffer.from(`\ufeff${wordPage}`, 'utf16le'))).toMatchObject({ encoding: 'utf-16le', text: wordLines.join('\n') })
  })

  it('reads a page that is called .doc, and a DOCX that is called .doc or .wps', async () => {
    expect(await readBytes('page.doc', iconv.encode(wordPage, 'gb18030'))).toMatchObject({ format: 'html', text: wordLines.join('\n') })
    const word = await wordFile(['示例日记', await plainPicture('png')])
    for (const name of ['日记.doc', '日记.wps', '日记']) {
      const page = await readBytes(name, word)
      expect(page).toMatchObject({ fileName: name, format: 'docx', text: '示例日记\n图前\n图片1.png\n图后' })
      expect(page.pictures).toHaveLength(1)
    }
  })

  it('knows pictures by their bytes whatever they are called', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      const bytes = await plainPicture(format)
      for (const name of ['照片', '照片.txt', '照片.html', '照片.jpg']) {
        const source = await readBytes(name, bytes)
        expect(source).toMatchObject({ format: 'picture', text: '', fileName: name })
        expect(source.pictures.map((picture) => picture.bytes)).toEqual([bytes])
      }
    }
  })

  it('refuses by name what is text in the dress of mail, and by its bytes what is another program’s', async () => {
    for (const name of ['来信.eml', '网页.mht']) await expect(readBytes(name, Buffer.from('MIME-Version: 1.0\n\n正文'))).rejects.toMatchObject({ key: 'unsupportedFormat', params: { file: name } })
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    for (const name of ['旧.doc', '旧.wps']) await expect(readBytes(name, ole)).rejects.toMatchObject({ key: 'unsupportedFormat', params: { file: name } })
    await expect(readBytes('word.jpg', await wordFile(['字']))).rejects.toMatchObject({ key: 'notAPicture' })
  })

  it('keeps text lines as they are, and reads a page’s source called .txt as a page', async () => {
    expect((await readBytes('a.txt', Buffer.from('　　首行\t缩进  空格\r\n第二行'))).text).toBe('　　首行\t缩进  空格\r\n第二行')
    expect(await readBytes('a.txt', Buffer.from('<!DOCTYPE html>\n<p>一</p><p>二</p>'))).toMatchObject({ format: 'html', text: '一\n二' })
    expect(await readBytes('a.txt', Buffer.from('<编者按>：一'))).toMatchObject({ format: 'text', text: '<编者按>：一' })
  })
})
