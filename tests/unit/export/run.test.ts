import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planExport, runExport } from '../../../electron/export/run'
import type { ExportProgress, ExportSources } from '../../../electron/export/run'
import type { ExportRequest } from '../../../shared/contract'
import { DeskError } from '../../../shared/errors'
import { plainFixture, richFixture } from './record'
import type { Fixture } from './record'
import { inFolder } from './tools'

const request = (folder: string, change: Partial<ExportRequest> = {}): ExportRequest => ({ issueId: 'issue-000001', docx: true, html: 'single', folder, baseName: '示例简报', ...change })

function sourcesOf({ record, media }: Fixture): ExportSources {
  return {
    record,
    readMedia: (id) => {
      const bytes = media.get(id)
      return bytes ? Promise.resolve(bytes) : Promise.reject(new DeskError('notFound', { mediaId: id }))
    },
  }
}

describe('runExport', () => {
  it('writes both formats and reports its steps', async () => {
    const fixture = await richFixture()
    await inFolder(async (folder) => {
      const steps: ExportProgress[] = []
      const result = await runExport(request(folder), { ...sourcesOf(fixture), onProgress: (step) => steps.push(step) })
      expect(result.files).toEqual([join(folder, '示例简报.docx'), join(folder, '示例简报.html')])
      expect(result.warnings.map((warning) => warning.code)).toContain('pictureMissing')
      expect((await readdir(folder)).sort()).toEqual(['示例简报.docx', '示例简报.html'].sort())
      expect([...new Set(steps.map((step) => step.step))]).toEqual(['reading', 'pictures', 'docx', 'html', 'writing'])
      for (const step of steps) expect(step.done).toBeLessThanOrEqual(step.total)
      const html = await readFile(join(folder, '示例简报.html'), 'utf8')
      expect(html.match(/src="data:image\/(jpeg|webp);base64,/g)?.length).toBe(2)
    })
  })

  it('tells which files stand there, and replaces them only when asked', async () => {
    const fixture = plainFixture()
    await inFolder(async (folder) => {
      await writeFile(join(folder, '示例简报.docx'), 'old')
      expect(await planExport(request(folder))).toEqual({ free: '示例简报 (2)', taken: ['示例简报.docx'], canReplace: true })
      const beside = await runExport(request(folder), sourcesOf(fixture))
      expect(beside.files).toEqual([join(folder, '示例简报 (2).docx'), join(folder, '示例简报 (2).html')])
      expect(await readFile(join(folder, '示例简报.docx'), 'utf8')).toBe('old')
      const over = await runExport(request(folder, { overwrite: true }), sourcesOf(fixture))
      expect(over.files).toEqual([join(folder, '示例简报.docx'), join(folder, '示例简报.html')])
      expect((await readFile(join(folder, '示例简报.docx'))).subarray(0, 2).toString()).toBe('PK')
    })
  })

  it('never replaces a folder of pictures', async () => {
    const fixture = await richFixture()
    await inFolder(async (folder) => {
      const asked = request(folder, { docx: false, html: 'folder', overwrite: true })
      await runExport(asked, sourcesOf(fixture))
      expect((await planExport(asked)).canReplace).toBe(false)
      expect((await runExport(asked, sourcesOf(fixture))).files).toEqual([join(folder, '示例简报 (2).html'), join(folder, '示例简报 (2)_files')])
    })
  })

  it('puts pictures under readable names beside the page when asked', async () => {
    const fixture = await richFixture()
    await inFolder(async (folder) => {
      const result = await runExport(request(folder, { docx: false, html: 'folder' }), sourcesOf(fixture))
      expect(result.files).toEqual([join(folder, '示例简报.html'), join(folder, '示例简报_files')])
      expect((await readdir(join(folder, '示例简报_files'))).sort()).toEqual(['图01.jpg', '图02.webp'])
      const html = await readFile(join(folder, '示例简报.html'), 'utf8')
      const sources = [...html.matchAll(/src="([^"]+)"/g)].map((match) => decodeURIComponent(match[1] ?? ''))
      expect(sources.slice(0, 2)).toEqual(['示例简报_files/图01.jpg', '示例简报_files/图02.webp'])
    })
  })

  it('never overwrites: the next free name serves all outputs', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, '示例简报.html'), '旧')
      const result = await runExport(request(folder), sourcesOf(plainFixture()))
      expect(result.files).toEqual([join(folder, '示例简报 (2).docx'), join(folder, '示例简报 (2).html')])
      expect(await readFile(join(folder, '示例简报.html'), 'utf8')).toBe('旧')
    })
  })

  it.each(['reading', 'pictures', 'docx', 'html', 'writing'] as const)('leaves nothing when cancelled while %s', async (when) => {
    const fixture = await richFixture()
    await inFolder(async (folder) => {
      const stop = new AbortController()
      const cancelling = runExport(request(folder, { html: 'folder' }), { ...sourcesOf(fixture), signal: stop.signal, onProgress: ({ step }) => { if (step === when) stop.abort() } })
      await expect(cancelling).rejects.toMatchObject({ key: 'cancelled' })
      expect(await readdir(folder)).toEqual([])
    })
  })

  it('leaves nothing when it fails half-way', async () => {
    const fixture = await richFixture()
    const [photo] = [...fixture.media.keys()]
    if (photo === undefined) throw new Error('the fixture has a photograph')
    fixture.media.set(photo.replace('.jpg', '.webp'), new TextEncoder().encode('no picture at all'))
    const broken = JSON.parse(JSON.stringify(fixture.record).replaceAll(photo, photo.replace('.jpg', '.webp'))) as Fixture['record']
    await inFolder(async (folder) => {
      await expect(runExport(request(folder), sourcesOf({ record: broken, media: fixture.media }))).rejects.toMatchObject({ key: 'notAPicture', params: { name: 'IMG_2022.jpg' } })
      expect(await readdir(folder)).toEqual([])
    })
  })

  it('exports with a placeholder and a warning when a picture’s file is gone', async () => {
    const fixture = await richFixture()
    await inFolder(async (folder) => {
      const result = await runExport(request(folder), sourcesOf({ record: fixture.record, media: new Map() }))
      expect(result.warnings.filter((warning) => warning.code === 'pictureMissing').length).toBe(3)
      expect((await readFile(join(folder, '示例简报.html'), 'utf8')).match(/alt="图片待补"/g)?.length).toBe(3)
    })
  })

  it('reads nothing but files of the media store', async () => {
    const { record } = await richFixture()
    const asked: string[] = []
    const evil = JSON.parse(JSON.stringify(record).replace(/[0-9a-f]{64}\.jpg/g, '../../../../etc/passwd')) as Fixture['record']
    await inFolder(async (folder) => {
      await runExport(request(folder), { record: evil, readMedia: (id) => { asked.push(id); return Promise.reject(new DeskError('notFound')) } })
      expect(asked).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.webp$/)])
    })
  })

  it('names a missing folder', async () => {
    await inFolder(async (folder) => {
      await expect(runExport(request(join(folder, '没有')), sourcesOf(plainFixture()))).rejects.toMatchObject({ key: 'fileNotFound', params: { path: join(folder, '没有') } })
      await expect(runExport(request(folder, { docx: false, html: 'none' }), sourcesOf(plainFixture()))).rejects.toMatchObject({ key: 'badRequest' })
    })
  })

  it('lets other work run between its steps', async () => {
    const fixture = await richFixture()
    await inFolder(async (folder) => {
      let turns = 0
      let running = true
      const tick = () => {
        turns += 1
        if (running) setImmediate(tick)
      }
      setImmediate(tick)
      await runExport(request(folder), sourcesOf(fixture))
      running = false
      expect(turns).toBeGreaterThan(6)
    })
  })
})
