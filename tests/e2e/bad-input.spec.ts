import { closeSync, ftruncateSync, mkdtempSync, openSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { answerDialog, launch, removeData } from '../support/app'

async function badFiles(): Promise<{ path: string; says: RegExp }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'issue-desk-bad-'))
  const file = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } }).jpeg().toBuffer()
  const huge = join(folder, '超大.txt')
  const handle = openSync(huge, 'w')
  ftruncateSync(handle, 200 * 1024 * 1024)
  closeSync(handle)
  return [
    { path: file('空的.txt', ''), says: /空的\.txt.*是空的/ },
    { path: huge, says: /超大\.txt.*上限/ },
    { path: file('其实是图片.docx', picture), says: /其实是图片\.docx.*Word/ },
    { path: file('乱码.txt', Buffer.from([0xe4, 0xbd, 0xff, 0xfe, 0x80, 0xe5, 0xff, 0xff, 0x81])), says: /乱码\.txt.*(编码|格式)/ },
    { path: file('不是压缩包.docx', '这不是压缩包'), says: /不是压缩包\.docx.*Word/ },
    { path: file('名不副实.jpg', '一段文字'), says: /名不副实\.jpg.*图片/ },
  ]
}

test('every bad file gets a message, nothing is stored, the program lives on', async () => {
  const desk = await launch({ empty: true })
  const { page, app } = desk
  for (const { path, says } of await badFiles()) {
    await answerDialog(app, [path])
    await page.getByRole('button', { name: '导入文件' }).first().click()
    const message = page.getByRole('dialog').getByRole('alert')
    await expect(message).toContainText(says)
    await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  expect(readdirSync(join(desk.data, 'library', 'media'))).toEqual([])
  await expect(page.getByText('来稿箱还是空的')).toBeVisible()
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

test('a good file among bad ones goes on', async () => {
  const desk = await launch({ empty: true })
  const folder = mkdtempSync(join(tmpdir(), 'issue-desk-mixed-'))
  writeFileSync(join(folder, 'a.txt'), '')
  writeFileSync(join(folder, 'b.txt'), '雨后的早晨\n5月3日 小雨\n一早去巡河，水位正常。\n（示例局志愿者 张示例）\n')
  await answerDialog(desk.app, [join(folder, 'a.txt'), join(folder, 'b.txt')])
  await desk.page.getByRole('button', { name: '导入文件' }).first().click()
  const screen = desk.page.getByRole('dialog', { name: '核对导入内容' })
  await expect(screen.getByRole('alert')).toContainText('a.txt')
  await screen.getByRole('button', { name: '存入来稿箱' }).click()
  await expect(desk.page.getByRole('option', { name: /雨后的早晨/ })).toBeVisible()
  await desk.close()
  await removeData(desk.data)
})
