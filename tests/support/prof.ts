import { writeFileSync } from 'node:fs'
import { launch, removeData } from './app'
import { callDesk } from './seed'
import { longIssue } from '../bench/long-issue'

async function main() {
  const tracking = process.argv[2] === 'on'
  const document = longIssue(100000, Number(process.argv[3] ?? 2000))
  const desk = await launch({ width: 1280, height: 800 })
  const page = desk.page
  await callDesk(page, 'settings.set', { profile: { name: '赵示例', office: '示例办', role: '编辑' } })
  const record = await callDesk(page, 'issue.create', { seriesId: null, number: 18, title: '长卷' })
  await callDesk(page, 'issue.save', { id: record.id, revision: record.revision, document, facts: record.facts })
  await callDesk(page, 'settings.set', { lastIssueId: record.id })
  await page.reload()
  await page.waitForSelector('.issue-page p')
  if (tracking) await page.keyboard.press('Control+Shift+KeyE')
  const paragraph = page.locator('.issue-page p').nth(Math.floor((await page.locator('.issue-page p').count()) / 2))
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click({ position: { x: 120, y: 10 } })
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
  if (process.env['JS']) await page.evaluate(process.env['JS'])
  const cdp = await page.context().newCDPSession(page)
  if (process.env['CPU']) { await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 200 }); await cdp.send('Profiler.start') }
  const events: any[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await cdp.send('Tracing.start', { categories: 'devtools.timeline,disabled-by-default-devtools.timeline,toplevel,blink.user_timing', transferMode: 'ReportEvents' } as any)
  const keys = 150
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press(String.fromCharCode(97 + (at % 26)))
    await page.waitForFunction((count) => (window as unknown as { benchTimes: number[] }).benchTimes.length > count, at)
  }
  if (process.env['CPU']) {
    const { profile } = await cdp.send('Profiler.stop')
    const self = new Map<string, number>(); const total = new Map<string, number>()
    const dt = profile.timeDeltas ?? []
    const byId = new Map(profile.nodes.map((n) => [n.id, n])); const parent = new Map<number, number>()
    for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
    ;(profile.samples ?? []).forEach((id, at) => {
      const d = (dt[at] ?? 0) / 1000
      const name = (i: number) => { const n = byId.get(i); return `${n?.callFrame.functionName || '(anon)'}:${n?.callFrame.lineNumber}` }
      self.set(name(id), (self.get(name(id)) ?? 0) + d)
      const seen = new Set<string>()
      for (let i: number | undefined = id; i !== undefined; i = parent.get(i)) { const k = name(i); if (!seen.has(k)) { seen.add(k); total.set(k, (total.get(k) ?? 0) + d) } }
    })
    const top = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => `${v.toFixed(0).padStart(7)} ${k}`).join('\n')
    console.log('SELF\n' + top(self, 22)); console.log('TOTAL\n' + top(new Map([...total].filter(([k]) => /^[A-Z][A-Za-z]+:|^use[A-Z]|^\$[a-z]/.test(k))), 60))
  }
  const done = new Promise<void>((r) => cdp.once('Tracing.tracingComplete', () => r()))
  await cdp.send('Tracing.end')
  await done
  const times = await page.evaluate(() => (window as unknown as { benchTimes: number[] }).benchTimes)
  console.log(times.map((t) => Math.round(t)).join(' '))
  const main = events.find((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain')
  const byTid = new Map<string, number>()
  for (const e of events) if (e.name === 'UpdateLayoutTree' || e.name === 'Layout') byTid.set(`${e.pid}/${e.tid}`, (byTid.get(`${e.pid}/${e.tid}`) ?? 0) + (e.dur ?? 0))
  console.log([...byTid], main?.pid)
  const sums = new Map<string, { n: number; d: number; max: number }>()
  for (const e of events) { if (e.ph !== 'X') continue; const one = sums.get(e.name) ?? { n: 0, d: 0, max: 0 }; one.n += 1; one.d += (e.dur ?? 0) / 1000; one.max = Math.max(one.max, (e.dur ?? 0) / 1000); sums.set(e.name, one) }
  console.log([...sums].sort((x, y) => y[1].d - x[1].d).slice(0, 40).map(([k, v]) => `${v.d.toFixed(0).padStart(7)} ms ${String(v.n).padStart(6)} max ${v.max.toFixed(0)} ${k}`).join('\n'))
  const layouts = events.filter((e) => e.name === 'UpdateLayoutTree' && (e.dur ?? 0) > 2000).map((e) => [Math.round(e.dur / 1000), e.args?.elementCount])
  console.log('styles', JSON.stringify(layouts.slice(0, 60)))
  const lay = events.filter((e) => e.name === 'Layout' && (e.dur ?? 0) > 2000).map((e) => [Math.round(e.dur / 1000), e.args?.beginData?.dirtyObjects, e.args?.beginData?.totalObjects, e.args?.beginData?.partialLayout])
  console.log('layouts', JSON.stringify(lay.slice(0, 60)))
  writeFileSync('/tmp/trace.json', JSON.stringify(events))
  await desk.kill(); await removeData(desk.data)
}
void main().then(() => process.exit(0), (e) => { console.error(e); process.exit(1) })
