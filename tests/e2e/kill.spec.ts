import { expect, test } from '@playwright/test'
import { launch, removeData } from '../support/app'
import { caretAtEnd, saved } from '../support/editing'

test('a kill one second after the last key loses nothing', async () => {
  const desk = await launch({ empty: false })
  const note = desk.page.getByText('本期选编三篇一线日记')
  await caretAtEnd(desk.page, note)
  await desk.page.keyboard.type('这一句话要留下来。', { delay: 15 })
  const lastKey = Date.now()
  await saved(desk.page)
  expect(Date.now() - lastKey).toBeLessThan(1_000)
  await desk.kill()

  const again = await launch({ data: desk.data, empty: false })
  await expect(again.page.getByText('这一句话要留下来。')).toBeVisible()
  expect(again.errors).toEqual([])
  await again.close()
  await removeData(desk.data)
})

test('what was just typed is saved by closing the window', async () => {
  const desk = await launch({ empty: false })
  await caretAtEnd(desk.page, desk.page.getByText('本期选编三篇一线日记'))
  await desk.page.keyboard.type('关窗之前的最后一句')
  await desk.close()
  const again = await launch({ data: desk.data, empty: false })
  await expect(again.page.getByText('关窗之前的最后一句')).toBeVisible()
  await again.close()
  await removeData(desk.data)
})
