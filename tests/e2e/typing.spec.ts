import { expect, test } from '@playwright/test'
import { sharedAssembly } from '../support/assembly'
import { caretAtEnd } from '../support/editing'
import { callDesk } from '../support/seed'

const at = sharedAssembly()
test.beforeAll(async () => {
  await callDesk(at.page, 'settings.set', { profile: { name: '赵示例', office: '示例办', role: '编辑' } })
  await at.page.reload()
})

const note = () => at.page.locator('.issue-editors-note')

for (const isSuggesting of [false, true]) {
  test(`behind a link that was put in one types on${isSuggesting ? ', suggesting too' : ''}`, async () => {
    const { page } = at
    await at.newIssue(`链接示例${isSuggesting}`)
    await caretAtEnd(page, note().locator('.issue-paragraph'))
    if (isSuggesting) await page.keyboard.press('Control+Shift+KeyE')
    await page.keyboard.type('see ')
    await page.keyboard.press('Control+k')
    await expect(at.dialog()).toBeVisible()
    await page.keyboard.type('www.example.com/a')
    await page.keyboard.press('Enter')
    await expect(at.dialog()).toHaveCount(0)
    await expect(page.locator('.issue-page')).toBeFocused()
    await page.keyboard.type(' and on')
    await expect(note()).toContainText('see https://www.example.com/a and on')
    await expect(note().locator('a')).toHaveText('https://www.example.com/a')
    if (isSuggesting) {
      await page.keyboard.press('Control+Shift+KeyE')
      return
    }
    await page.keyboard.press('Control+z')
    await expect(note()).not.toContainText('and on')
    await page.keyboard.press('Control+z')
    await expect(note().locator('a')).toHaveCount(0)
  })
}

test('text that comes without a key goes on where it began, in an empty line too', async () => {
  const { page } = at
  await at.newIssue('无键输入')
  await caretAtEnd(page, note().locator('.issue-paragraph'))
  await page.keyboard.press('Control+Enter')
  const entry = page.locator('.issue-page .issue-entry').first()
  await page.keyboard.insertText('标题')
  await expect(entry).toContainText('标题')
  await page.keyboard.type('abc')
  await expect(entry.locator('.issue-entry-title')).toHaveText('标题abc')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('😀')
  await page.keyboard.type('def')
  await expect(entry.locator('.issue-dateline')).toHaveText('😀def')
  // In the middle of a line too, where one clicked since the last key.
  await entry.locator('.issue-entry-title').click({ position: { x: 2, y: 8 } })
  await page.keyboard.insertText('前言')
  await expect(entry.locator('.issue-entry-title')).toHaveText('前言标题abc')
  await page.keyboard.press('Control+z')
  await expect(entry.locator('.issue-entry-title')).toHaveText('标题abc')
})
