import { expect, test, type Page } from '@playwright/test'
import { sharedAssembly } from '../support/assembly'
import { caretAtEnd } from '../support/editing'

const at = sharedAssembly()

const textOf = (page: Page) => page.locator('.issue-page')
const card = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(title) }).first()

test('an issue that was made or opened has the keyboard in its text, seen from its head', async () => {
  const { page } = at
  await at.newIssue('焦点甲')
  await expect(textOf(page)).toBeFocused()
  await at.addAll()
  await page.getByRole('button', { name: '全部期刊' }).click()
  await card(page, '焦点甲').focus()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await expect(page.locator('.issue-masthead')).toBeInViewport()
})

test('the keyboard stays where it was when what had it goes', async () => {
  const { page } = at
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByRole('searchbox', { name: '搜索' })).toBeFocused()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('tab', { name: '大纲' })).toBeFocused()
  await at.newIssue('焦点乙')
  await page.getByRole('button', { name: '全部期刊' }).click()
  await card(page, '焦点乙').focus()
  await page.keyboard.press('Delete')
  await expect(page.locator('.issue-card')).toHaveCount(1)
  await expect(card(page, '焦点甲')).toBeFocused()
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.issue-card')).toHaveCount(2)
  const last = page.locator('.issue-card').last()
  const other = await page.locator('.issue-card strong').first().textContent() ?? ''
  await last.getByRole('button', { name: /的操作/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '移入回收站' }).click()
  await expect(page.locator('.issue-card')).toHaveCount(1)
  await expect(card(page, other)).toBeFocused()
  // Ctrl+Z is the message's button.
  await page.keyboard.press('Control+z')
  await expect(page.locator('.issue-card')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.toast')).toHaveCount(0)
})

test('the right pane is not put away where there is none', async () => {
  const { page } = at
  await expect(page.getByTestId('right')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Backslash')
  await expect(page.locator('.toast').filter({ hasText: '请先打开或新建一期' })).toBeVisible()
  await card(page, '焦点甲').click()
  await expect(page.getByTestId('right')).toBeVisible()
})

test('the outline follows the caret, and adds there', async () => {
  const { page } = at
  const titles = await at.entryTitles().allTextContents()
  const [first = '', second = ''] = titles
  const current = page.locator('.outline-row.current')
  await at.row(second).click()
  await expect(current).toContainText(second)
  await caretAtEnd(page, page.locator('.issue-entry-title').filter({ hasText: first }))
  await expect(current).toHaveCount(1)
  await expect(current).toContainText(first)
  await page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '稿件' }).click()
  await page.keyboard.type('插在这里')
  await expect(at.entryTitles()).toHaveText([first, '插在这里', ...titles.slice(1)])
  await expect(current).toContainText('插在这里')
})

test('a picture’s alternative text gives the keyboard back to the text', async () => {
  const { page } = at
  await page.getByRole('button', { name: '插入', exact: true }).click()
  await page.getByRole('menuitem', { name: '图片占位' }).click()
  await page.locator('.issue-toolbar').getByRole('button', { name: '当前块' }).click()
  await page.getByRole('menuitem', { name: '替代文字' }).click()
  await expect(at.dialog()).toBeVisible()
  await page.keyboard.type('示例图')
  await at.dialog().getByRole('button').last().click()
  await expect(at.dialog()).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
})

test('in the import screen the entry below takes the keyboard of one that was removed', async () => {
  const { page } = at
  await page.keyboard.press('Control+Shift+n')
  await at.dialog().getByLabel('文本').fill(['一', '二', '三'].map((day, n) => `第${day}天上岗\n5月2${n}日  晴\n清晨六点到岗，一上午没有停过。\n（示例局　张示例）`).join('\n\n'))
  await page.keyboard.press('Control+Enter')
  const cards = page.getByRole('dialog', { name: '核对导入内容' }).getByRole('article')
  await expect(cards).toHaveCount(3)
  await cards.nth(1).getByRole('button', { name: '更多操作' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '删除这一篇' }).focus()
  await page.keyboard.press('Enter')
  await expect(cards).toHaveCount(2)
  await expect(cards.nth(1).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '放弃', exact: true }).click()
})
