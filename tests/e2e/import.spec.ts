import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { answerDialog, launch, removeData, type DeskApp } from '../support/app'
import { callDesk } from '../support/seed'

const everything = { text: '', statuses: [], sort: 'received' as const, descending: true }
const total = async (page: Page) => (await callDesk(page, 'inbox.page', { query: everything, offset: 0, limit: 1 })).total
const screenOf = (page: Page) => page.getByRole('dialog', { name: '核对导入内容' })
const cards = (screen: Locator) => screen.getByRole('article')
const issue = `示例日记（十八）
春天的值班
发布人：示例工委 发布时间：2026-05-31 来源：示例网 阅读次数：12

编者按
本期选登两篇日记。

第一天上岗
5月29日  晴
清晨六点到岗，登记来访车辆，一上午没有停过。
傍晚的电话
独居老人的药吃完了，我骑车去买。
（示例局下沉干部　张示例）

夜里的灯
5月28日  多云
凌晨两点，热线又响了，是独居老人打来的。
（示范中心志愿者　李示范）
`

let desk: DeskApp
test.beforeEach(async () => {
  desk = await launch({ empty: true })
})
test.afterEach(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

async function paste(text: string, html = ''): Promise<Locator> {
  const { app, page } = desk
  await app.evaluate(({ clipboard }, content) => { (clipboard as unknown as { write(data: object): void }).write(content) }, html === '' ? { text } : { text, html })
  await page.getByRole('button', { name: '粘贴文本' }).first().click()
  const dialog = page.getByRole('dialog', { name: '粘贴文本导入' })
  await dialog.getByLabel('文本').focus()
  await page.keyboard.press('Control+v')
  await expect(dialog.getByLabel('文本')).not.toHaveValue('')
  await dialog.getByRole('button', { name: '读取' }).click()
  return screenOf(page)
}

async function files(contents: Record<string, string>): Promise<Locator> {
  const folder = mkdtempSync(join(tmpdir(), 'issue-desk-files-'))
  const paths = Object.entries(contents).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
  await answerDialog(desk.app, paths)
  await desk.page.getByRole('button', { name: '导入文件' }).first().click()
  return screenOf(desk.page)
}

test('a pasted page is corrected field by field and stored; nothing is stored before', async () => {
  const { page } = desk
  const screen = await paste(issue)
  await expect(screen.getByLabel('期号')).toHaveValue('18')
  await expect(screen.locator('.source-mark.dropped').first()).toContainText('阅读次数')
  const before = await cards(screen).count()
  const first = cards(screen).first()
  await first.getByLabel('标题').fill('上岗第一天')
  await first.getByLabel('姓名').fill('王示例')
  // A click on the source goes to its field.
  await screen.locator('.source-mark.title', { hasText: '夜里的灯' }).click()
  await expect(cards(screen).last().getByLabel('标题')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(first.getByLabel('姓名')).toHaveValue('张示例')
  await page.keyboard.press('Control+y')
  await cards(screen).last().getByRole('button', { name: '上移' }).click()
  await expect(first.getByLabel('标题')).toHaveValue('夜里的灯')
  expect(await total(page)).toBe(0)
  await screen.getByRole('radio', { name: '来稿箱' }).click()
  await screen.getByRole('button', { name: '存入来稿箱' }).click()
  await expect(screen).toHaveCount(0)
  await expect(page.getByRole('option')).toHaveCount(before)
  const ids = await callDesk(page, 'inbox.ids', { query: { ...everything, text: '上岗第一天' } })
  const stored = await callDesk(page, 'inbox.get', { id: ids[0] ?? '' })
  expect(stored).toMatchObject({ title: '上岗第一天', date: { year: null, month: 5, day: 29 }, weather: '晴', byline: { unit: '示例局', role: '下沉干部', name: '王示例' }, status: 'new', source: { kind: 'paste' } })
  expect(stored.source.originalId).not.toBeNull()
})

test('an entry is split at the caret, and selected source text becomes its byline', async () => {
  const { page } = desk
  const screen = await files({ 'one.txt': '第一天上岗\n5月29日  晴\n清晨六点到岗，登记来访车辆，一上午没有停过。\n傍晚，独居老人的药吃完了，我骑车去买。\n（示例局下沉干部　张示例）\n' })
  await expect(cards(screen)).toHaveCount(1)
  const body = cards(screen).first().getByLabel('正文')
  await body.focus()
  await page.keyboard.press('Control+End')
  await cards(screen).first().getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '从第 2 段起拆成新稿件' }).click()
  await expect(cards(screen)).toHaveCount(2)
  await expect(cards(screen).nth(1).getByLabel('正文')).toHaveValue('傍晚，独居老人的药吃完了，我骑车去买。')
  await expect(cards(screen).nth(1).getByLabel('姓名')).toHaveValue('张示例')
  await screen.locator('.source-mark.byline[data-mark]').evaluate((mark) => document.getSelection()?.selectAllChildren(mark))
  await screen.getByRole('toolbar', { name: '作为' }).getByRole('button', { name: '署名' }).click()
  await expect(cards(screen).first().getByLabel('姓名')).toHaveValue('张示例')
  await expect(cards(screen).nth(1).getByLabel('姓名')).toHaveValue('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('option')).toHaveCount(2)
})

test('a page with a number becomes an issue of a new series', async () => {
  const { page } = desk
  const screen = await paste(issue, `<div>${issue.split('\n').map((line) => `<p>${line}</p>`).join('')}</div>`)
  await screen.getByLabel('期号').fill('十九')
  await expect(screen.getByText('即 十九')).toBeVisible()
  await expect(screen.getByRole('button', { name: /系列/ }).last()).toContainText('新系列“示例日记”')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.issue-page')).toContainText('春天的值班')
  const [head] = await callDesk(page, 'issue.list', {})
  expect(head).toMatchObject({ title: '春天的值班', series: '示例日记', number: 19 })
  const [series] = await callDesk(page, 'series.list', {})
  expect(series).toMatchObject({ name: '示例日记', nextNumber: 20 })
})

test('leaving after corrections asks; without them it does not; nothing is stored either way', async () => {
  const { page } = desk
  let screen = await paste(issue)
  await page.keyboard.press('Escape')
  await expect(screen).toHaveCount(0)
  screen = await paste(issue)
  await screen.getByLabel('副标题').fill('示例副标题')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: '放弃核对？' })
  await question.getByRole('button', { name: '继续核对' }).click()
  await expect(screen.getByLabel('副标题')).toHaveValue('示例副标题')
  await screen.getByRole('button', { name: '取消' }).click()
  await question.getByRole('button', { name: '放弃' }).click()
  await expect(screen).toHaveCount(0)
  expect(await total(page)).toBe(0)
  expect(await callDesk(page, 'issue.list', {})).toEqual([])
})

