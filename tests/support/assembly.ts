import { expect, test, type Locator, type Page } from '@playwright/test'
import { textOfDocument } from '../../shared/document/walk'
import { launch, removeData, type DeskApp } from './app'
import { callDesk, diary, seedInbox } from './seed'

export const diaries = [
  diary('一碗热汤面', 5, 25, '示例局', '丁示例'),
  diary('楼道里的接力棒', 5, 29, '示范中心', '张示范'),
  diary('夜班电话', 5, 28, '示例所', '王示例'),
]

/** One window for all tests of a file; none of them may leave an error in its console. */
export function sharedAssembly(): Assembly {
  const at = {} as Assembly
  test.beforeAll(async () => { Object.assign(at, await openAssembly()) })
  test.afterAll(async () => {
    expect(at.desk.errors).toEqual([])
    await at.desk.close()
    await removeData(at.desk.data)
  })
  return at
}

/** Opens the window on an inbox of three diaries and one series, with what an editor does to assemble an issue. */
async function openAssembly() {
  const desk: DeskApp = await launch()
  const { page } = desk
  await seedInbox(page, diaries)
  await callDesk(page, 'series.create', { name: '示例日记', subtitle: '', publisher: '示例编辑部', source: '示例单位', numberStyle: 'bracketChinese', unitOrder: ['示例所', '示例局', '示范中心'] })
  return {
    desk, page,
    entryTitles: () => page.locator('.outline-row.entry .outline-title'),
    row: (title: string) => page.locator('.outline-row').filter({ hasText: title }),
    dialog: () => page.getByRole('dialog'),
    newIssue: (title: string) => newIssue(page, title),
    addAll: () => addAll(page),
    savedText: () => savedText(page),
  }
}
export type Assembly = Awaited<ReturnType<typeof openAssembly>>

/** Starts an issue of the seeded series through the dialog. */
async function newIssue(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+n')
  await dialog.getByRole('button', { name: '系列' }).click()
  await page.getByRole('option', { name: '示例日记' }).click()
  await dialog.getByLabel('标题', { exact: true }).fill(title)
  await page.keyboard.press('Enter')
  await expect(page.locator('.issue-page')).toContainText(title)
}

/** Adds every submission of the inbox to the open issue with the keyboard. */
async function addAll(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('listbox', { name: '来稿' }).focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(diaries.length)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+2')
  await expect(page.locator('.outline-row.entry')).toHaveCount(diaries.length)
}

/** What stands in the saved issue, once the last change is on disk. */
async function savedText(page: Page): Promise<string> {
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
  const [head] = await callDesk(page, 'issue.list', {})
  const { document } = await callDesk(page, 'issue.get', { id: head?.id ?? '' })
  return textOfDocument(document)
}

/** Drags a row to the upper or the lower edge of another. */
export async function dragTo(from: Locator, to: Locator, place: 'before' | 'after'): Promise<void> {
  const box = await to.boundingBox()
  if (!box) throw new Error('the target is not to be seen')
  await from.dragTo(to, { targetPosition: { x: box.width / 2, y: place === 'before' ? 3 : box.height - 3 } })
}
