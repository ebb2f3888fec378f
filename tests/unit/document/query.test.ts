import { describe, expect, it } from 'vitest'
import { importedFromParsed } from '../../../shared/document/importedPage'
import { documentFromImport } from '../../../shared/document/build'
import { characterCount, entryCount, mastheadOf, mediaIdsOf, outlineOf, submissionIdsOf } from '../../../shared/document/query'
import { textOfDocument } from '../../../shared/document/walk'
import { parsePage } from '../../../shared/parse/page'
import { plainPage, richIssue } from '../../fixtures/issues/sample'
import { counter } from './ids'

const rich = richIssue({ photo: `${'a'.repeat(64)}.jpg`, drawing: `${'b'.repeat(64)}.webp` })
const plain = documentFromImport(plainPage, { pictures: new Map(), newId: counter(), submissionIds: ['sub-aaa', 'sub-bbb', 'sub-aaa'] })

describe('mastheadOf', () => {
  it('takes a combined headline apart', () => {
    expect(mastheadOf(plain)).toEqual({ series: '示例机关在行动', number: 21, numberText: '二十一', title: '同心“护”航 不负重托', subtitle: '示例市直机关下沉干部的工作日记' })
  })

  it('reads lines of their own', () => {
    expect(mastheadOf(rich)).toEqual({ series: '示例简报', number: 105, numberText: '一百零五', title: '把好事办到家门口', subtitle: '——示例区夏季为民服务专刊' })
  })
})

describe('outlineOf', () => {
  it('gives one item for each block with what its text says', () => {
    const items = outlineOf(rich)
    expect(items.map((item) => [item.kind, item.title])).toEqual([
      ['masthead', '把好事办到家门口'], ['editorsNote', '编者的话'], ['section', '一线见闻'], ['entry', '一条路，三代人'], ['entry', '清晨五点的菜市场'], ['section', '图片报道'], ['entry', '夏日剪影'], ['closing', '结语'],
    ])
    expect(items[3]).toMatchObject({ index: 3, id: 'entry-0001', date: { year: 2023, month: 6, day: 1 }, unit: '示例区住建局', name: '赵样例', figures: 1 })
    expect(items[6]).toMatchObject({ date: null, figures: 2 })
  })
})

describe('what an issue uses', () => {
  it('names submissions and media once each', () => {
    expect(submissionIdsOf(plain)).toEqual(['sub-aaa', 'sub-bbb'])
    expect(mediaIdsOf(rich)).toEqual([`${'a'.repeat(64)}.jpg`, `${'b'.repeat(64)}.webp`])
    expect(entryCount(rich)).toBe(3)
  })

  it('counts characters as Word does, over all text', () => {
    expect(characterCount(plain)).toBe(outlineOf(plain).reduce((sum, item) => sum + item.characters, 0))
  })
})

const page = `示例机关在行动（三）
平凡的一天

发布人：示例工委

编者按
这是一段说明文字，介绍本期内容。

早出晚归  6月1日  晴

清早我就到了社区，和大家一起布置会场、登记来客。

（示例局　张示例）
`

describe('importedFromParsed', () => {
  it('loses no word of the page', () => {
    const document = documentFromImport(importedFromParsed(parsePage(page)), { pictures: new Map(), newId: counter(), submissionIds: [] })
    const kept = textOfDocument(document).replace(/\s/g, '')
    for (const line of page.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('发布人'))) expect(kept).toContain(line.replace(/\s/g, ''))
  })

  it('keeps text that found no place with what stood before it', () => {
    const parsed = parsePage(page)
    const body = parsed.entries[0]?.body[0]
    if (!body) throw new Error('the page must parse')
    const stray = { value: '没有位置的一句话', range: { start: body.range.end + 1, end: body.range.end + 2 }, confidence: 0.3 }
    const imported = importedFromParsed({ ...parsed, unplaced: [stray] })
    expect(imported.entries[0]?.body).toEqual([body.value, '没有位置的一句话'])
    const early = importedFromParsed({ ...parsed, unplaced: [{ ...stray, range: { start: 0, end: 1 } }] })
    expect(early.editorsNote.paragraphs).toEqual(parsed.editorsNote.paragraphs.map((one) => one.value))
    const sentence = importedFromParsed({ ...parsed, unplaced: [{ ...stray, value: '没有位置的一句话。', range: { start: 0, end: 1 } }] })
    expect(sentence.editorsNote.paragraphs[0]).toBe('没有位置的一句话。')
  })

  it('takes the masthead’s lines whole and in reading order', () => {
    expect(importedFromParsed(parsePage(page)).masthead.lines?.map((line) => line.text)).toEqual(['示例机关在行动（三）', '平凡的一天'])
  })
})
