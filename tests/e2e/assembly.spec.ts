import { expect, test } from '@playwright/test'
import { countText } from '../../shared/text/count'
import { removeData } from '../support/app'
import { diaries, openAssembly, type Assembly } from '../support/assembly'

let at: Assembly
test.beforeAll(async () => { at = await openAssembly() })
test.afterAll(async () => {
  expect(at.desk.errors).toEqual([])
  await at.desk.close()
  await removeData(at.desk.data)
})

test('a new series offers its next number, in digits and as a numeral', async () => {
  await at.page.getByRole('button', { name: '新建系列' }).click()
  await at.dialog().getByLabel('系列名称').fill('示范简报')
  await at.dialog().getByText('示范简报第18期').click()
  await at.dialog().getByRole('button', { name: '新建' }).click()
  await expect(at.page.getByRole('region', { name: '示范简报' })).toContainText('这个系列还没有期')

  await at.page.getByRole('region', { name: '示范简报' }).getByRole('button', { name: '新建第一期' }).click()
  await expect(at.dialog().getByLabel('期号')).toHaveValue('1')
  await at.dialog().getByLabel('期号').fill('十八')
  await expect(at.dialog()).toContainText('第十八期 ＝ 第18期')
  await expect(at.dialog().getByRole('group', { name: '报头' })).toContainText('示范简报第18期')
  await at.dialog().getByLabel('期号').fill('零点五')
  await expect(at.dialog().getByRole('button', { name: '新建' })).toBeDisabled()
  await at.dialog().getByLabel('期号').fill('18')
  await at.dialog().getByLabel('标题', { exact: true }).fill('把小事做到心坎上')
  await at.page.keyboard.press('Enter')
  await expect(at.page.locator('.issue-page')).toContainText('示范简报第18期')

  await at.page.keyboard.press('Control+n')
  await expect(at.dialog().getByLabel('期号')).toHaveValue('19')
  await at.page.keyboard.press('Escape')
  await at.page.getByRole('button', { name: '全部期刊' }).click()
  await expect(at.page.getByRole('button', { name: /第 18 期.*把小事做到心坎上/ })).toBeVisible()
})

test('sections and the closing come from the outline; a deleted entry comes back', async () => {
  await at.newIssue('栏目与结语')
  await at.addAll()
  const [first = '', second = '', third = ''] = await at.entryTitles().allTextContents()
  await at.row(second).click({ button: 'right' })
  await at.page.getByRole('menuitem', { name: '在其后插入栏目' }).click()
  await at.page.keyboard.type('一线见闻')
  await expect(at.page.locator('.outline-row.section')).toContainText('一线见闻')
  await expect(at.page.locator('.outline-row.section + .outline-row, .outline-row.section ~ .outline-row.entry').first()).toContainText(third)
  await at.page.getByRole('button', { name: '添加' }).click()
  await at.page.getByRole('menuitem', { name: '结语' }).click()
  await at.page.keyboard.type('未完待续')
  await expect(at.page.locator('.outline-row').last()).toContainText('未完待续')

  await at.row(first).click()
  await at.page.keyboard.press('Delete')
  await expect(at.entryTitles()).toHaveText([second, third])
  await at.page.getByRole('status').getByRole('button', { name: '撤销' }).last().click()
  await expect(at.entryTitles()).toHaveText([first, second, third])
  const text = await at.savedText()
  const places = [first, second, '一线见闻', third, '未完待续'].map((part) => text.indexOf(part))
  expect(places.includes(-1)).toBe(false)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('the word count is Word’s', async () => {
  await at.newIssue('字数统计')
  await at.addAll()
  const text = await at.savedText()
  await at.page.getByTestId('outline-totals').click()
  await expect(at.page.getByTestId('count-words').last()).toHaveText(String(countText(text).words))
  await expect(at.page.getByTestId('count-entries').last()).toHaveText(String(diaries.length))
  await at.page.keyboard.press('Escape')
  await expect(at.dialog()).toHaveCount(0)
})

test('Ctrl+Shift+F goes to the inbox search from anywhere, / from a list', async () => {
  const { page } = at
  await at.newIssue('搜索来稿')
  const search = page.getByRole('searchbox', { name: '搜索' })
  await page.keyboard.press('Control+2')
  await expect(search).toHaveCount(0)
  await page.keyboard.press('Control+Shift+f')
  await expect(search).toBeFocused()
  await page.keyboard.type('夜班')
  await expect(page.getByRole('option')).toHaveCount(1)
  await search.fill('')
  await page.getByRole('listbox', { name: '来稿' }).focus()
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await page.getByRole('button', { name: '显示或隐藏左栏' }).click()
  await expect(search).toHaveCount(0)
  await page.keyboard.press('Control+Shift+f')
  await expect(search).toBeFocused()
})
