import { expect, test } from '@playwright/test'
import { launch, removeData, type DeskApp } from '../support/app'

let desk: DeskApp
test.beforeEach(async () => {
  desk = await launch({ empty: false })
  await desk.page.locator('.issue-picture img').first().waitFor()
})
test.afterEach(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

const masthead = () => desk.page.locator('.issue-page').getByText('示例机关一线日记（十八）')
const picture = () => desk.page.locator('.issue-page figure').first()

test('what is typed with a picture selected goes into its caption', async () => {
  const { page } = desk
  await picture().locator('img').click()
  await page.keyboard.type('，晨光正好')
  await expect(picture()).toContainText('铺开始。，晨光正好')
  await expect(masthead()).toHaveText('示例机关一线日记（十八）')
})

test('an input method with a picture selected writes into its caption', async () => {
  const { page } = desk
  await picture().locator('img').click()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
  for (const text of ['n', 'ni', 'nih', 'niha', 'nihao']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await cdp.send('Input.insertText', { text: '你好' })
  await expect(picture()).toContainText('铺开始。你好')
  await expect(masthead()).toHaveText('示例机关一线日记（十八）')
})

test('what is pasted with a picture selected goes into its caption, and undo takes it out', async () => {
  const { app, page } = desk
  const before = await page.locator('.issue-page').innerText()
  await app.evaluate(({ clipboard }) => clipboard.writeText('清晨的示例街\n摊位陆续开张'))
  await picture().locator('img').click()
  await page.keyboard.press('Control+v')
  await expect(picture().locator('figcaption, .issue-caption').first()).toContainText('铺开始。清晨的示例街 摊位陆续开张')
  await expect(page.locator('.issue-page figure')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.issue-page').innerText()).toBe(before)
})

test('formatted text pasted on a selected picture inside an entry goes into that picture’s caption', async () => {
  const { app, page } = desk
  const inEntry = page.locator('.issue-page article figure').first()
  await app.evaluate(({ clipboard }) => (clipboard as unknown as { write(data: object): void }).write({ text: '示例图说', html: '<p><b>示例图说</b></p>' }))
  await inEntry.locator('img').click()
  await page.keyboard.press('Control+v')
  await expect(inEntry).toContainText('示例图说')
  await expect(page.locator('.issue-page').getByText('示例图说')).toHaveCount(1)
})

test('after a picture was selected, a click in the text places the caret there', async () => {
  const { page } = desk
  await picture().locator('img').click()
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
  const note = page.locator('.issue-page').getByText('本期选编三篇一线日记')
  await note.click()
  await page.keyboard.press('End')
  await page.keyboard.type('◆')
  await expect(note).toContainText('◆')
  await expect(masthead()).toHaveText('示例机关一线日记（十八）')
})

test('a selected picture is deleted, and undo brings it back', async () => {
  const { page } = desk
  await expect(page.locator('.issue-page figure')).toHaveCount(3)
  await picture().locator('img').click()
  await page.keyboard.press('Delete')
  await expect(page.locator('.issue-page figure')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.issue-page figure')).toHaveCount(3)
})

test('undo works from the outline too', async () => {
  const { page } = desk
  const titles = page.locator('.issue-page article h2')
  const before = await titles.allInnerTexts()
  await page.getByRole('grid', { name: '本期大纲' }).getByRole('row', { name: '守堤的这一夜' }).click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(titles.first()).toHaveText('守堤的这一夜')
  await page.keyboard.press('Control+z')
  await expect(titles).toHaveText(before)
})
