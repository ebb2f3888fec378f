import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../electron/intake/html-text'

const lines = async (html: string) => (await htmlToText(html)).text.split('\n')

describe('items of a meta line', () => {
  it('stay apart where white space parts their elements', async () => {
    expect(await lines('<div><span>来源：示例市税务局</span>\n<span>作者：机关党委</span>\n  <em>阅读：12</em></div>')).toEqual(['来源：示例市税务局 作者：机关党委 阅读：12'])
    expect(await lines('<p>\n<span>示例市税务局</span>\n<span>示例党委</span>\n<span>2022-05-31 17:25</span>\n</p>')).toEqual(['示例市税务局 示例党委 2022-05-31 17:25'])
  })

  it('stay apart where only the style sheet does it', async () => {
    expect(await lines('<div><span>来源：示例市团委</span><span>发布时间：2022-06-02 09:12:40</span><span>撰稿：团市委</span><span>浏览量：312</span></div>')).toEqual(['来源：示例市团委 发布时间：2022-06-02 09:12:40 撰稿：团市委 浏览量：312'])
    expect(await lines('<div><span>示例市示例院</span><span>发布时间：2022-05-04</span><span>【打印】【关闭】</span></div>')).toEqual(['示例市示例院 发布时间：2022-05-04 【打印】【关闭】'])
    expect(await lines('<div>发布人：<b>示例局</b>|<span>来源：示例局</span><i>2022-06-02</i></div>')).toEqual(['发布人：示例局|来源：示例局 2022-06-02'])
  })

  it('are not cut where a label or a value is in several elements', async () => {
    expect(await lines('<p><strong>发布</strong><span>时间：2022年</span><span>6月2日</span></p>')).toEqual(['发布时间：2022年6月2日'])
    expect(await lines('<p><b>来源：</b><span>示例</span><span>日报</span></p>')).toEqual(['来源：示例日报'])
  })

  it('let no blank into prose that is cut into many elements', async () => {
    expect(await lines('<p><span>清晨六点，</span>\n<span>我们来到</span>\n<span>三号楼。</span></p>')).toEqual(['清晨六点，我们来到三号楼。'])
    expect(await lines('<p><span>他说：</span>\n<span>来源：那口老井</span>\n<span>还在，水也还甜。</span></p>')).toEqual(['他说：来源：那口老井还在，水也还甜。'])
    expect(await lines('<h2><span>雨中的</span>\n<span>守望者</span></h2>')).toEqual(['雨中的守望者'])
  })
})
