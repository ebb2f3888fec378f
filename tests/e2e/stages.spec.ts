import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { answerSave, launch, removeData, type DeskApp } from '../support/app'
import { caretAtEnd, saved } from '../support/editing'
import { callDesk } from '../support/seed'

let desk: DeskApp
let page: Page
test.beforeEach(async () => {
  desk = await launch({ empty: false })
  page = desk.page
  await page.getByRole('tab', { name: '审签' }).click()
})
test.afterEach(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

const stage = (name: string) => page.getByTestId(`stage-${name}`)
const note = () => page.locator('.issue-page').getByText('本期选编三篇一线日记').first()

async function sign(name: string, words = ''): Promise<void> {
  await stage(name).getByRole('button', { name: /签发/ }).click()
  const dialog = page.getByRole('dialog')
  const author = dialog.getByLabel('姓名')
  if (await author.isVisible()) {
    await expect(dialog.getByRole('button', { name: '签发', exact: true })).toBeDisabled()
    await author.fill('张示例')
    await dialog.getByLabel('职务').fill('责任编辑')
  }
  await dialog.getByLabel('意见').fill(words)
  await dialog.getByRole('button', { name: '签发', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

test('a stage is signed, a changed word makes it stale and is shown, and signing again holds', async () => {
  await sign('初审', '同意')
  await expect(stage('初审')).toContainText('张示例 责任编辑')
  await expect(stage('初审')).toContainText('意见：同意')
  await expect(stage('初审')).toContainText('有效')
  await expect(stage('复审')).toHaveAttribute('aria-current', 'step')

  await caretAtEnd(page, note())
  await page.keyboard.type('新添的话')
  await saved(page)
  await expect(stage('初审')).toContainText('已失效')
  await stage('初审').getByRole('button', { name: '看改动' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 处改动')).toBeVisible()
  await expect(dialog.locator('.change-list ins')).toHaveText('新添的话')
  await expect(dialog.locator('.reading-page [data-review="ins"]')).toHaveText('新添的话')
  await dialog.getByRole('button', { name: '关闭' }).click()

  await sign('初审', '改后同意')
  await expect(stage('初审')).toContainText('有效')
  const [head] = await callDesk(page, 'issue.list', {})
  const { review } = await callDesk(page, 'issue.get', { id: head?.id ?? '' })
  expect(review?.signOffs.map((one) => one.note)).toEqual(['同意', '改后同意'])
})

test('at a stage that only suggests, what is typed is a suggestion; at one that comments, the page is read-only', async () => {
  await sign('初审')
  await expect(page.locator('.rights-bar')).toContainText('所有修改都记为修订')
  await caretAtEnd(page, note())
  await page.keyboard.type('建议')
  await expect(page.locator('.issue-page [data-review="ins"]')).toHaveText('建议')
  for (const name of ['复审', '终审', '一校', '二校', '三校']) await sign(name)
  await expect(page.locator('.rights-bar')).toContainText('正文只读')
  await expect(page.locator('.issue-page').first()).toHaveAttribute('contenteditable', 'false')
})

test('only those named may sign, and the chain can be set up', async () => {
  await page.getByRole('button', { name: '设置环节' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('“初审”的签发人').fill('李示范')
  await dialog.getByRole('button', { name: '删除“三校”' }).click()
  await dialog.getByRole('button', { name: '上移“终审”' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.stage-name strong').filter({ hasText: /审|校|签发/ })).toHaveText(['初审', '终审', '复审', '一校', '二校', '签发'])
  await stage('初审').getByRole('button', { name: '签发' }).click()
  await dialog.getByLabel('姓名').fill('张示例')
  await expect(dialog.getByRole('alert')).toContainText('只能由李示范签发')
  await expect(dialog.getByRole('button', { name: '签发', exact: true })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a named version is compared and restored, and the restoring is taken back', async () => {
  await page.getByRole('button', { name: '命名版本' }).click()
  await page.getByLabel('版本名称').fill('送审稿')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('version-row').first()).toContainText('送审稿')
  await caretAtEnd(page, note())
  await page.keyboard.type('后来的话')
  await saved(page)
  await page.getByRole('button', { name: '“送审稿”的操作' }).click()
  await page.getByRole('menuitem', { name: '恢复到这个版本' }).click()
  await expect(page.locator('.issue-page')).not.toContainText('后来的话')
  await expect(page.getByTestId('version-row').first()).toContainText('恢复“送审稿”之前')
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(page.locator('.issue-page')).toContainText('后来的话')
  await caretAtEnd(page, note())
  await page.keyboard.type('还能写')
  await saved(page)
})

test('the sheet and the portable file are written, and the file opens where it came from', async () => {
  await sign('初审', '同意')
  const sheet = join(desk.data, '审签单.docx')
  await answerSave(desk.app, sheet)
  await page.getByRole('button', { name: '审签单' }).click()
  await expect(page.locator('.toast')).toContainText('审签单已写入')
  expect(strFromU8(unzipSync(readFileSync(sheet))['word/document.xml'] ?? new Uint8Array())).toContain('张示例')
  const portable = join(desk.data, '传阅.issuedesk')
  await answerSave(desk.app, portable)
  await page.getByRole('button', { name: '导出传阅文件' }).click()
  await expect(page.locator('.toast')).toContainText('传阅文件已写入')
  expect(Object.keys(unzipSync(readFileSync(portable)))).toEqual(expect.arrayContaining(['manifest.json', 'issue.json']))
  expect(await callDesk(page, 'portable.open', { path: portable })).toMatchObject({ outcome: 'same' })

  const other = await launch({ empty: true })
  const opened = await callDesk(other.page, 'portable.open', { path: portable })
  expect(opened?.outcome).toBe('new')
  const stored = await callDesk(other.page, 'issue.get', { id: opened?.issueId ?? '' })
  expect(stored.review?.signOffs).toMatchObject([{ by: '张示例', note: '同意' }])
  await other.close()
  await removeData(other.data)
})
