import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ImportedPage } from '../../../shared/contract'
import { toImportedPage } from '../../../shared/parse/imported'
import { parsePage } from '../../../shared/parse/page'
import { toParseReport } from '../../../shared/parse/report'

const folder = path.resolve(__dirname, '../../fixtures/pages')
const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

describe('page layouts', () => {
  it('are at least 24', () => {
    expect(names.length).toBeGreaterThanOrEqual(24)
  })

  it.each(names)('%s gives the expected report and a valid split', (name) => {
    const page = parsePage(read(name))
    expect(toParseReport(name, page)).toEqual(JSON.parse(read(name.replace(/\.txt$/, '.json'))))
    expect(ImportedPage.parse(toImportedPage(page)).entries).toHaveLength(page.entries.length)
  })

  it.each(names)('%s reads the same with the other line ends and indents', (name) => {
    const text = read(name).replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
    const disguised = `\ufeff${text.split('\n').map((line) => (line.trim() === '' ? line : `\u3000\u3000${line}\u00a0`)).join('\r\n')}`
    expect(toParseReport(name, parsePage(disguised))).toEqual(JSON.parse(read(name.replace(/\.txt$/, '.json'))))
  })
})

describe('the sample page', () => {
  const file = path.resolve(__dirname, '../../../../shared/samples/published-page.txt')

  // The sample lies beside the repository and is not copied into it; a clone by itself has only the layouts above.
  it(existsSync(file) ? 'is read in full' : 'is not beside this clone: the layouts stand in for it', () => {
    if (!existsSync(file)) {
      expect(names).toContain('weekday.txt')
      return
    }
    const report = toParseReport(file, parsePage(readFileSync(file, 'utf8')))
    expect(report.header).toMatchObject({ issueNumber: 18, issueNumberText: '十八', releasedAt: '2022-05-31 17:25:19' })
    expect(Object.values(report.header)).not.toContain(null)
    expect(report.editorsNote).toHaveLength(3)
    expect(report.pictures).toEqual([{ name: '640 (4).png', caption: null }])
    expect(report.entries.map((e) => [e.date?.year, e.date?.month, e.date?.day, e.weather])).toEqual([[null, 5, 29, '晴'], [null, 5, 28, '晴'], [null, 5, 28, '晴'], [null, 5, 25, '晴']])
    expect(report.entries.map((e) => e.byline.role)).toEqual(['下沉干部', '下沉干部', '下沉干部', '下沉干部'])
    expect(report.entries.map((e) => e.byline.name?.length)).toEqual([3, 3, 3, 3])
    expect(report.entries.map((e) => e.body.length)).toEqual([1, 3, 3, 2])
    expect(report.closing).toHaveLength(1)
    expect(report.warnings.map((w) => w.code)).toEqual(['pictureWithoutCaption'])
  })
})
