/** Random issues edited by three authors with tracking on, and what a judge must find in them. */
import fc from 'fast-check'
import type { IssueDocument } from '../../../shared/document/nodes'
import type { Thread } from '../../../shared/model/review'
import type { IssueRecord } from '../../../shared/model/issue'
import { flattenDocument } from '../../../shared/review/flatten'
import { rebuildDocument } from '../../../shared/review/rebuild'
import type { Token } from '../../../shared/review/tokens'
import { track } from '../../../shared/review/track'
import { editOf, issueOf, performEdit } from '../../support/review-edits'

export const authors = ['张示例', '李示范', 'Wang Yang']

const acts = fc.array(fc.record({ author: fc.nat(2), edit: editOf, minutes: fc.integer({ min: 0, max: 30 }) }), { minLength: 1, maxLength: 12 })

/** A tracked document after a random sequence of edits. */
export const trackedOf: fc.Arbitrary<IssueDocument> = fc.tuple(issueOf, acts).map(([start, sequence]) => {
  let document = start
  let count = 0
  let clock = Date.parse('2026-05-09T08:00:00.123Z')
  sequence.forEach(({ author, edit, minutes }, at) => {
    clock += minutes * 60_000
    const after = rebuildDocument(performEdit(flattenDocument(document), edit, `new-${at}`))
    document = track(document, after, { author: authors[author] ?? '', at: new Date(clock).toISOString(), newId: () => `s-${count += 1}` })
  })
  return document
})

/** The document with comments on some of its letters and boxes, chosen by a seed. */
export function commented(document: IssueDocument, seed: number): { document: IssueDocument; threads: Thread[] } {
  const tokens = structuredClone(flattenDocument(document))
  const all: Token[] = []
  const visit = (list: Token[]): void => { for (const token of list) { all.push(token); if (token.kind === 'box') visit(token.children) } }
  visit(tokens)
  const at = '2026-05-09T10:00:00.000Z'
  const threads = [0, 1, 2].map((number): Thread => {
    const from = (seed * (number + 3) * 7919) % all.length
    const kind = all[from]?.kind === 'box' ? 'entry' : 'text'
    for (const token of all.slice(from, from + 1 + (seed % 5))) if (token.kind !== 'box' || token === all[from]) token.marks = { ...token.marks, notes: [...(token.marks?.notes ?? []), `t-${number}`] }
    const by = authors[number] ?? ''
    const message = (id: number, text: string) => ({ id: `m-${number}-${id}`, by, at, text, editedAt: null })
    return { id: `t-${number}`, on: kind, quote: '', resolved: number === 1 ? { by, at } : null, messages: [message(0, `批注${number}：核对“引文”\n第二段`), ...(number === 2 ? [] : [message(1, `答复${number}`)])] }
  })
  return { document: rebuildDocument(tokens), threads }
}

export function recordOf(document: IssueDocument, threads: Thread[] = []): IssueRecord {
  const moment = '2026-05-09T12:00:00.000Z'
  return { kind: 'issue', schemaVersion: 1, id: 'issue-000001', seriesId: null, state: 'review', createdAt: moment, updatedAt: moment, revision: 3, facts: { publisher: '示例办', releasedAt: '', source: '' }, document, review: { threads, stages: [], signOffs: [] } }
}

export const copyOptions = { picture: () => Promise.reject(new Error('no pictures')), copyId: 'copy-000001', at: '2026-05-10T01:02:03.000Z' }
