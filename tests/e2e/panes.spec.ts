import { expect, test } from '@playwright/test'
import { sharedAssembly } from '../support/assembly'
import { caretAtEnd } from '../support/editing'
import { callDesk } from '../support/seed'

const at = sharedAssembly()

/** Chooses a command of the native menu. */
async function chooseMenu(menu: string, item: string): Promise<void> {
  await at.desk.app.evaluate(({ Menu }, [of, label]) => {
    Menu.getApplicationMenu()?.items.find((one) => one.label === of)?.submenu?.items.find((one) => one.label === label)?.click()
  }, [menu, item] as const)
}

test('pane widths outlast a time without the right pane', async () => {
  const { page } = at
  await at.newIssue('栏宽示例')
  const width = async () => Math.round((await page.getByTestId('right').boundingBox())?.width ?? 0)
  const before = await width()
  await page.getByRole('separator').nth(1).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(width).toBeGreaterThan(before)
  const chosen = await width()
  await page.getByRole('button', { name: '全部期刊' }).click()
  await expect(page.getByTestId('right')).toHaveCount(0)
  await page.getByRole('button', { name: /栏宽示例/ }).first().click()
  await expect.poll(width).toBe(chosen)
})

test('the strips of tabs need no scroll bar', async () => {
  const strips = await at.page.locator('.tab-list').evaluateAll((all) => all.map((one) => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]))
  expect(strips).toEqual([[0, 0], [0, 0]])
})

test('undo in the menu is the undo of what has the focus', async () => {
  const { page } = at
  await at.newIssue('菜单撤销')
  await caretAtEnd(page, page.locator('.issue-editors-note .issue-paragraph'))
  await page.keyboard.type('sentence')
  await page.keyboard.press('Control+1')
  const held = page.getByTestId('left').getByRole('radio', { name: /备用/ })
  await page.getByRole('listbox', { name: '来稿' }).focus()
  await page.keyboard.press('b')
  await expect(held).toContainText('1')
  await chooseMenu('编辑', '撤销')
  await expect(held).toContainText('0')
  await expect(page.locator('.issue-page')).toContainText('sentence')
  const search = page.getByRole('searchbox', { name: '搜索' })
  await search.click()
  await page.keyboard.type('abc')
  await chooseMenu('编辑', '撤销')
  // How many letters one undo of a field takes is the browser's affair.
  await expect(search).not.toHaveValue('abc')
  await expect(page.locator('.issue-page')).toContainText('sentence')
  await caretAtEnd(page, page.locator('.issue-editors-note .issue-paragraph'))
  await chooseMenu('编辑', '撤销')
  await expect(page.locator('.issue-page')).not.toContainText('sentence')
  await chooseMenu('编辑', '重做')
  await expect(page.locator('.issue-page')).toContainText('sentence')
})

test('undo in the menu takes back a correction in the import screen', async () => {
  const { page } = at
  await page.keyboard.press('Control+Shift+n')
  await at.dialog().getByLabel('文本').fill('第一天上岗\n5月29日  晴\n清晨六点到岗，一上午没有停过。\n（示例局　张示例）')
  await page.keyboard.press('Control+Enter')
  const screen = page.getByRole('dialog', { name: '核对导入内容' })
  await screen.getByLabel('标题', { exact: true }).last().fill('改过的标题')
  await chooseMenu('编辑', '撤销')
  await expect(screen.getByLabel('标题', { exact: true }).last()).toHaveValue('第一天上岗')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('in English too, tabs fit and the toolbar keeps its one row', async () => {
  const { page, desk } = at
  await at.newIssue('英文界面')
  await callDesk(page, 'settings.set', { language: 'en' })
  await page.reload()
  await expect(page.locator('.issue-masthead')).toBeVisible()
  await page.keyboard.press('Control+1')
  await page.getByRole('listbox', { name: 'Submissions' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Submission' })).toBeVisible()
  const bar = () => page.locator('.issue-toolbar').evaluate((one) => one.getBoundingClientRect().height)
  for (const width of [1100, 1280, 1440, 1920]) {
    await desk.app.evaluate(({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 800), width)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
    await expect.poll(bar).toBe(40)
  }
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await expect.poll(() => page.locator('.tab-list').evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))).toEqual([0, 0])
  const edge = await page.getByRole('tab', { name: 'Submission' }).evaluate((one) => one.getBoundingClientRect().right)
  expect(edge).toBeLessThanOrEqual(1280)
  for (const place of ['.issue-masthead p', '.issue-editors-note .issue-paragraph']) {
    await page.locator(place).first().click()
    await expect(page.locator('.issue-page')).toBeFocused()
    expect(await bar()).toBe(40)
  }
})
