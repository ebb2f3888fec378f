import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph } from '../../shared/document/make'
import { answerDialog, launch, removeData, type DeskApp } from '../support/app'
import { callDesk, diary, seedInbox } from '../support/seed'

const diaries = [diary('一碗热汤面', 5, 25, '示例局', '丁示例'), diary('楼道里的接力棒', 5, 29, '示范中心', '张示范')]
const sentences = ['一碗热汤面：今天在示范社区值守，帮三户居民送去了药品。', '楼道里的接力棒：今天在示范社区值守，帮三户居民送去了药品。']

let desk: DeskApp
let page: Page
let folder: string
test.beforeAll(async () => {
  desk = await launch()
  page = desk.page
  folder = mkdtempSync(join(tmpdir(), 'issue-desk-export-'))
  await seedInbox(page, diaries)
  const { id } = await callDesk(page, 'series.create', { name: '示例日记', subtitle: '', publisher: '示例编辑部', source: '示例单位', numberStyle: 'bracketChinese', unitOrder: [] })
  expect(id).not.toBe('')
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByLabel('期号').fill('18')
  await page.getByRole('dialog').getByLabel('标题', { exact: true }).fill('把小事做到心坎上')
  await page.keyboard.press('Enter')
  await expect(page.locator('.issue-page')).toContainText('把小事做到心坎上')
  await page.keyboard.press('Control+1')
  await page.getByRole('listbox', { name: '来稿' }).focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(diaries.length)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+2')
  await expect(page.locator('.outline-row.entry')).toHaveCount(diaries.length)
})
test.afterAll(async () => {
  await desk.close()
  await removeData(desk.data)
  rmSync(folder, { recursive: true, force: true })
})
test.afterEach(async () => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

const dialog = () => page.getByRole('dialog')
const once = (text: string, part: string) => expect(text.split(part).length - 1, part).toBe(1)

/** Opens the dialog with a chosen folder. */
async function openExport(target: string): Promise<void> {
  await answerDialog(desk.app, [target])
  await page.keyboard.press('Control+e')
  await dialog().getByRole('button', { name: '选择文件夹' }).click()
  await expect(page.getByTestId('export-folder')).toHaveText(target)
}

/** Opens an issue of 400 entries, which takes a while to set. */
async function openLongIssue(): Promise<void> {
  const record = await callDesk(page, 'issue.create', { seriesId: null, number: null, title: '很长的合订本' })
  const entries = Array.from({ length: 400 }, (_, at) => entry(`long-entry-${at}`, null, [entryTitle(`第${at + 1}篇`), ...Array.from({ length: 8 }, () => paragraph('今天在示范社区值守，帮三户居民送去了药品。'.repeat(4)))]))
  const document = issueDocument([masthead([mastheadLine('title', '很长的合订本')]), ...entries])
  await callDesk(page, 'issue.save', { id: record.id, revision: record.revision, document, facts: record.facts })
  await page.getByRole('button', { name: '全部期刊' }).click()
  await page.locator('.issue-card-open').filter({ hasText: '很长的合订本' }).click()
  await expect(page.locator('.outline-row.entry')).toHaveCount(400)
}

test('both formats are written and hold every sentence once', async () => {
  await openExport(folder)
  await expect(dialog().getByLabel('文件名')).toHaveValue('示例日记第18期')
  await dialog().getByRole('button', { name: '导出' }).click()
  await expect(page.getByTestId('export-files').getByRole('listitem')).toHaveCount(2)
  expect(readdirSync(folder).sort()).toEqual(['示例日记第18期.docx', '示例日记第18期.html'])
  const word = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', join(folder, '示例日记第18期.docx')], { encoding: 'utf8' })
  const html = readFileSync(join(folder, '示例日记第18期.html'), 'utf8')
  for (const part of [...sentences, '示例日记（十八）']) {
    once(word, part)
    once(html.replace(/<head>[\s\S]*<\/head>/, ''), part)
  }
})

test('a second export takes a free name, with the pictures in a folder where asked', async () => {
  await openExport(folder)
  await dialog().getByText('Word 文档').click()
  await dialog().getByText('放进旁边的文件夹').click()
  await dialog().getByLabel('文件名').fill('示例日记：第18期/定稿?')
  await expect(dialog()).toContainText('已换成空格')
  await dialog().getByRole('button', { name: '导出' }).click()
  await expect(page.getByTestId('export-files')).toContainText('示例日记：第18期 定稿.html')
  expect(existsSync(join(folder, '示例日记：第18期 定稿.html'))).toBe(true)
  await dialog().getByRole('button', { name: '再次导出' }).click()
  await dialog().getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByTestId('export-files')).toContainText('示例日记：第18期 定稿 (2).html')
})

test('a stopped export leaves nothing behind', async () => {
  const target = join(folder, 'stopped')
  mkdirSync(target)
  await openLongIssue()
  await openExport(target)
  // Stopped at the first sign of progress, while the work is under way.
  await page.evaluate(() => {
    const stop = window.desk.on('export.progress', () => {
      stop()
      document.querySelector<HTMLButtonElement>('[role=dialog] footer button')?.click()
    })
  })
  await dialog().getByRole('button', { name: '导出' }).click()
  await expect(dialog().getByText('已停止，没有留下任何文件。')).toBeVisible()
  expect(readdirSync(target)).toEqual([])
})

test('a folder that is gone is named, with what to do', async () => {
  const target = join(folder, 'gone')
  mkdirSync(target)
  await openExport(target)
  rmSync(target, { recursive: true })
  await dialog().getByRole('button', { name: '导出' }).click()
  await expect(dialog().getByRole('alert')).toContainText(`找不到文件夹“${target}”`)
  await expect(dialog().getByRole('button', { name: '导出' })).toBeEnabled()
})
