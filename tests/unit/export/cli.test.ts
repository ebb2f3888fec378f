import { existsSync } from 'node:fs'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsePage } from '../../../shared/parse/page'
import sharp from 'sharp'
import { answer, desk, node, page, repository } from './desk'
import { htmlText, inFolder, judge, misplaced, pandocText, sentencesOf } from './tools'

const published = resolve(repository, '../shared/samples/published-page.txt')

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

interface Parsed { file: string; header?: { issueNumber: number }; entries?: unknown[]; error?: { key: string; message: string } }
interface Made { issue: { series: string; number: number; entries: { title: string; date: unknown; weather: string; byline: unknown }[] }; files: string[]; warnings: { code: string }[]; error?: { key: string } }

/** The page's sentences without what the parser says is site chrome, and without the lines that name pictures. */
function sentencesToFind(text: string): string[] {
  const parsed = parsePage(text)
  const gaps = [...parsed.dropped.map((drop) => drop.range), ...parsed.pictures.map((picture) => picture.name.range), ...[parsed.header.publisher, parsed.header.releasedAt, parsed.header.source].flatMap((field) => (field ? [field.range] : []))]
  const kept = gaps.sort((a, b) => b.start - a.start).reduce((rest, gap) => `${rest.slice(0, gap.start)}\n${rest.slice(gap.end)}`, text)
  return sentencesOf(kept).filter((sentence) => !/^(发布人|发布时间|来源)[:：]$/.test(sentence))
}

async function expectWholePage(source: string, folder: string): Promise<void> {
  const [docx, html] = [join(folder, 'a.docx'), join(folder, 'a.html')]
  expect((await desk('make', source, '--docx', docx, '--html', html)).code).toBe(0)
  const sentences = sentencesToFind(await readFile(source, 'utf8'))
  expect(sentences.length).toBeGreaterThan(10)
  expect(misplaced(sentences, await pandocText(docx))).toEqual([])
  expect(misplaced(sentences, await htmlText(html))).toEqual([])
}

// The launcher bundles once; the tests then measure and use the bundle.
// The first call may have to bundle, and says so.
beforeAll(async () => { expect(await desk('--help')).toMatchObject({ code: 0 }) })

