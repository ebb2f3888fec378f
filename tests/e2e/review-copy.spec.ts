import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { answerDialog, answerSave, launch, removeData, type DeskApp } from '../support/app'
import { caretAtEnd, saved } from '../support/editing'
import { reviewWithWord, reviseUntracked, withoutTicket, type Reviewer } from '../support/reviewed-copy'
import { callDesk } from '../support/seed'

let desk: DeskApp
let page: Page
let sent: string
let back: string
test.beforeEach(async () => {
  desk = await launch({ empty: false })
  page = desk.page
  sent = join(desk.data, '送审.docx')
  back = join(desk.data, '改回.docx')
  await page.getByRole('tab', { name: '审阅' }).click()
})
test.afterEach(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

const reviewer: Reviewer = {
  by: '审示例', at: '2026-06-01T09:30:00Z',
  changes: [['一道坡、一盏灯、一页纸', '一道坡、一盏灯、一沓纸'], ['嗡嗡作响', '低声作响']],
  remarks: [['守堤的这一夜', '题目可否再短一些？']],
}
const sheet = () => page.locator('.issue-page')
const dialog = () => page.getByRole('dialog')
const cards = () => page.locator('.review-card')
const sum = () => page.getByTestId('receipt-sum')

async function stored() {
  const [head] = await callDesk(page, 'issue.list', {})
  return await callDesk(page, 'issue.get', { id: head?.id ?? '' })
}

async function copyMenu(item: '导出审阅稿…' | '收回审阅稿…'): Promise<void> {
  await page.getByRole('button', { name: '审阅稿', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function send(): Promise<void> {
  await answerSave(desk.app, sent)
  await copyMenu('导出审阅稿…')
  await dialog().getByLabel('收件人').fill('审示例')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast')).toContainText('审阅稿已写入')
  await expect(dialog()).toHaveCount(0)
}

async function takeBack(path: string): Promise<void> {
  await answerDialog(desk.app, [path])
  await copyMenu('收回审阅稿…')
}

test('what a reviewer changed and remarked comes back under his name, goes by one undo, and comes once', async () => {
  await send()
  await reviewWithWord(await stored(), sent, back, reviewer)
  await takeBack(back)
  await expect(sum()).toHaveText('2 处改动、1 条批注；已放入 3，已有 0，冲突 0，找不到位置 0')
  await dialog().getByRole('button', { name: '查看第一处' }).click()
  await expect(cards()).toHaveCount(3)
  await expect(cards().filter({ hasText: '审示例' })).toHaveCount(3)
  await expect(cards().filter({ hasText: '题目可否再短一些？' })).toContainText('守堤的这一夜')
  await expect(sheet().locator('[data-review="ins"]')).toHaveText(['沓', '低声'])
  await saved(page)

  await page.keyboard.press('Control+z')
  await expect(cards()).toHaveCount(0)
  await expect(sheet().locator('[data-review="ins"]')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(cards()).toHaveCount(3)
  await saved(page)

  const before = await stored()
  await takeBack(back)
  await expect(dialog()).toContainText('没有新的改动')
  await expect(sum()).toHaveText('2 处改动、1 条批注；已放入 0，已有 3，冲突 0，找不到位置 0')
  await dialog().getByRole('button', { name: '关闭' }).click()
  await saved(page)
  const after = await stored()
  expect([after.document, after.review?.threads]).toEqual([before.document, before.review?.threads])
  const versions = await callDesk(page, 'version.list', { issueId: after.id })
  expect(versions.filter((version) => version.kind === 'export').map((version) => version.name)).toEqual(['送审'])
  expect(versions.map((version) => version.name)).toContain('收回“改回.docx”之前')
})

test('a clash is shown side by side, what nobody tracked is named so, and the receipt is written', async () => {
  await send()
  reviseUntracked(sent, back, [['嗡嗡作响', '轻轻作响']])
  await caretAtEnd(page, sheet().getByText('本期选编三篇一线日记').first())
  await takeBack(back)
  await expect(dialog()).toContainText('未留痕的改动')
  await expect(sum()).toContainText('1 处改动')
  const receipt = join(desk.data, '回执.txt')
  await answerSave(desk.app, receipt)
  await dialog().getByRole('button', { name: '保存回执' }).click()
  await expect.poll(() => existsSync(receipt)).toBe(true)
  expect(readFileSync(receipt, 'utf8')).toContain('轻轻')
  await dialog().getByRole('button', { name: '关闭' }).click()

  await reviewWithWord(await stored(), sent, back, { ...reviewer, remarks: [] })
  await takeBack(back)
  await expect(sum()).toHaveText('2 处改动、0 条批注；已放入 2，已有 0，冲突 1，找不到位置 0')
  const clash = dialog().locator('.receipt-clash')
  await expect(clash.locator('> div').first()).toContainText('轻轻')
  await expect(clash.locator('> div').last()).toContainText('审示例')
})

test('a foreign document is taken only when asked for, and a broken file says so; neither loses anything', async () => {
  await send()
  const before = await stored()
  const broken = join(desk.data, '坏.docx')
  writeFileSync(broken, readFileSync(sent).subarray(0, 5000))
  await takeBack(broken)
  await expect(page.locator('.toast.error')).toContainText('坏.docx')

  const foreign = join(desk.data, '别的.docx')
  withoutTicket(sent, foreign)
  await takeBack(foreign)
  await expect(dialog()).toContainText('没有审阅稿的标记')
  await dialog().getByRole('button', { name: '取消' }).click()
  await takeBack(foreign)
  await dialog().getByRole('button', { name: '按文字比对' }).click()
  await expect(dialog()).toContainText('没有带回发出时的内容')
  await dialog().getByRole('button', { name: '关闭' }).click()
  await page.keyboard.press('Control+z')
  await saved(page)
  expect((await stored()).document).toEqual(before.document)
})

test('a copy of another issue opens that one; dropped on the window it is offered', async () => {
  await send()
  const own = await stored()
  await reviewWithWord(own, sent, back, reviewer)
  await page.keyboard.press('Control+n')
  await dialog().getByLabel('标题').fill('另一期示例')
  await page.keyboard.press('Enter')
  await expect(sheet()).toContainText('另一期示例')
  await page.getByRole('tab', { name: '审阅' }).click()
  await takeBack(back)
  await expect(dialog()).toContainText('这不是本期的审阅稿')
  await dialog().getByRole('button', { name: '打开那一期并收回' }).click()
  await expect(sum()).toContainText('已放入 3')
  await dialog().getByRole('button', { name: '关闭' }).click()
  await expect(cards()).toHaveCount(3)

  const cdp = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data: { items: [], files: [back], dragOperationsMask: 1 } })
  await expect(dialog()).toContainText('发出的审阅稿')
  await dialog().getByRole('button', { name: '收回', exact: true }).click()
  await expect(dialog()).toContainText('没有新的改动')
})
