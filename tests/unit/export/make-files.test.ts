import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/library'

const repository = resolve(__dirname, '../../..')
const page = readFileSync(join(repository, 'tests/fixtures/whole-page.txt'), 'utf8')
const picture = readFileSync(join(repository, 'resources/sample/pictures/dyke-watch.jpg')).toString('base64')

function desk(...args: string[]) {
  return spawnSync(process.execPath, [join(repository, 'electron/dev/desk.mjs'), ...args], { encoding: 'utf8' })
}

function pageWithPicture(folder: string): string {
  const path = join(folder, 'page.html')
  writeFileSync(path, `<meta charset="utf-8">${page.split('\n').map((line) => `<p>${line}</p>`).join('')}<p><img src="data:image/jpeg;base64,${picture}"></p>`)
  return path
}

describe('the files of desk make', () => {
  it('leave alone what else lies in the media folder', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'out.media'))
    writeFileSync(join(folder, 'out.media', 'mine.txt'), 'precious')
    expect(desk('make', pageWithPicture(folder), '--issue', join(folder, 'out.json')).status).toBe(0)
    expect(readFileSync(join(folder, 'out.media', 'mine.txt'), 'utf8')).toBe('precious')
    expect(readdirSync(join(folder, 'out.media')).filter((name) => name.endsWith('.jpg'))).toHaveLength(1)
  })

  it('appear together or not at all', () => {
    const folder = temporaryFolder()
    const source = pageWithPicture(folder)
    const failed = desk('make', source, '--docx', join(folder, 'none', 'x.docx'), '--html', join(folder, 'x.html'), '--issue', join(folder, 'x.json'))
    expect(failed.status).toBe(1)
    expect(['x.html', 'x.json'].filter((name) => existsSync(join(folder, name)))).toEqual([])
  })

  it('name the input when an issue file is damaged inside', () => {
    const folder = temporaryFolder()
    const issue = join(folder, 'x.json')
    expect(desk('make', pageWithPicture(folder), '--issue', issue).status).toBe(0)
    const record = JSON.parse(readFileSync(issue, 'utf8')) as { document: { root: { children: { type: string; children?: unknown }[] } } }
    for (const block of record.document.root.children) if (block.type === 'entry') delete block.children
    writeFileSync(issue, JSON.stringify(record))
    const failed = desk('export', issue, '--docx', join(folder, 'x.docx'), '--html', join(folder, 'x.html'))
    expect(failed.status).toBe(1)
    expect(failed.stderr).not.toContain('写入失败')
    expect(existsSync(join(folder, 'x.docx'))).toBe(false)
  })
})
