import { describe, expect, it } from 'vitest'
import { cleanName, isReserved, suggestedName, withoutEnding } from '../../../renderer/exporting/file-name'
import { shareDone } from '../../../renderer/exporting/progress'
import { safeBaseName } from '../../../electron/export/files'

const masthead = { series: '示例日记', number: 18, numberText: '十八', title: '把小事做好', subtitle: '' }
const numbered = (series: string, number: number) => `${series}第${number}期`

describe('the name of the exported files', () => {
  it('is the series and the number, else the title', () => {
    expect(suggestedName(masthead, numbered)).toBe('示例日记第18期')
    expect(suggestedName({ ...masthead, number: null }, numbered)).toBe('把小事做好')
    expect(suggestedName({ ...masthead, series: '', number: null, title: '' }, numbered)).toBe('')
  })
  it.each(['示例/日记: 第18期?', '  ..示例.. ', 'a\\b*c"d<e>f|g', '行\n行'])('is shown as it will be written: %s', (name) => {
    expect(cleanName(name)).toBe(safeBaseName(name))
  })
  it('leaves out an ending that was typed and is put there anyway', () => {
    expect(['第1期.docx', '第1期.DOCX', '第1期.html', '第1期.htm', '第1期.docx.html', '第1期. docx', '3.5版'].map(withoutEnding)).toEqual(['第1期', '第1期', '第1期', '第1期', '第1期', '第1期. docx', '3.5版'])
  })
  it.each(['CON', 'nul', 'COM1.简报', 'lpt9', 'aux...'])('is refused where Windows keeps it for a device: %s', (name) => { expect(isReserved(name)).toBe(true) })
  it.each(['CONTENT', '示例CON', 'COM', '简报.nul'])('is taken where it only looks like one: %s', (name) => { expect(isReserved(name)).toBe(false) })
})

describe('the progress of an export', () => {
  const both = { docx: true, html: 'single' } as const
  it('never goes back and ends at one', () => {
    const steps = [['reading', 0, 1], ['pictures', 1, 2], ['pictures', 2, 2], ['docx', 0, 1], ['docx', 1, 1], ['html', 0, 1], ['html', 1, 1], ['writing', 0, 1], ['writing', 1, 1]] as const
    const shares = steps.map(([step, done, total]) => shareDone({ step, done, total }, both))
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBe(1)
  })
  it('counts only the steps that there are', () => {
    expect(shareDone({ step: 'writing', done: 0, total: 1 }, { docx: false, html: 'none' })).toBeCloseTo(4 / 6)
    expect(shareDone({ step: 'pictures', done: 0, total: 0 }, both)).toBeCloseTo(4 / 12)
  })
})
