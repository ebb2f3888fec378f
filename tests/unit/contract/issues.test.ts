import { beforeEach, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../../electron/desk'
import { paragraph } from '../../../shared/document/make'
import { emptyReview } from '../../../shared/model/review'
import { quietShell, temporaryFolder } from '../../support/library'

let desk: Desk
let path: string
let shell: ReturnType<typeof quietShell>

beforeEach(async () => {
  path = temporaryFolder()
  shell = quietShell()
  desk = await createDesk({ libraryPath: path, samplePath: null, shell })
})

const draft = { name: '示例日记', subtitle: '副题', publisher: '示例局', source: '示例局', numberStyle: 'bracketChinese' as const, unitOrder: [] }

describe('issues and series', () => {
  it('refuse a save that names an old revision, and keep what is stored', async () => {
    const made = await desk.handlers['issue.create']({ seriesId: null, number: null, title: '甲' })
    const document = { root: { ...made.document.root, children: [...made.document.root.children, paragraph('第一次')] } }
    const saved = await desk.handlers['issue.save']({ id: made.id, revision: made.revision, document, facts: made.facts })
    expect(saved.revision).toBe(made.revision + 1)
    await expect(desk.handlers['issue.save']({ id: made.id, revision: made.revision, document: made.document, facts: made.facts })).rejects.toMatchObject({ key: 'conflict' })
    expect((await desk.handlers['issue.get']({ id: made.id })).document).toEqual(document)
  })

  it('let one of two saves of the same revision through', async () => {
    const made = await desk.handlers['issue.create']({ seriesId: null, number: null, title: '甲' })
    const save = () => desk.handlers['issue.save']({ id: made.id, revision: made.revision, document: made.document, facts: made.facts })
    const answers = await Promise.allSettled([save(), save(), save()])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('are on disk when the save answers', async () => {
    const made = await desk.handlers['issue.create']({ seriesId: null, number: null, title: '甲' })
    await desk.handlers['issue.save']({ id: made.id, revision: made.revision, document: made.document, facts: { ...made.facts, publisher: '示例发布人' } })
    // A second program's view: nothing was closed or flushed.
    const other = await createDesk({ libraryPath: path, samplePath: null, shell: quietShell() })
    expect((await other.handlers['issue.get']({ id: made.id })).facts.publisher).toBe('示例发布人')
  })

  it('keep comments and sign-offs through a save that does not speak of them', async () => {
    const made = await desk.handlers['issue.create']({ seriesId: null, number: null, title: '甲' })
    const said = { id: 'message-1', by: '示例审读', at: '2026-01-02T03:04:05Z', text: '请核对日期', editedAt: null }
    const review = { ...emptyReview(), threads: [{ id: 'thread-1', on: 'issue' as const, quote: '', resolved: null, messages: [said] }] }
    const { revision } = await desk.handlers['issue.save']({ id: made.id, revision: made.revision, document: made.document, facts: made.facts, review })
    await desk.handlers['issue.save']({ id: made.id, revision, document: made.document, facts: made.facts })
    const other = await createDesk({ libraryPath: path, samplePath: null, shell: quietShell() })
    expect((await other.handlers['issue.get']({ id: made.id })).review).toEqual(review)
  })

  it('offer the number after the highest of the series, and print it in its style', async () => {
    const series = await desk.handlers['series.create'](draft)
    const next = async () => (await desk.handlers['series.list']({}))[0]?.nextNumber
    expect(await next()).toBe(1)
    const made = await desk.handlers['issue.create']({ seriesId: series.id, number: 18, title: '一线见闻' })
    expect(made.facts).toEqual({ publisher: '示例局', releasedAt: '', source: '示例局' })
    expect(await next()).toBe(19)
    expect((await desk.handlers['issue.list']({}))[0]).toMatchObject({ series: '示例日记', number: 18, title: '一线见闻' })
    await desk.handlers['issue.remove']({ id: made.id })
    expect(await next()).toBe(1)
    expect((await desk.handlers['issue.bin']({})).map(({ id }) => id)).toEqual([made.id])
    await desk.handlers['issue.restore']({ id: made.id })
    expect(await desk.handlers['issue.bin']({})).toEqual([])
    expect(await next()).toBe(19)
  })

  it('tell the window what changed', async () => {
    const series = await desk.handlers['series.create'](draft)
    await desk.handlers['series.update']({ id: series.id, change: { name: '示例周记' } })
    await desk.handlers['issue.create']({ seriesId: series.id, number: 1, title: '' })
    expect(shell.events.filter((event) => event.name === 'library.changed').map((event) => event.payload)).toEqual([{ what: 'series' }, { what: 'series' }, { what: 'issues' }])
  })

  it('tell those who listen about settings', async () => {
    const heard: string[] = []
    desk.onSettings((settings) => heard.push(settings.theme))
    await desk.handlers['settings.set']({ theme: 'dark' })
    expect(heard).toEqual(['dark'])
  })
})
