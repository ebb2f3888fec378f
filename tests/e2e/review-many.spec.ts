import { expect, test, type Page } from '@playwright/test'
import { launch, removeData, type DeskApp } from '../support/app'
import { saved } from '../support/editing'
import { callDesk } from '../support/seed'

const first = '示例编辑甲'
const second = '示例审读乙'
let desk: DeskApp
let page: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  desk = await launch({ empty: false, width: 1600, height: 900 })
  page = desk.page
  await page.locator('.issue-picture img').first().waitFor()
})
test.afterAll(async () => {
  await desk.close()
  await removeData(desk.data)
})

const card = (text: string | RegExp) => page.locator('.review-card').filter({ hasText: text })
const paragraph = (nth: number) => page.locator('.issue-page article').nth(nth).locator('.issue-paragraph').first()
const marks = () => page.locator('.issue-page [data-review]')
const choose = async (label: string, option: string) => {
  await page.getByRole('button', { name: new RegExp(label) }).last().click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const resolveMany = async (item: string) => {
  await page.getByRole('button', { name: '接受与拒绝' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function typeAt(nth: number, words: string): Promise<void> {
  await paragraph(nth).click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Home')
  await page.keyboard.type(words)
  await expect(paragraph(nth)).toContainText(words)
}

test('suggestions of two authors, and comments on a picture, an entry and the issue', async () => {
  await page.getByRole('tab', { name: /^审阅/ }).click()
  await page.keyboard.press('Control+Shift+e')
  await page.getByRole('dialog').getByLabel('姓名').fill(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await typeAt(0, '甲所加')
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByLabel('姓名').fill(second)
  await page.getByRole('dialog').locator('footer .primary').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await typeAt(1, '乙所加')
  const write = async (words: string) => {
    await page.getByRole('combobox', { name: '写下意见，用 @ 提到同事' }).fill(words)
    await page.keyboard.press('Control+Enter')
    await expect(card(words)).toBeVisible()
  }
  await page.locator('.issue-picture img').first().click()
  await page.keyboard.press('Control+Alt+m')
  await write('这张图要换')
  await page.locator('.issue-page article').nth(1).locator('.issue-entry-title').click()
  await page.keyboard.press('Control+Alt+m')
  await write('这一篇再压缩')
  await page.getByRole('button', { name: '给整期写批注' }).click()
  await write('整期可以送审')
  await saved(page)
  const [head] = await callDesk(page, 'issue.list', {})
  const { review } = await callDesk(page, 'issue.get', { id: head?.id ?? '' })
  expect(review?.threads.map((thread) => [thread.on, thread.messages[0]?.by, thread.messages[0]?.text])).toEqual([['figure', second, '这张图要换'], ['entry', second, '这一篇再压缩'], ['issue', second, '整期可以送审']])
})

test('the list shows what is asked for', async () => {
  await choose('看哪些', '修订')
  await expect(card(/./)).toHaveCount(2)
  await choose('作者', first)
  await expect(card(/./)).toHaveCount(1)
  await expect(card('甲所加')).toBeVisible()
  await choose('作者', '全部作者')
  await choose('看哪些', '未解决的批注')
  await expect(card(/./)).toHaveCount(3)
  await choose('看哪些', '全部')
  await expect(card(/./)).toHaveCount(5)
})

test('all of one author, and all, are accepted or rejected in one step that one undo takes back', async () => {
  const before = await marks().count()
  await resolveMany(`接受 ${first} 的全部修订`)
  await expect(card('甲所加')).toHaveCount(0)
  await expect(paragraph(0)).toContainText('甲所加')
  await expect(card('乙所加')).toHaveCount(1)
  await paragraph(0).click()
  await page.keyboard.press('Control+z')
  await expect(marks()).toHaveCount(before)
  await resolveMany('全部拒绝')
  await expect(paragraph(0)).not.toContainText('甲所加')
  await expect(paragraph(1)).not.toContainText('乙所加')
  await paragraph(0).click()
  await page.keyboard.press('Control+z')
  await expect(paragraph(1)).toContainText('乙所加')
  await expect(marks()).toHaveCount(before)
  await resolveMany('全部接受')
  await expect(page.locator('.issue-page [data-review="ins"]')).toHaveCount(0)
  await expect(paragraph(0)).toContainText('甲所加')
  await expect(paragraph(1)).toContainText('乙所加')
})
