import { expect, test, type Locator, type Page } from '@playwright/test'
import { resolve } from 'node:path'
import { textOfDocument } from '../../shared/document/walk'
import { countText } from '../../shared/text/count'
import { answerDialog, launch, removeData, repository, type DeskApp } from '../support/app'
import { callDesk, diary, seedInbox } from '../support/seed'

const picture = resolve(repository, 'resources/sample/pictures/reading-room.jpg')
const diaries = [
  diary('一碗热汤面', 5, 25, '示例局', '丁示例'),
  diary('楼道里的接力棒', 5, 29, '示范中心', '张示范'),
  diary('夜班电话', 5, 28, '示例所', '王示例'),
]

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  desk = await launch()
  page = desk.page
  await seedInbox(page, diaries)
  await callDesk(page, 'series.create', { name: '示例日记', subtitle: '', publisher: '示例编辑部', source: '示例单位', numberStyle: 'bracketChinese', unitOrder: ['示例所', '示例局', '示范中心'] })
})
test.afterAll(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
  await removeData(desk.data)
})

const entryRows = () => page.locator('.outline-row.entry')
const entryTitles = () => page.locator('.outline-row.entry .outline-title')
const row = (title: string) => page.locator('.outline-row').filter({ hasText: title })
const dialog = () => page.getByRole('dialog')

/** Starts an issue of the seeded series through the dialog. */
async function newIssue(title: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await dialog().getByRole('button', { name: '系列' }).click()
  await page.getByRole('option', { name: '示例日记' }).click()
  await dialog().getByLabel('标题', { exact: true }).fill(title)
  await page.keyboard.press('Enter')
  await expect(page.locator('.issue-page')).toContainText(title)
}

/** Adds every submission of the inbox to the open issue with the keyboard. */
async function addAll(): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('listbox', { name: '来稿' }).focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(diaries.length)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+2')
  await expect(entryRows()).toHaveCount(diaries.length)
}

/** What stands in the saved issue, once the last change is on disk. */
async function savedText(): Promise<string> {
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
  const [head] = await callDesk(page, 'issue.list', {})
  const { document } = await callDesk(page, 'issue.get', { id: head?.id ?? '' })
  return textOfDocument(document)
}

async function dragTo(from: Locator, to: Locator, place: 'before' | 'after'): Promise<void> {
  const box = await to.boundingBox()
  if (!box) throw new Error('the target is not to be seen')
  await from.dragTo(to, { targetPosition: { x: box.width / 2, y: place === 'before' ? 3 : box.height - 3 } })
}

test('a new series offers its next number, in digits and as a numeral', async () => {
  await page.getByRole('button', { name: '新建系列' }).click()
  await dialog().getByLabel('系列名称').fill('示范简报')
  await dialog().getByText('示范简报第18期').click()
  await dialog().getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('region', { name: '示范简报' })).toContainText('这个系列还没有期')

  await page.getByRole('region', { name: '示范简报' }).getByRole('button', { name: '新建第一期' }).click()
  await expect(dialog().getByLabel('期号')).toHaveValue('1')
  await dialog().getByLabel('期号').fill('十八')
  await expect(dialog()).toContainText('第十八期 ＝ 第18期')
  await expect(dialog().getByRole('group', { name: '报头' })).toContainText('示范简报第18期')
  await dialog().getByLabel('期号').fill('零点五')
  await expect(dialog().getByRole('button', { name: '新建' })).toBeDisabled()
  await dialog().getByLabel('期号').fill('18')
  await dialog().getByLabel('标题', { exact: true }).fill('把小事做到心坎上')
  await page.keyboard.press('Enter')
  await expect(page.locator('.issue-page')).toContainText('示范简报第18期')

  await page.keyboard.press('Control+n')
  await expect(dialog().getByLabel('期号')).toHaveValue('19')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '全部期刊' }).click()
  await expect(page.getByRole('button', { name: /第 18 期.*把小事做到心坎上/ })).toBeVisible()
})

test('submissions come in by key, are marked as selected, and are ordered by the keyboard', async () => {
  await newIssue('键盘编排')
  await addAll()
  const { counts } = await callDesk(page, 'inbox.page', { query: { text: '', statuses: [], sort: 'received', descending: true }, offset: 0, limit: 10 })
  expect(counts.selected).toBe(diaries.length)

  const before = await entryTitles().allTextContents()
  await row(before[2] ?? '').click()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(entryTitles()).toHaveText([before[2] ?? '', before[0] ?? '', before[1] ?? ''])
  await page.keyboard.press('Alt+ArrowDown')
  await expect(entryTitles()).toHaveText([before[0] ?? '', before[2] ?? '', before[1] ?? ''])
  const text = await savedText()
  const places = [before[0], before[2], before[1]].map((title) => text.indexOf(title ?? ''))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a submission is dragged from the inbox over the outline tab to a place between entries', async () => {
  await newIssue('拖入来稿')
  await addAll()
  const before = await entryTitles().allTextContents()
  await page.keyboard.press('Control+1')
  await page.getByRole('listbox', { name: '来稿' }).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
  const source = page.getByRole('option').filter({ hasText: '一碗热汤面' })
  await source.hover()
  await page.mouse.down()
  const tab = page.getByRole('tab', { name: '大纲' })
  await tab.hover()
  await tab.hover()
  const target = row(before[1] ?? '')
  await target.hover({ position: { x: 100, y: 4 } })
  await target.hover({ position: { x: 101, y: 4 } })
  await expect(page.locator('.outline-drop[data-drop-target]')).toHaveCount(1)
  await page.mouse.up()
  await expect(entryTitles()).toHaveText([before[0] ?? '', '一碗热汤面', before[1] ?? '', before[2] ?? ''])
  await page.getByRole('status').getByRole('button', { name: '撤销' }).last().click()
  await expect(entryTitles()).toHaveText(before)
})

