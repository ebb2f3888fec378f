import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerDialog, launch, removeData } from '../support/app'
import { callDesk } from '../support/seed'

const count = 300
/** A yearbook of which only the last entry lacks its byline. */
const yearbook = `示例日记合订本（二十）
一年的值班

${Array.from({ length: count }, (_, at) => `第${at + 1}天的值班
${(at % 12) + 1}月${(at % 28) + 1}日  晴
今天是第${at + 1}次到示范社区值班，清点物资、登记访客、回复来电，一件一件做完，天已经黑了。
${at === count - 1 ? '明天接着来。' : '（示例局下沉干部　张示例）'}
`).join('\n')}`

test('a page of 300 entries opens at once; its last entry is found by the next doubt and corrected', async () => {
  const desk = await launch()
  const { page } = desk
  const path = join(mkdtempSync(join(tmpdir(), 'issue-desk-long-')), '合订本.txt')
  writeFileSync(path, yearbook)
  await answerDialog(desk.app, [path])
  await page.evaluate(() => {
    const started = performance.now()
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('.import-screen')) return
      observer.disconnect()
      // Two frames later it is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => { document.body.dataset['opened'] = String(performance.now() - started) }))
    }).observe(document.body, { childList: true, subtree: true })
    document.querySelector<HTMLButtonElement>('.topbar button:nth-of-type(3)')?.click()
  })
  const screen = page.getByRole('dialog', { name: '核对导入内容' })
  await expect(screen).toContainText(`${count} 篇`)
  await expect(page.locator('body')).toHaveAttribute('data-opened', /\d/)
  test.info().annotations.push({ type: 'opened (ms)', description: (await page.locator('body').getAttribute('data-opened')) ?? '' })
  expect(await screen.getByRole('article').count()).toBeLessThan(20)

  await screen.getByRole('button', { name: '下一处' }).click()
  const last = screen.getByRole('article').filter({ hasText: `第${count}天的值班` })
  await expect(last.getByLabel('单位')).toBeFocused()
  await last.getByLabel('单位').fill('示范中心')
  await last.getByLabel('姓名').fill('李示范')
  await expect(screen.getByRole('button', { name: '下一处' })).toHaveCount(0)
  // A click on the source reaches an entry that was not drawn before.
  await screen.locator('.source-mark.title', { hasText: '第150天的值班' }).click()
  await expect(screen.getByRole('article').filter({ hasText: '第150天的值班' }).getByLabel('标题')).toBeFocused()
  await page.keyboard.type('（改）')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.issue-page')).toContainText('李示范')
  const { total } = await callDesk(page, 'inbox.page', { query: { text: '（改）', statuses: [], sort: 'received', descending: true }, offset: 0, limit: 1 })
  expect(total).toBe(1)
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})
