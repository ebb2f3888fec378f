import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { launch, removeData, repository, type DeskApp } from '../support/app'
import { callDesk } from '../support/seed'

const axe = readFileSync(join(repository, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const page18 = readFileSync(join(repository, 'tests', 'fixtures', 'whole-page.txt'), 'utf8')

let desk: DeskApp
test.beforeAll(async () => {
  desk = await launch({ empty: false })
  await desk.page.locator('.issue-picture img').first().waitFor()
})
test.afterAll(async () => {
  await desk.close()
  await removeData(desk.data)
})

/** Every rule of axe that the window breaks, best practices included, each with the elements concerned. */
async function violations(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Runtime.evaluate', { expression: axe })
  return await page.evaluate(async () => {
    // Colours are read when they have come to rest.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    const { run } = (window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> } }).axe
    // The preview is the publication itself, with checks of its own.
    const found = await run(document, { iframes: false })
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary.split('\n')[1] ?? ''}`))
  })
}

const closed = (page: Page) => expect(page.getByRole('dialog')).toHaveCount(0)
async function byEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await closed(page)
}

/** Each screen: how to come there, and how to leave. */
const screens: Record<string, { open: (page: Page) => Promise<void>; leave?: (page: Page) => Promise<void> }> = {
  inbox: {
    open: async (page) => {
      await page.keyboard.press('Control+1')
      await page.getByRole('option').first().click()
      await page.keyboard.press('Enter')
      await page.locator('.reader, [role=tabpanel]').last().waitFor()
    },
  },
  'issue editor with outline and preview': {
    open: async (page) => {
      await page.keyboard.press('Control+2')
      await page.getByRole('tab').nth(2).click()
      await expect(page.locator('.outline-row').first()).toBeVisible()
    },
  },
  inspector: {
    open: async (page) => {
      await page.getByRole('tab').nth(3).click()
      await expect(page.getByTestId('picture-card').first()).toBeVisible()
    },
  },
  'sign-off and versions': {
    open: async (page) => {
      await page.getByRole('tab').nth(4).click()
      await expect(page.locator('.stage-row').first()).toBeVisible()
    },
  },
  'sign-off dialog': {
    open: async (page) => {
      await page.locator('.stage-acts .primary').click()
      await expect(page.locator('#sign-form')).toBeVisible()
    },
    leave: byEscape,
  },
  'stages dialog': {
    open: async (page) => {
      await page.locator('.stages-head .button').first().click()
      await expect(page.locator('.stages-set')).toBeVisible()
    },
    leave: byEscape,
  },
  'comparison of versions': {
    open: async (page) => {
      await page.locator('.stages-head .button').nth(1).click()
      await page.locator('#version-form input').fill('示例')
      await page.keyboard.press('Enter')
      await closed(page)
      await page.locator('.stages-head .button').nth(2).click()
      await expect(page.locator('.reading-page')).toBeVisible()
    },
    leave: byEscape,
  },
  'review panel with a suggestion and a comment': {
    open: async (page) => {
      await callDesk(page, 'settings.set', { profile: { name: '示例编辑甲', office: '', role: '' } })
      await page.reload()
      await page.locator('.issue-picture img').first().waitFor()
      await page.keyboard.press('Control+3')
      await page.locator('.issue-paragraph').nth(2).click()
      const isOff = page.locator('.issue-toolbar [aria-pressed="false"]', { has: page.locator('.tool-word') })
      if (await isOff.count() > 0) await page.keyboard.press('Control+Shift+e')
      await page.keyboard.type('新')
      await page.keyboard.press('Shift+ArrowLeft')
      await page.keyboard.press('Control+Alt+m')
      await page.keyboard.type('请核')
      await page.keyboard.press('Control+Enter')
      await expect(page.locator('.review-card').first()).toBeVisible()
    },
  },
  'export dialog': {
    open: async (page) => {
      await page.keyboard.press('Control+e')
      await expect(page.locator('#export-form')).toBeVisible()
    },
    leave: byEscape,
  },
  settings: {
    open: async (page) => {
      await page.keyboard.press('Control+,')
      await expect(page.locator('.path-line')).toBeVisible()
    },
    leave: byEscape,
  },
  shortcuts: {
    open: async (page) => {
      await page.keyboard.press('F1')
      await expect(page.locator('.shortcut-table').first()).toBeVisible()
    },
    leave: byEscape,
  },
  'new issue dialog': {
    open: async (page) => {
      await page.keyboard.press('Control+n')
      await expect(page.locator('#new-issue-form')).toBeVisible()
    },
    leave: byEscape,
  },
  'import screen': {
    open: async (page) => {
      await page.keyboard.press('Control+Shift+n')
      await page.getByRole('dialog').locator('textarea').fill(page18)
      await page.getByRole('dialog').locator('footer .primary').click()
      await expect(page.locator('.import-screen')).toBeVisible()
    },
    leave: byEscape,
  },
  'list of issues': {
    open: async (page) => {
      await page.keyboard.press('Control+Shift+o')
      await expect(page.locator('.issue-card-open').first()).toBeVisible()
    },
    leave: async (page) => {
      await page.locator('.issue-card-open').first().click()
      await page.locator('.issue-page').waitFor()
    },
  },
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`no screen breaks a rule of axe: ${language}, ${theme}`, async () => {
      await callDesk(desk.page, 'settings.set', { language, theme })
      await desk.page.reload()
      await expect(desk.page.locator('html')).toHaveAttribute('data-theme', theme)
      await desk.page.locator('.issue-picture img').first().waitFor()
      for (const [name, { open, leave }] of Object.entries(screens)) {
        await open(desk.page)
        expect.soft(await violations(desk.page), name).toEqual([])
        await leave?.(desk.page)
      }
    })
  }
}
