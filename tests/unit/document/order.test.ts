import { describe, expect, it } from 'vitest'
import { byline, closing, dateline, entry, entryTitle, figure, issueDocument, masthead, paragraph, section } from '../../../shared/document/make'
import type { TopData } from '../../../shared/document/nodes'
import { orderEntries } from '../../../shared/document/order'
import type { OrderRule } from '../../../shared/document/order'
import { textOf } from '../../../shared/document/walk'

const one = (title: string, day: string, by: string) => entry(`entry-${title}`, null, [entryTitle(title), ...(day === '' ? [] : [dateline(day)]), paragraph('文'), ...(by === '' ? [] : [byline(by)])])
const titles = (blocks: TopData[], rule: OrderRule) => orderEntries(issueDocument(blocks), rule).root.children.map((block) => (block.type === 'entry' ? textOf(block.children[0] ?? block) : block.type))

const a = one('乙', '5月28日 晴', '（示例乙局　王示例）')
const b = one('甲', '5月29日', '（示例甲局　丁示例）')
const c = one('丙', '', '')
const d = one('丁', '5月25日', '（示例丙局　李示例）')

describe('orderEntries', () => {
  it('orders by day, newest or oldest first, those without a day last', () => {
    expect(titles([a, c, b, d], { by: 'dateNewest' })).toEqual(['甲', '乙', '丁', '丙'])
    expect(titles([a, c, b, d], { by: 'dateOldest' })).toEqual(['丁', '乙', '甲', '丙'])
  })

  it('keeps the order of entries of one day', () => {
    const same = [one('先', '5月28日', ''), one('后', '5月28日', '')]
    expect(titles(same, { by: 'dateNewest' })).toEqual(['先', '后'])
    expect(titles(same, { by: 'dateOldest' })).toEqual(['先', '后'])
  })

  it('orders by the office’s list of units', () => {
    expect(titles([a, b, c, d], { by: 'unitOrder', units: ['示例丙局', '示例甲局', '示例乙局'] })).toEqual(['丁', '甲', '乙', '丙'])
  })

  it('orders by name: pinyin and strokes of the family name', () => {
    expect(titles([a, b, c, d], { by: 'namePinyin' })).toEqual(['甲', '丁', '乙', '丙'])
    expect(titles([d, a, b, c], { by: 'nameStrokes' })).toEqual(['甲', '乙', '丁', '丙'])
  })

  it('orders titles by pinyin', () => {
    expect(titles([a, b, c, d], { by: 'titlePinyin' })).toEqual(['丙', '丁', '甲', '乙'])
  })

  it('orders each section’s run by itself and moves nothing else', () => {
    const blocks = [masthead([]), a, section('上'), figure({ figureId: 'figure-1' }), d, b, section('下'), c, a, closing([])]
    expect(titles(blocks, { by: 'dateNewest' })).toEqual(['masthead', '乙', 'section', 'figure', '甲', '丁', 'section', '乙', '丙', 'closing'])
  })
})
