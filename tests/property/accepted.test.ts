import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattenDocument } from '../../shared/review/flatten'
import { accepted } from '../../shared/review/accepted'
import { plainest, rebuildDocument } from '../../shared/review/rebuild'
import { resolve } from '../../shared/review/resolve'
import { track } from '../../shared/review/track'
import { editOf, performEdit } from '../support/review-edits'
import { trackedOf } from '../unit/review/writer-runs'

describe('the issue with every suggestion taken, block by block', () => {
  it('is what taking all of them at once gives, moves and deleted sections too', () => {
    fc.assert(fc.property(trackedOf, (document) => {
      expect(plainest(accepted(document))).toEqual(resolve(document, 'accept'))
    }), { numRuns: 400 })
  })

  it('stays right when one block changes and the others are the same objects', () => {
    fc.assert(fc.property(trackedOf, editOf, (document, edit) => {
      accepted(document)
      const next = track(document, rebuildDocument(performEdit(flattenDocument(document), edit, 'new')), { author: '后来', at: '2026-06-01T08:00:00.000Z', newId: () => 's-last' })
      const children = next.root.children.map((block) => document.root.children.find((one) => JSON.stringify(one) === JSON.stringify(block)) ?? block)
      const kept = { root: { ...next.root, children } }
      expect(plainest(accepted(kept))).toEqual(resolve(next, 'accept'))
    }), { numRuns: 200 })
  })
})
