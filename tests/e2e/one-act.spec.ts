import { expect, test } from '@playwright/test'
import { byline, dateline, entry, entryTitle, issueDocument, masthead, mastheadLine, paragraph } from '../../shared/document/make'
import { sharedAssembly } from '../support/assembly'
import { callDesk } from '../support/seed'

const at = sharedAssembly()

test('a double click and quick Enters make one series and one issue', async () => {
  const { page } = at
  await page.getByRole('button', { name: '新建系列' }).click()
  await at.dialog().getByLabel('系列名称').fill('示范周报')
  await at.dialog().getByRole('button', { name: '新建' }).dblclick()
  await expect(at.dialog()).toHaveCount(0)
  expect((await callDesk(page, 'series.list', {})).map((one) => one.name).sort()).toEqual(['示例日记', '示范周报'].sort())

  await page.keyboard.press('Control+n')
  await at.dialog().getByLabel('标题', { exact: true }).fill('只此一期')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.locator('.issue-page')).toContainText('只此一期')
  expect((await callDesk(page, 'issue.list', {})).filter((head) => head.title === '只此一期')).toHaveLength(1)
})

test('adding a submission and its 选用 are taken back as one, from the list and from the text', async () => {
  const { page } = at
  await at.newIssue('一并撤销')
  const statuses = async () => {
    const { counts } = await callDesk(page, 'inbox.page', { query: { text: '', statuses: [], sort: 'received', descending: true }, offset: 0, limit: 10 })
    return [counts.new, counts.selected]
  }
  await at.addAll()
  await expect.poll(statuses).toEqual([0, 3])
  await page.locator('.issue-page').click()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.outline-row.entry')).toHaveCount(0)
  await expect.poll(statuses).toEqual([3, 0])
  await page.keyboard.press('Control+y')
  await expect(page.locator('.outline-row.entry')).toHaveCount(3)
  await expect.poll(statuses).toEqual([0, 3])
  await page.keyboard.press('Control+1')
  await page.getByRole('listbox', { name: '来稿' }).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(statuses).toEqual([3, 0])
  await page.keyboard.press('Control+2')
  await expect(page.locator('.outline-row.entry')).toHaveCount(0)
})

test('undo in the text and in the menu takes back facts in their turn', async () => {
  const { page } = at
  await at.newIssue('发布信息')
  await page.getByRole('tab', { name: '属性' }).click()
  const publisher = page.getByLabel('发布人')
  const before = await publisher.inputValue()
  const title = page.locator('.issue-page [data-role=title], .issue-page .masthead-title').first()
  await title.click()
  await page.keyboard.press('End')
  await page.keyboard.type('甲')
  await publisher.fill('示范编辑部')
  await publisher.press('Tab')
  await title.click()
  await page.keyboard.press('End')
  await page.keyboard.type('乙')
  await expect(title).toHaveText('发布信息甲乙')
  await page.keyboard.press('Control+z')
  await expect(title).toHaveText('发布信息甲')
  await expect(publisher).toHaveValue('示范编辑部')
  await page.keyboard.press('Control+z')
  await expect(publisher).toHaveValue(before)
  await expect(title).toHaveText('发布信息甲')
  await page.keyboard.press('Control+z')
  await expect(title).toHaveText('发布信息')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(title).toHaveText('发布信息甲')
  await expect(publisher).toHaveValue('示范编辑部')
})

test('Delete in the outline twice removes two entries; what is added goes behind the chosen row', async () => {
  const { page } = at
  await at.newIssue('大纲里删')
  await at.addAll()
  const [first = '', second = '', third = ''] = await at.entryTitles().allTextContents()
  await at.row(second).click()
  await page.getByRole('button', { name: '添加' }).click()
  await page.getByRole('menuitem', { name: '栏目' }).click()
  await expect(page.locator('.outline-row.section + .outline-row')).toContainText(third)
  await at.row(first).click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(at.entryTitles()).toHaveText([third])
  await expect(page.locator('.outline-row:focus')).toHaveCount(1)
  expect(await page.evaluate(() => document.activeElement?.closest('.issue-page') ?? null)).toBeNull()
})

test('the whole issue copied over itself stays as it was', async () => {
  const { page } = at
  await at.newIssue('全选粘贴')
  await at.addAll()
  const before = await at.savedText()
  await page.locator('.issue-page').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  expect(await at.savedText()).toBe(before)
  await expect(at.entryTitles()).toHaveCount(3)
})

test('ordering by units without a list asks for it at the list and then orders', async () => {
  const { page } = at
  const made = await callDesk(page, 'series.create', { name: '没有顺序', subtitle: '', publisher: '', source: '', numberStyle: 'bracketChinese', unitOrder: [] })
  await page.getByRole('button', { name: '全部期刊' }).click()
  await page.getByRole('region', { name: made.name }).getByRole('button', { name: '新建第一期' }).click()
  await expect(at.dialog().getByLabel('标题', { exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.issue-page')).toContainText('没有顺序')
  await at.addAll()
  await page.getByRole('button', { name: '按规则排列稿件' }).click()
  await page.getByRole('menuitem', { name: /单位/ }).click()
  await expect(at.dialog()).toContainText('还没有单位顺序')
  await expect(at.dialog().getByLabel('单位顺序')).toBeFocused()
  await page.keyboard.type('示例所\n示范中心\n示例局')
  await at.dialog().getByRole('button', { name: '保存' }).click()
  await expect(at.entryTitles()).toHaveText(['夜班电话', '楼道里的接力棒', '一碗热汤面'])
})

test('a click on a row of a long outline does not block, and a long title leaves series and number in the bar', async () => {
  const { page } = at
  const { id, revision } = await callDesk(page, 'issue.create', { seriesId: null, number: null, title: '很长的标题'.repeat(40) })
  const record = await callDesk(page, 'issue.get', { id })
  const entries = Array.from({ length: 200 }, (_, n) => entry(`entry-${String(n).padStart(4, '0')}`, null, [entryTitle(`第${n}篇`), dateline('5月29日 晴'), paragraph('今天在示范社区值守，帮三户居民送去了药品。'), byline('（示例局 张示例）')]))
  const head = masthead([mastheadLine('series', '示例日记（二十）'), mastheadLine('title', '很长的标题'.repeat(40))])
  await callDesk(page, 'issue.save', { id, revision, document: issueDocument([head, ...entries]), facts: record.facts })
  await page.getByRole('button', { name: '全部期刊' }).click()
  await page.getByRole('button', { name: /很长的标题/ }).first().click()
  await expect(page.locator('.outline-row.entry')).toHaveCount(200)
  await expect(page.locator('.topbar-title span')).toHaveText('示例日记 · 二十')
  const span = await page.locator('.topbar-title span').evaluate((one) => one.scrollWidth <= one.clientWidth)
  expect(span).toBe(true)
  const slowest = await page.evaluate(async () => {
    let longest = 0
    const rows = [...document.querySelectorAll<HTMLElement>('.outline-row.entry')].filter((_, at) => [20, 90, 150].includes(at))
    for (const row of rows) {
      const start = performance.now()
      row.click()
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      longest = Math.max(longest, performance.now() - start)
    }
    return longest
  })
  expect(slowest, 'ms for the slowest of three clicks').toBeLessThan(1_500)
})
