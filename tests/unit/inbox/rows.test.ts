import { describe, expect, it } from 'vitest'
import { answerTo, pagesBetween, pageSize, pageWindow, rangeOf, rowAfterLeaving, rowAt, type Rows } from '../../../renderer/inbox/rows'
import { headOf, inventedHeads } from './heads'

const nothing: Rows = { total: 0, pages: new Map(), fresh: new Set() }

describe('windows of rows', () => {
  it('names the windows that hold a stretch of rows', () => {
    expect(pagesBetween(0, 0)).toEqual([0])
    expect(pagesBetween(pageSize - 1, pageSize)).toEqual([0, 1])
    expect(pagesBetween(19_990, 19_999)).toEqual([99])
    expect(pageWindow(99)).toEqual({ offset: 19_800, limit: 200 })
  })

  it('finds rows in the windows that are here and none elsewhere', () => {
    const rows = answerTo(nothing, 1, { total: 450, heads: inventedHeads(200, 200) }, true)
    expect(rowAt(rows, 200)?.id).toBe(headOf(200).id)
    expect(rowAt(rows, 399)?.id).toBe(headOf(399).id)
    expect(rowAt(rows, 0)).toBeNull()
    expect(rowAt(rows, 400)).toBeNull()
  })

  it('keeps old rows until theirs come again, and forgets those of another question', () => {
    const both = answerTo(answerTo(nothing, 0, { total: 400, heads: inventedHeads(0, 200) }, true), 1, { total: 400, heads: inventedHeads(200, 200) }, true)
    const asked = { ...both, fresh: new Set<number>() }
    const again = answerTo(asked, 0, { total: 399, heads: inventedHeads(1, 200) }, true)
    expect(rowAt(again, 0)?.id).toBe(headOf(1).id)
    expect(rowAt(again, 250)?.id).toBe(headOf(250).id)
    expect([...again.fresh]).toEqual([0])
    expect(rowAt(answerTo(asked, 0, { total: 3, heads: inventedHeads(7, 3) }, false), 250)).toBeNull()
  })

  it('drops windows behind the end of a list that became shorter', () => {
    const long = answerTo(nothing, 3, { total: 700, heads: inventedHeads(600, 100) }, true)
    expect(answerTo(long, 0, { total: 150, heads: inventedHeads(0, 150) }, true).pages.has(3)).toBe(false)
  })
})

describe('selection', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  it('is the rows between anchor and end in both directions', () => {
    expect(rangeOf(ids, 1, 3)).toEqual(['b', 'c', 'd'])
    expect(rangeOf(ids, 3, 1)).toEqual(['b', 'c', 'd'])
    expect(rangeOf(ids, 2, 2)).toEqual(['c'])
  })

  it('goes on with the row that moves up when the selected ones leave', () => {
    expect(rowAfterLeaving(ids, new Set(['b', 'c']))).toBe('d')
    expect(rowAfterLeaving(ids, new Set(['b', 'd']))).toBe('c')
    expect(rowAfterLeaving(ids, new Set(['e']))).toBe('d')
    expect(rowAfterLeaving(ids, new Set(ids))).toBeNull()
    expect(rowAfterLeaving(ids, new Set(['x']))).toBeNull()
    // Struck fast: the list still holds those that were decided on before.
    expect(rowAfterLeaving(ids, new Set(['c']), new Set(['a', 'b', 'c']))).toBe('d')
    expect(rowAfterLeaving(ids, new Set(['e']), new Set(['d', 'e']))).toBe('c')
  })
})
