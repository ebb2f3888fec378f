import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeIssue } from '../../../electron/cli/make'
import { parseFiles } from '../../../electron/cli/parse'
import { temporaryFolder } from '../../support/library'

/** Titles with blanks that read like a unit and a name: below a closed byline they are still titles. */
const page = `战寒潮有我 守万家灯火| 示例机关在行动(十八)
示例机关下沉干部的日记

发布人:示例机关工委 发布时间:2024-05-31 17:25:19 来源:示例机关工委 阅读次数:1 文字缩放:

编者按

示例市入冬以来气温骤降,供暖保障到了最紧要的关头。

示例机关工委组织下沉干部走进社区,挨家挨户问冷暖。

我们一定能守住万家灯火!  5月29日  晴

清早到示例北路社区,先看锅炉房的压力表,再记下各楼的室温。

(示例委、示范区管委会下沉干部 张示例)

微光成炬 向光而行    5月28日  晴转多云

作为示例学院的第一批下沉党员,我接到了社区的通知。

曾经看到同事们为我们做的一切,今天轮到我站到前面。

(示例学院下沉干部 李示例)

蓝色社区 全力以赴   5月25日  小雨

今天得知,我将被派往示例楼社区支援供暖保障工作。

(示例日报社下沉干部 王示例)

战寒潮有我,不负使命!示例机关党员干部将服从安排,坚守一线,直到春暖花开。
`

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)

async function entriesOf(path: string) {
  const [report] = await parseFiles([path])
  if (report === undefined || 'error' in report) throw new Error(`${path} was not read`)
  return report
}

describe("the program's own exports", () => {
  it('are read back as the page was: from Word and from the web page', async () => {
    writeFileSync(at('page.txt'), page)
    await makeIssue({ file: at('page.txt'), docx: at('out.docx'), html: at('out.html'), issue: null })
    const first = await entriesOf(at('page.txt'))
    expect(first.entries.map((entry) => entry.title)).toEqual(['我们一定能守住万家灯火!', '微光成炬 向光而行', '蓝色社区 全力以赴'])
    expect(first.entries.map((entry) => entry.byline.name)).toEqual(['张示例', '李示例', '王示例'])
    for (const name of ['out.docx', 'out.html']) {
      const again = await entriesOf(at(name))
      expect(again.entries, name).toEqual(first.entries)
      expect(again.editorsNote, name).toEqual(first.editorsNote)
      expect(again.closing, name).toEqual(first.closing)
      expect(again.header, name).toMatchObject({ series: first.header.series, issueNumber: 18, title: first.header.title, subtitle: first.header.subtitle })
    }
  })
})
