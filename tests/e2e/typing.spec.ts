import { expect, test } from '@playwright/test'
import { sharedAssembly } from '../support/assembly'
import { caretAtEnd } from '../support/editing'
import { callDesk } from '../support/seed'
import { longIssue } from '../bench/long-issue'

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

test('in a long issue, a key right behind a letter still finds the whole text, and nothing on the page moves', async () => {
  const { page } = at
  const record = await callDesk(page, 'issue.create', { seriesId: null, number: 30, title: '长卷' })
  await callDesk(page, 'issue.save', { id: record.id, revision: record.revision, document: longIssue(80_000, 200), facts: record.facts })
  await callDesk(page, 'settings.set', { lastIssueId: record.id })
  await page.reload()
  const root = page.locator('.issue-page')
  const paragraphs = root.locator('p')
  await paragraphs.first().waitFor()
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click({ position: { x: 120, y: 10 } })
  // What the page measures each time typing begins or ends, after a first letter that may wrap a line.
  await page.keyboard.type('q')
  await expect(root).not.toHaveClass(/typing/)
  await root.evaluate((page) => {
    const box = page.closest('.issue-scroll')
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => seen.push([page.classList.contains('typing'), Math.round(box?.scrollTop ?? 0), box?.scrollHeight].join(' '))).observe(page, { attributes: true, attributeFilter: ['class'] })
  })
  await page.keyboard.type('q')
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length)).toBe(2)
  const [typing = '', rest = ''] = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect([typing.split(' ')[0], rest.split(' ')[0]]).toEqual(['true', 'false'])
  expect(typing.split(' ').slice(1)).toEqual(rest.split(' ').slice(1))

  const last = root.locator('.issue-entry, .issue-closing').last()
  await page.keyboard.type('x')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('尾')
  await expect(last).toContainText(/尾$/)
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('首')
  await expect(root.locator('.issue-masthead')).toContainText(/^首/)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('末')
  await expect(last).toContainText(/尾末$/)
  await page.keyboard.press('Shift+Control+Home')
  await page.keyboard.press('Delete')
  await expect.poll(() => root.textContent()).not.toContain('末')
  await page.keyboard.press('Control+z')
  await expect(last).toContainText(/尾末$/)
})
