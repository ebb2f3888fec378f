import type { CDPSession, Locator, Page } from '@playwright/test'

/** Puts the caret at the end of a block of the editor, by mouse and keyboard as a writer would. */
export async function caretAtEnd(page: Page, block: Locator): Promise<void> {
  await block.click()
  await page.keyboard.press('End')
}

/** Types one word as a Pinyin input method does: letters under composition, then the chosen characters. */
export async function compose(cdp: CDPSession, pinyin: string, word: string): Promise<void> {
  for (let length = 1; length <= pinyin.length; length += 1) {
    const text = pinyin.slice(0, length)
    await cdp.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }
  await cdp.send('Input.insertText', { text: word })
}

/** Waits until everything typed is on disk. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
}