describe('desk', () => {
  it('prints its help on request, and with exit code 2 on the error channel for a line that makes no sense', async () => {
    expect(await desk('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('desk make') as string })
    expect(await desk('make', page)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('用法') as string })
  })

  it('takes paths from where the user stands, not from the project', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'page.txt'), await readFile(page))
      const { code, out } = await answer('npm', ['--prefix', repository, 'run', '--silent', 'desk', '--', 'make', 'page.txt', '--html', 'a.html'], folder)
      expect(code).toBe(0)
      expect((JSON.parse(out) as Made).files).toEqual(['a.html'])
      expect((await readdir(folder)).sort()).toEqual(['a.html', 'page.txt'])
    })
  })

  // Measured against a bare Node on the same machine at the same time, so that a busy machine cannot spoil it:
  // Node starts in some 40 ms, so eight times that is well under a second.
  it('starts hardly slower than Node itself', async () => {
    const bare: number[] = []
    const ours: number[] = []
    for (let run = 0; run < 5; run += 1) {
      bare.push(await timeOf(() => node(['-e', '0'])))
      ours.push(await timeOf(() => desk('--help')))
    }
    expect(Math.min(...ours) / Math.min(...bare)).toBeLessThan(8)
  })

  it('parses several files and goes on past a bad one', async () => {
    const { code, out, err } = await desk('parse', page, '/没有/这个.txt', page, '--json')
    const results = JSON.parse(out) as Parsed[]
    expect(code).toBe(1)
    expect(results.map((one) => [one.file, one.entries?.length, one.error?.key])).toEqual([[page, 3, undefined], ['/没有/这个.txt', undefined, 'fileNotFound'], [page, 3, undefined]])
    expect(err).toContain('找不到文件')
    expect((await desk('parse', page, '--json')).code).toBe(0)
  })

  it('makes an issue, and exports it again to the same bytes', async () => {
    await inFolder(async (folder) => {
      const [docx, html, issue] = [join(folder, 'a.docx'), join(folder, 'a.html'), join(folder, 'a.json')]
      const { code, out } = await desk('make', page, '--docx', docx, '--html', html, '--issue', issue)
      const made = JSON.parse(out) as Made
      expect(code).toBe(0)
      expect(made.files.sort()).toEqual([docx, html, issue].sort())
      expect(made.issue).toMatchObject({ series: '示例机关在行动', number: 21, title: '夏日有约 同心同行' })
      expect(made.issue.entries).toEqual([
        { title: '多走一步,心就近一分!', date: { year: null, month: 5, day: 29 }, weather: '晴', byline: { unit: '示例市财政局', role: '下沉干部', name: '张示例' } },
        { title: '小小服务站 连着千万家', date: { year: null, month: 5, day: 28 }, weather: '多云', byline: { unit: '示范区教育局', role: '下沉干部', name: '李示范' } },
        { title: '雨中的接力', date: { year: null, month: 5, day: 25 }, weather: '小雨', byline: { unit: '示例广播电视台', role: '下沉干部', name: '王样本' } },
      ])
      expect(made.warnings.map((warning) => warning.code)).toEqual(['pictureMissing', 'captionMissing'])
      const again = [join(folder, 'b.docx'), join(folder, 'b.html')] as const
      expect((await desk('export', issue, '--docx', again[0], '--html', again[1])).code).toBe(0)
      expect((await readFile(again[0])).equals(await readFile(docx))).toBe(true)
      expect((await readFile(again[1])).equals(await readFile(html))).toBe(true)
      expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
    })
  })

  it('puts every sentence of the page into both outputs once and in order', async () => {
    await inFolder(async (folder) => { await expectWholePage(page, folder) })
  })

  it(`does the same with ${existsSync(published) ? 'the published page' : 'its own page under another name, as no published page lies beside the repository'}`, async () => {
    await inFolder(async (folder) => {
      const copy = join(folder, 'page.txt')
      await writeFile(copy, await readFile(existsSync(published) ? published : page))
      await expectWholePage(copy, folder)
    })
  })

  it('gives the same issue for the same file, whenever it is made', async () => {
    await inFolder(async (folder) => {
      const copy = join(folder, 'page.txt')
      await writeFile(copy, await readFile(page))
      await utimes(copy, new Date('2023-06-02T00:00:00Z'), new Date('2023-06-02T00:00:00Z'))
      await desk('make', copy, '--issue', join(folder, 'a.json'))
      await desk('make', copy, '--issue', join(folder, 'b.json'))
      expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(await readFile(join(folder, 'b.json'), 'utf8'))
    })
  })

  it('takes a Word page with its picture, keeps the picture beside the issue file and prints it', async () => {
    await inFolder(async (folder) => {
      await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8899aa' } }).withExif({ IFD0: { Copyright: '内部' } }).jpeg().toFile(join(folder, 'p.jpg'))
      await writeFile(join(folder, 'a.md'), '示例机关在行动（三）\n\n夏日有约\n\n![](p.jpg)\n\n多走一步  5月29日 晴\n\n早上七点半，我和两位同事到了花园示例社区。\n\n（示例局下沉干部 张示例）\n')
      await judge('pandoc', ['--resource-path', folder, join(folder, 'a.md'), '-o', join(folder, 'a.docx')])
      const { code, out } = await desk('make', join(folder, 'a.docx'), '--docx', join(folder, 'o.docx'), '--html', join(folder, 'o.html'), '--issue', join(folder, 'o.json'))
      expect(code).toBe(0)
      expect((JSON.parse(out) as Made).warnings.map((warning) => warning.code)).not.toContain('pictureMissing')
      const [mediaId] = await readdir(join(folder, 'o.media'))
      expect(mediaId).toMatch(/^[0-9a-f]{64}\.jpg$/)
      expect((await readFile(join(folder, 'o.media', mediaId ?? ''))).includes('内部')).toBe(false)
      expect(await readFile(join(folder, 'o.html'), 'utf8')).toContain('src="data:image/jpeg;base64,')
      expect(await judge('unzip', ['-l', join(folder, 'o.docx')])).toMatch(/word\/media\/\S+\.jpg/)
      expect((await desk('export', join(folder, 'o.json'), '--docx', join(folder, 'again.docx'))).code).toBe(0)
      expect((await readFile(join(folder, 'again.docx'))).equals(await readFile(join(folder, 'o.docx')))).toBe(true)
    })
  })

  it('leaves an older output alone when the new one cannot be written', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.docx'), '旧')
      const { code, out } = await desk('make', page, '--docx', join(folder, 'a.docx'), '--html', join(folder, 'missing', 'a.html'))
      expect(code).toBe(1)
      expect((JSON.parse(out) as Made).error?.key).toBe('fileNotFound')
      expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('旧')
      expect(await readdir(folder)).toEqual(['a.docx'])
    })
  })
})
