import { expect, test } from '@playwright/test'
import { removeData } from '../support/app'
import { diaries, dragTo, openAssembly, type Assembly } from '../support/assembly'
import { callDesk } from '../support/seed'

let at: Assembly
test.beforeAll(async () => { at = await openAssembly() })
test.afterAll(async () => {
  expect(at.desk.errors).toEqual([])
  await at.desk.close()
  await removeData(at.desk.data)
})

test('submissions come in by key, are marked as selected, and are ordered by the keyboard', async () => {
  await at.newIssue('键盘编排')
  await at.addAll()
  const { counts } = await callDesk(at.page, 'inbox.page', { query: { text: '', statuses: [], sort: 'received', descending: true }, offset: 0, limit: 10 })
  expect(counts.selected).toBe(diaries.length)

  const before = await at.entryTitles().allTextContents()
  await at.row(before[2] ?? '').click()
  await at.page.keyboard.press('Alt+ArrowUp')
  await at.page.keyboard.press('Alt+ArrowUp')
  await expect(at.entryTitles()).toHaveText([before[2] ?? '', before[0] ?? '', before[1] ?? ''])
  await at.page.keyboard.press('Alt+ArrowDown')
  await expect(at.entryTitles()).toHaveText([before[0] ?? '', before[2] ?? '', before[1] ?? ''])
  const text = await at.savedText()
  const places = [before[0], before[2], before[1]].map((title) => text.indexOf(title ?? ''))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a submission is dragged from the inbox over the outline tab to a place between entries', async () => {
  await at.newIssue('拖入来稿')
  await at.addAll()
  const before = await at.entryTitles().allTextContents()
  await at.page.keyboard.press('Control+1')
  await at.page.getByRole('listbox', { name: '来稿' }).focus()
  await at.page.keyboard.press('Escape')
  await expect(at.page.getByRole('option', { selected: true })).toHaveCount(0)
  const source = at.page.getByRole('option').filter({ hasText: '一碗热汤面' })
  await source.hover()
  await at.page.mouse.down()
  const tab = at.page.getByRole('tab', { name: '大纲' })
  await tab.hover()
  await tab.hover()
  const target = at.row(before[1] ?? '')
  await target.hover({ position: { x: 100, y: 4 } })
  await target.hover({ position: { x: 101, y: 4 } })
  await expect(at.page.locator('.outline-drop[data-drop-target]')).toHaveCount(1)
  await at.page.mouse.up()
  await expect(at.entryTitles()).toHaveText([before[0] ?? '', '一碗热汤面', before[1] ?? '', before[2] ?? ''])
  await at.page.getByRole('status').getByRole('button', { name: '撤销' }).last().click()
  await expect(at.entryTitles()).toHaveText(before)
})

test('rows are dragged, and the masthead stays at the head', async () => {
  await at.newIssue('拖动编排')
  await at.addAll()
  const [first = '', second = '', third = ''] = await at.entryTitles().allTextContents()
  await dragTo(at.row(third), at.row(first), 'before')
  await expect(at.entryTitles()).toHaveText([third, first, second])
  await dragTo(at.row(third), at.row(second), 'after')
  await expect(at.entryTitles()).toHaveText([first, second, third])
  await dragTo(at.row(third), at.row('拖动编排'), 'before')
  await expect(at.entryTitles()).toHaveText([third, first, second])
  await expect(at.page.locator('.outline-row').first()).toContainText('拖动编排')
})

test('rules order the entries in one step that can be taken back', async () => {
  await at.newIssue('按规则排序')
  await at.addAll()
  const orderBy = async (rule: string, titles: string[]) => {
    await at.page.getByRole('button', { name: '按规则排列稿件' }).click()
    await at.page.getByRole('menuitem', { name: rule }).click()
    await expect(at.entryTitles()).toHaveText(titles)
  }
  await orderBy('日期：新 → 旧', ['楼道里的接力棒', '夜班电话', '一碗热汤面'])
  await orderBy('日期：旧 → 新', ['一碗热汤面', '夜班电话', '楼道里的接力棒'])
  await orderBy('单位顺序', ['夜班电话', '一碗热汤面', '楼道里的接力棒'])
  await orderBy('作者姓氏笔画', ['一碗热汤面', '夜班电话', '楼道里的接力棒'])
  await orderBy('标题拼音', ['楼道里的接力棒', '夜班电话', '一碗热汤面'])
  await at.page.getByRole('status').getByRole('button', { name: '撤销' }).last().click()
  await expect(at.entryTitles()).toHaveText(['一碗热汤面', '夜班电话', '楼道里的接力棒'])
  await at.page.locator('.issue-page').focus()
  await at.page.keyboard.press('Control+z')
  await at.page.keyboard.press('Control+z')
  await expect(at.entryTitles()).toHaveText(['一碗热汤面', '夜班电话', '楼道里的接力棒'])
})