test('rows are dragged, and the masthead stays at the head', async () => {
  await newIssue('拖动编排')
  await addAll()
  const [first = '', second = '', third = ''] = await entryTitles().allTextContents()
  await dragTo(row(third), row(first), 'before')
  await expect(entryTitles()).toHaveText([third, first, second])
  await dragTo(row(third), row(second), 'after')
  await expect(entryTitles()).toHaveText([first, second, third])
  await dragTo(row(third), row('拖动编排'), 'before')
  await expect(entryTitles()).toHaveText([third, first, second])
  await expect(page.locator('.outline-row').first()).toContainText('拖动编排')
})

test('rules order the entries in one step that can be taken back', async () => {
  await newIssue('按规则排序')
  await addAll()
  const orderBy = async (rule: string, titles: string[]) => {
    await page.getByRole('button', { name: '按规则排列稿件' }).click()
    await page.getByRole('menuitem', { name: rule }).click()
    await expect(entryTitles()).toHaveText(titles)
  }
  await orderBy('日期：新 → 旧', ['楼道里的接力棒', '夜班电话', '一碗热汤面'])
  await orderBy('日期：旧 → 新', ['一碗热汤面', '夜班电话', '楼道里的接力棒'])
  await orderBy('单位顺序', ['夜班电话', '一碗热汤面', '楼道里的接力棒'])
  await orderBy('作者姓氏笔画', ['一碗热汤面', '夜班电话', '楼道里的接力棒'])
  await orderBy('标题拼音', ['楼道里的接力棒', '夜班电话', '一碗热汤面'])
  await page.getByRole('status').getByRole('button', { name: '撤销' }).last().click()
  await expect(entryTitles()).toHaveText(['一碗热汤面', '夜班电话', '楼道里的接力棒'])
  await page.locator('.issue-page').focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(entryTitles()).toHaveText(['一碗热汤面', '夜班电话', '楼道里的接力棒'])
})

test('sections and the closing come from the outline; a deleted entry comes back', async () => {
  await newIssue('栏目与结语')
  await addAll()
  const [first = '', second = '', third = ''] = await entryTitles().allTextContents()
  await row(second).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '在其后插入栏目' }).click()
  await page.keyboard.type('一线见闻')
  await expect(page.locator('.outline-row.section')).toContainText('一线见闻')
  await expect(page.locator('.outline-row.section + .outline-row, .outline-row.section ~ .outline-row.entry').first()).toContainText(third)
  await page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '结语' }).click()
  await page.keyboard.type('未完待续')
  await expect(page.locator('.outline-row').last()).toContainText('未完待续')

  await row(first).click()
  await page.keyboard.press('Delete')
  await expect(entryTitles()).toHaveText([second, third])
  await page.getByRole('status').getByRole('button', { name: '撤销' }).last().click()
  await expect(entryTitles()).toHaveText([first, second, third])
  const text = await savedText()
  const places = [first, second, '一线见闻', third, '未完待续'].map((part) => text.indexOf(part))
  expect(places.includes(-1)).toBe(false)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a picture gets its caption, credit and alternative text in the inspector', async () => {
  await newIssue('配图')
  await addAll()
  await answerDialog(desk.app, [picture])
  const [first = ''] = await entryTitles().allTextContents()
  await row(first).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '在其后插入图片' }).click()
  await expect(page.locator('.outline-row.figure')).toContainText('缺图说')
  await page.getByRole('tab', { name: '属性' }).click()
  const card = page.getByTestId('picture-card')
  await expect(card).toContainText('缺替代文字')
  await card.getByLabel('图说').fill('居民在阅览室看书')
  await card.getByLabel('摄影／供图').fill('张示范 摄')
  await card.getByLabel('替代文字').fill('几位居民围坐在长桌旁看书')
  await card.getByLabel('替代文字').press('Enter')
  await expect(card.locator('.chip')).toHaveCount(0)
  await expect(page.locator('.issue-page')).toContainText('居民在阅览室看书')
  expect(await savedText()).toContain('张示范 摄')

  await page.getByRole('tab', { name: '预览' }).click()
  const shown = page.frameLocator('.preview-frames iframe.front')
  await expect(shown.locator('figcaption')).toContainText('居民在阅览室看书')
  await expect(shown.getByAltText('几位居民围坐在长桌旁看书')).toBeVisible()
  expect(await shown.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('the masthead fields change the masthead, the number keeps its style', async () => {
  await newIssue('改报头')
  await page.getByRole('tab', { name: '属性' }).click()
  const part = page.getByRole('region', { name: '报头' })
  await part.getByLabel('期号').fill('一百零五')
  await part.getByLabel('期号').press('Enter')
  await expect(page.locator('.issue-page')).toContainText('示例日记（一百零五）')
  await part.getByLabel('标题', { exact: true }).fill('把报头改好')
  await part.getByLabel('标题', { exact: true }).press('Enter')
  await expect(page.locator('.issue-page h1, .issue-page .masthead-title').first()).toContainText('把报头改好')
  await page.getByRole('button', { name: '填入现在的时间' }).click()
  await expect(page.getByLabel('发布时间')).toHaveValue(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
})

test('the word count is Word’s', async () => {
  await newIssue('字数统计')
  await addAll()
  const text = await savedText()
  await page.getByTestId('outline-totals').click()
  await expect(page.getByTestId('count-words').last()).toHaveText(String(countText(text).words))
  await expect(page.getByTestId('count-entries').last()).toHaveText(String(diaries.length))
  await page.keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
})
