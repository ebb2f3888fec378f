import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArgs, UsageError } from '../../../electron/cli/args'
import { answer, desk, page, repository } from './desk'
import { inFolder, judge } from './tools'

interface Failed { error?: { key: string; message: string } }

beforeAll(async () => {
  // The first call may have to bundle, and says so; the next has nothing to say.
  expect(await desk('--help')).toMatchObject({ code: 0 })
  expect(await desk('--version')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string })
})

describe('desk, used wrongly', () => {
  it.each([
    [['parse', page, '--wrong'], '没有 --wrong 选项'], [['make', page, '--docx'], '--docx 后面要有文件名'], [['parse', page, '--json=yes'], '--json 后面不带值'],
    [['make', page, '-docx', 'a.docx'], '前要有两个减号：--docx'], [['make', page, '--html', 'a.docx'], '--html 的文件名不该是 a.docx'], [['parse', ''], '文件名是空的'],
    [['make', page, '--docx', page], '输出不能盖掉原来的文件'], [['make', page, '--docx', 'a', '--html', './a'], '几个输出不能是同一个文件'],
  ])('says in Chinese what is wrong with %j', (line, message) => {
    expect(() => readArgs(line)).toThrow(message)
  })

  it.each([[[]], [['unknown']], [['parse']], [['parse', 'a', '--docx', 'b']], [['make', 'a']], [['make', 'a', 'b', '--docx', 'c']], [['make', 'a', '--docx', 'c', '--html', 'c']], [['make', 'a', '--docx', '']], [['export', 'a', '--issue', 'b']], [['export', 'a']], [['parse', 'a', '--wrong']], [['make', 'a', '--docx']]])('takes %j for wrong usage', (line) => {
    expect(() => readArgs(line)).toThrow(UsageError)
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
      expect((JSON.parse(out) as Failed[]).map((one) => one.error?.key)).toEqual(Object.values(files).map(([, key]) => key))
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
      expect((JSON.parse(out) as Failed).error?.key).toBe(key)
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
})
