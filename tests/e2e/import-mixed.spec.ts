import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import { answerDialog, launch, removeData, type DeskApp } from '../support/app'

const good = '清晨的第一班岗\n5月3日 小雨\n一早去巡河，水位正常。\n（示例局志愿者 张示例）\n'

let desk: DeskApp
test.beforeEach(async () => { desk = await launch() })
test.afterEach(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

async function choose(contents: Record<string, string>): Promise<Locator> {
  const folder = mkdtempSync(join(tmpdir(), 'issue-desk-files-'))
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text)
  await answerDialog(desk.app, Object.keys(contents).map((name) => join(folder, name)))
  await desk.page.keyboard.press('Control+o')
  return desk.page.getByRole('dialog', { name: '核对导入内容' })
}

test('a file that cannot be read is told truly beside one that was stored, and only once', async () => {
  const { page } = desk
  const screen = await choose({ 'good.txt': good, 'empty.txt': '' })
  await expect(screen.getByRole('alert')).toContainText('empty.txt')
  await screen.getByRole('button', { name: '存入来稿箱', exact: true }).click()
  const told = page.getByRole('dialog', { name: '1 个文件未能读取' })
  await expect(told).toContainText('下列文件没有存入')
  await expect(told).not.toContainText('没有存入任何内容')
  // The dialog holds the keys: no other import begins behind it.
  await page.keyboard.press('Control+o')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await told.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect((await choose({ 'good.txt': good })).getByRole('article')).toBeVisible()
  await expect(screen.locator('.import-failures')).toHaveCount(0)
})

test('a day that no calendar has is told in words and counted as a doubt', async () => {
  const screen = await choose({ 'good.txt': good })
  await expect(screen.getByRole('status').first()).toHaveText('没有疑点')
  await screen.getByLabel('日期天气').fill('2月30日 大雨')
  await expect(screen.getByRole('article')).toContainText('没有这一天，请核对日期')
  await expect(screen.getByRole('status').first()).toHaveText('1 处请核对')
})
