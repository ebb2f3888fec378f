import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialog, launch, removeData, repository, type DeskApp } from './app'
import { saved } from './editing'
import { publishedPage } from './pages'

/** `npm run screenshots`: pictures of every screen, two sizes, light and dark, Chinese and English, into screenshots/. */
const sizes = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]
const looks = [{ theme: 'light', language: 'zh-CN' }, { theme: 'dark', language: 'zh-CN' }, { theme: 'light', language: 'en' }, { theme: 'dark', language: 'en' }] as const
const folder = join(repository, 'screenshots')

type Shoot = (name: string) => Promise<void>

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    for (const { theme, language } of looks) {
      // The settings are read at the start, so that the window is opened once to write them.
      const first = await launch({ empty: false, ...size })
      await first.page.evaluate((change) => window.desk.call('settings.set', change), { theme, language })
      await first.close()
      const desk = await launch({ data: first.data, empty: false, ...size })
      const shoot: Shoot = async (name) => {
        await desk.page.screenshot({ path: join(folder, `${name}-${size.width}-${theme}-${language}.png`), animations: 'disabled' })
      }
      await everyScreen(desk, shoot, language === 'en')
      await desk.close()
      await removeData(desk.data)
    }
  }
}

async function everyScreen({ page, app }: DeskApp, shoot: Shoot, english: boolean): Promise<void> {
  const word = (zh: string, en: string) => (english ? en : zh)
  await page.locator('article h2').first().waitFor()
  await page.locator('iframe:not(.back)').waitFor()
  await shoot('01-desk')
  await page.getByRole('tab', { name: word('来稿箱', 'Inbox') }).click()
  await page.getByRole('option').first().click()
  await shoot('02-submission')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: word('大纲', 'Outline') }).click()
  await dialog(page, word('快捷键', 'Shortcuts'), '03-shortcuts', shoot)
  await dialog(page, word('设置', 'Settings'), '04-settings', shoot)
  await dialog(page, word('导出', 'Export'), '05-export', shoot)
  await dialog(page, word('新建一期', 'New issue'), '06-new-issue', shoot)
  await dialog(page, word('粘贴文本', 'Paste text'), '07-paste', shoot)
  await page.locator('.issue-page').click()
  await page.keyboard.press('Control+h')
  await shoot('08-find')
  await page.keyboard.press('Escape')
  await reviewScreens(page, shoot)
  await page.getByRole('button', { name: word('全部期刊', 'All issues') }).click()
  await shoot('09-issues')
  await answerDialog(app, [publishedPage().path])
  await page.getByRole('button', { name: word('导入文件', 'Import files') }).first().click()
  await page.locator('.source-mark').first().waitFor()
  await shoot('10-import')
}

/** Suggestions by two authors with a comment, the stages, a sign-off and a comparison. */
async function reviewScreens(page: Page, shoot: Shoot): Promise<void> {
  for (const [author, nth, typed] of [['示例编辑甲', 2, '新的一句，'], ['示例审读乙', 4, '再核']] as const) {
    await page.evaluate((name) => window.desk.call('settings.set', { profile: { name, office: '示例办', role: '编辑' } }), author)
    await page.reload()
    await page.locator('.issue-picture img').first().waitFor()
    await page.keyboard.press('Control+3')
    await page.locator('.issue-paragraph').nth(nth).click()
    if (nth === 2) await page.keyboard.press('Control+Shift+e')
    await page.keyboard.type(typed)
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Delete')
    await page.locator('.issue-page [data-review~="del"]').first().waitFor()
    await page.keyboard.press('Control+s')
    await saved(page)
  }
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+Alt+m')
  await page.keyboard.type('这一句请核对日期')
  await page.keyboard.press('Control+Enter')
  await page.locator('.review-card').nth(2).waitFor()
  await page.locator('.issue-page [data-review~="ins"]').first().hover()
  await shoot('11-review')
  await page.getByRole('tab').nth(4).click()
  await page.locator('.stage-row').first().waitFor()
  await shoot('12-stages')
  await page.locator('.stage-acts .primary').click()
  await page.locator('#sign-form').waitFor()
  await shoot('13-sign')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('tab').nth(2).click()
}

async function dialog(page: Page, button: string, name: string, shoot: Shoot): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor()
  await shoot(name)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

void main()
