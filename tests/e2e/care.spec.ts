import { expect, test } from '@playwright/test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerDialog, removeData } from '../support/app'
import { sharedAssembly } from '../support/assembly'
import { callDesk } from '../support/seed'

const at = sharedAssembly()

test('a removed issue is found in the bin and comes back', async () => {
  const { page } = at
  await at.newIssue('先移走再恢复')
  await page.getByRole('button', { name: '全部期刊' }).click()
  await page.getByRole('button', { name: /先移走再恢复/ }).first().focus()
  await page.keyboard.press('Delete')
  await expect(page.locator('.issue-card')).toHaveCount(0)
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('button', { name: '恢复“先移走再恢复”' }).click()
  await expect(page.getByText('回收站是空的')).toBeVisible()
  await page.getByRole('button', { name: '返回全部期刊' }).click()
  await expect(page.locator('.issue-card')).toContainText('先移走再恢复')
})

test('a page is stored neither with a bad number nor, unasked, under one that is taken', async () => {
  const { page } = at
  const [series] = await callDesk(page, 'series.list', {})
  await callDesk(page, 'issue.create', { seriesId: series?.id ?? '', number: 18, title: '已有的十八期' })
  await page.keyboard.press('Control+Shift+n')
  await at.dialog().getByLabel('文本').fill('示例日记（十八）\n\n第一天上岗\n5月29日  晴\n清晨六点到岗，登记来访车辆，测温、扫码、答疑，一上午没有停过。\n（示例局下沉干部　张示例）')
  await page.keyboard.press('Control+Enter')
  const screen = page.getByRole('dialog', { name: '核对导入内容' })
  const number = screen.getByLabel('期号')
  await number.fill('十八x')
  await page.keyboard.press('Control+Enter')
  await expect(number).toBeFocused()
  await expect(number).toHaveValue('十八x')
  expect(await callDesk(page, 'issue.list', {})).toHaveLength(2)
  await number.fill('18')
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('dialog', { name: '这个系列已有第 18 期' })
  await expect(question).toContainText('已有的十八期')
  await question.getByRole('button', { name: '返回修改' }).click()
  await number.fill('19')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.issue-page')).toContainText('第一天上岗')
  const numbers = (await callDesk(page, 'issue.list', {})).filter((head) => head.title !== '先移走再恢复').map((head) => head.number)
  expect(numbers.sort()).toEqual([18, 19])
})

test('a paste with styles breaks no policy, and Escape in the text closes the find bar', async () => {
  const { page } = at
  const block = page.locator('.issue-page p').last()
  await block.click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<style>p{color:red}</style><P class="x"style="color:red" STYLE="a:b">粘贴\u00ad来的<span style=\'font-family:"宋体"\'>段落</span></P><p style="x:y">第二段</p>')
    data.setData('text/plain', '粘贴来的段落')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.locator('.issue-page')).toContainText('粘贴来的段落')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('search')).toBeVisible()
  await block.click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toHaveCount(0)
})

test('an export over an existing file says its name before, and replaces when asked', async () => {
  const { page } = at
  const folder = mkdtempSync(join(tmpdir(), 'issue-desk-export-'))
  writeFileSync(join(folder, '成稿.docx'), 'old')
  await answerDialog(at.desk.app, [folder])
  await page.keyboard.press('Control+e')
  await at.dialog().getByRole('button', { name: '选择文件夹' }).click()
  await at.dialog().getByLabel('文件名').fill('CON')
  await expect(at.dialog().getByRole('button', { name: '导出', exact: true })).toBeDisabled()
  await at.dialog().getByLabel('文件名').fill('成稿')
  await expect(at.dialog()).toContainText('已有同名文件：成稿.docx')
  await expect(at.dialog().locator('.export-outputs')).toContainText('成稿 (2).docx')
  await at.dialog().getByText('覆盖原有文件').click()
  await expect(at.dialog().locator('.export-outputs')).toContainText('成稿.docx')
  await at.dialog().getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByTestId('export-files')).toContainText('成稿.docx')
  await removeData(folder)
  await at.dialog().getByRole('button', { name: '打开所在文件夹' }).click()
  await expect(page.locator('.toast.error')).toBeVisible()
  const [toast, box] = [await page.locator('.toast.error').boundingBox(), await at.dialog().locator('footer').boundingBox()]
  expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThan(box?.y ?? 0)
  await page.keyboard.press('Escape')
})
