import { expect, test, type Page } from '@playwright/test'
import { launch, removeData, type DeskApp } from '../support/app'
import { callDesk } from '../support/seed'
import { seededData } from '../support/seed-library'

const everything = { text: '', statuses: [], sort: 'received', descending: true } as const
const list = (page: Page) => page.getByRole('listbox', { name: '来稿列表' })
const rows = (page: Page) => list(page).getByRole('option')
const filter = (page: Page) => page.getByRole('radiogroup', { name: '按状态筛选' })
const countOf = async (page: Page) => (await callDesk(page, 'inbox.page', { query: { ...everything, statuses: [] }, offset: 0, limit: 1 })).counts

let desk: DeskApp
async function open(count: number): Promise<Page> {
  desk = await launch({ data: await seededData(count) })
  await expect(rows(desk.page).first()).toBeVisible()
  return desk.page
}
test.afterEach(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

test('keys decide on submissions, and every decision can be taken back', async () => {
  const page = await open(12)
  const before = await countOf(page)
  const status = (at: number) => rows(page).nth(at).locator('.chip').last()
  await list(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('s')
  await expect(status(0)).toHaveText('选用')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(3)
  await page.keyboard.press('b')
  for (const at of [1, 2, 3]) await expect(status(at)).toHaveText('备用')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => countOf(page)).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('没有可撤销的状态改动')).toBeVisible()
  // No waiting between them: the second key means what the first selects.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('b')
  await expect.poll(async () => (await countOf(page)).held).toBe(12)
  await page.keyboard.press('Control+z')
  await expect.poll(() => countOf(page)).toEqual(before)

  await rows(page).nth(5).click()
  const reader = page.getByRole('article')
  await reader.getByRole('radio', { name: '退稿' }).click()
  await expect(status(5)).toHaveText('退稿')
  await page.locator('.toast', { hasText: '1 篇已标为退稿' }).getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => countOf(page)).toEqual(before)
})

test('deciding on a filtered list goes on with the next row', async () => {
  const page = await open(12)
  await filter(page).getByRole('radio', { name: /新稿/ }).click()
  await expect(rows(page)).toHaveCount(3)
  const titles = await rows(page).locator('strong').allInnerTexts()
  await rows(page).first().click()
  await list(page).focus()
  await page.keyboard.press('s')
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('option', { selected: true }).locator('strong')).toHaveText(titles[1] ?? '')
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  await expect(page.getByText('没有符合条件的来稿')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(rows(page)).toHaveCount(12)
})

test('search and order', async () => {
  const page = await open(40)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('示例大学 第3')
  await expect(filter(page).getByRole('radio', { name: /全部/ })).toContainText('3')
  await expect(rows(page).locator('strong')).toHaveText(['第33天的值班日记', '第3天的值班日记', '第38天的值班日记'])
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '40')
  await page.getByRole('button', { name: /排序/ }).click()
  await page.getByRole('option', { name: '标题拼音' }).click()
  await page.getByRole('button', { name: '从大到小、从新到旧' }).click()
  await expect(rows(page).first().locator('strong')).toHaveText('第0天的值班日记')
  await expect(rows(page).nth(2).locator('strong')).toHaveText('第2天的值班日记')
})

test('the list stays small in the window with 20,000 submissions', async () => {
  const page = await open(20_000)
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '20000')
  const drawn = async () => { expect(await rows(page).count()).toBeLessThan(40) }
  await list(page).focus()
  const first = await rows(page).first().locator('strong').innerText()
  for (const key of ['PageDown', 'PageDown', 'End']) {
    await page.keyboard.press(key)
    await drawn()
  }
  const last = rows(page).last()
  await expect(last).toHaveAttribute('aria-posinset', '20000')
  await expect(last.locator('strong')).not.toBeEmpty()
  // Through the whole list in jumps: rows come, and never more than fit.
  const height = await list(page).evaluate((element) => element.scrollHeight)
  for (let step = 9; step >= 0; step -= 1) {
    await list(page).evaluate((element, top) => element.scrollTo({ top }), (height * step) / 10)
    await expect(rows(page).nth(4).locator('strong')).not.toBeEmpty()
    await drawn()
  }
  await expect(rows(page).first().locator('strong')).toHaveText(first)
  await page.keyboard.press('Control+a')
  await expect(page.getByText('已选 20,000 篇')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('第19999天')
  await expect(rows(page)).toHaveCount(1)
})

test('a submission is read and corrected in the right pane, with a way back', async () => {
  const page = await open(6)
  await rows(page).first().click()
  const reader = page.getByRole('article')
  const [id = ''] = await callDesk(page, 'inbox.ids', { query: { ...everything, statuses: [] } })
  const original = await callDesk(page, 'inbox.get', { id })
  await reader.getByLabel('标题').fill('改过的标题')
  await reader.getByLabel('日期天气').fill('六月')
  await expect(rows(page).first().locator('strong')).toHaveText('改过的标题')
  await reader.getByLabel('姓名').fill('赵示例')
  await expect(reader.getByText(/没有读出日期或天气/)).toBeVisible()
  await reader.getByLabel('日期天气').fill('6月2日 小雨')
  await reader.getByLabel('正文').fill('第一段。\n\n第二段。')
  await reader.getByLabel('标题').focus()
  await expect.poll(() => callDesk(page, 'inbox.get', { id })).toMatchObject({
    title: '改过的标题', date: { year: null, month: 6, day: 2 }, weather: '小雨', byline: { ...original.byline, name: '赵示例' }, body: ['第一段。', '第二段。'],
  })
  await page.locator('.toast', { hasText: '已改“改过的标题”的正文' }).getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await callDesk(page, 'inbox.get', { id })).body).toEqual(original.body)
  await reader.getByRole('button', { name: '关闭来稿' }).click()
  await expect(reader).toHaveCount(0)
})

test('without an issue, adding says what to do; with one, submissions go in once and the row says so', async () => {
  const page = await open(4)
  await list(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').getByRole('button', { name: '新建一期' }).click()
  await page.getByRole('dialog').getByLabel('标题').fill('春天的值班')
  await page.keyboard.press('Enter')
  await expect(page.locator('.issue-page')).toContainText('春天的值班')
  await page.keyboard.press('Control+1')
  await rows(page).nth(1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '加入本期' }).click()
  await expect(page.locator('.issue-page article')).toHaveCount(1)
  await expect(rows(page).nth(1)).toContainText('已入刊')
  await rows(page).nth(1).dblclick()
  await expect(page.getByText('所选 1 篇已在本期中。')).toBeVisible()
  await expect(page.locator('.issue-page article')).toHaveCount(1)
  await expect(page.getByRole('article').getByRole('button', { name: /春天的值班/ })).toBeVisible()
})
