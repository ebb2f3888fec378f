import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { answerDialog, launch, removeData, type DeskApp } from '../support/app'
import { caretAtEnd, compose, saved } from '../support/editing'
import { bare, outOfOrder, publishedPage, sentencesOf } from '../support/pages'

const { path: pagePath, page: parsed } = publishedPage()
const titles = parsed.entries.map((entry) => entry.title?.value ?? '')
const corrected = '改过的第一篇标题'

const entries = (page: Page) => page.locator('article h2')
const outline = (page: Page) => page.getByRole('grid', { name: '本期大纲' })

async function titlesInEditor(page: Page): Promise<string[]> {
  return (await entries(page).allInnerTexts()).map((text) => text.trim())
}

async function importPage({ app, page }: DeskApp): Promise<void> {
  await answerDialog(app, [pagePath])
  await page.getByRole('button', { name: '导入文件' }).first().click()
  const screen = page.getByRole('dialog', { name: '核对导入内容' })
  await expect(screen.getByText(`${titles.length} 篇稿件`)).toBeVisible()
  const card = screen.getByRole('article').first()
  await card.getByRole('textbox', { name: '标题', exact: true }).fill(corrected)
  await screen.getByRole('button', { name: '生成一期' }).click()
  await expect(entries(page)).toHaveCount(titles.length)
}

test('a whole issue: import, correct, order, type, picture, undo, close, reopen, export, read back', async () => {
  let desk = await launch({ empty: true })
  const { data } = desk
  let { page } = desk
  await importPage(desk)
  const [, ...others] = titles
  expect(await titlesInEditor(page)).toEqual([corrected, ...others])

  await test.step('order by keyboard: the outline moves the second entry up', async () => {
    await outline(page).getByRole('row', { name: titles[1] ?? '' }).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => titlesInEditor(page)).toEqual([titles[1], corrected, ...titles.slice(2)])
  })

  await test.step('order by drag: the last entry goes before the first', async () => {
    const rows = outline(page)
    const last = rows.getByRole('row', { name: titles.at(-1) ?? '' })
    await last.dragTo(rows.getByRole('row', { name: titles[1] ?? '' }), { targetPosition: { x: 60, y: 3 } })
    await expect.poll(() => titlesInEditor(page)).toEqual([titles.at(-1), titles[1], corrected, ...titles.slice(2, -1)])
  })

  await test.step('type with an input method', async () => {
    const cdp = await page.context().newCDPSession(page)
    const paragraph = page.locator('article').filter({ hasText: corrected }).locator('p.issue-paragraph, p').nth(1)
    await caretAtEnd(page, paragraph)
    await compose(cdp, 'nihao', '你好编刊台')
    await expect(paragraph).toContainText('你好编刊台')
    await expect(page.getByRole('textbox', { name: '本期正文' })).not.toContainText('nihao')
    await page.keyboard.press('Control+z')
    await expect(paragraph).not.toContainText('你好编刊台')
    await page.keyboard.press('Control+y')
    await expect(paragraph).toContainText('你好编刊台')
  })

  await test.step('add a picture, its caption and alternative text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'issue-desk-picture-'))
    const file = join(folder, '640 (4).png')
    await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#8a2b21' } }).png().toFile(file)
    await answerDialog(desk.app, [file])
    await page.getByRole('tab', { name: '属性' }).click()
    const pictures = page.getByRole('region', { name: /^图片/ })
    await pictures.getByRole('button', { name: '更换图片…' }).or(pictures.getByRole('button', { name: '选择图片…' })).first().click()
    await expect(page.locator('figure img[src^="desk-media://media/"]').first()).toBeVisible()
    await pictures.getByRole('textbox', { name: '图说' }).first().fill('示例图说：窗口前的一上午')
    await pictures.getByRole('textbox', { name: '替代文字' }).first().fill('一间办事大厅')
    await page.keyboard.press('Tab')
    await expect(page.locator('figure').first()).toContainText('示例图说：窗口前的一上午')
  })
  await saved(page)
  const before = await page.getByRole('textbox', { name: '本期正文' }).innerText()

  await test.step('close and open again: all still there', async () => {
    await desk.close()
    desk = await launch({ data, empty: true })
    page = desk.page
    await expect(entries(page)).toHaveCount(titles.length)
    expect(bare(await page.getByRole('textbox', { name: '本期正文' }).innerText())).toBe(bare(before))
  })

  await test.step('export both, read both back', async () => {
    const target = mkdtempSync(join(tmpdir(), 'issue-desk-export-'))
    await answerDialog(desk.app, [target])
    await page.getByRole('banner').getByRole('button', { name: '导出' }).click()
    const dialog = page.getByRole('dialog', { name: '导出' })
    await dialog.getByRole('button', { name: /选择|更改|浏览/ }).click()
    await dialog.getByRole('button', { name: '导出', exact: true }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: /打开所在文件夹/ })).toBeVisible()
    const files = readdirSync(target).sort()
    expect(files.map((name) => name.replace(/^.*\./, '.'))).toEqual(['.docx', '.html'])
    const [docx = '', html = ''] = files.map((name) => join(target, name))
    const sentences = sentencesOf(parsed).filter((sentence) => !bare(titles[0] ?? '').includes(sentence))
    const order = [titles.at(-1), titles[1], ...titles.slice(2, -1)].map((title) => bare(title ?? ''))
    for (const text of [execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', docx], { encoding: 'utf8' }), textOfHtml(readFileSync(html, 'utf8'))]) {
      expect(bare(text)).toContain('你好编刊台')
      // What was typed into the middle of a sentence is taken out again to find the page's own.
      const own = bare(text).replace('你好编刊台', '')
      expect(sentences.filter((sentence) => !own.includes(sentence))).toEqual([])
      expect(outOfOrder(text, order)).toEqual([])
      expect(text).toContain('示例图说：窗口前的一上午')
      expect(text).not.toContain('640 (4)')
    }
  })
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(data)
})

/** The text of a page as its body shows it. */
function textOfHtml(html: string): string {
  return html.replace(/<head>[\s\S]*<\/head>/, '').replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
}
