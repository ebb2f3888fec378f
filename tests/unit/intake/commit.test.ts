import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../../electron/desk'
import { importedFromParsed } from '../../../shared/document/importedPage'
import { mediaIdsOf, submissionIdsOf } from '../../../shared/document/query'
import { walk } from '../../../shared/document/walk'
import type { ImportedPage, StagedItem } from '../../../shared/contract'
import { quietShell, temporaryFolder } from '../../support/library'
import { phonePicture, wordFile } from '../../support/make-files'

let desk: Desk
let path: string
let shell: ReturnType<typeof quietShell>

beforeEach(async () => {
  path = temporaryFolder()
  shell = quietShell()
  desk = await createDesk({ libraryPath: path, samplePath: null, shell })
})

const all = { query: { text: '', statuses: [], sort: 'title' as const, descending: false }, offset: 0, limit: 100 }
const mediaFiles = () => readdirSync(join(path, 'media'), { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).map((item) => item.name)

async function staged(name: string, bytes: Uint8Array | string): Promise<StagedItem> {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, bytes)
  const { items, failures } = await desk.handlers['intake.readFiles']({ paths: [file] })
  expect(failures).toEqual([])
  const [item] = items
  if (!item) throw new Error('nothing staged')
  return item
}

function split(item: StagedItem): ImportedPage {
  if (!item.page) throw new Error('no page')
  return importedFromParsed(item.page)
}

const paragraphs = ['示例机关日记（十八）', '编者按：示例的话。', '堤上的第三天', '5月29日　晴', '今天是防汛值班的第三天，雨还没有停，水位又涨了一些。', '（示例局志愿者 张示例）', '社区的早晨', '5月28日　晴', '天刚亮就到了社区，先把昨天的登记表核对了一遍。', '（示范中心下沉干部 王示例）']

describe('what is staged', () => {
  it('stands in memory only, pictures with their upright size, until it is discarded', async () => {
    const item = await staged('照片.jpg', await phonePicture())
    expect(item).toMatchObject({ format: 'picture', page: null, fileName: '照片.jpg', pictures: [{ name: '照片.jpg', width: 40, height: 80 }] })
    expect(desk.stagedPicture(item.token, 0)).toMatchObject({ mime: 'image/jpeg' })
    expect([desk.stagedPicture(item.token, 1), desk.stagedPicture(item.token, -1), desk.stagedPicture(item.token, NaN), desk.stagedPicture('unknown', 0)]).toEqual([null, null, null, null])
    expect(mediaFiles()).toEqual([])
    await desk.handlers['intake.discard']({ tokens: [item.token] })
    expect(desk.stagedPicture(item.token, 0)).toBeNull()
  })
})

