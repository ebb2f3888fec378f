import { expect, test } from '@playwright/test'
import { sharedAssembly } from '../support/assembly'
import { caretAtEnd } from '../support/editing'

const at = sharedAssembly()

test('the preview never shows another issue, and follows typing that does not pause', async () => {
  const { page } = at
  const shown = page.frameLocator('iframe.front')
  await at.newIssue('甲期示例')
  await expect(shown.getByText('甲期示例')).toBeVisible()
  // Every page that comes into view beside 乙期 is looked at, the first moment included.
  await page.evaluate(() => {
    const wrong: string[] = []
    Object.assign(window, { wrongPages: wrong })
    new MutationObserver(() => {
      const text = document.querySelector<HTMLIFrameElement>('iframe.front')?.contentDocument?.body.textContent ?? ''
      if (document.querySelector('.issue-masthead')?.textContent.includes('乙期示例') && text.includes('甲期示例')) wrong.push(text.slice(0, 40))
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  await at.newIssue('乙期示例')
  await caretAtEnd(page, page.locator('.issue-editors-note .issue-paragraph'))
  let isTyping = true
  const typing = page.keyboard.type('x'.repeat(40), { delay: 150 }).then(() => { isTyping = false })
  await expect(shown.getByText('乙期示例')).toBeVisible()
  await expect(shown.getByText(/x{5}/)).toBeVisible({ timeout: 5_000 })
  expect(isTyping).toBe(true)
  await typing
  await expect(shown.getByText('x'.repeat(40))).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { wrongPages: string[] }).wrongPages)).toEqual([])
})
