import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test'
import { answerDialog, launch, removeData, type DeskApp } from '../support/app'
import { compose, saved } from '../support/editing'
import { callDesk } from '../support/seed'

const first = '示例编辑甲'
const second = '示例审读乙'
let desk: DeskApp
let page: Page
let cdp: CDPSession

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  desk = await launch({ empty: false, width: 1600, height: 900 })
  await start()
})
test.afterAll(async () => {
  await desk.close()
  await removeData(desk.data)
})

async function start(): Promise<void> {
  page = desk.page
  cdp = await page.context().newCDPSession(page)
  await page.locator('.issue-picture img').first().waitFor()
}

const tab = () => page.getByRole('tab', { name: /^审阅/ })
const card = (text: string | RegExp) => page.locator('.review-card').filter({ hasText: text })
const entry = (nth: number) => page.locator('.issue-page article').nth(nth)
const paragraph = (nth: number, at = 0): Locator => entry(nth).locator('.issue-paragraph').nth(at)
const documentNow = async () => {
  await saved(page)
  const [head] = await callDesk(page, 'issue.list', {})
  return (await callDesk(page, 'issue.get', { id: head?.id ?? '' }))
}

/** The caret before the first letter of a block. */
async function caretAtStart(block: Locator): Promise<void> {
  await block.click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Home')
}

async function workAs(name: string): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByLabel('姓名').fill(name)
  await page.getByRole('dialog').locator('footer .primary').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('the first suggestion asks who writes', async () => {
  await tab().click()
  await expect(page.getByText('还没有修订和批注')).toBeVisible()
  await page.keyboard.press('Control+Shift+e')
  await page.getByRole('dialog').getByLabel('姓名').fill(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.issue-toolbar').getByRole('button', { name: /^修订：开/ })).toHaveAttribute('aria-pressed', 'true')
})

test('composed words are suggestions as typed ones are, and Ctrl+Z takes a word and never shows pinyin', async () => {
  await caretAtStart(paragraph(0))
  await compose(cdp, 'xin', '新')
  await expect(paragraph(0).locator('[data-review="ins"]')).toHaveText('新')
  await compose(cdp, 'jia', '加')
  await expect(paragraph(0).locator('[data-review="ins"]')).toHaveText('新加')
  await page.keyboard.press('ArrowLeft')
  await compose(cdp, 'you', '又')
  await expect(paragraph(0).locator('[data-review="ins"]')).toHaveText('新又加')
  await page.keyboard.press('Control+z')
  const text = await paragraph(0).textContent()
  expect(text).not.toMatch(/[a-z]/)
  expect(text).not.toContain('又')
  await page.keyboard.press('Control+y')
  await expect(paragraph(0).locator('[data-review="ins"]')).toHaveText('新又加')
  await expect(card('新又加')).toContainText(first)
})

test('a second author’s words inside and across the first one’s are his own', async () => {
  await workAs(second)
  await caretAtStart(paragraph(0))
  await page.keyboard.press('ArrowRight')
  await compose(cdp, 'yi', '乙')
  await expect(paragraph(0).locator('[data-review="ins"]')).toHaveText(['新', '乙', '又加'])
  // Over the last letter of the first author's and one letter of the text: composing replaces both.
  await page.keyboard.press('ArrowRight')
  for (let at = 0; at < 2; at += 1) await page.keyboard.press('Shift+ArrowRight')
  await compose(cdp, 'huan', '换')
  await expect(paragraph(0).locator('[data-review~="del"]').first()).toBeVisible()
  expect(await paragraph(0).textContent()).not.toMatch(/[a-z]/)
  await expect(card('换')).toContainText(second)
})

test('Delete goes on through the text, letter by letter', async () => {
  const block = paragraph(0, 1)
  const text = await block.textContent() ?? ''
  await caretAtStart(block)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('x')
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Delete')
  await expect(block.locator('[data-review~="del"]')).toHaveText(text.slice(1, 4))
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Control+z')
  await expect(block).toHaveText(text)
})

test('Enter, Backspace at a border and a paste of paragraphs are marked', async () => {
  const block = paragraph(1)
  const before = await entry(1).locator('.issue-paragraph').count()
  await caretAtStart(block)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(entry(1).locator('.issue-paragraph[data-review="ins"]')).toHaveCount(1)
  await page.keyboard.press('Backspace')
  await expect(entry(1).locator('.issue-paragraph')).toHaveCount(before)
  await caretAtStart(paragraph(1, 1))
  await page.keyboard.press('Backspace')
  await expect(paragraph(1, 1)).toHaveAttribute('data-review', 'del')
  await desk.app.evaluate(({ clipboard }) => clipboard.writeText('贴一\n贴二\n贴三'))
  await caretAtStart(paragraph(1))
  await page.keyboard.press('Control+Shift+v')
  await expect(entry(1).locator('.issue-paragraph')).toHaveCount(before + 2)
  await expect(card('贴二')).toContainText(second)
})

test('replacing, a picture and the order of entries are suggestions', async () => {
  await paragraph(2).click()
  await page.keyboard.press('Control+h')
  await page.getByRole('textbox', { name: '查找', exact: true }).fill('档案')
  await page.getByRole('textbox', { name: '替换为' }).fill('卷宗')
  const found = page.locator('.find-bar')
  await expect(found).toContainText('共 5 处')
  await page.getByRole('button', { name: '全部替换' }).click()
  await expect(found).toContainText('没有找到')
  await page.keyboard.press('Escape')
  await expect(entry(2).locator('[data-review~="ins"]', { hasText: '卷宗' }).first()).toBeVisible()
  await paragraph(2).click()
  await page.locator('.issue-toolbar').getByRole('button', { name: '插入' }).click()
  await page.getByRole('menuitem', { name: '图片占位' }).click()
  await expect(page.locator('.issue-page figure[data-review="ins"]')).toHaveCount(1)
  await page.getByRole('tab', { name: '大纲' }).click()
  await page.locator('.outline-row', { hasText: '守堤的这一夜' }).click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.locator('.issue-ghost')).toContainText('守堤的这一夜')
  await expect(page.locator('.outline-row')).toHaveCount(6)
  await page.locator('.outline-row', { hasText: '开口说话' }).click()
  await page.keyboard.press('Delete')
  await expect(page.locator('.issue-page article[data-review~="del"]')).toHaveCount(1)
  await expect(page.locator('.outline-row.removed')).toContainText('待删除')
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.issue-page article[data-review~="del"]')).toHaveCount(0)
})

