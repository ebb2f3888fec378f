import { launch, removeData } from './app'
import { callDesk } from './seed'
import { longIssue } from '../bench/long-issue'

async function main() {
  const document = longIssue(100000, 2000)
  const desk = await launch({ width: 1280, height: 800 })
  const page = desk.page
  await callDesk(page, 'settings.set', { profile: { name: '赵示例', office: '示例办', role: '编辑' } })
  const record = await callDesk(page, 'issue.create', { seriesId: null, number: 18, title: '长卷' })
  await callDesk(page, 'issue.save', { id: record.id, revision: record.revision, document, facts: record.facts })
  await callDesk(page, 'settings.set', { lastIssueId: record.id })
  let t = Date.now()
  await page.reload()
  await page.waitForSelector('.issue-page p')
  console.log('open', Date.now() - t)
  if (process.env['JS']) await page.evaluate(process.env['JS'])
  const where = () => page.evaluate(() => {
    const s = getSelection(); if (!s?.anchorNode) return null
    const all = [...globalThis.document.querySelectorAll('.issue-page p, .issue-page h2, .issue-page h1, .issue-page h3')]
    const el = (s.anchorNode.nodeType === 3 ? s.anchorNode.parentElement : s.anchorNode as Element)?.closest('p,h1,h2,h3')
    const r = s.getRangeAt(0).getBoundingClientRect()
    return [all.indexOf(el as Element), all.length, s.anchorOffset, Math.round(r.top), (s.focusNode?.nodeType === 3 ? s.focusNode.parentElement : s.focusNode as Element)?.closest('p,h1,h2,h3') ? all.indexOf((s.focusNode?.nodeType === 3 ? s.focusNode.parentElement : s.focusNode as Element)!.closest('p,h1,h2,h3')!) : -1]
  })
  const settle = () => page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r))))
  const key = async (k: string, n = 1) => { for (let i = 0; i < n; i += 1) await page.keyboard.press(k); await settle(); console.log(k, n, JSON.stringify(await where())) }
  await page.locator('.issue-page p').first().click()
  await key('Control+End'); await key('ArrowUp', 40); await key('Control+Home'); await key('ArrowDown', 120); await key('PageDown', 12); await key('PageUp', 3)
  await key('Shift+Control+End'); await key('ArrowLeft'); await key('Shift+Control+Home'); await key('ArrowRight'); await key('Control+a'); await key('ArrowRight'); await key('ArrowLeft', 200)
  const rows = page.locator('.outline-row')
  t = Date.now()
  await rows.nth(20).click(); await settle()
  const title = await rows.nth(20).textContent()
  console.log('outline 20', title, await page.evaluate(() => { const r = [...globalThis.document.querySelectorAll('.issue-page article')].map((a) => Math.round(a.getBoundingClientRect().top)); return r.map((v, i) => [v, i] as const).filter(([v]) => v > -300 && v < 900).slice(0, 4) }), Date.now() - t)
  await page.keyboard.press('Control+f'); await page.keyboard.type('一'); await settle()
  for (let i = 0; i < 3; i += 1) { await page.keyboard.press('Shift+F3'); await settle() }
  console.log('find', await page.locator('.find-count').first().textContent())
  await page.keyboard.press('Escape'); await settle(); await settle(); console.log('after find', JSON.stringify(await where()))
  const sc = await page.evaluate(() => { const e = globalThis.document.querySelector('.issue-page')!.closest('[class*=scroll]') ?? globalThis.document.querySelector('.issue-page')!.parentElement!; return [e.className, e.scrollHeight, Math.round(e.scrollTop)] })
  console.log('scroll', sc)
  await page.screenshot({ path: `/tmp/cv-${process.env['JS'] ? 'on' : 'off'}.png` })
  await desk.kill(); await removeData(desk.data)
}
void main().then(() => process.exit(0), (e) => { console.error(e); process.exit(1) })