describe('a picture with the place where it was taken', () => {
  it('is stored without it, whichever way it comes', async () => {
    const taken = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#777' } }).jpeg()
      .withExif({ IFD0: { Make: 'SHILI-CAMERA' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 20/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 23/1 30/1' } }).toBuffer()
    expect((await sharp(taken).metadata()).exif?.includes('SHILI-CAMERA')).toBe(true)
    const added = await desk.handlers['media.addPictures']({ files: [{ name: '现场.jpg', bytes: new Uint8Array(taken) }] })
    const item = await staged('现场二.jpg', taken)
    const page: ImportedPage = { masthead: { series: '', title: '', subtitle: '', headline: null, number: null }, facts: { publisher: '', releasedAt: '', source: '' }, editorsNote: { label: '', paragraphs: [] }, pictures: [], sections: [], closing: { label: '', paragraphs: [] },
      entries: [{ title: '现场', date: null, weather: null, dateline: '', byline: { unit: null, role: null, name: null }, bylineText: '', bylinePlace: 'after', body: [], pictures: [{ name: '现场二.jpg', caption: '', credit: '', alt: '', afterParagraph: 0 }] }] }
    const { submissionIds } = await desk.handlers['intake.commit']({ token: item.token, page, asIssue: false, seriesId: null })
    const { pictures } = await desk.handlers['inbox.get']({ id: submissionIds[0] ?? '' })
    const shown = [added.pictures[0]?.mediaId, pictures[0]?.picture?.mediaId]
    expect(shown).toHaveLength(2)
    for (const name of shown) {
      const file = readdirSync(join(path, 'media'), { recursive: true, withFileTypes: true }).find((one) => one.name === name)
      const bytes = readFileSync(join(file?.parentPath ?? '', file?.name ?? ''))
      const { exif, xmp, iptc } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
      expect(bytes.includes('SHILI-CAMERA')).toBe(false)
    }
  })
})

describe('a commit', () => {
  it('loses no word of a dateline whose day does not exist', async () => {
    const item = await staged('日期.txt', paragraphs.join('\n').replace('5月29日　晴', '2月30日　晴'))
    const { submissionIds } = await desk.handlers['intake.commit']({ token: item.token, page: split(item), asIssue: false, seriesId: null })
    const stored = await Promise.all(submissionIds.map((id) => desk.handlers['inbox.get']({ id })))
    expect(JSON.stringify(stored)).toContain('2月30日')
  })

  it('stores submissions with their original, byte for byte', async () => {
    const bytes = await wordFile(paragraphs)
    const item = await staged('来稿.docx', bytes)
    const stored = await desk.handlers['intake.commit']({ token: item.token, page: split(item), asIssue: false, seriesId: null })
    expect(stored.issueId).toBeNull()
    expect(stored.submissionIds).toHaveLength(2)
    const [first] = await Promise.all(stored.submissionIds.map((id) => desk.handlers['inbox.get']({ id })))
    expect(first).toMatchObject({ status: 'new', title: '堤上的第三天', date: { year: null, month: 5, day: 29 }, weather: '晴', byline: { unit: '示例局', role: '志愿者', name: '张示例' }, source: { kind: 'file', fileName: '来稿.docx', format: 'docx', encoding: null } })
    expect(readFileSync(desk.mediaFile(first?.source.originalId ?? '') ?? '')).toEqual(bytes)
    expect((await desk.handlers['inbox.page'](all)).counts).toMatchObject({ all: 2, new: 2 })
    expect(shell.events).toEqual([{ name: 'library.changed', payload: { what: 'inbox' } }])
  })

  it('keeps a page\'s entries in their order in the inbox, newest first, and pages in the order they came', async () => {
    const days = ['一', '二', '三', '四', '五', '六']
    const pageOf = (name: string) => days.map((day, at) => `${name}第${day}天上岗\n5月${at + 1}日 晴\n今天在示例社区做了几件事，一件一件做完。\n（示例局干部 张示例）\n`).join('\n')
    for (const name of ['甲页', '乙页']) {
      const item = await staged(`${name}.txt`, pageOf(name))
      await desk.handlers['intake.commit']({ token: item.token, page: split(item), asIssue: false, seriesId: null })
    }
    const titles = async (descending: boolean) => (await desk.handlers['inbox.page']({ ...all, query: { ...all.query, sort: 'received', descending } })).heads.map((head) => head.title)
    const wanted = ['乙页', '甲页'].flatMap((name) => days.map((day) => `${name}第${day}天上岗`))
    expect(await titles(true)).toEqual(wanted)
    expect(await titles(false)).toEqual(wanted.reverse())
  })

  it('makes an issue whose entries know their submissions, and a series of its name', async () => {
    const item = await staged('来稿.txt', paragraphs.join('\n'))
    const stored = await desk.handlers['intake.commit']({ token: item.token, page: split(item), asIssue: true, seriesId: null })
    const issue = await desk.handlers['issue.get']({ id: stored.issueId ?? '' })
    expect(submissionIdsOf(issue.document)).toEqual(stored.submissionIds)
    const series = await desk.handlers['series.list']({})
    expect(series).toMatchObject([{ name: '示例机关日记', nextNumber: 19 }])
    expect(issue.seriesId).toBe(series[0]?.id)
    const { heads } = await desk.handlers['inbox.page'](all)
    expect(heads.map((head) => [head.status, head.usedIn])).toEqual([['selected', [stored.issueId]], ['selected', [stored.issueId]]])
    const again = await staged('又一期.txt', paragraphs.join('\n'))
    await desk.handlers['intake.commit']({ token: again.token, page: split(again), asIssue: true, seriesId: null })
    expect(await desk.handlers['series.list']({})).toHaveLength(1)
  })

  it('stores the pictures that the page still names, cleaned, their originals out of the window\'s reach', async () => {
    const phone = await phonePicture()
    const item = await staged('照片.jpg', phone)
    const entry = { title: '照片', date: null, weather: null, byline: { unit: null, role: null, name: null }, bylineText: '', body: [], dateline: '', bylinePlace: 'after' as const, pictures: [{ name: '照片.jpg', caption: '堤上', credit: '', alt: '', afterParagraph: 0 }] }
    const page: ImportedPage = { masthead: { series: '', title: '', subtitle: '', headline: null, number: null }, facts: { publisher: '', releasedAt: '', source: '' }, editorsNote: { label: '', paragraphs: [] }, pictures: [], sections: [], entries: [entry], closing: { label: '', paragraphs: [] } }
    const { submissionIds } = await desk.handlers['intake.commit']({ token: item.token, page, asIssue: false, seriesId: null })
    const one = await desk.handlers['inbox.get']({ id: submissionIds[0] ?? '' })
    const picture = one.pictures[0]?.picture
    expect(picture).toMatchObject({ width: 40, height: 80, mime: 'image/jpeg', name: '照片.jpg' })
    expect((await sharp(desk.mediaFile(picture?.mediaId ?? '') ?? '').metadata()).exif).toBeUndefined()
    expect(picture?.originalId).toMatch(/\.orig$/)
    expect(one.source).toMatchObject({ kind: 'picture', originalId: picture?.originalId })
    expect(readFileSync(desk.mediaFile(picture?.originalId ?? '') ?? '')).toEqual(phone)
    expect(mediaFiles()).toHaveLength(2)
  })

  it('gives figures and submissions the alternative text of the page, also where the file did not come', async () => {
    const page = `<p>示例机关日记（十八）</p><h2>堤上的第三天</h2><p>5月29日　晴</p><p>今天是防汛值班的第三天，雨还没有停。</p><img src="data:image/png;base64,${(await phonePng()).toString('base64')}" alt="党员在堤上巡查"><p>水位又涨了一些，大家都在岗。</p><img src="https://example.com/640.png" alt="雨后的河堤"><p>（示例局志愿者 张示例）</p>`
    const item = await staged('网页.html', page)
    const { issueId, submissionIds } = await desk.handlers['intake.commit']({ token: item.token, page: split(item), asIssue: true, seriesId: null })
    const figures = [...walk((await desk.handlers['issue.get']({ id: issueId ?? '' })).document.root)].filter((node) => node.type === 'figure')
    expect(figures.map((figure) => [figure.alt, figure.mediaId === null])).toEqual([['党员在堤上巡查', false], ['雨后的河堤', true]])
    expect((await desk.handlers['inbox.get']({ id: submissionIds[0] ?? '' })).pictures.map((picture) => picture.alt)).toEqual(['党员在堤上巡查', '雨后的河堤'])
  })

  it('leaves out a picture that the editor took away', async () => {
    const item = await staged('来稿.docx', await wordFile([...paragraphs, await phonePng()]))
    const page = split(item)
    expect(item.pictures).toHaveLength(1)
    page.pictures = []
    page.entries = page.entries.map((entry) => ({ ...entry, pictures: [] }))
    await desk.handlers['intake.commit']({ token: item.token, page, asIssue: false, seriesId: null })
    expect(mediaFiles().map((name) => name.slice(-5))).toEqual(['.docx'])
  })

  it('keeps the pictures in front of all entries: with the issue, or with the first submission', async () => {
    const lines = [...paragraphs.slice(0, 2), await phonePng(), ...paragraphs.slice(2)]
    const front = async (asIssue: boolean) => {
      const item = await staged('来稿.docx', await wordFile(lines))
      const page = split(item)
      const [name] = item.pictures.map((picture) => picture.name)
      page.entries = page.entries.map((entry) => ({ ...entry, pictures: [] }))
      page.pictures = [{ name: name ?? '', caption: '图说', credit: '', alt: '' }]
      return await desk.handlers['intake.commit']({ token: item.token, page, asIssue, seriesId: null })
    }
    const loose = await front(false)
    const counts = await Promise.all(loose.submissionIds.map(async (id) => (await desk.handlers['inbox.get']({ id })).pictures.map((picture) => picture.picture?.width)))
    expect(counts).toEqual([[40], []])
    const issued = await front(true)
    expect((await desk.handlers['inbox.get']({ id: issued.submissionIds[0] ?? '' })).pictures).toEqual([])
    expect(mediaIdsOf((await desk.handlers['issue.get']({ id: issued.issueId ?? '' })).document)).toHaveLength(2)
  })

  it('takes the issue back when its submissions cannot be stored, and can be tried again', async () => {
    const item = await staged('来稿.txt', paragraphs.join('\n'))
    rmSync(join(path, 'inbox'), { recursive: true })
    writeFileSync(join(path, 'inbox'), 'in the way')
    const request = { token: item.token, page: split(item), asIssue: true, seriesId: null }
    await expect(desk.handlers['intake.commit'](request)).rejects.toMatchObject({ key: 'fileUnreadable' })
    expect(await desk.handlers['issue.list']({})).toEqual([])
    expect((await desk.handlers['inbox.page'](all)).total).toBe(0)
    rmSync(join(path, 'inbox'))
    mkdirSync(join(path, 'inbox'))
    await desk.handlers['intake.commit'](request)
    expect(await desk.handlers['issue.list']({})).toHaveLength(1)
    expect((await desk.handlers['inbox.page'](all)).total).toBe(2)
  })

  it('can be done once', async () => {
    const item = await staged('来稿.txt', paragraphs.join('\n'))
    const request = { token: item.token, page: split(item), asIssue: false, seriesId: null }
    await desk.handlers['intake.commit'](request)
    await expect(desk.handlers['intake.commit'](request)).rejects.toMatchObject({ key: 'notFound' })
    expect((await desk.handlers['inbox.page'](all)).total).toBe(2)
  })

  it('makes the published page one issue of four entries', async () => {
    const file = resolve(import.meta.dirname, '../../../../shared/samples/published-page.txt')
    const present = existsSync(file)
    // Where the published page is not at hand, the invented one stands in; the message of the check says which.
    const item = await staged('page.txt', present ? readFileSync(file) : paragraphs.join('\n'))
    const { issueId, submissionIds } = await desk.handlers['intake.commit']({ token: item.token, page: split(item), asIssue: true, seriesId: null })
    const which = present ? 'published page' : 'stand-in page'
    expect(submissionIds, which).toHaveLength(present ? 4 : 2)
    expect((await desk.handlers['issue.list']({})).map((head) => [head.id, head.number]), which).toEqual([[issueId, 18]])
  })
})

async function phonePng(): Promise<Buffer> {
  return await sharp(await phonePicture()).rotate().png().toBuffer()
}