test('the original is only looked at: neither the outline nor the tools change it', async () => {
  const view = async (name: string) => {
    await page.locator('.issue-toolbar').getByRole('button', { name: /^显示/ }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await expect(page.locator('.outline-row.removed')).toHaveCount(0)
  const rows = await page.locator('.outline-row').allTextContents()
  await view('原始状态')
  await expect(page.locator('.issue-toolbar').getByRole('button', { name: '插入' })).toBeDisabled()
  await page.locator('.outline-row', { hasText: '开口说话' }).click()
  await page.keyboard.press('Delete')
  await expect(page.locator('.toast').last()).toContainText('正文现在只读')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await page.locator('.outline-row').allTextContents()).toEqual(rows)
  await view('所有修订')
  await expect(page.locator('.issue-toolbar').getByRole('button', { name: '插入' })).toBeEnabled()
})

test('threads: a reply, a name, resolving, and a deleted message that comes back', async () => {
  await entry(0).locator('.issue-entry-title').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+Alt+m')
  const field = page.getByRole('combobox', { name: '写下意见，用 @ 提到同事' })
  await field.pressSequentially('题目请 @示例编')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(`题目请 @${first} `)
  await page.keyboard.press('Control+Enter')
  const thread = card('题目请')
  await expect(thread).toContainText('把小事记在本子上')
  await thread.getByRole('button', { name: '回复' }).click()
  await page.getByRole('combobox', { name: '写下回复' }).fill('同意')
  await page.keyboard.press('Control+Enter')
  await expect(thread.locator('.review-message')).toHaveCount(2)
  await thread.getByRole('button', { name: `删除 ${second} 的批注` }).last().click()
  await expect(thread.locator('.review-message')).toHaveCount(1)
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect(thread.locator('.review-message')).toHaveCount(2)
  await thread.getByRole('button', { name: `解决 ${second} 的批注` }).click()
  await expect(thread).toHaveAttribute('data-resolved', 'true')
})

test('accepting and rejecting one is one step back', async () => {
  const one = card('贴二')
  // A click on the marked text brings its card into view.
  await page.locator('.issue-page [data-review]', { hasText: '贴二' }).last().click()
  await expect(one).toHaveAttribute('data-active', 'true')
  const count = await page.locator('[data-review]').count()
  await one.getByRole('button', { name: /^接受/ }).click()
  await expect(one).toHaveCount(0)
  await paragraph(0).click()
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-review]')).toHaveCount(count)
  await page.locator('.issue-page [data-review]', { hasText: '贴二' }).last().click()
  await one.getByRole('button', { name: /^接受/ }).click()
  await expect(one).toHaveCount(0)
  await paragraph(0).locator('[data-review="ins"]').first().click()
  await page.locator('.review-card[data-active="true"]').getByRole('button', { name: /^拒绝/ }).click()
  await expect(paragraph(0)).not.toContainText('加')
})

test('all of it is there after closing and opening', async () => {
  await saved(page)
  const before = await documentNow()
  await desk.close()
  desk = await launch({ data: desk.data, empty: false, width: 1600, height: 900 })
  await start()
  const after = await documentNow()
  expect(after.document).toEqual(before.document)
  expect(after.review?.threads).toEqual(before.review?.threads)
  expect(after.review?.threads[0]?.messages.map((one) => one.text)).toEqual([`题目请 @${first}`, '同意'])
  await tab().click()
  await expect(page.locator('.issue-page [data-review]').first()).toBeVisible()
})

test('a clean export has none of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'issue-desk-review-'))
  await answerDialog(desk.app, [folder])
  await page.keyboard.press('Control+e')
  await page.locator('#export-form').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '选择文件夹' }).click()
  await expect(page.getByTestId('export-folder')).toHaveText(folder)
  await page.getByRole('dialog').getByRole('button', { name: '导出' }).click()
  await expect(page.getByTestId('export-files').getByRole('listitem')).toHaveCount(2)
  const names = readdirSync(folder)
  const word = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', '--track-changes=all', join(folder, names.find((name) => name.endsWith('.docx')) ?? '')], { encoding: 'utf8' })
  const html = readFileSync(join(folder, names.find((name) => name.endsWith('.html')) ?? ''), 'utf8')
  for (const text of [word, html]) {
    expect(text).toContain('贴二')
    expect(text).toContain('卷宗')
    for (const trace of [first, second, '题目请', '移到别处']) expect(text).not.toContain(trace)
  }
  rmSync(folder, { recursive: true, force: true })
})
