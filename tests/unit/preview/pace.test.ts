import { describe, expect, it } from 'vitest'
import { dueIn, startPace } from '../../../renderer/preview/pace'

const shown = { issueId: 'one', since: 10_000, builtAt: 9_000, cost: 100 }

describe('when the preview makes its next page', () => {
  it('is at once for an issue that has none', () => {
    expect(dueIn(startPace('one'), 10_000, true)).toBe(0)
  })

  it('is after a rest, or after two seconds of unbroken work', () => {
    expect(dueIn(shown, 10_000, true)).toBe(900)
    expect(dueIn(shown, 11_600, true)).toBe(400)
    expect(dueIn(shown, 11_600)).toBe(400)
    expect(dueIn(shown, 12_500)).toBe(0)
  })

  it('is no sooner than ten times what the last page took', () => {
    expect(dueIn({ ...shown, cost: 700 }, 12_500)).toBe(3_500)
    // A rest is a rest: nobody types.
    expect(dueIn({ ...shown, cost: 700 }, 12_500, true)).toBe(900)
  })
})
