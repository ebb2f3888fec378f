import { expect, test } from '@playwright/test'
import { launch, removeData, type DeskApp } from '../support/app'

let desk: DeskApp
test.beforeAll(async () => {
  desk = await launch()
})
test.afterAll(async () => {
  await desk.close()
  await removeData(desk.data)
})

test('the window is sandboxed and isolated, and sees only the bridge', async () => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { contextIsolation, sandbox, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
    return { contextIsolation, sandbox, nodeIntegration, webSecurity }
  })
  expect(preferences).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true })
  const seen = await desk.page.evaluate(() => ({ process: typeof (globalThis as { process?: unknown }).process, require: typeof (globalThis as { require?: unknown }).require, bridge: Object.keys(window.desk).sort() }))
  expect(seen).toEqual({ process: 'undefined', require: 'undefined', bridge: ['call', 'on', 'pathOf'] })
})

test('the policy lets no inline script, no eval and no remote content run', async () => {
  const policy = await desk.page.evaluate(async () => (await fetch('desk://app/index.html')).headers.get('Content-Security-Policy'))
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  const ran = await desk.page.evaluate(async () => {
    const flags = globalThis as { inlineRan?: boolean; handlerRan?: boolean }
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.head.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="data:," onerror="globalThis.handlerRan = true">'
    document.body.append(holder)
    await new Promise((done) => holder.firstElementChild?.addEventListener('error', done, { once: true }))
    holder.remove()
    const fetched = await fetch('https://example.invalid/').then(() => true, () => false)
    return { inline: flags.inlineRan ?? false, handler: flags.handlerRan ?? false, fetched }
  })
  expect(ran).toEqual({ inline: false, handler: false, fetched: false })
})

test('navigation and new windows are refused', async () => {
  const before = desk.page.url()
  const opened = await desk.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.invalid/'
    document.body.append(link)
    link.click()
    link.remove()
    return window.open('https://example.invalid/') !== null
  })
  expect(opened).toBe(false)
  expect(desk.page.url()).toBe(before)
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('only files of the program and pictures of the library are served', async () => {
  const statuses = await desk.page.evaluate(() => Promise.all(
    ['desk://app/../../package.json', 'desk://app/%2e%2e/%2e%2e/package.json', 'desk://app/..%2f..%2fpackage.json', 'desk://elsewhere/index.html']
      .map((url) => fetch(url).then((answer) => answer.status, () => 0)),
  ))
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true)
  const loads = await desk.page.evaluate(() => Promise.all(
    ['desk-media://media/..%2f..%2fsettings.json', 'desk-media://media/nothing', 'desk-media://staged/none/0'].map((url) => new Promise<boolean>((done) => {
      const image = new Image()
      image.onload = () => done(true)
      image.onerror = () => done(false)
      image.src = url
    })),
  ))
  expect(loads).toEqual([false, false, false])
})

test('a call that is not in the contract, or does not fit it, gets a typed error', async () => {
  const answers = await desk.page.evaluate(async () => {
    const bridge = window.desk as unknown as { call: (name: string, args: unknown) => Promise<{ ok: boolean; error?: { key: string } }> }
    const call = (name: string, args: unknown) => bridge.call(name, args)
    return Promise.all([call('shell.run', {}), call('inbox.get', {}), call('inbox.page', { query: 1 }), call('__proto__', {}), call('issue.get', { id: '../../etc' })])
  })
  expect(answers.map((answer) => [answer.ok, answer.error?.key])).toEqual(answers.map(() => [false, 'badRequest']))
})