test('each file of a batch keeps its own corrections; one is left out, the others are stored together', async () => {
  const { page } = desk
  const text = (title: string) => `${title}\n5月3日 小雨\n一早去巡河，水位正常。\n（示例局志愿者 张示例）\n`
  const screen = await files({ 'a.txt': text('甲的早晨'), 'b.txt': text('乙的早晨'), 'c.txt': text('丙的早晨'), 'd.txt': '' })
  await expect(screen.getByRole('alert')).toContainText('d.txt')
  const names = screen.getByRole('navigation', { name: '待核对的文件' })
  await cards(screen).getByLabel('标题').fill('甲的清晨')
  await names.getByRole('button', { name: 'b.txt', exact: true }).click()
  await expect(cards(screen).getByLabel('标题')).toHaveValue('乙的早晨')
  await names.getByRole('button', { name: '不导入“c.txt”' }).click()
  await names.getByRole('button', { name: 'a.txt', exact: true }).click()
  await expect(cards(screen).getByLabel('标题')).toHaveValue('甲的清晨')
  await screen.getByRole('button', { name: '全部存入来稿箱（2）' }).click()
  await expect(page.getByRole('option').locator('strong')).toHaveText([/甲的清晨|乙的早晨/, /甲的清晨|乙的早晨/])
})

test('files dropped on the window are read; a paste that holds nothing says so and is kept', async () => {
  const { page } = desk
  const folder = mkdtempSync(join(tmpdir(), 'issue-desk-drop-'))
  const path = join(folder, '巡河.txt')
  writeFileSync(path, '雨后的早晨\n5月3日 小雨\n一早去巡河，水位正常。\n（示例局志愿者 张示例）\n')
  const cdp = await page.context().newCDPSession(page)
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') => cdp.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data: { items: [], files: [path], dragOperationsMask: 1 } })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(page.getByText('松开鼠标，导入来稿')).toBeVisible()
  await drag('drop')
  const screen = screenOf(page)
  await expect(cards(screen).getByLabel('标题')).toHaveValue('雨后的早晨')
  await expect(page.getByText('松开鼠标，导入来稿')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+N')
  const dialog = page.getByRole('dialog', { name: '粘贴文本导入' })
  await expect(dialog.getByRole('button', { name: '读取' })).toBeDisabled()
  await dialog.getByLabel('文本').fill('\u200b\u200b')
  await dialog.getByRole('button', { name: '读取' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.getByLabel('文本')).toHaveValue('\u200b\u200b')
  expect(await total(page)).toBe(0)
})
