import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isWhole, writeList } from '../../../electron/dev/whole'
import { temporaryFolder } from '../../support/library'

let folder: string
let list: string
const program = () => join(folder, 'resources', 'program')

beforeEach(async () => {
  const home = temporaryFolder()
  folder = join(home, 'electron')
  list = join(home, 'electron.files.json')
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'electron'), 'binary')
  writeFileSync(program(), 'program')
  await writeList(folder, list)
})

describe('a cached folder', () => {
  it('is whole as it was written, and after a mere touch', async () => {
    expect(await isWhole(folder, list)).toBe(true)
    utimesSync(program(), new Date(0), new Date(0))
    expect([await isWhole(folder, list), await isWhole(folder, list)]).toEqual([true, true])
  })

  it.each([
    ['a file of the same size holds something else', () => { writeFileSync(program(), 'PROGRAM'); utimesSync(program(), new Date(1), new Date(1)) }],
    ['a file was cut off at the same moment', () => { const { atime, mtime } = statSync(program()); writeFileSync(program(), 'prog'); utimesSync(program(), atime, mtime) }],
    ['a file is gone', () => rmSync(program())],
    ['a file came', () => writeFileSync(join(folder, 'more'), '')],
    ['the folder is gone', () => rmSync(folder, { recursive: true })],
    ['there is no list', () => rmSync(list)],
    ['the list was cut off', () => writeFileSync(list, '{"electron"')],
  ])('is not when %s', async (_what, damage) => {
    damage()
    expect(await isWhole(folder, list)).toBe(false)
  })
})
