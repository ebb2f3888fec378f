import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArgs, UsageError } from '../../../electron/cli/args'
import { parsePage } from '../../../shared/parse/page'
import sharp from 'sharp'
import { htmlText, inFolder, judge, misplaced, pandocText, sentencesOf } from './tools'

const repository = resolve(import.meta.dirname, '../../..')
const page = join(repository, 'tests/fixtures/issues/page.txt')
const published = resolve(repository, '../shared/samples/published-page.txt')

interface Answer { code: number | null; out: string; err: string }

const desk = (...args: string[]): Promise<Answer> => node([join(repository, 'electron/dev/desk.mjs'), ...args])

const node = (args: readonly string[]): Promise<Answer> => answer(process.execPath, args, repository)

function answer(program: string, args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => { out += part })
    child.stderr.setEncoding('utf8').on('data', (part: string) => { err += part })
    child.on('error', fail).on('close', (code) => done({ code, out, err }))
  })
}

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
beforeAll(async () => { expect(await desk('--help')).toMatchObject({ code: 0, err: '' }) })

describe('desk', () => {
  it('prints its help on request, and with exit code 2 on the error channel for a line that makes no sense', async () => {
    expect(await desk('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('desk make') as string })
    expect(await desk('make', page)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('用法') as string })
  })

  it.each([
    [['parse', page, '--wrong'], '没有 --wrong 选项'], [['make', page, '--docx'], '--docx 后面要有文件名'], [['parse', page, '--json=yes'], '--json 后面不带值'],
    [['make', page, '-docx', 'a.docx'], '前要有两个减号：--docx'], [['make', page, '--html', 'a.docx'], '--html 的文件名不该是 a.docx'], [['parse', ''], '文件名是空的'],
    [['make', page, '--docx', page], '输出不能盖掉原来的文件'], [['make', page, '--docx', 'a', '--html', './a'], '几个输出不能是同一个文件'],
  ])('says in Chinese what is wrong with %j', (line, message) => {
    expect(() => readArgs(line)).toThrow(message)
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

  it.each([[[]], [['unknown']], [['parse']], [['parse', 'a', '--docx', 'b']], [['make', 'a']], [['make', 'a', 'b', '--docx', 'c']], [['make', 'a', '--docx', 'c', '--html', 'c']], [['make', 'a', '--docx', '']], [['export', 'a', '--issue', 'b']], [['export', 'a']], [['parse', 'a', '--wrong']], [['make', 'a', '--docx']]])('takes %j for wrong usage', (line) => {
    expect(() => readArgs(line)).toThrow(UsageError)
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

  it('names what is wrong with each bad file, and writes nothing', async () => {
    await inFolder(async (folder) => {
      const files: Record<string, [Uint8Array, string]> = {
        'empty.txt': [new Uint8Array(), 'emptyFile'], 'blank.txt': [new TextEncoder().encode(' \n　'), 'emptyFile'], 'no-zip.docx': [new TextEncoder().encode('no zip'), 'notAZip'],
        'picture.docx': [await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).png().toBuffer(), 'notAZip'], 'broken.png': [new TextEncoder().encode('no picture'), 'notAPicture'],
      }
      for (const [name, [bytes]] of Object.entries(files)) await writeFile(join(folder, name), bytes)
      const { code, out } = await desk('parse', ...Object.keys(files).map((name) => join(folder, name)), '--json')
      expect(code).toBe(1)
      expect((JSON.parse(out) as Parsed[]).map((one) => one.error?.key)).toEqual(Object.values(files).map(([, key]) => key))
      expect((await desk('make', join(folder, 'no-zip.docx'), '--html', join(folder, 'a.html'), '--issue', join(folder, 'a.json'))).code).toBe(1)
      expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort())
    })
  })

  it.each([
    ['no JSON', 'kein JSON', 'damaged'], ['other JSON', '{"kind":"issue"}', 'damaged'], ['a later program’s file', '{"kind":"issue","schemaVersion":99}', 'newerVersion'],
  ])('says what is wrong with an issue file: %s', async (_name, content, key) => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.json'), content)
      const { code, out, err } = await desk('export', join(folder, 'a.json'), '--html', join(folder, 'a.html'))
      expect(code).toBe(1)
      expect((JSON.parse(out) as Made).error?.key).toBe(key)
      expect(err).toContain(join(folder, 'a.json'))
      expect(await readdir(folder)).toEqual(['a.json'])
    })
  })

  it.each([
    [['parse', '/'], '这是文件夹，不是文件：/'], [['parse', 'folder/'], '这是文件夹，不是文件：folder/'], [['parse', 'page.txt/x'], '找不到文件或文件夹：page.txt/x'], [['parse', './pipe'], '这不是普通文件：./pipe'],
    [['make', 'page.txt', '--docx', 'missing/a.docx'], '输出的文件夹不存在：missing'], [['make', 'page.txt', '--html', 'page.txt/a.html'], '输出的文件夹不存在：page.txt'], [['make', 'page.txt', '--issue', 'missing/a.json'], '输出的文件夹不存在：missing'],
    [['make', 'page.txt', '--docx', 'folder'], '这里已有同名的文件夹，请换一个文件名：folder'], [['make', 'page.txt', '--html', 'pipe'], '输出只能写成普通文件：pipe'], [['make', 'page.txt', '--docx', `${'x'.repeat(300)}.docx`], `文件名太长：${'x'.repeat(300)}.docx`],
    [['make', 'folder', '--docx', 'a.docx'], '这是文件夹，不是文件：folder'], [['export', 'folder', '--docx', 'a.docx'], '这是文件夹，不是文件：folder'],
  ])('names what is wrong and the path as it was written, once: %j', async (line, message) => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'page.txt'), await readFile(page))
      await mkdir(join(folder, 'folder'))
      await judge('mkfifo', [join(folder, 'pipe')])
      const { code, err } = await answer(process.execPath, [join(repository, 'electron/dev/desk.mjs'), ...line], folder)
      expect([code, err]).toEqual([1, `${message}\n`])
      expect((await readdir(folder)).sort()).toEqual(['folder', 'page.txt', 'pipe'])
    })
  })

  it('says so in one line when its answer cannot be written, and nothing when its reader stops', async () => {
    const piped = (line: string) => answer('bash', ['-c', `set -o pipefail; "${process.execPath}" electron/dev/desk.mjs ${line}`], repository)
    expect(await piped(`parse ${page} > /dev/full`)).toEqual({ code: 1, out: '', err: '结果写不到标准输出：磁盘已满\n' })
    expect(await piped(`parse ${Array(20).fill(page).join(' ')} | head -c 1`)).toEqual({ code: 0, out: '[', err: '' })
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
