/**
 * How long a key takes to be painted, with suggesting on, off, and in a bare Lexical editor on the same text: prints
 * medians and 95th percentiles in one run. `npm run bench:typing`.
 */
import { build } from 'esbuild'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { IssueDocument } from '../../shared/document/nodes'
import { childrenOf, textOf, walk } from '../../shared/document/walk'
import { launch, removeData } from '../support/app'
import { callDesk } from '../support/seed'
import { longIssue } from './long-issue'

const characters = 100_000
const suggestions = 2_000
const keys = Number(process.env['ISSUE_DESK_KEYS'] ?? 150)

interface Timing { median: number; p95: number }

/** From the key's own time stamp to the frame after it. The letters a to z in turn. */
async function typeAndMeasure(page: Page): Promise<Timing> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { benchTimes: times })
    window.addEventListener('keydown', (event) => {
      const start = event.timeStamp
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - start)
        port2.postMessage(null)
      })
    }, { capture: true })
  })
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press(String.fromCharCode(97 + (at % 26)))
    // A key every 40 ms or so, once the last one is painted: as somebody types.
    await page.waitForFunction((count) => (window as unknown as { benchTimes: number[] }).benchTimes.length > count, at)
  }
  const times = await page.evaluate(() => (window as unknown as { benchTimes: number[] }).benchTimes)
  // The first keys warm the code up.
  const sorted = times.slice(10).sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 }
}

/** The caret in the middle of a paragraph in the middle of the text, by a click there. */
async function clickMiddle(page: Page, selector: string): Promise<void> {
  const paragraph = page.locator(selector).nth(Math.floor((await page.locator(selector).count()) / 2))
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click({ position: { x: 120, y: 10 } })
}

async function inDesk(document: IssueDocument, tracking: boolean): Promise<Timing> {
  const desk = await launch({ width: 1280, height: 800 })
  try {
    await callDesk(desk.page, 'settings.set', { profile: { name: '赵示例', office: '示例办', role: '编辑' } })
    const record = await callDesk(desk.page, 'issue.create', { seriesId: null, number: 18, title: '长卷' })
    await callDesk(desk.page, 'issue.save', { id: record.id, revision: record.revision, document, facts: record.facts })
    await callDesk(desk.page, 'settings.set', { lastIssueId: record.id })
    await desk.page.reload()
    await desk.page.waitForSelector('.issue-page p')
    if (tracking) await desk.page.keyboard.press('Control+Shift+KeyE')
    await clickMiddle(desk.page, '.issue-page p')
    const timing = await typeAndMeasure(desk.page)
    const marked = await desk.page.locator('.issue-page [data-review="ins"]', { hasText: 'abcdefg' }).count()
    if (tracking !== marked > 0) throw new Error(`suggesting should be ${tracking ? 'on' : 'off'}, ${marked} marked texts hold what was typed`)
    return timing
  } finally {
    await desk.kill()
    await removeData(desk.data)
  }
}

async function inBareEditor(document: IssueDocument): Promise<Timing> {
  const folder = await mkdtemp(join(tmpdir(), 'issue-desk-bench-'))
  await build({ entryPoints: [resolve(__dirname, 'bare-editor.ts')], bundle: true, format: 'iife', outfile: join(folder, 'bare.js'), define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' })
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><style>.issue-page{font:16px/1.75 sans-serif;max-width:720px;margin:auto}</style><script defer src="bare.js"></script>')
  const desk = await launch({ width: 1280, height: 800 })
  try {
    const opened = desk.app.waitForEvent('window')
    await desk.app.evaluate(({ BrowserWindow }, file) => {
      const window = new BrowserWindow({ width: 1280, height: 800 })
      void window.loadFile(file)
    }, join(folder, 'index.html'))
    const page = await opened
    await page.waitForSelector('.issue-page')
    const paragraphs = [...walk(document.root)].filter((node) => childrenOf(node).length > 0 && ['paragraph', 'entry-title', 'dateline', 'byline'].includes(node.type)).map(textOf)
    await page.evaluate((texts) => (window as unknown as { fill: (texts: string[]) => void }).fill(texts), paragraphs)
    await clickMiddle(page, '.issue-page p')
    return await typeAndMeasure(page)
  } finally {
    await desk.kill()
    await removeData(desk.data)
  }
}

async function main(): Promise<void> {
  const marked = longIssue(characters, suggestions)
  const results: [string, Timing][] = [
    ['bare Lexical editor, same text', await inBareEditor(marked)],
    ['suggesting off, no suggestions', await inDesk(longIssue(characters, 0), false)],
    ['suggesting off, 2,000 suggestions', await inDesk(marked, false)],
    ['suggesting on, 2,000 suggestions', await inDesk(marked, true)],
  ]
  const [, bare] = results[0] as [string, Timing]
  process.stdout.write(`Key to painted, ${characters} characters, ${keys} keys each\n`)
  for (const [name, { median, p95 }] of results) {
    process.stdout.write(`${name.padEnd(36)} median ${median.toFixed(1)} ms (x${(median / bare.median).toFixed(2)})   p95 ${p95.toFixed(1)} ms (x${(p95 / bare.p95).toFixed(2)})\n`)
  }
}

void main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
