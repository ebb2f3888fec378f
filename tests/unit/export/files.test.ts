import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freeBaseName, OutputSet, safeBaseName, writeError } from '../../../electron/export/files'
import { inFolder } from './tools'

const bytes = (text: string) => new TextEncoder().encode(text)
const systemError = (code: string) => Object.assign(new Error(code), { code })

describe('OutputSet', () => {
  it('names nothing before commit, then all at once, and leaves no temporary file', async () => {
    await inFolder(async (folder) => {
      const outputs = new OutputSet(false)
      await outputs.add(join(folder, '甲.docx'), bytes('1'))
      await outputs.addFolder(join(folder, '甲_files'), [{ name: '图01.jpg', bytes: bytes('2') }])
      expect((await readdir(folder)).every((name) => name.startsWith('.desk-'))).toBe(true)
      expect(await outputs.commit()).toEqual([join(folder, '甲.docx'), join(folder, '甲_files')])
      await outputs.discard()
      expect((await readdir(folder)).sort()).toEqual(['甲.docx', '甲_files'].sort())
      expect(await readFile(join(folder, '甲_files', '图01.jpg'), 'utf8')).toBe('2')
    })
  })

  it('never replaces a file that appeared meanwhile, and takes back what it had named', async () => {
    await inFolder(async (folder) => {
      const outputs = new OutputSet(false)
      await outputs.add(join(folder, 'a.docx'), bytes('new'))
      await outputs.add(join(folder, 'a.html'), bytes('new'))
      await writeFile(join(folder, 'a.html'), 'old')
      await expect(outputs.commit()).rejects.toMatchObject({ key: 'writeFailed' })
      await outputs.discard()
      expect(await readdir(folder)).toEqual(['a.html'])
      expect(await readFile(join(folder, 'a.html'), 'utf8')).toBe('old')
    })
  })

  it('clears away what an export left that was killed hours ago, and nothing younger or of another name', async () => {
    await inFolder(async (folder) => {
      const old = '.desk-0123456789ab.tmp'
      const kept = ['.desk-ba9876543210.tmp', '.desk-notes.tmp', '手记.tmp']
      for (const name of [old, ...kept]) await writeFile(join(folder, name), '半')
      const hours = new Date(Date.now() - 3 * 60 * 60 * 1000)
      for (const name of [old, '.desk-notes.tmp', '手记.tmp']) await utimes(join(folder, name), hours, hours)
      const outputs = new OutputSet(false)
      await outputs.add(join(folder, 'a.docx'), bytes('1'))
      await outputs.commit()
      expect((await readdir(folder)).sort()).toEqual(['a.docx', ...kept].sort())
    })
  })

  it('replaces files when told to, but never a folder that holds something', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.docx'), 'old')
      await mkdir(join(folder, 'a.media'))
      await writeFile(join(folder, 'a.media', 'old.jpg'), 'old')
      const outputs = new OutputSet(true)
      await outputs.add(join(folder, 'a.docx'), bytes('new'))
      await outputs.commit()
      expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('new')
      const over = new OutputSet(true)
      await over.addFolder(join(folder, 'a.media'), [{ name: 'new.jpg', bytes: bytes('new') }])
      await expect(over.commit()).rejects.toMatchObject({ key: 'writeFailed' })
      await over.discard()
      expect(await readdir(join(folder, 'a.media'))).toEqual(['old.jpg'])
      expect((await readdir(folder)).sort()).toEqual(['a.docx', 'a.media'])
    })
  })

  it('discards everything that was not named', async () => {
    await inFolder(async (folder) => {
      const outputs = new OutputSet(false)
      await outputs.add(join(folder, 'a.docx'), bytes('1'))
      await outputs.addFolder(join(folder, 'a_files'), [{ name: 'x', bytes: bytes('2') }])
      await outputs.discard()
      expect(await readdir(folder)).toEqual([])
    })
  })

  it('says what is wrong with the place', async () => {
    await inFolder(async (folder) => {
      const outputs = new OutputSet(false)
      await expect(outputs.add(join(folder, 'no', 'a.docx'), bytes('1'))).rejects.toMatchObject({ key: 'fileNotFound' })
      await writeFile(join(folder, 'file'), '')
      await expect(outputs.add(join(folder, 'file', 'a.docx'), bytes('1'))).rejects.toMatchObject({ key: 'fileNotFound' })
    })
  })
})

describe('writeError', () => {
  it.each([['ENOSPC', 'diskFull'], ['EDQUOT', 'diskFull'], ['EACCES', 'noPermission'], ['EROFS', 'noPermission'], ['ENOENT', 'fileNotFound'], ['EIO', 'writeFailed']])('%s → %s', (code, key) => {
    expect(writeError(systemError(code), '/x')).toMatchObject({ key, params: { path: '/x' } })
  })
})

describe('safeBaseName', () => {
  it.each([
    ['示例简报（十八）', '示例简报（十八）'], ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'], ['..隐藏. ', '隐藏'], ['', '未命名'], [' /// ', '未命名'], ['CON', 'CON_'], ['con.txt', 'con.txt_'], ['一\n二', '一 二'],
  ])('%j → %j', (name, safe) => expect(safeBaseName(name)).toBe(safe))

  it('keeps room for suffixes in the 255 bytes that file systems give', () => {
    const long = safeBaseName('字'.repeat(120))
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200)
    expect(long).toMatch(/^字+$/)
  })
})

describe('freeBaseName', () => {
  it('counts on until no output of that name exists', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, '期.docx'), '')
      await mkdir(join(folder, '期 (2)_files'))
      expect(await freeBaseName(folder, '期', ['.docx', '_files'])).toBe('期 (3)')
      expect(await freeBaseName(folder, '期', ['.html'])).toBe('期')
    })
  })
})
