import type { IpcMainInvokeEvent, WebFrameMain } from 'electron'
import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { answerCall, registerContract } from '../../../electron/contract/register'
import { createDesk, type Desk } from '../../../electron/desk'
import { calls, type Answer, type CallName } from '../../../shared/contract'
import { quietShell, temporaryFolder } from '../../support/library'

const names = Object.keys(calls) as CallName[]
const withArguments = names.filter((name) => !calls[name].args.safeParse({}).success)
const path = temporaryFolder()
let desk: Desk

beforeAll(async () => {
  desk = await createDesk({ libraryPath: path, samplePath: null, shell: quietShell() })
})

const stored = () => readdirSync(path, { recursive: true }).map(String).sort()
const keyOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.key)

describe('the contract', () => {
  it('has a handler for each call and no other', () => {
    expect(Object.keys(desk.handlers).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s refuses what is no arguments at all', async (name) => {
    for (const junk of [undefined, null, 42, 'text', [], () => 1]) expect(keyOf(await answerCall(desk.handlers, name, junk))).toBe('badRequest')
  })

  it.each(withArguments)('%s refuses arguments of another shape', async (name) => {
    const shapes = [{}, { id: 42 }, { id: '../../etc' }, { id: 'a'.repeat(65) }, { query: { text: 'x'.repeat(201) } }, { token: {}, page: [] }, { paths: [] }, { files: [{ name: 'a', bytes: 'no bytes' }] }]
    const before = stored()
    for (const junk of shapes) expect(keyOf(await answerCall(desk.handlers, name, junk)), JSON.stringify(junk)).toBe('badRequest')
    expect(stored()).toEqual(before)
  })

  it('answers a typed value to any junk for any name, and never throws', async () => {
    const before = stored()
    const name = fc.oneof(fc.constantFrom(...withArguments), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'), fc.string())
    await fc.assert(fc.asyncProperty(fc.oneof(name, fc.anything()), fc.oneof(fc.object(), fc.anything()), async (call, args) => {
      const answer = await answerCall(desk.handlers, call, args)
      expect(answer.ok ? '' : answer.error.key).toBe('badRequest')
    }), { numRuns: 500 })
    expect(stored()).toEqual(before)
  })

  it('answers unknown ids by notFound', async () => {
    const id = 'unknown-id'
    const document = { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [] } }
    const facts = { publisher: '', releasedAt: '', source: '' }
    const requests: [CallName, unknown][] = [
      ['inbox.get', { id }], ['inbox.update', { id, change: { title: 'x' } }], ['issue.get', { id }], ['issue.remove', { id }], ['issue.restore', { id }],
      ['issue.save', { id, revision: 1, document, facts }], ['series.update', { id, change: { name: 'x' } }], ['export.reveal', { path: '/etc/passwd' }],
      ['export.run', { issueId: id, docx: true, html: 'none', folder: path, baseName: 'x' }],
    ]
    for (const [name, args] of requests) expect([name, keyOf(await answerCall(desk.handlers, name, args))]).toEqual([name, 'notFound'])
  })

  it('opens http, https and mail links only', async () => {
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'smb://host/share', 'no url', '', 'HTTPS:', 'desk://app/x']) expect([url, keyOf(await answerCall(desk.handlers, 'app.openLink', { url }))]).toEqual([url, 'badRequest'])
    for (const url of ['https://example.cn/a', 'http://example.cn', 'mailto:a@example.cn']) expect(keyOf(await answerCall(desk.handlers, 'app.openLink', { url }))).toBe('ok')
  })

  it('tells a fault of the program from its own errors', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const broken = { ...desk.handlers, 'series.list': () => Promise.reject(new Error('inner fault')) }
    expect(await answerCall(broken, 'series.list', {})).toEqual({ ok: false, error: { key: 'internal', params: {}, detail: 'inner fault' } })
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })

  it('hears the trusted frame only', async () => {
    let listener: ((event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) | undefined
    const channels: string[] = []
    const frame = (url: string): WebFrameMain => Object.assign(Object.create(null) as WebFrameMain, { url })
    const trusted = frame('desk://app/index.html')
    registerContract({ handle: (channel, hear) => { channels.push(channel); listener = hear } }, desk.handlers, (sender) => sender === trusted)
    const ask = async (senderFrame: WebFrameMain | null) => keyOf((await listener?.({ senderFrame } as IpcMainInvokeEvent, 'series.list', {})) as Answer<unknown>)
    expect(channels).toEqual(['desk.call'])
    expect([await ask(trusted), await ask(frame('https://example.cn')), await ask(null)]).toEqual(['ok', 'badRequest', 'badRequest'])
  })

  it('gives results that fit its own schemas', async () => {
    const query = { text: '', statuses: [], sort: 'received', descending: true }
    const series = { name: '示例日记', subtitle: '', publisher: '', source: '', numberStyle: 'bracketChinese', unitOrder: [] }
    const requests: [CallName, unknown][] = [
      ['library.report', {}], ['inbox.page', { query, offset: 0, limit: 50 }], ['inbox.ids', { query }], ['series.create', series], ['series.list', {}],
      ['issue.create', { seriesId: null, number: 3, title: '示例' }], ['issue.list', {}], ['settings.get', {}], ['settings.set', { theme: 'dark' }], ['app.info', {}],
      ['intake.pickFiles', {}], ['intake.readPaste', { text: '5月29日 晴\n正文。', html: null }], ['media.pickPictures', {}], ['export.pickFolder', {}], ['export.cancel', {}], ['intake.discard', { tokens: [] }],
    ]
    for (const [name, args] of requests) {
      const answer = await answerCall(desk.handlers, name, args)
      expect([name, keyOf(answer)]).toEqual([name, 'ok'])
      expect(calls[name].result.safeParse(answer.ok ? answer.value : null).error, name).toBeUndefined()
    }
  })
})
