import { expect, test } from '@playwright/test'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyIssue } from '../../shared/document/build'
import { launch, removeData } from '../support/app'
import { callDesk } from '../support/seed'

test('a file that is damaged while the window is open is mended when it is read, and the window says so', async () => {
  const desk = await launch()
  const { page } = desk
  const record = await callDesk(page, 'issue.create', { seriesId: null, number: null, title: '示例期' })
  const document = emptyIssue({ seriesName: '', numberText: '', title: '改过的示例期', subtitle: '' })
  await callDesk(page, 'issue.save', { id: record.id, revision: record.revision, document, facts: record.facts })
  const folder = join(desk.data, 'library', 'issues')
  writeFileSync(join(folder, `${record.id}.json`), '{"kind": "iss')
  await page.locator('.issue-card-open').filter({ hasText: '示例期' }).click()
  await expect(page.locator('.issue-page')).toContainText('示例期')
  await expect(page.getByRole('status').filter({ hasText: '1 个文件损坏，已用最近的完好版本恢复' })).toBeVisible()
  expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).toHaveLength(1)
  await desk.close()
  await removeData(desk.data)
})
